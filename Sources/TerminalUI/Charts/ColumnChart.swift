/// Values as columns side by side, each with its label below.
public struct ColumnChart: Chart {
  public let title: String
  private let columns: [Item]
  private let format: NumberFormat

  /// A column with its label.
  public struct Item: Sendable {
    /// What stands below the column.
    public var label: String
    /// Its height; nil where it is missing.
    public var value: Double?
    /// How it is drawn.
    public var role: StyleRole

    /// A column.
    public init(_ label: String, _ value: Double?, role: StyleRole = .series1) {
      self.label = label
      self.value = value.finite
      self.role = role
    }
  }

  /// Columns in the order in which they are given.
  public init(title: String, columns: [Item], format: @escaping NumberFormat = PlainNumber.short) {
    self.title = title
    self.columns = columns
    self.format = format
  }

  public var summary: String {
    let facts = SeriesFacts(columns.map(\.value))
    guard let first = facts.first, let last = facts.last, let lowest = facts.lowest,
      let highest = facts.highest
    else { return "\(title): no value." }
    let missing = SeriesFacts.missingText(facts.missing)
    let rest = missing.isEmpty ? "" : ", \(missing)"
    guard first.index < last.index else {
      return "\(title): \(format(first.value)) in \(columns[first.index].label)\(rest)."
    }
    return
      "\(title): from \(format(first.value)) in \(columns[first.index].label) to \(format(last.value)) in "
      + "\(columns[last.index].label), lowest \(format(lowest)), highest \(format(highest))\(rest)."
  }

  public var table: ChartTable {
    ChartTable(
      columns: [ChartTable.Column(""), ChartTable.Column("value", .right)],
      rows: columns.map { [$0.label, $0.value.map(format) ?? ChartTable.missing] })
  }

  public func draw(on canvas: inout Canvas) {
    let detail = ChartDetail(
      canvas.size, bare: Size(width: max(4, columns.count), height: 2),
      labels: Size(width: max(10, columns.count), height: 3),
      axes: Size(width: max(16, columns.count + 8), height: 4))
    let rows = canvas.size.height - (detail >= .labels ? 1 : 0)
    guard detail > .summary,
      let scale = Scale(
        covering: columns.compactMap(\.value), divisions: max(2, rows), includingZero: true)
    else { return drawSummary(on: &canvas) }
    let geometry = ColumnRows(scale, height: rows, glyphs: canvas.glyphs)
    let axis = ValueAxis(detail == .axes ? geometry.ticks : [])
    let left = detail == .axes ? axis.width : 1
    let each = min(12, (canvas.size.width - left) / max(1, columns.count))
    guard each > 0 else { return drawSummary(on: &canvas) }
    let plot = Rect(x: left, y: 0, width: each * columns.count, height: rows)
    if detail == .axes { axis.draw(on: &canvas, plot: plot) }
    let width = each > 2 ? each - 1 : each
    for (index, column) in columns.enumerated() {
      let x = plot.x + index * each
      if let value = column.value {
        geometry.draw(value, x: x, width: width, role: column.role, on: &canvas)
      } else {
        let y = geometry.above > 0 ? geometry.above - 1 : 0
        canvas.write(ChartTable.missing, x: x + (width - 1) / 2, y: y, .missing)
      }
    }
    guard detail >= .labels else { return }
    let labels = columns.enumerated().map { index, column in
      BaseAxis.Label(column: index * each + (width - 1) / 2, text: column.label)
    }
    BaseAxis(labels, width: plot.width, glyphs: canvas.glyphs).draw(on: &canvas, x: plot.x, y: rows)
    if detail == .axes { axis.drawLowest(on: &canvas, plot: plot) }
  }
}
