/// One value on a range, with limits below it.
public struct Gauge: Chart {
  public let title: String
  private let value: Double?
  private let range: ClosedRange<Double>
  private let limits: [ChartMark]
  private let format: NumberFormat

  /// A value on a range; a value outside of it stands at its end.
  ///
  /// Where the range is not finite or has no length, only the summary is drawn.
  public init(
    title: String, value: Double?, in range: ClosedRange<Double>, limits: [ChartMark] = [],
    format: @escaping NumberFormat = PlainNumber.short
  ) {
    self.title = title
    self.value = value.finite
    self.range = range
    self.limits = limits.filter(\.value.isFinite)
    self.format = format
  }

  public var summary: String {
    let said = [
      value.map { "\(format($0)) on a range from \(format(range.lowerBound)) to \(format(range.upperBound))" }
        ?? "value missing",
      limits.map(\.name).joined(separator: ", "),
    ]
    return "\(title): \(said.filter { !$0.isEmpty }.joined(separator: ", "))."
  }

  public var table: ChartTable {
    ChartTable(
      columns: [.init(""), .init("value", .right)],
      rows: [
        ["value", value.map(format) ?? ChartTable.missing], ["from", format(range.lowerBound)],
        ["to", format(range.upperBound)],
      ] + limits.map { [$0.name, format($0.value)] })
  }

  public func draw(on canvas: inout Canvas) {
    let (low, high) = (format(range.lowerBound), format(range.upperBound))
    let text = value.map(format) ?? ChartTable.missing
    let needed = canvas.glyphs.columns(low + high + text) + 2
    let detail = ChartDetail(
      canvas.size, bare: Size(width: 8, height: 1), labels: Size(width: needed + 10, height: 1),
      axes: Size(width: needed + 10, height: 2))
    guard detail > .summary, range.lowerBound.isFinite, range.upperBound.isFinite,
      range.lowerBound < range.upperBound
    else { return drawSummary(on: &canvas) }
    let left = detail == .bare ? 0 : canvas.glyphs.columns(low) + 1
    let right = detail == .bare ? 0 : canvas.glyphs.columns(high + text) + 3
    let track = Rect(x: left, y: 0, width: canvas.size.width - left - right, height: 1)
    func column(_ value: Double) -> Int {
      let share = Scale.share(of: value, from: range.lowerBound, to: range.upperBound)
      return Int((share * Double(track.width - 1)).rounded())
    }
    canvas.horizontalRule(x: track.x, y: 0, width: track.width)
    canvas.write(Glyphs.rangeStart(canvas.glyphs), x: track.x, y: 0, .rule)
    canvas.write(Glyphs.rangeEnd(canvas.glyphs), x: track.maxX - 1, y: 0, .rule)
    if let value {
      canvas.write(Glyphs.mark(canvas.glyphs), x: track.x + column(value), y: 0, .series1)
    }
    guard detail > .bare else { return }
    canvas.write(low, x: 0, y: 0, .muted)
    canvas.write(high, x: track.maxX + 1, y: 0, .muted)
    let end = canvas.glyphs.columns(text)
    canvas.write(text, x: canvas.size.width - end, y: 0, value == nil ? .missing : .series1)
    PlacedMarks(
      limits.map { ($0.name, column($0.value)) }, room: canvas.size.width - track.x, glyphs: canvas.glyphs
    ).draw(on: &canvas, x: track.x, y: 1, rows: canvas.size.height - 1)
  }
}
