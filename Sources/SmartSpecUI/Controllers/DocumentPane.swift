public import SmartSpecModel
import Synchronization
public import TerminalUI

/// What a document is made from.
public struct DocumentContext: Sendable {
  public let catalogue: Catalogue
  public let width: Int
  public let height: Int
  public let glyphs: GlyphLevel
  public let load: LoadState
  /// Tells this moment from others: in one, nothing changes that a document shows.
  var moment = 0
  /// What is known about the program and where it runs.
  var report: @Sendable () -> DoctorReport = { DoctorReport(parts: []) }
  /// The newest lines of the log.
  var journal: @Sendable () -> [String] = { [] }

  /// What the user keeps.
  var own = OwnThings()
  /// Whether tables stand for charts.
  var showsTables = false
  /// Whether the lines are said to somebody.
  var isSpoken = false
  /// Whether the program goes on for the next visitor where somebody leaves.
  var staysOpen = false

  /// A small chart of a series; where lines are said, where it goes in a word.
  func spark(_ values: [Double?], width: Int = 10) -> String {
    isSpoken ? Trend.words(values) : Sparkline(values: values, width: width).text(glyphs: glyphs)
  }

  var dot: String { " " + Glyphs.dot(glyphs) + " " }

  /// Segments with a dot between them.
  func joined(_ segments: [Segment]) -> [Segment] {
    Array(segments.filter { !$0.text.isEmpty }.map { [$0] }.joined(separator: [Segment(dot, .muted)]))
  }
}

/// Lines to read, some of which can be opened.
public struct DocumentPane: Sendable {
  typealias Maker = @Sendable (DocumentContext) -> [Line]
  private let maker: Maker
  private let cache = LineCache()
  var place = Place()

  init(_ make: @escaping Maker) { maker = make }

  /// The lines; made once for everything that looks at them in one moment.
  func make(_ context: DocumentContext) -> [Line] { cache.lines(context) { maker(context) } }

  /// Whether it has a chart, or a table that stands for one.
  func hasChart(in context: DocumentContext) -> Bool { make(context).contains(where: \.isOfChart) }

  /// The position that the selected line has among those that can be opened; nil where there is none.
  func selected(in context: DocumentContext) -> Int? {
    let count = make(context).count { $0.target != nil }
    return count == 0 ? nil : min(place.cursor, count - 1)
  }

  /// Selects one of the lines that can be opened, which can be seen.
  mutating func select(_ position: Int) { place.cursor = max(0, position) }

  /// Scrolls by lines; the selected one changes only when it would not be seen any more.
  mutating func scroll(by rows: Int, in context: DocumentContext) {
    let lines = make(context)
    let selectable = lines.indices.filter { lines[$0].target != nil }
    place.firstVisible = max(
      0, min(top(lines, selectable, height: context.height) + rows, lines.count - context.height))
    place.isScrolled = true
    let seen = selectable.indices.filter {
      (place.firstVisible..<place.firstVisible + context.height).contains(selectable[$0])
    }
    if !seen.contains(place.cursor),
      let nearest = seen.min(by: { abs($0 - place.cursor) < abs($1 - place.cursor) })
    {
      place.cursor = nearest
    }
  }

  /// The first line on the screen.
  private func top(_ lines: [Line], _ selectable: [Int], height: Int) -> Int {
    let first = max(0, min(place.firstVisible, lines.count - height))
    guard !place.isScrolled, let last = selectable.indices.last else { return first }
    let selected = selectable[min(place.cursor, last)]
    return selected >= first + height ? selected - height + 1 : first
  }

  /// Moves to another line that can be opened; scrolls where there is none.
  mutating func move(by steps: Int, in context: DocumentContext) {
    let lines = make(context)
    let selectable = lines.indices.filter { lines[$0].target != nil }
    place.firstVisible = top(lines, selectable, height: context.height)
    place.isScrolled = false
    let next = place.cursor + steps
    if selectable.isEmpty || next < 0 || next >= selectable.count {
      place.cursor = max(0, min(next, selectable.count - 1))
      place.firstVisible = max(0, min(place.firstVisible + steps, lines.count - context.height))
      if place.cursor == 0, steps < 0, next <= -selectable.count { place.firstVisible = 0 }
    } else {
      place.cursor = next
    }
    reveal(selectable, lines.count, context.height)
  }

