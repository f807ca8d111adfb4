import SmartSpecModel
import TerminalUI

/// What screens have to be pointed at, besides what widgets have.
enum ScreenTarget: ZoneTarget, Hashable {
  /// A part of the way here, from 0.
  case crumb(Int)
  /// The year in the first line.
  case year
  /// The list or page.
  case body
  /// What is known about the selected row.
  case companion
  /// The rule between both.
  case divider
  /// What a command is called in the palette, as a part of a picture that runs it.
  case command(String)
  /// All that an overlay covers.
  case overlay
}

/// The regions of a map, by the picture that is shown.
struct MapTarget: ZoneTarget {
  let picture: MapPicture

  /// The region in a cell of the map; nil for water and for land of none.
  func region(at cell: Point) -> Int? {
    if let box = picture.boxes.first(where: { $1.y == cell.y && (0..<6).contains(cell.x - $1.x) }) {
      return box.key
    }
    let x = cell.x - picture.margin
    let owners: [Int32] =
      switch picture.content {
      case .cells(let raster): [raster[x, cell.y]]
      case .halves(let raster): [raster[x, cell.y * 2], raster[x, cell.y * 2 + 1]]
      case .dots(let raster): (0..<8).map { raster[x * 2 + $0 % 2, cell.y * 4 + $0 / 2] }
      case .tiles(let tiles):
        [tiles.tiles.first { $0.rect.contains(cell) }.map { Int32($0.region) } ?? MapRaster.water]
      case .nothing: []
      }
    return owners.first { $0 >= 0 }.map(Int.init)
  }
}

/// The regions of a scatter chart, by the layout that is shown.
struct ScatterTarget: ZoneTarget {
  let layout: ScatterLayout
  /// The regions of the points, in their order.
  let rows: [Int]

  /// The region in a cell, or right beside it, since a point is small.
  func region(at cell: Point) -> Int? {
    let near = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]
    return near.lazy.compactMap { layout.points(at: Point(x: cell.x + $0.0, y: cell.y + $0.1)).first }.first
      .map { rows[$0] }
  }
}
