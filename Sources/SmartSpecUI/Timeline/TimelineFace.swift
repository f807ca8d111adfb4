import SmartSpecModel
import TerminalUI

/// Things with dates as lanes over years; the year of the program is the cursor in time.
struct TimelineFace: ListFace {
  let timeline: Timeline
  /// How many times the time that is shown was made shorter, by a third each time.
  private(set) var zoom: Int

  static let greatestZoom = 6

  init?(_ address: Address, in catalogue: Catalogue) {
    guard let timeline = Timeline(address, in: catalogue) else { return nil }
    self.timeline = timeline
    zoom = max(0, min(Self.greatestZoom, address["zoom"].flatMap(Int.init) ?? 0))
  }

  func field(ofRow row: Int) -> String { timeline.entries[row].series == nil ? "start" : "series" }

  func draw(_ list: ListPane, on canvas: inout Canvas, in context: Context) -> Point? {
    TimelinePainter(self, list, size: canvas.size, context).draw(on: &canvas)
  }

  func neighbour(
    of list: ListPane, towards direction: Direction, room: Size, in context: Context
  ) -> Int? {
    let next = list.state.cursor + (direction == .down ? 1 : direction == .up ? -1 : 0)
    return list.rows.indices.contains(next) ? next : nil
  }

  var zoomSteps: Int? { zoom }

  mutating func zoom(by steps: Int, _ list: ListPane, room: Size, in context: Context) {
    zoom = steps == 0 ? 0 : max(0, min(Self.greatestZoom, zoom + steps))
  }

  /// The years that are shown: all that anything in the list is dated by, or fewer around the year of the program.
  func years(_ list: ListPane, _ context: Context) -> ClosedRange<Int> {
    let entries = list.rows.map { timeline.entries[$0] }
    let dated = entries.flatMap { [$0.first?.year, $0.last?.year].compactMap { $0 } }
    let valued = entries.flatMap { entry in
      entry.series.map { [$0.firstYear, $0.firstYear + $0.values.count - 1] } ?? []
    }
    let known = dated.isEmpty ? valued : dated
    let first = max(1950, known.min() ?? 2010)
    let last = max(first + 1, min(2100, (known.max() ?? 2030)))
    guard zoom > 0 else { return first...last }
    var span = Double(last - first + 1)
    for _ in 0..<zoom { span /= 1.5 }
    let count = max(2, Int(span.rounded()))
    let year = context.catalogue.year ?? context.catalogue.years?.upperBound ?? last
    let start = max(first, min(last - count + 1, year - count / 2))
    return start...(start + count - 1)
  }
}
