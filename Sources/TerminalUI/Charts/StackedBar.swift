/// What wholes are made of: bars of one length, whose parts carry letters.
///
/// A part that is missing or not above zero has no room in its bar.
public struct StackedBar: Chart {
  public let title: String
  private let parts: [String]
  private let rows: [Row]
  private let format: NumberFormat

  /// A whole with a value for each part.
  public struct Row: Sendable {
    /// What the whole is.
    public var name: String
    /// The parts in the order of their names; nil where one is missing.
    public var values: [Double?]

    /// A whole.
    public init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// Wholes that are made of the same parts.
  public init(
    title: String, parts: [String], rows: [Row], format: @escaping NumberFormat = PlainNumber.short
  ) {
    self.title = title
    self.parts = parts
    self.rows = rows.map { row in
      Row(row.name, parts.indices.map { row.values.indices.contains($0) ? row.values[$0].finite : nil })
    }
    self.format = format
  }

  public var summary: String {
    let said = rows.map { row in
      let named = parts.indices.map { index in
        "\(parts[index]) \(row.values[index].map(format) ?? "not known")"
      }
      return (row.name.isEmpty ? "" : "\(row.name) ") + named.joined(separator: ", ")
    }
    return "\(title): \(said.isEmpty ? "nothing" : said.joined(separator: "; "))."
  }

  public var table: ChartTable {
    ChartTable(
      columns: [ChartTable.Column("")]
        + parts.enumerated().map { .init("\(SeriesLetter.of($0.offset)) \($0.element)", .right) },
      rows: rows.map { row in [row.name] + row.values.map { $0.map(format) ?? ChartTable.missing } })
  }

  public func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let legend = legend
    let detail = ChartDetail(
      size, bare: Size(width: 6, height: rows.count), labels: Size(width: 12, height: rows.count),
      axes: Size(width: 12, height: rows.count + 1))
    guard detail > .summary, !rows.isEmpty, !parts.isEmpty else { return drawSummary(on: &canvas) }
    let longest = rows.map { canvas.glyphs.columns($0.name) }.max() ?? 0
    let nameWidth = detail == .bare ? 0 : min(longest, size.width / 3)
    let x = nameWidth == 0 ? 0 : nameWidth + 1
    for (y, row) in rows.enumerated() {
      canvas.write(row.name, x: 0, y: y, width: nameWidth)
      draw(row, on: &canvas, x: x, y: y, width: size.width - x)
    }
    if detail == .axes { legend.draw(on: &canvas, x: 0, y: rows.count) }
  }
}

extension StackedBar {
  /// The parts with their letters; with their values where there is one whole.
  private var legend: ChartLegend {
    ChartLegend(
      parts.enumerated().map { index, name in
        let value = rows.count == 1 ? " " + (rows[0].values[index].map(format) ?? ChartTable.missing) : ""
        return ChartLegend.Entry(sign: SeriesLetter.of(index), text: name + value, role: .series(index))
      })
  }

  private func draw(_ row: Row, on canvas: inout Canvas, x: Int, y: Int, width: Int) {
    let values = row.values.map { max(0, $0 ?? 0) }
    guard let largest = values.max(), largest > 0 else {
      canvas.write(ChartTable.missing, x: x, y: y, .missing)
      return
    }
    // In shares of the largest, because the sum of large numbers may not be finite.
    let shares = values.map { $0 / largest }
    let whole = shares.reduce(0, +)
    let fills = Glyphs.fills(canvas.glyphs)
    var (sum, start) = (0.0, 0)
    for (index, share) in shares.enumerated() {
      sum += share
      let end = min(width, Int((sum / whole * Double(width)).rounded()))
      guard end > start else { continue }
      let part = Rect(x: x + start, y: y, width: end - start, height: 1)
      canvas.fill(part, .series(index), character: fills[index % fills.count])
      if part.width >= 3 {
        canvas.write(SeriesLetter.of(index), x: part.x + part.width / 2, y: y, .series(index))
      }
      start = end
    }
  }
}
