import SmartSpecModel
import TerminalUI

/// What the values of a column are like in what the list shows.
struct DescribeOverlay: PanelOverlay {
  private(set) var column: AskedColumn
  var described: Asked<DescriptionQuestion>
  var basis: Asked<BasisQuestion>
  private var scroll = 0

  let title = "describe"
  let hints: [(key: String, title: String)] = [
    ("h l", "column"), ("j k", "more"), ("f", "frequency"), ("y", "copy"), ("Esc", "close"),
  ]

  init(_ column: AskedColumn, _ context: Context) {
    self.column = column
    described = Asked(DescriptionQuestion(column: column))
    basis = Asked(BasisQuestion(column, context))
  }

  var heading: String { column.heading("description") }

  /// nil for a column that has no values, and while they are looked at.
  var description: ColumnDescription? { described.answer ?? nil }

  var pending: [Pending<any Overlay>] {
    let described = described.pending { (overlay: inout DescribeOverlay, answered) in
      if overlay.described.token === answered.token { overlay.described = answered }
    }
    let basis = basis.pending { (overlay: inout DescribeOverlay, answered) in
      if overlay.basis.token === answered.token { overlay.basis = answered }
    }
    return [described, basis].compactMap { $0?.forOverlay }
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
    let last = max(0, lines(context).count - PanelFrame.contentHeight(in: size))
    scroll = max(0, min(last, scroll + steps))
  }

  private func copy(_ context: Context) -> OverlayOutcome {
    guard let description, let explanation = basis.answer else { return .stay }
    let facts = description.facts.map { "\($0.name)\t\($0.value)" }
    let bars = description.bars.map { "\($0.label)\t\($0.count)" }
    let text =
      [column.title, description.summary, ""] + facts + [""] + bars
      + ["", explanation.citation(address: column.address, date: context.today())]
    return .close(.copy(text.joined(separator: "\n"), what: "the description of \(column.field.title)"))
  }

  private func lines(_ context: Context) -> [Line] {
    let (width, height) = (context.size.width, PanelFrame.contentHeight(in: context.size))
    let sentence = described.answer == nil ? described.waiting : description?.summary ?? column.reason ?? ""
    let heading = Line.paragraph(sentence, width: width, indent: 1)
    guard let description else { return heading }
    let basis = [basis.answer?.basis ?? "", description.method].filter { !$0.isEmpty }
    return heading
      + DescriptionDocument.lines(description, context.document(width: width, height: height))
      + [.blank] + Line.paragraph(basis.joined(separator: " "), width: width, .muted, indent: 1)
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let lines = lines(context)
    let height = PanelFrame.contentHeight(in: canvas.size)
    let first = max(0, min(scroll, lines.count - height))
    let left = lines.count - first - height
    let parts = [
      "column \(column.index + 1)/\(column.fields.count)", left > 0 ? "\(left) more lines: j" : "",
      // Said here as long as its own lines are not to be seen.
      left > 0 ? basis.answer?.basis ?? "" : "",
    ]
    let status = parts.filter { !$0.isEmpty }.joined(separator: "  ")
    return PanelFrame.draw(heading, status: context.work ?? status, on: &canvas) { canvas in
      for (y, line) in lines.dropFirst(first).prefix(canvas.size.height).enumerated() {
        line.draw(on: &canvas, y: y)
      }
      return Point(x: 0, y: 0)
    }
  }
}
