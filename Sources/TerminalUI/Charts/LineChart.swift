/// Values over the same points, usually years, as lines that carry letters at their ends.
public struct LineChart: Chart {
  public let title: String
  private let labels: [String]
  private let series: [Series]
  private let references: [Reference]
  private let format: NumberFormat

  /// Values in the order of the labels.
  public struct Series: Sendable {
    /// What the line is about.
    public var name: String
    /// A value for each label; nil where it is missing, which leaves a gap.
    public var values: [Double?]

    /// What stands after each value, such as the flag of its source; may be shorter than the values.
    public var marks: [String]

    /// A line.
    public init(_ name: String, _ values: [Double?], marks: [String] = []) {
      self.name = name
      self.values = values
      self.marks = marks
    }
  }

  /// A value that lines are compared with, such as a target.
  public struct Reference: Sendable {
    /// What it is, with the value: `EU = 100`.
    public var name: String
    /// Where the line lies.
    public var value: Double

    /// A line from left to right.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// There are letters and colours for so many series.
  private static let most = 6

  /// A chart of the first six series, which says so if there are more; a label stands for each point of them.
  public init(
    title: String, labels: [String], series: [Series], references: [Reference] = [],
    format: @escaping NumberFormat = PlainNumber.short
  ) {
    self.title = title + (series.count > Self.most ? ", first \(Self.most) of \(series.count)" : "")
    self.labels = labels
    self.series = series.prefix(Self.most).map { line in
      Series(line.name, labels.indices.map { line.value(at: $0) }, marks: line.marks)
    }
    self.references = references.filter(\.value.isFinite)
    self.format = format
  }

  public var summary: String {
    let parts = series.enumerated().map { index, line in
      (series.count > 1 ? "\(SeriesLetter.of(index)) " : "") + said(line)
    }
    let compared = references.map(\.name).filter { !$0.isEmpty }
    let all = parts + (compared.isEmpty ? [] : ["compared with " + compared.joined(separator: ", ")])
    return "\(title): \(all.isEmpty ? "no series" : all.joined(separator: "; "))."
  }

  public var table: ChartTable {
    let lettered = series.enumerated().map { index, line in
      series.count > 1 ? "\(SeriesLetter.of(index)) \(line.name)" : line.name
    }
    let constant = references.map { ChartTable.Column($0.name, .right) }
    return ChartTable(
      columns: [ChartTable.Column("")] + lettered.map { ChartTable.Column($0, .right) } + constant,
      rows: labels.indices.map { index in
        [labels[index]] + series.map { text($0, index) }
          + references.map { format($0.value) }
      })
  }

  public func draw(on canvas: inout Canvas) {
    let detail = ChartDetail(
      canvas.size, bare: Size(width: 4, height: 2), labels: Size(width: 10, height: 3),
      axes: Size(width: 20, height: 4))
    let values = series.flatMap { $0.values.compactMap(\.finite) }
    guard detail > .summary, !values.isEmpty else { return drawSummary(on: &canvas) }
    let height = canvas.size.height - (detail == .axes ? 1 : 0)
    let layout = layout(values, height, detail, canvas.size, canvas.glyphs)
    let (plotRows, ends) = (layout.rows, layout.ends)
    guard let plotRows else { return drawSummary(on: &canvas) }
    let axis = ValueAxis(detail == .axes ? plotRows.ticks : [])
    let left = detail == .axes ? axis.width : 0
    let plot = Rect(
      x: left, y: 0, width: canvas.size.width - left - (ends?.width ?? 0), height: plotRows.height)
    if detail == .axes {
      axis.draw(on: &canvas, plot: plot)
      baseAxis(plot.width, canvas.glyphs).draw(on: &canvas, x: plot.x, y: plot.maxY)
      layout.legend.draw(on: &canvas, x: 2, y: plot.maxY + 1)
    }
    ends?.draw(on: &canvas, x: plot.maxX)
    drawLines(on: &canvas, plot, plotRows.scale, inPlotLetters: detail >= .labels)
  }
}

extension LineChart.Series {
  fileprivate func value(at index: Int) -> Double? {
    values.indices.contains(index) ? values[index].finite : nil
  }

  fileprivate var lastKnown: Int? { values.lastIndex { $0 != nil } }
}

// MARK: - Words

extension LineChart {
  /// A value with what stands after it.
  private func text(_ line: Series, _ index: Int) -> String {
    guard let value = line.values[index] else { return ChartTable.missing }
    return format(value) + (line.marks.indices.contains(index) ? line.marks[index] : "")
  }

