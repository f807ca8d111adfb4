import SmartSpecModel
import TerminalUI

/// What the values of a column are like in what the list shows.
struct DescribeOverlay: Overlay {
  private var column: AskedColumn
  private var description: ColumnDescription?
  private var explanation: Explanation
  private var scroll = 0

  let title = "describe"
  let hints: [(key: String, title: String)] = [
    ("h l", "column"), ("j k", "more"), ("f", "frequency"), ("y", "copy"), ("Esc", "close"),
  ]

  init(_ column: AskedColumn, _ context: Context) {
    self.column = column
    description = column.listing.description(of: column.field, rows: column.rows)
    explanation = column.explanation(context)
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let size = context.size
    switch key {
    case .escape, .control("g"), .control("c"), .character("q"), .enter: return .close(.none)
    case .character("f"): return .close(.show(FrequencyOverlay(column, context)))
    case .character("d"): return .close(.none)
    case .character("y"): return copy(context)
    case .character("l"), .right, .tab: move(by: 1, context)
    case .character("h"), .left, .backTab: move(by: -1, context)
    case .character("j"), .down, .control("n"): scroll(by: 1, size, context)
    case .character("k"), .up, .control("p"): scroll(by: -1, size, context)
    case .pageDown, .control("d"), .control("f"), .character(" "): scroll(by: 5, size, context)
    case .pageUp, .control("u"), .control("b"): scroll(by: -5, size, context)
    case .character("g"), .home: scroll = 0
    case .character("G"), .end: scroll(by: lines(context).count, size, context)
    default: break
    }
    return .stay
  }

  private mutating func move(by steps: Int, _ context: Context) {
    column.move(by: steps)
    self = DescribeOverlay(column, context)
  }

  private mutating func scroll(by steps: Int, _ size: Size, _ context: Context) {
    let last = max(0, lines(context).count - Self.body(size).height)
    scroll = max(0, min(last, scroll + steps))
  }

  private func copy(_ context: Context) -> OverlayOutcome {
    guard let description else { return .stay }
    let facts = description.facts.map { "\($0.name)\t\($0.value)" }
    let bars = description.bars.map { "\($0.label)\t\($0.count)" }
    let text =
      [column.title, description.summary, ""] + facts + [""] + bars
      + ["", explanation.citation(address: column.address, date: context.today())]
    return .close(.copy(text.joined(separator: "\n"), what: "the description of \(column.field.title)"))
  }

  private func lines(_ context: Context) -> [Line] {
    let body = Self.body(context.size)
    let sentence = Line.paragraph(
      description?.summary ?? column.reason ?? "", width: body.width, indent: 1)
    let heading = [Line.text(column.title, .title, indent: 1)] + sentence
    guard let description else { return heading }
    let basis = [explanation.basis, description.method].filter { !$0.isEmpty }.joined(separator: " ")
    return heading + [.blank]
      + DescriptionDocument.lines(description, context.document(width: body.width, height: body.height))
      + [.blank] + Line.paragraph(basis, width: body.width, .muted, indent: 1)
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let body = Self.body(canvas.size)
    canvas.fill(Rect(x: 0, y: body.y, width: body.width, height: body.height + 1), .text)
    let lines = lines(context)
    let first = max(0, min(scroll, lines.count - body.height))
    canvas.within(body) { canvas in
      for (y, line) in lines.dropFirst(first).prefix(canvas.size.height).enumerated() {
        line.draw(on: &canvas, y: y)
      }
    }
    let left = lines.count - first - body.height
    canvas.write(
      "column \(column.index + 1)/\(column.fields.count)" + (left > 0 ? "  \(left) more lines: j" : ""), x: 1,
      y: body.maxY, .muted)
    return Point(x: 0, y: body.y)
  }
}
