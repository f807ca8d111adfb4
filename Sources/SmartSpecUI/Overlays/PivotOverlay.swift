import SmartSpecModel
import TerminalUI

/// A table of two fields over the rows of a list; keeps the rows of a cell.
struct PivotOverlay: PanelOverlay {
  /// What stands in the cells.
  enum Measure: String, CaseIterable, Sendable {
    case count, sum, mean
  }

  private let column: AskedColumn
  let rowField: Field
  let columnField: Field
  var counted: Asked<PivotQuestion>
  /// Of both fields, then of the amount.
  var bases: [Asked<BasisQuestion>]
  private(set) var measure: Measure
  private let amounts: [Field]
  private var amount: Field?
  private var isByValue: Bool
  private var state = ListState()
  /// The column under the cursor; the one after the last is that of the totals.
  private var across = 0
  /// Why a key did nothing; until the next one.
  private var note = ""

  let title = "table"
  var hints: [(key: String, title: String)] {
    [("Enter", "keep these rows"), ("h l", "column"), ("s", "order"), ("t", "turn")]
      + (amounts.isEmpty && amount == nil ? [] : [("m", "count, sum, mean"), ("a", "amount")])
      + [("y", "copy"), ("Esc", "close")]
  }

  init(
    _ column: AskedColumn, rows: Field, columns: Field, measure: Measure, amount: Field?, _ context: Context
  ) {
    self.column = column
    (rowField, columnField) = (rows, columns)
    // Numbers and years are read in their order.
    isByValue = rows.isNumeric || rows.kind == .date
    amounts = column.amounts
    // The amount is counted along, so that sums and means are there at once.
    let summed = amount ?? amounts.first { $0.kind == .number }
    (self.measure, self.amount) = (measure, summed)
    counted = Asked(PivotQuestion(column: column, rowField: rows, columnField: columns, amount: summed))
    bases = [rows, columns, summed].compactMap { $0 }.map { Asked(BasisQuestion(column, of: $0, context)) }
  }

  var heading: String {
    let name = amount.map { $0.title + ($0.unit.isEmpty ? "" : " (\($0.unit))") } ?? ""
    let what = measure == .count ? "count" : "\(measure.rawValue) of \(name)"
    return "\(what) by \(rowField.title) and \(columnField.title) \(column.inThese)"
  }

  /// nil while it is counted.
  var pivot: Pivot? { counted.answer ?? nil }

  func order(_ pivot: Pivot) -> [Int] { isByValue ? pivot.rowsByValue : Array(pivot.rows.indices) }

  var pending: [Pending<any Overlay>] {
    let counted = counted.pending { (overlay: inout PivotOverlay, answered) in
      if overlay.counted.token === answered.token { overlay.counted = answered }
    }
    let bases = bases.map { basis in
      basis.pending { (overlay: inout PivotOverlay, answered) in overlay.bases.take(answered) }
    }
    return ([counted] + bases).compactMap { $0?.forOverlay }
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    note = ""
    let height = max(1, PanelFrame.contentHeight(in: context.size) - 2)
    // The last row holds the totals.
    let count = (pivot?.rows.count ?? 0) + 1
    switch key {
    case .escape, .control("g"), .control("c"), .character("q"): return .close(.none)
    case .enter: return keep()
    case .character("y"): return copy(context)
    case .character("l"), .right, .tab: across = min(across + 1, pivot?.columns.count ?? 0)
    case .character("h"), .left, .backTab: across = max(0, across - 1)
    case .character("0"): across = 0
    case .character("$"): across = pivot?.columns.count ?? 0
    case .character("s"):
      isByValue.toggle()
      state = ListState()
    case .character("t"):
      self = PivotOverlay(
        column, rows: columnField, columns: rowField, measure: measure, amount: amount, context)
    case .character("m") where amount != nil:
      let isAdditive = amount?.isAdditive == true
      let measures = Measure.allCases.filter { $0 != .sum || isAdditive }
      measure = measures[((measures.firstIndex(of: measure) ?? 0) + 1) % measures.count]
    case .character("a") where !amounts.isEmpty: nextAmount(context)
    default: state.press(key, count: count, height: height)
    }
    return .stay
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else { return .stay }
    // The first column names the rows.
    let column = spot.column.map { $0 - 1 }.flatMap { $0 >= 0 ? $0 : nil } ?? across
    if row == state.cursor, column == across { return keep() }
    across = column
    state.moveTo(
      row, count: (pivot?.rows.count ?? 0) + 1, height: max(1, PanelFrame.contentHeight(in: context.size) - 2)
    )
    return .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    state.scroll(
      by: rows, count: (pivot?.rows.count ?? 0) + 1,
      height: max(1, PanelFrame.contentHeight(in: context.size) - 2))
    return .stay
  }

  /// From the count to the sum of the amount, then to that of the next one.
  private mutating func nextAmount(_ context: Context) {
    if measure == .count, amount?.isAdditive == true {
      measure = .sum
      return
    }
    let next = amounts.firstIndex { $0.id == amount?.id }.map { ($0 + 1) % amounts.count } ?? 0
    var changed = PivotOverlay(
      column, rows: rowField, columns: columnField, measure: measure == .count ? .sum : measure,
      amount: amounts[next], context)
    (changed.state, changed.across, changed.isByValue) = (state, across, isByValue)
    self = changed
  }