  private func said(_ line: Series) -> String {
    let facts = SeriesFacts(line.values)
    guard let first = facts.first, let last = facts.last, let lowest = facts.lowest,
      let highest = facts.highest
    else { return "\(line.name) without a value" }
    guard first.index < last.index else {
      return "\(line.name) \(format(first.value)) in \(labels[first.index])"
    }
    let missing = SeriesFacts.missingText(facts.missing)
    return "\(line.name) from \(format(first.value)) in \(labels[first.index]) to \(format(last.value)) in "
      + "\(labels[last.index]), lowest \(format(lowest)), highest \(format(highest))"
      + (missing.isEmpty ? "" : ", " + missing)
  }

  /// What letters, or a lone line, and references stand for; only of lines that end early where `endingEarly`.
  private func legend(endingEarly: Bool, _ glyphs: GlyphLevel) -> ChartLegend {
    let lines = series.enumerated().compactMap { index, line -> ChartLegend.Entry? in
      guard !endingEarly || line.lastKnown.map({ $0 < labels.count - 1 }) == true else { return nil }
      return ChartLegend.Entry(
        sign: series.count > 1 ? SeriesLetter.of(index) : String(Glyphs.linePoint(glyphs)), text: line.name,
        role: .series(index))
    }
    let compared = references.enumerated().map { index, reference in
      ChartLegend.Entry(
        sign: String(Glyphs.dashedHorizontal(glyphs)), text: reference.name, role: index == 0 ? .muted : .rule
      )
    }
    return ChartLegend(endingEarly ? lines : lines + compared)
  }
}

// MARK: - Drawing

extension LineChart {
  /// The rows of the plot, what stands at its right and what below it.
  ///
  /// Names and values stand at the ends of lines where they fit; else letters, and below what they mean. So do the
  /// names of lines that end early.
  private func layout(
    _ values: [Double], _ height: Int, _ detail: ChartDetail, _ size: Size, _ glyphs: GlyphLevel
  ) -> (rows: LineRows?, ends: LineEnds?, legend: ChartLegend) {
    let none = ChartLegend([])
    guard detail >= .labels else { return (rows(values, height, glyphs), nil, none) }
    func fitted(endingEarly: Bool) -> (legend: ChartLegend, height: Int) {
      let legend = legend(endingEarly: endingEarly, glyphs)
      let needed = legend.rows(width: size.width - 2, glyphs: glyphs)
      let fits = detail == .axes && needed <= 2 && size.height >= 6 + needed
      return fits ? (legend, height - needed) : (none, height)
    }
    for (ways, endingEarly) in [
      ([LineEnds.Way.values, .names], true), ([.letters, .lettersAlone, .joined], false),
    ] {
      let (legend, height) = fitted(endingEarly: endingEarly)
      let plotRows = rows(values, height, glyphs)
      if let ends = LineEnds(self.ends(plotRows), room: size.width / 3, ways: ways, glyphs: glyphs) {
        return (plotRows, ends, legend)
      }
    }
    return (rows(values, height, glyphs), nil, none)
  }

  /// The rows of a plot of some height; nil where no value is known.
  private func rows(_ values: [Double], _ height: Int, _ glyphs: GlyphLevel) -> LineRows? {
    Scale(covering: values + references.map(\.value), divisions: height * 2).map {
      LineRows(scale: $0, height: height, glyphs: glyphs)
    }
  }

  private func column(_ index: Int, of width: Int) -> Double {
    labels.count > 1 ? Double(index) / Double(labels.count - 1) : 0.5
  }

  private func baseAxis(_ width: Int, _ glyphs: GlyphLevel) -> BaseAxis {
    BaseAxis(
      labels.enumerated().map { index, text in
        BaseAxis.Label(column: Int((column(index, of: width) * Double(width - 1)).rounded()), text: text)
      }, width: width, glyphs: glyphs)
  }

  /// What stands at the right of the plot: series that go on to the last label, and references.
  ///
  /// A lone series needs no letter, and no name where nothing is drawn beside it.
  private func ends(_ rows: LineRows?) -> [LineEnds.End] {
    guard let rows else { return [] }
    let isLone = series.count == 1
    let lines = series.enumerated().compactMap { index, line -> LineEnds.End? in
      guard !isLone || !references.isEmpty, let last = line.lastKnown, last == labels.count - 1,
        let value = line.values[last]
      else { return nil }
      return LineEnds.End(
        row: rows.row(of: value), letter: isLone ? nil : SeriesLetter.of(index), name: line.name,
        value: text(line, last),
        role: .series(index))
    }
    return lines
      + references.enumerated().map { index, reference in
        LineEnds.End(
          row: rows.row(of: reference.value), letter: nil, name: reference.name,
          role: index == 0 ? .muted : .rule)
      }
  }

