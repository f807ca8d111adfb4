/// How values are spread: a column for each class, with marks below for values to compare with.
public struct Histogram: Chart {
  public let title: String
  private let values: [Double]
  private let missing: Int
  private let marks: [ChartMark]
  private let isWhole: Bool
  private let noun: (one: String, many: String)
  private let format: NumberFormat

  /// The spread of all values that are not missing.
  ///
  /// With `isWhole` there is nothing between two whole numbers; `noun` is what is counted, one and many.
  public init(
    title: String, values: [Double?], marks: [ChartMark] = [], isWhole: Bool = false,
    noun: (one: String, many: String) = ("value", "values"),
    format: @escaping NumberFormat = PlainNumber.short
  ) {
    self.title = title
    self.values = values.compactMap(\.finite)
    missing = values.count - self.values.count
    self.marks = marks.filter(\.value.isFinite)
    self.isWhole = isWhole
    self.noun = noun
    self.format = format
  }

  public var summary: String {
    guard let lowest = values.min(), let highest = values.max(), let bins = bins(atMost: 12) else {
      return "\(title): no value."
    }
    let most = bins.counts.max() ?? 0
    let ticks = bins.scale.allTicks
    let fullest = bins.counts.firstIndex(of: most) ?? 0
    let said = [
      "\(counted(values.count)) from \(format(lowest)) to \(format(highest))",
      "the most, \(most), between \(ticks[fullest].text) and \(ticks[fullest + 1].text)",
      SeriesFacts.missingText(missing), marks.map(\.name).joined(separator: ", "),
    ]
    return "\(title): \(said.filter { !$0.isEmpty }.joined(separator: ", "))."
  }

  public var table: ChartTable {
    let bins = bins(atMost: 12)
    let ticks = bins?.scale.allTicks ?? []
    return ChartTable(
      columns: [.init("from", .right), .init("to below", .right), .init(noun.many, .right)],
      rows: (bins?.counts ?? []).enumerated().map { index, count in
        [ticks[index].text, ticks[index + 1].text, PlainNumber.grouped(count)]
      })
  }

  /// The classes of the chart, at most as many as asked for; nil where there is no value.
  public func bins(atMost limit: Int) -> HistogramBins? {
    HistogramBins(values, atMost: limit, isWhole: isWhole)
  }

  public func draw(on canvas: inout Canvas) {
    let detail = ChartDetail(
      canvas.size, bare: Size(width: 6, height: 2), labels: Size(width: 12, height: 3),
      axes: Size(width: 20, height: 5))
    let counts = PlainNumber.grouped(values.count)
    let most = max(2, (canvas.size.width - counts.count - 3) / 3)
    guard detail > .summary, let bins = bins(atMost: min(most, 24)),
      let scale = Scale(
        covering: bins.counts.map(Double.init), divisions: max(2, canvas.size.height), includingZero: true,
        isWhole: true)
    else { return drawSummary(on: &canvas) }
    draw(bins, scale, detail, on: &canvas)
  }
}

extension Histogram {
  private func counted(_ count: Int) -> String {
    "\(PlainNumber.grouped(count)) \(count == 1 ? noun.one : noun.many)"
  }

  /// Each mark in the column that holds its value.
  private func placedMarks(_ scale: Scale, width: Int, room: Int, _ glyphs: GlyphLevel) -> PlacedMarks {
    let named = marks.map { mark in
      let column = Int((scale.share(of: mark.value) * Double(width)).rounded(.down))
      return (name: mark.name, column: min(width - 1, column))
    }
    return PlacedMarks(named, room: room, glyphs: glyphs)
  }

  private func draw(_ bins: HistogramBins, _ scale: Scale, _ detail: ChartDetail, on canvas: inout Canvas) {
    let hasAxes = detail == .axes
    let widest = PlainNumber.grouped(Int(scale.upper)).count + 2
    let left = hasAxes ? widest : 1
    let each = min(8, (canvas.size.width - left) / bins.counts.count)
    guard each > 0 else { return drawSummary(on: &canvas) }
    let width = each * bins.counts.count
    let room = canvas.size.width - left
    let placed = hasAxes ? placedMarks(bins.scale, width: width, room: room, canvas.glyphs) : nil
    let markRows = min(placed?.rows ?? 0, max(0, canvas.size.height - 4))
    let rows = canvas.size.height - (detail >= .labels ? 1 : 0) - markRows
    let geometry = ColumnRows(scale, height: rows, glyphs: canvas.glyphs)
    let axis = ValueAxis(hasAxes ? geometry.ticks : [])
    let plot = Rect(x: left, y: 0, width: width, height: rows)
    if hasAxes { axis.draw(on: &canvas, plot: plot) }
    for (index, count) in bins.counts.enumerated() {
      geometry.draw(
        Double(count), x: plot.x + index * each, width: each > 2 ? each - 1 : each, role: .series1,
        on: &canvas)
    }
    guard detail >= .labels else { return }
    let labels = bins.scale.allTicks.enumerated().map { index, tick in
      BaseAxis.Label(column: index * each, text: tick.text)
    }
    BaseAxis(labels, width: min(room, width + 1), glyphs: canvas.glyphs).draw(on: &canvas, x: plot.x, y: rows)
    if hasAxes { axis.drawLowest(on: &canvas, plot: plot) }
    placed?.draw(on: &canvas, x: plot.x, y: rows + 1, rows: markRows)
  }
}
