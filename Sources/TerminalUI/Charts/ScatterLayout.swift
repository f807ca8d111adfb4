/// Where the points of a scatter chart are on a canvas of some size, for a cursor that walks from one to another.
public struct ScatterLayout: Sendable {
  /// The cells between the axes.
  public let plot: Rect
  let detail: ChartDetail
  let indices: [Point: [Int]]
  private let cells: [Point?]
  private let xScale: Scale
  private let yScale: Scale

  /// The layout that a chart has on a canvas; nil where there is no room or no point has both values.
  public init?(_ chart: Scatter, size: Size, glyphs: GlyphLevel) {
    let detail = ChartDetail(
      size, bare: Size(width: 4, height: 2), labels: Size(width: 12, height: 3),
      axes: Size(width: 20, height: 5))
    let known = chart.points.filter(\.isKnown)
    let hasAxes = detail == .axes
    let titleRows = hasAxes && size.height >= 8 ? 1 : 0
    let legend = Self.legend(chart, glyphs)
    let legendRows = hasAxes && size.height >= 10 ? min(2, legend.rows(width: size.width, glyphs: glyphs)) : 0
    let height = size.height - (hasAxes ? 1 : 0) - 2 * titleRows - legendRows
    guard detail > .summary, !known.isEmpty,
      let y = Scale(
        covering: known.compactMap(\.y) + [chart.y.divider].compactMap { $0 }, divisions: height * 2),
      let x = Scale(
        covering: known.compactMap(\.x) + [chart.x.divider].compactMap { $0 }, divisions: size.width / 3)
    else { return nil }
    let left = hasAxes ? ValueAxis(Self.ticks(y, height)).width : 0
    let plot = Rect(x: left, y: titleRows, width: size.width - left, height: height)
    guard !plot.isEmpty else { return nil }
    var indices: [Point: [Int]] = [:]
    cells = chart.points.enumerated().map { index, point in
      guard let across = point.x, let up = point.y else { return nil }
      let cell = Point(x: Self.column(across, x, plot), y: plot.y + Self.row(up, y, plot.height))
      indices[cell, default: []].append(index)
      return cell
    }
    self.indices = indices
    self.detail = detail
    self.plot = plot
    (xScale, yScale) = (x, y)
  }

  /// The cell in which a point is; nil where one of its values is missing.
  public func cell(of index: Int) -> Point? { cells.indices.contains(index) ? cells[index] : nil }

  /// The points in a cell, in their order.
  public func points(at cell: Point) -> [Int] { indices[cell] ?? [] }

  /// The nearest point in another cell in a direction: within a quarter turn of it if there is any, else farther
  /// aside.
  public func nearest(to index: Int, toward direction: Direction) -> Int? {
    guard let start = cell(of: index) else { return nil }
    var best: (isAside: Bool, distance: Int, index: Int)?
    for (cell, found) in indices {
      // A row is about as high as two columns are wide.
      let (right, down) = (cell.x - start.x, (cell.y - start.y) * 2)
      let (ahead, aside) = direction.parts(right: right, down: down)
      guard ahead > 0 else { continue }
      let candidate = (isAside: aside > ahead, distance: ahead * ahead + aside * aside, index: found[0])
      guard let known = best else {
        best = candidate
        continue
      }
      let isBetter =
        candidate.isAside == known.isAside
        ? (candidate.distance, candidate.index) < (known.distance, known.index) : known.isAside
      if isBetter { best = candidate }
    }
    return best?.index
  }

  /// Axes, lines that divide the points, titles and legend.
  func drawFrame(_ chart: Scatter, on canvas: inout Canvas) {
    if let value = chart.y.divider {
      canvas.fill(
        Rect(x: plot.x, y: plot.y + Self.row(value, yScale, plot.height), width: plot.width, height: 1),
        .rule,
        character: Glyphs.dashedHorizontal(canvas.glyphs))
    }
    if let value = chart.x.divider {
      let column = Self.column(value, xScale, plot)
      canvas.fill(
        Rect(x: column, y: plot.y, width: 1, height: plot.height), .rule,
        character: Glyphs.dashedVertical(canvas.glyphs))
      if let value = chart.y.divider {
        let row = plot.y + Self.row(value, yScale, plot.height)
        canvas.write(Glyphs.crossing(canvas.glyphs), x: column, y: row, .rule)
      }
    }
    guard detail == .axes else { return }
    ValueAxis(Self.ticks(yScale, plot.height)).draw(on: &canvas, plot: plot)
    let labels = xScale.ticks(atMost: max(2, plot.width / 8)).map {
      BaseAxis.Label(column: Self.column($0.value, xScale, plot) - plot.x, text: $0.text)
    }
    BaseAxis(labels, width: plot.width, glyphs: canvas.glyphs).draw(on: &canvas, x: plot.x, y: plot.maxY)
    guard plot.y > 0 else { return }
    canvas.write(chart.y.title, x: 0, y: 0, width: canvas.size.width, .muted)
    canvas.write(chart.x.title, x: plot.x, y: plot.maxY + 1, width: plot.width, align: .right, .muted)
    Self.legend(chart, canvas.glyphs).draw(on: &canvas, x: 0, y: plot.maxY + 2)
  }

  private static func legend(_ chart: Scatter, _ glyphs: GlyphLevel) -> ChartLegend {
    ChartLegend(
      chart.groups.enumerated().map { index, name in
        ChartLegend.Entry(sign: Scatter.sign(index, glyphs), text: name, role: .series(index))
      })
  }

  private static func ticks(_ scale: Scale, _ height: Int) -> [(row: Int, text: String)] {
    scale.ticks(beside: height) { row($0, scale, height) }
  }

  private static func row(_ value: Double, _ scale: Scale, _ height: Int) -> Int {
    Int(((1 - scale.share(of: value)) * Double(height - 1)).rounded())
  }

  private static func column(_ value: Double, _ scale: Scale, _ plot: Rect) -> Int {
    plot.x + Int((scale.share(of: value) * Double(plot.width - 1)).rounded())
  }
}