  private func drawLines(on canvas: inout Canvas, _ plot: Rect, _ scale: Scale, inPlotLetters: Bool) {
    var dots = DotGrid(width: plot.width, height: plot.height, glyphs: canvas.glyphs)
    drawReferences(on: &canvas, plot, dots, scale)
    let paths = series.map { line in
      line.values.enumerated().map { index, value in
        value.map { dots.place(column(index, of: plot.width), scale.share(of: $0)) }
      }
    }
    for (owner, path) in paths.enumerated() {
      for index in path.indices {
        guard let here = path[index] else { continue }
        let before = index > 0 ? path[index - 1] : nil
        let after = index + 1 < path.count ? path[index + 1] : nil
        if let before { dots.line(from: before, to: here, owner) }
        if before == nil, after == nil { dots.spot(here, owner) }
      }
    }
    for y in 0..<plot.height {
      for x in 0..<plot.width {
        guard let cell = dots[x, y] else { continue }
        canvas.write(String(cell.character), x: plot.x + x, y: y, cell.owner.map(StyleRole.series) ?? .text)
      }
    }
    if canvas.glyphs != .full, plot.width >= labels.count * 2 {
      drawPoints(paths, dots, plot, on: &canvas)
    } else if inPlotLetters, series.count > 1 {
      drawEarlyEnds(paths, dots, plot, on: &canvas)
    }
  }

  private func drawReferences(on canvas: inout Canvas, _ plot: Rect, _ dots: DotGrid, _ scale: Scale) {
    for (index, reference) in references.enumerated().reversed() {
      let row = dots.cell(of: dots.place(0, scale.share(of: reference.value))).y
      canvas.fill(
        Rect(x: plot.x, y: row, width: plot.width, height: 1), index == 0 ? .muted : .rule,
        character: Glyphs.dashedHorizontal(canvas.glyphs))
    }
  }

  /// Without braille the values themselves carry the letters, as long as there is room between them.
  private func drawPoints(
    _ paths: [[DotGrid.Place?]], _ dots: DotGrid, _ plot: Rect, on canvas: inout Canvas
  ) {
    for (owner, path) in paths.enumerated().reversed() {
      let sign = series.count > 1 ? SeriesLetter.of(owner) : String(Glyphs.linePoint(canvas.glyphs))
      for case let place? in path {
        let cell = dots.cell(of: place)
        canvas.write(sign, x: plot.x + cell.x, y: cell.y, .series(owner))
      }
    }
  }

  /// A line that ends before the last label carries its letter where it ends, if a cell is free there.
  private func drawEarlyEnds(
    _ paths: [[DotGrid.Place?]], _ dots: DotGrid, _ plot: Rect, on canvas: inout Canvas
  ) {
    var taken = TakenCells(plot.size)
    for y in 0..<plot.height { for x in 0..<plot.width where dots[x, y] != nil { taken.take(x: x, y: y) } }
    for (owner, path) in paths.enumerated() {
      guard let last = path.lastIndex(where: { $0 != nil }), last < path.count - 1, let place = path[last]
      else { continue }
      let end = dots.cell(of: place)
      let near = [(1, 0), (2, 0), (1, -1), (1, 1), (0, -1), (0, 1), (-1, -1), (-1, 1), (3, 0)]
      for (dx, dy) in near where taken.isFree(x: end.x + dx, y: end.y + dy, width: 1) {
        canvas.write(SeriesLetter.of(owner), x: plot.x + end.x + dx, y: end.y + dy, .series(owner))
        taken.take(x: end.x + dx, y: end.y + dy)
        break
      }
    }
  }
}

/// On which row of a plot a value lies.
private struct LineRows {
  let scale: Scale
  let height: Int
  private let dots: DotGrid

  init(scale: Scale, height: Int, glyphs: GlyphLevel) {
    self.scale = scale
    self.height = height
    dots = DotGrid(width: 1, height: height, glyphs: glyphs)
  }

  func row(of value: Double) -> Int { dots.cell(of: dots.place(0, scale.share(of: value))).y }

  var ticks: [(row: Int, text: String)] { scale.ticks(beside: height, row: row) }
}
