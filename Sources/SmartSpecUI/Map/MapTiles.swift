import SmartSpecModel
import TerminalUI

/// Regions as tiles of one size, about where they lie.
struct MapTiles: Sendable {
  /// What there is room for in a tile.
  enum Detail: Sendable {
    /// Only its class.
    case color
    case code
    /// Code and value beside each other.
    case line
    /// The value under the code.
    case block
  }

  let detail: Detail
  /// The rectangle of each region, in cells.
  let tiles: [(region: Int, rect: Rect)]

  init(_ subject: MapSubject, size: Size, in catalogue: Catalogue) {
    let layout = catalogue.tileLayout(of: subject.regions, level: subject.level)
    let forms: [(width: Int, height: Int, detail: Detail)] = [
      (8, 3, .block), (8, 2, .block), (6, 2, .block), (5, 2, .block), (11, 1, .line), (6, 1, .code),
      (5, 1, .code), (2, 1, .color),
    ]
    let fixed = layout.size
    let room = Double(subject.regions.count) * 1.05
    let form =
      forms.first { form in
        let (columns, rows) = (size.width / form.width, size.height / form.height)
        return fixed.map { columns >= $0.columns && rows >= $0.rows } ?? (Double(columns * rows) >= room)
      } ?? (1, 1, .color)
    let (columns, rows) = (max(1, size.width / form.width), max(1, size.height / form.height))
    let places = layout.places(columns: columns, rows: rows)
    detail = form.detail
    let used = fixed.map { ($0.columns, $0.rows) } ?? (columns, rows)
    let left = max(0, (size.width - used.0 * form.width) / 2)
    let top = max(0, (size.height - used.1 * form.height) / 2)
    tiles = zip(subject.regions, places).map { region, place in
      (
        region,
        Rect(
          x: left + place.column * form.width, y: top + place.row * form.height, width: form.width,
          height: form.height)
      )
    }
  }
}