  /// Narrows the list to the rows of the cell under the cursor, as one change.
  private mutating func keep() -> OverlayOutcome {
    guard let pivot else { return .stay }
    let order = order(pivot)
    let row = order.indices.contains(state.cursor) ? pivot.rows[order[state.cursor]] : nil
    let column = pivot.columns.indices.contains(across) ? pivot.columns[across] : nil
    var values: [(Field, GroupedValue)] = []
    for (head, field) in [(row, rowField), (column, columnField)] {
      switch head {
      case .value(let value): values.append((field, value))
      case .others:
        note = "These are several values: choose one of those that are named."
        return .stay
      case nil: break
      }
    }
    if let row = order.indices.contains(state.cursor) ? order[state.cursor] : nil,
      pivot.columns.indices.contains(across), pivot.cell(row: row, column: across).count == 0
    {
      note = "No row has both."
      return .stay
    }
    if values.isEmpty {
      note = "These are all rows."
      return .stay
    }
    return .close(.keeping(values))
  }

  private func copy(_ context: Context) -> OverlayOutcome {
    guard let pivot else { return .stay }
    let text =
      [heading, pivot.summary(measure), "", pivot.table(measure, order: order(pivot)), ""]
      + bases.prefix(measure == .count ? 2 : 3).citations(address: column.address, date: context.today())
    return .close(
      .copy(text.joined(separator: "\n"), what: "the table of \(rowField.title) and \(columnField.title)"))
  }
}

extension PivotOverlay {
  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    PanelFrame.draw(heading, status: context.work ?? status, on: &canvas) { canvas in
      canvas.write(
        pivot?.summary(measure) ?? counted.waiting, x: 1, y: 0, width: canvas.size.width - 2, .text)
      guard let pivot else { return nil }
      let (_, room) = Rect(origin: Point(x: 0, y: 0), size: canvas.size).splitTop(1)
      let place = canvas.within(room) { drawTable(pivot, on: &$0) }
      return place.map { Point(x: $0.x, y: $0.y + 1) }
    }
  }

  private var status: String {
    guard let pivot else { return "" }
    if !note.isEmpty { return note }
    let row = min(state.cursor, pivot.rows.count)
    let position = row == pivot.rows.count ? "total" : "\(row + 1)/\(NumberText.count(pivot.rows.count))"
    let column = across < pivot.columns.count ? "\(across + 1)/\(pivot.columns.count)" : "total"
    let basis = measure == .count ? bases.first : bases.last
    return "row \(position)  column \(column)  by \(isByValue ? "value" : "count")  "
      + (basis?.answer?.basis ?? "")
  }

  private func drawTable(_ pivot: Pivot, on canvas: inout Canvas) -> Point? {
    let order = order(pivot)
    var drawn = state
    drawn.clamp(count: order.count + 1, height: canvas.size.height - 1)
    let revealed = min(across, pivot.columns.count) + 1
    let columns = columns(pivot, width: canvas.size.width)
    let place = Table(
      columns: columns, rowCount: order.count + 1, state: drawn, isFocused: false, revealed: revealed
    ) { index in
      let row = index < order.count ? order[index] : nil
      let cells = pivot.columns.indices.map { column in
        row.map { pivot.cell(row: $0, column: column) } ?? pivot.columnTotals[column]
      }
      let total = row.map { pivot.rowTotals[$0] } ?? pivot.total
      let label = row.map { pivot.label(pivot.rows[$0], pivot.rowField) } ?? "Total"
      let isMissing = row.map { pivot.rows[$0] == .value(.missing) } ?? false
      return [Table.Cell(label, role: row == nil ? .header : isMissing ? .missing : .text)]
        + cells.map { cell in
          Table.Cell(pivot.text(cell, measure), role: row == nil ? .header : cell.count == 0 ? .muted : .text)
        } + [Table.Cell(pivot.text(total, measure), role: .header)]
    }.draw(on: &canvas)
    // The cell under the cursor, and its head.
    let layout = Table.layout(columns, width: canvas.size.width, revealed: revealed)
    if let cell = layout.first(where: { $0.index == revealed }), let place {
      canvas.tint(Rect(x: cell.x, y: 0, width: cell.width, height: 1), .accent)
      canvas.tint(Rect(x: cell.x, y: place.y, width: cell.width, height: 1), .focus)
      return Point(x: cell.x, y: place.y)
    }
    return place
  }

  private func columns(_ pivot: Pivot, width: Int) -> [Table.Column] {
    let rows = pivot.rows.indices.prefix(200)
    let labels = rows.map { TextWidth.width(of: pivot.label(pivot.rows[$0], pivot.rowField)) }
    let first = min(
      max(TextWidth.width(of: pivot.rowField.shortTitle) + 1, labels.max() ?? 0), max(8, width / 3))
    let across = pivot.columns.indices.map { column -> Table.Column in
      let head = pivot.label(pivot.columns[column], pivot.columnField)
      let cells = rows.map { pivot.cell(row: $0, column: column) } + [pivot.columnTotals[column]]
      let widest = cells.map { TextWidth.width(of: pivot.text($0, measure)) }.max() ?? 0
      return Table.Column(
        title: head, width: max(4, widest, min(14, TextWidth.width(of: head))), align: .right)
    }
    let totals = (rows.map { pivot.rowTotals[$0] } + [pivot.total]).map {
      TextWidth.width(of: pivot.text($0, measure))
    }
    return [
      Table.Column(
        title: pivot.rowField.shortTitle, width: first, sort: isByValue ? .ascending : nil)
    ] + across
      + [
        Table.Column(
          title: "Total", width: max(6, totals.max() ?? 0), align: .right,
          sort: isByValue || measure != .count ? nil : .descending
        )
      ]
  }
}
