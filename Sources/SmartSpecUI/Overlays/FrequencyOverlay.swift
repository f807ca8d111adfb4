import SmartSpecModel
import TerminalUI

/// How often each value of a column occurs in what the list shows; keeps the rows of one of them.
struct FrequencyOverlay: PanelOverlay {
  private(set) var column: AskedColumn
  var counted: Asked<FrequencyQuestion>
  var basis: Asked<BasisQuestion>
  /// The amounts of the list that can be added up; the position of the chosen one, nil for none.
  private let amounts: [Field]
  private var amount: Int?
  private var isByValue = false
  private var state = ListState()

  let title = "frequency"
  let hints: [(key: String, title: String)] = [
    ("Enter", "keep these rows"), ("h l", "column"), ("s", "order"), ("a", "add up"), ("d", "describe"),
    ("y", "copy"), ("Esc", "close"),
  ]

  init(_ column: AskedColumn, _ context: Context) {
    self.column = column
    amounts = column.amounts
    // Money answers most questions; what is counted is added when asked for.
    let money = amounts.firstIndex { $0.kind == .number }
    counted = Asked(FrequencyQuestion(column: column, amount: money.map { [amounts] in amounts[$0] }))
    amount = money
    basis = Asked(BasisQuestion(column, context))
  }

  private mutating func count() {
    counted = Asked(FrequencyQuestion(column: column, amount: amount.map { amounts[$0] }))
    state = ListState()
  }

  var heading: String { column.heading(title) }

  /// nil for a column that has no values to count, and while they are counted.
  var frequency: Frequency? { counted.answer ?? nil }

  var order: [Int] {
    guard let frequency else { return [] }
    return isByValue ? frequency.byValue : Array(frequency.entries.indices)
  }

  var pending: [Pending<any Overlay>] {
    let counted = counted.pending { (overlay: inout FrequencyOverlay, answered) in
      if overlay.counted.token === answered.token { overlay.counted = answered }
    }
    let basis = basis.pending { (overlay: inout FrequencyOverlay, answered) in
      if overlay.basis.token === answered.token { overlay.basis = answered }
    }
    return [counted, basis].compactMap { $0?.forOverlay }
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let height = listHeight(context)
    let count = order.count
    switch key {
    case .escape, .control("g"), .control("c"), .character("q"), .character("f"): return .close(.none)
    case .enter: return keep()
    case .character("y"): return copy(context)
    case .character("d"): return .close(.show(DescribeOverlay(column, context)))
    case .character("l"), .right, .tab: move(by: 1, context)
    case .character("h"), .left, .backTab: move(by: -1, context)
    case .character("s"):
      isByValue.toggle()
      state = ListState()
    case .character("a"):
      guard !amounts.isEmpty else { break }
      amount = amount.map { $0 + 1 < amounts.count ? $0 + 1 : nil } ?? 0
      self.count()
    default: state.press(key, count: count, height: height)
    }
    return .stay
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else { return .stay }
    if row == state.cursor { return keep() }
    state.moveTo(row, count: order.count, height: listHeight(context))
    return .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    state.scroll(by: rows, count: order.count, height: listHeight(context))
    return .stay
  }

  /// Rows of the table.
  private func listHeight(_ context: Context) -> Int {
    max(1, PanelFrame.contentHeight(in: context.size) - lines(context.size).count - 1)
  }

  private mutating func move(by steps: Int, _ context: Context) {
    column.move(by: steps)
    basis = Asked(BasisQuestion(column, context))
    count()
  }

  /// Narrows the list to the rows of the selected value, as one change.
  private func keep() -> OverlayOutcome {
    let order = order
    guard let frequency, order.indices.contains(state.cursor) else { return .stay }
    return .close(.keeping([(frequency.field, frequency.entries[order[state.cursor]].value)]))
  }

  private func copy(_ context: Context) -> OverlayOutcome {
    guard let frequency, let explanation = basis.answer else { return .stay }
    let text = [
      column.title, frequency.summary, "", frequency.table(order), "",
      explanation.citation(address: column.address, date: context.today()),
    ].joined(separator: "\n")
    return .close(.copy(text, what: "the frequency of \(column.field.title)"))
  }
}

