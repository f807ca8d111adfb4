import TerminalUI

/// What the mouse is about to do, and what it was drawn over.
struct Pointer {
  /// A button that is down.
  struct Press {
    let spot: Spot
    let zones: Zones
    /// Whether it is the first click there, which opens nothing.
    var isFirst = false
    var hold = Hold.click
  }

  /// A row by its position on a screen, and a column of a table.
  struct Cell: Hashable {
    let screen: [String]
    let row: Int
    let column: Int
  }

  /// What a button that is down does when the mouse moves.
  enum Hold {
    /// Nothing was moved so far.
    case click
    case resize
    case pick
  }

  var press: Press?
  /// The cell that was clicked last and is still selected: a second click opens it.
  var clicked: Cell?
  /// What was drawn over; it stays to be seen until the next key or click.
  var picked: Picked?
  /// What could be pointed at when the screen was last shown; nil when it has changed since.
  var shown: Zones?
  /// Whether the wheel has moved something below them since.
  var isTurned = false
  /// Whether the terminal has ever reported something.
  var hasReported = false
}

/// What the mouse was drawn over.
enum Picked: Hashable {
  /// Cells of the table on the screen, by the positions of rows and the numbers of columns.
  case cells(rows: ClosedRange<Int>, columns: ClosedRange<Int>)
  /// Text from one place to another inside of a part of the screen, line by line.
  case text(from: Point, to: Point, in: Rect)

  /// From one place to another of what is shown: cells in a table, text elsewhere.
  init(from start: Spot, to end: Point, among zones: Zones, on size: Size) {
    let pane = start.zones.first {
      [.body, .companion, .overlay].contains($0.target as? ScreenTarget)
    }
    let rect = pane?.rect ?? Rect(x: 0, y: start.place.y, width: size.width, height: 1)
    let columns = zones.having { if case WidgetTarget.column = $0 { true } else { false } }
    guard start.row != nil, !columns.isEmpty, pane?.target as? ScreenTarget == .body else {
      self = .text(from: start.place, to: rect.nearest(to: end), in: rect)
      return
    }
    let rows = zones.having { if case WidgetTarget.row = $0 { true } else { false } }
    let ends = [start.place, end].map { place in
      (row: Self.nearest(rows, to: place, \.y) ?? 0, column: Self.nearest(columns, to: place, \.x) ?? 0)
    }
    self = .cells(
      rows: min(ends[0].row, ends[1].row)...max(ends[0].row, ends[1].row),
      columns: min(ends[0].column, ends[1].column)...max(ends[0].column, ends[1].column))
  }

  /// The number of the row or column that is nearest along an axis.
  private static func nearest(_ zones: [Zone], to place: Point, _ axis: KeyPath<Point, Int>) -> Int? {
    let nearest = zones.min { a, b in
      abs(a.rect.nearest(to: place)[keyPath: axis] - place[keyPath: axis])
        < abs(b.rect.nearest(to: place)[keyPath: axis] - place[keyPath: axis])
    }
    switch nearest?.target as? WidgetTarget {
    case .row(let number), .column(let number): return number
    default: return nil
    }
  }
}

extension Picked {
  /// The rectangles to be shown as picked.
  func rects(among zones: Zones) -> [Rect] {
    switch self {
    case .cells(let rows, let columns):
      let shownRows = zones.having {
        if case WidgetTarget.row(let row) = $0 { rows.contains(row) } else { false }
      }
      let shownColumns = zones.having {
        if case WidgetTarget.column(let column) = $0 { columns.contains(column) } else { false }
      }
      return shownRows.flatMap { row in shownColumns.map { row.rect.intersection($0.rect) } }
    case .text(let from, let to, let area):
      let (first, last) = (from.y, from.x) <= (to.y, to.x) ? (from, to) : (to, from)
      return (first.y...last.y).map { y in
        let left = y == first.y ? first.x : area.x
        let right = y == last.y ? last.x + 1 : area.maxX
        return Rect(x: left, y: y, width: right - left, height: 1)
      }
    }
  }
}

extension Rect {
  /// The cell inside that is nearest to a place; of an empty rectangle its corner.
  func nearest(to place: Point) -> Point {
    Point(x: max(x, min(place.x, maxX - 1)), y: max(y, min(place.y, maxY - 1)))
  }
}