  mutating func moveToEnd(_ atEnd: Bool, in context: DocumentContext) {
    let lines = make(context)
    let selectable = lines.indices.filter { lines[$0].target != nil }
    place.isScrolled = false
    place.cursor = atEnd ? max(0, selectable.count - 1) : 0
    place.firstVisible = atEnd ? max(0, lines.count - context.height) : 0
  }

  /// The selected line, if any can be selected; its note ends with its source.
  func selection(in context: DocumentContext) -> Line? {
    let lines = make(context).filter { $0.target != nil }
    guard !lines.isEmpty else { return nil }
    var line = lines[min(place.cursor, lines.count - 1)]
    let reference = line.subject ?? line.segments.first { $0.figure != nil && !$0.text.isEmpty }?.figure
    let source = reference.map { context.catalogue.explanation(of: $0).note } ?? ""
    line.note = [line.note, source].filter { !$0.isEmpty }.joined(separator: context.dot)
    return line
  }

  var position: Int { place.cursor }

  private mutating func reveal(_ selectable: [Int], _ count: Int, _ height: Int) {
    guard selectable.indices.contains(place.cursor), height > 0 else { return }
    let line = selectable[place.cursor]
    // The first line that can be opened brings what stands above it.
    if place.cursor == 0, line < height {
      place.firstVisible = 0
    } else if line < place.firstVisible {
      place.firstVisible = max(0, line - 1)
    } else if line >= place.firstVisible + height {
      place.firstVisible = min(line - height + 1, max(0, count - height))
    }
  }

  /// Draws the lines; returns where the selected one is.
  func draw(on canvas: inout Canvas, in context: DocumentContext) -> Point? {
    let lines = make(context)
    let selectable = lines.indices.filter { lines[$0].target != nil }
    let selected = selectable.isEmpty ? nil : selectable[min(place.cursor, selectable.count - 1)]
    let first = top(lines, selectable, height: canvas.size.height)
    var position = selectable.firstIndex { $0 >= first } ?? 0
    var place: Point?
    for (y, index) in (first..<min(lines.count, first + canvas.size.height)).enumerated() {
      lines[index].draw(on: &canvas, y: y)
      if lines[index].target != nil {
        canvas.place(WidgetTarget.row(position), on: Rect(x: 0, y: y, width: canvas.size.width, height: 1))
        position += 1
      }
      if index == selected {
        canvas.tint(Rect(x: 0, y: y, width: canvas.size.width, height: 1), .focus)
        canvas.write(Glyphs.selection(context.glyphs), x: 0, y: y, .focus)
        place = Point(x: 0, y: y)
      }
    }
    return place
  }
}

extension Line {
  func draw(on canvas: inout Canvas, y: Int) {
    var x = 0
    for segment in segments {
      let start = x
      if let width = segment.width {
        canvas.write(segment.text, x: x, y: y, width: width, align: segment.align, segment.role)
        x += width
      } else {
        x += canvas.write(segment.text, x: x, y: y, segment.role)
      }
      if let command = segment.command {
        canvas.place(ScreenTarget.command(command), on: Rect(x: start, y: y, width: x - start, height: 1))
      }
    }
  }
}

/// The lines of a document as they were last made.
///
/// Guards them with a lock.
private final class LineCache: Sendable {
  private struct Key: Hashable {
    let width: Int
    let height: Int
    let glyphs: GlyphLevel
    let load: LoadState
    let moment: Int
    let showsTables: Bool
  }
  private let state = Mutex<(key: Key, lines: [Line])?>(nil)

  func lines(_ context: DocumentContext, make: () -> [Line]) -> [Line] {
    // A context that belongs to no moment says nothing about what changed.
    guard context.moment > 0 else { return make() }
    let key = Key(
      width: context.width, height: context.height, glyphs: context.glyphs, load: context.load,
      moment: context.moment, showsTables: context.showsTables)
    if let known = state.withLock({ $0?.key == key ? $0?.lines : nil }) { return known }
    let made = make()
    state.withLock { $0 = (key, made) }
    return made
  }
}