extension FrequencyOverlay {
  /// What stands above the table.
  private func lines(_ size: Size) -> [Line] {
    let sentence = counted.answer == nil ? counted.waiting : frequency?.summary ?? column.reason ?? ""
    return Array(Line.paragraph(sentence, width: size.width, indent: 1).prefix(2))
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let lines = lines(canvas.size)
    return PanelFrame.draw(heading, status: context.work ?? status, on: &canvas) { canvas in
      for (y, line) in lines.enumerated() { line.draw(on: &canvas, y: y) }
      guard let frequency else { return nil }
      let (_, room) = Rect(origin: Point(x: 0, y: 0), size: canvas.size).splitTop(lines.count)
      let place = canvas.within(room) { drawTable(frequency, on: &$0, context) }
      return place.map { Point(x: $0.x, y: $0.y + room.y) }
    }
  }

  private var status: String {
    guard let frequency else { return "" }
    let position = frequency.entries.isEmpty ? 0 : state.cursor + 1
    let sum = amount.map { "  adds up: \(amounts[$0].title)" } ?? ""
    return "\(position)/\(frequency.entries.count)  by \(isByValue ? "value" : "count")\(sum)  "
      + (basis.answer?.basis ?? "")
  }

  private func drawTable(_ frequency: Frequency, on canvas: inout Canvas, _ context: Context) -> Point? {
    let order = order
    let height = canvas.size.height - 1
    var drawn = state
    drawn.clamp(count: order.count, height: height)
    let layout = FrequencyColumns(frequency, width: canvas.size.width)
    let most = frequency.stated.first?.count ?? 0
    return Table(
      columns: layout.columns(isByValue: isByValue), rowCount: order.count, state: drawn
    ) { index in
      let entry = frequency.entries[order[index]]
      let role: StyleRole = entry.value == .missing ? .missing : .text
      // What is not stated has no bar: it would make those of the values short.
      let bar = Bar(
        value: entry.value == .missing ? nil : Double(entry.count), maximum: Double(most), width: layout.bar)
      return [
        Table.Cell(frequency.label(entry), role: role), Table.Cell(NumberText.count(entry.count), role: role),
        Table.Cell(NumberText.share(frequency.share(entry)), role: role),
      ] + (layout.sum > 0 ? [Table.Cell(frequency.sumText(entry))] : [])
        + [Table.Cell(bar.text(glyphs: context.glyphs), role: .series1)]
    }.draw(on: &canvas)
  }
}

/// How the columns of a frequency share the width of a screen.
private struct FrequencyColumns {
  let frequency: Frequency
  let value: Int
  let count: Int
  let sum: Int
  let bar: Int

  private static let share = 7
  /// The line below says of what: a column with the name of the one above it would be read as that.
  private static let sumTitle = "Sum"

  init(_ frequency: Frequency, width: Int) {
    self.frequency = frequency
    let most = frequency.entries.map(\.count).max() ?? 0
    count = max(6, TextWidth.width(of: NumberText.count(most)))
    // The sign of the selected row, and two blanks between columns.
    let room = max(0, width - 2 - count - Self.share - 3 * 2)
    let shown = frequency.entries.prefix(1000)
    let labels =
      shown.map { TextWidth.width(of: frequency.label($0)) } + [
        TextWidth.width(of: frequency.field.shortTitle)
      ]
    let wished = max(8, labels.max() ?? 0)
    let sums = shown.map { TextWidth.width(of: frequency.sumText($0)) }.max() ?? 0
    let title = TextWidth.width(of: Self.sumTitle)
    // A narrow screen has no room for a sum beside name and bar.
    sum = frequency.summed == nil || room < 44 ? 0 : min(20, max(sums, title))
    let rest = room - (sum > 0 ? sum + 2 : 0)
    value = max(0, min(wished, max(rest * 3 / 5, rest - 42)))
    bar = max(0, rest - value)
  }

  func columns(isByValue: Bool) -> [Table.Column] {
    let field = frequency.field
    return [
      Table.Column(
        title: field.shortTitle, width: value, align: field.isNumeric ? .right : .left,
        sort: isByValue ? .ascending : nil),
      Table.Column(title: "Count", width: count, align: .right, sort: isByValue ? nil : .descending),
      Table.Column(title: "Share", width: Self.share, align: .right),
    ]
      + (sum > 0
        ? [Table.Column(title: Self.sumTitle, width: sum, align: .right)] : [])
      + [Table.Column(title: "", width: bar)]
  }
}
