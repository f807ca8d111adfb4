import SmartSpecModel
import TerminalUI

/// The rows of a list put together by one to three fields; keeps those of one group.
struct GroupOverlay: PanelOverlay {
  private let column: AskedColumn
  private let fields: [Field]
  var grouped: Asked<GroupQuestion>
  /// Of the fields, then of the amount.
  var bases: [Asked<BasisQuestion>]
  private let amounts: [Field]
  private var amount: Int?
  private var order = Grouping.Order.count
  private var state = ListState()

  let title = "groups"
  var hints: [(key: String, title: String)] {
    [("Enter", "keep these rows"), ("s", "order")] + (amounts.isEmpty ? [] : [("a", "add up")])
      + [("y", "copy"), ("Esc", "close")]
  }

  init(_ column: AskedColumn, by fields: [Field], _ context: Context) {
    self.column = column
    self.fields = fields
    let amounts = column.amounts
    // Money answers most questions; what is counted is added when asked for.
    let money = amounts.firstIndex { $0.kind == .number }
    let summed = money.map { amounts[$0] }
    (self.amounts, amount) = (amounts, money)
    grouped = Asked(GroupQuestion(column: column, fields: fields, amount: summed))
    bases = (fields + [summed].compactMap { $0 }).map { Asked(BasisQuestion(column, of: $0, context)) }
  }

  var heading: String {
    "groups by \(fields.map(\.title).joined(separator: ", ")) \(column.inThese)"
  }

  /// nil while they are counted.
  var grouping: Grouping? { grouped.answer ?? nil }

  var positions: [Int] { grouping?.order(order) ?? [] }

  var pending: [Pending<any Overlay>] {
    let grouped = grouped.pending { (overlay: inout GroupOverlay, answered) in
      if overlay.grouped.token === answered.token { overlay.grouped = answered }
    }
    let bases = bases.map { basis in
      basis.pending { (overlay: inout GroupOverlay, answered) in overlay.bases.take(answered) }
    }
    return ([grouped] + bases).compactMap { $0?.forOverlay }
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let height = max(1, PanelFrame.contentHeight(in: context.size) - 2)
    let count = grouping?.groups.count ?? 0
    switch key {
    case .escape, .control("g"), .control("c"), .character("q"): return .close(.none)
    case .enter: return keep()
    case .character("y"): return copy(context)
    case .character("s"):
      let orders: [Grouping.Order] = amount == nil ? [.count, .value] : Grouping.Order.allCases
      order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
      state = ListState()
    case .character("a"): nextAmount(context)
    default: state.press(key, count: count, height: height)
    }
    return .stay
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else { return .stay }
    if row == state.cursor { return keep() }
    state.moveTo(row, count: positions.count, height: max(1, PanelFrame.contentHeight(in: context.size) - 2))
    return .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    state.scroll(
      by: rows, count: positions.count, height: max(1, PanelFrame.contentHeight(in: context.size) - 2))
    return .stay
  }

  private mutating func nextAmount(_ context: Context) {
    guard !amounts.isEmpty else { return }
    amount = amount.map { $0 + 1 < amounts.count ? $0 + 1 : nil } ?? 0
    if amount == nil, order == .sum || order == .mean { order = .count }
    let summed = amount.map { amounts[$0] }
    grouped = Asked(GroupQuestion(column: column, fields: fields, amount: summed))
    bases =
      bases.prefix(fields.count)
      + [summed].compactMap { $0 }.map { Asked(BasisQuestion(column, of: $0, context)) }
    state = ListState()
  }

  /// Narrows the list to the rows of the selected group, as one change.
  private func keep() -> OverlayOutcome {
    let positions = positions
    guard let grouping, positions.indices.contains(state.cursor) else { return .stay }
    let group = grouping.groups[positions[state.cursor]]
    return .close(.keeping(zip(fields, group.values).map { ($0, $1) }))
  }

  private func copy(_ context: Context) -> OverlayOutcome {
    guard let grouping else { return .stay }
    let text =
      [heading, grouping.summary, "", grouping.table(positions), ""]
      + bases.citations(address: column.address, date: context.today())
    return .close(.copy(text.joined(separator: "\n"), what: "the groups by \(grouping.names)"))
  }
}

extension Action {
  /// Keeps the rows of the list that have some values, as one change.
  static func keeping(_ values: [(Field, GroupedValue)]) -> Action {
    let conditions = values.map { field, value in (field: field.id, condition: value.condition(on: field)) }
    return .update { controller, context in
      let height = controller.listHeight(context)
      controller.updateList { $0.keep(conditions, height: height) }
    }
  }
}

extension Collection<Asked<BasisQuestion>> {
  /// Where the figures of several fields are from, as they are cited.
  func citations(address: Address, date: String) -> [String] {
    compactMap { $0.answer?.citation(address: address, date: date) }
  }
}

