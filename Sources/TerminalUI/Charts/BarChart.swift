/// Values as bars to the right, one a row, with their names and numbers.
///
/// Where a value is below zero, a line stands for zero and bars go to both sides of it.
public struct BarChart: Chart {
  public let title: String
  private let bars: [Item]
  private let format: NumberFormat

  /// A bar with its name.
  public struct Item: Sendable {
    /// What the bar is about.
    public var name: String
    /// Its length; nil where it is missing.
    public var value: Double?
    /// How it is drawn.
    public var role: StyleRole

    /// A bar.
    public init(_ name: String, _ value: Double?, role: StyleRole = .series1) {
      self.name = name
      self.value = value.finite
      self.role = role
    }
  }

  /// Bars in the order in which they are given.
  public init(title: String, bars: [Item], format: @escaping NumberFormat = PlainNumber.short) {
    self.title = title
    self.bars = bars
    self.format = format
  }

  public var summary: String {
    let known = bars.filter { $0.value != nil }
    guard let highest = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let lowest = known.min(by: { ($0.value ?? 0) < ($1.value ?? 0) })
    else { return "\(title): no value." }
    let missing = SeriesFacts.missingText(bars.count - known.count)
    let rest = missing.isEmpty ? "" : ", \(missing)"
    guard known.count > 1 else { return "\(title): \(said(highest))\(rest)." }
    return "\(title): highest \(said(highest)), lowest \(said(lowest)), \(known.count) values\(rest)."
  }

  public var table: ChartTable {
    ChartTable(
      columns: [ChartTable.Column(""), ChartTable.Column("value", .right)],
      rows: bars.map { [$0.name, text($0)] })
  }

  public func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let numberWidth = bars.map { canvas.glyphs.columns(text($0)) }.max() ?? 0
    let detail = ChartDetail(
      size, bare: Size(width: 4, height: 1), labels: Size(width: numberWidth + 10, height: 1),
      axes: Size(width: numberWidth + 16, height: 1))
    guard detail > .bare, size.height > 1 || bars.count == 1, !bars.isEmpty else {
      return drawSummary(on: &canvas)
    }
    let longest = bars.map { canvas.glyphs.columns($0.name) }.max() ?? 0
    let nameWidth = min(longest, (size.width - numberWidth) * 2 / 5)
    let barX = nameWidth + numberWidth + 2
    let track = BarTrack(bars.compactMap(\.value), width: size.width - barX - 1, glyphs: canvas.glyphs)
    let isCut = bars.count > size.height
    for (y, bar) in bars.prefix(isCut ? size.height - 1 : bars.count).enumerated() {
      canvas.write(bar.name, x: 0, y: y, width: nameWidth)
      canvas.write(
        text(bar), x: nameWidth + 1, y: y, width: numberWidth, align: .right,
        bar.value == nil ? .missing : .text)
      track.draw(bar, on: &canvas, x: barX + 1, y: y)
    }
    if isCut {
      let rest = bars.count - size.height + 1
      canvas.write("and \(rest) more", x: 0, y: size.height - 1, width: size.width, .muted)
    }
  }

  private func text(_ bar: Item) -> String { bar.value.map(format) ?? ChartTable.missing }
  private func said(_ bar: Item) -> String { "\(bar.name) \(text(bar))" }
}

/// The columns in which bars lie, and where zero is in them.
private struct BarTrack {
  private let largest: Double
  private let left: Int
  private let right: Int
  private let glyphs: GlyphLevel

  /// Columns are shared between both sides of zero as the values need them.
  init(_ values: [Double], width: Int, glyphs: GlyphLevel) {
    let up = max(0, values.max() ?? 0)
    let down = max(0, -(values.min() ?? 0))
    let width = max(0, width)
    self.glyphs = glyphs
    guard down > 0, width >= 3 else {
      (left, right, largest) = (0, width, up)
      return
    }
    // Halves, because the sum of two large numbers may not be finite.
    let share = down / 2 / (up / 2 + down / 2)
    left = up == 0 ? width - 1 : min(width - 2, max(1, Int((share * Double(width - 1)).rounded())))
    right = width - 1 - left
    // The same length stands for the same value on both sides.
    largest = max(
      right > 0 ? up / Double(right) : 0, left > 0 ? down / Double(left) : 0)
  }

  func draw(_ bar: BarChart.Item, on canvas: inout Canvas, x: Int, y: Int) {
    let zero = x + left
    if left > 0 { canvas.write(Glyphs.verticalRule(glyphs), x: zero, y: y, .rule) }
    guard let value = bar.value, largest > 0 else { return }
    if value >= 0 {
      let maximum = left > 0 ? 1 : largest
      let scaled = left > 0 ? value / largest / Double(right) : value
      let text = Bar(value: scaled, maximum: maximum, width: right).text(glyphs: glyphs)
      canvas.write(text, x: left > 0 ? zero + 1 : x, y: y, bar.role)
    } else if left > 0 {
      let parts = Glyphs.leftwardParts(glyphs)
      let cells = min(Double(left), -value / largest)
      let steps = max(1, Int((cells * Double(parts.count)).rounded()))
      let (full, rest) = steps.quotientAndRemainder(dividingBy: parts.count)
      for column in 0..<full {
        canvas.write(String(parts[parts.count - 1]), x: zero - 1 - column, y: y, bar.role)
      }
      if rest > 0 { canvas.write(String(parts[rest - 1]), x: zero - 1 - full, y: y, bar.role) }
    }
  }
}
