import SmartSpecModel
import TerminalUI

/// How wide the columns of a list want to be.
enum ColumnWidths {
  /// Rows that are looked at; a longer list is like its beginning.
  private static let sampleSize = 400

  /// The wished width, else what heads and values need, by field.
  static func measure(_ view: ListView) -> [String: Int] {
    var query = view.query
    query.filter = .all
    let sample = QueryEngine.run(query, over: view.listing).prefix(sampleSize)
    var widths: [String: Int] = [:]
    for field in view.columns {
      widths[field.id] = view.widths[field.id] ?? natural(field, sample, view.listing)
    }
    return widths
  }

  private static func natural(_ field: Field, _ rows: ArraySlice<Int>, _ listing: Listing) -> Int {
    let head = TextWidth.width(of: field.shortTitle) + 1
    if field.kind == .series { return max(10, head - 1) }
    let widest =
      rows.map { TextWidth.width(of: CellText.text(field, row: $0, of: listing, glyphs: .full)) }.max() ?? 0
    return max(head, min(widest, field.kind == .text ? 48 : 24) + (field.figure == nil ? 0 : 4))
  }
}