extension GroupOverlay {
  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    PanelFrame.draw(heading, status: context.work ?? status, on: &canvas) { canvas in
      canvas.write(
        grouping?.summary ?? grouped.waiting, x: 1, y: 0, width: canvas.size.width - 2, .text)
      guard let grouping else { return nil }
      let (_, room) = Rect(origin: Point(x: 0, y: 0), size: canvas.size).splitTop(1)
      let place = canvas.within(room) { drawTable(grouping, on: &$0) }
      return place.map { Point(x: $0.x, y: $0.y + 1) }
    }
  }

  private var status: String {
    guard let grouping else { return "" }
    let position = grouping.groups.isEmpty ? 0 : state.cursor + 1
    let by =
      switch order {
      case .count: "count"
      case .value: "value"
      case .sum: "sum"
      case .mean: "mean"
      }
    let sum = amount.map { "  adds up: \(amounts[$0].title)" } ?? ""
    return "\(position)/\(NumberText.count(grouping.groups.count))  by \(by)\(sum)  "
      + (bases.last?.answer?.basis ?? "")
  }

  private func drawTable(_ grouping: Grouping, on canvas: inout Canvas) -> Point? {
    let positions = positions
    var drawn = state
    drawn.clamp(count: positions.count, height: canvas.size.height - 1)
    let layout = GroupColumns(grouping, width: canvas.size.width)
    let most = grouping.groups.map(\.count).max() ?? 0
    let glyphs = canvas.glyphs
    return Table(
      columns: layout.columns(order), rowCount: positions.count, state: drawn, frozen: fields.count
    ) { index in
      let group = grouping.groups[positions[index]]
      let values = zip(grouping.labels(group), group.values).map { label, value in
        Table.Cell(label, role: value == .missing ? .missing : .text)
      }
      let figures = [grouping.sumText(group), grouping.meanText(group)].prefix(layout.figures.count)
      let bar = Bar(value: Double(group.count), maximum: Double(most), width: layout.bar)
      return values
        + [Table.Cell(NumberText.count(group.count)), Table.Cell(NumberText.share(grouping.share(group)))]
        + figures.map { Table.Cell($0) } + [Table.Cell(bar.text(glyphs: glyphs), role: .series1)]
    }.draw(on: &canvas)
  }
}

/// How the columns of groups share the width of a screen.
private struct GroupColumns {
  let grouping: Grouping
  /// One for each field.
  let values: [Int]
  let count: Int
  /// Sum and mean, as far as there is room.
  let figures: [Int]
  let bar: Int

  private static let share = 7

  init(_ grouping: Grouping, width: Int) {
    self.grouping = grouping
    let shown = grouping.groups.prefix(1000)
    count = max(6, shown.map { TextWidth.width(of: NumberText.count($0.count)) }.max() ?? 0)
    var room = width - 2 - (count + 2) - (Self.share + 2)
    let least = grouping.fields.count * 12
    var figures: [Int] = []
    if grouping.summed != nil {
      for (name, text) in [("Sum", grouping.sumText), ("Mean", grouping.meanText)] {
        let wished = max(name.count + 1, shown.map { TextWidth.width(of: text($0)) }.max() ?? 0)
        guard room - (wished + 2) >= least else { break }
        figures.append(wished)
        room -= wished + 2
      }
    }
    var values = grouping.fields.enumerated().map { index, field in
      let labels = shown.map { TextWidth.width(of: $0.values[index].label(field)) }
      return max(TextWidth.width(of: field.shortTitle) + 1, labels.max() ?? 0)
    }
    // The widest gives way first.
    while let widest = values.max(), widest > 4, values.reduce(0, { $0 + $1 + 2 }) > room {
      values[values.firstIndex(of: widest) ?? 0] -= 1
    }
    let rest = room - values.reduce(0) { $0 + $1 + 2 }
    bar = rest >= 6 ? rest : 0
    (self.values, self.figures) = (values, figures)
  }

  func columns(_ order: Grouping.Order) -> [Table.Column] {
    let fields = zip(grouping.fields, values).enumerated().map { index, place in
      Table.Column(
        title: place.0.shortTitle, width: place.1, align: place.0.isNumeric ? .right : .left,
        sort: order == .value && index == 0 ? .ascending : nil)
    }
    let sorted: [Grouping.Order] = [.sum, .mean]
    return fields
      + [
        Table.Column(title: "Count", width: count, align: .right, sort: order == .count ? .descending : nil),
        Table.Column(title: "Share", width: Self.share, align: .right),
      ]
      + zip(["Sum", "Mean"], figures).enumerated().map { index, place in
        Table.Column(
          title: place.0, width: place.1, align: .right, sort: order == sorted[index] ? .descending : nil)
      } + (bar > 0 ? [Table.Column(title: "", width: bar)] : [])
  }
}
