/// Two properties of the same things as points between two axes.
public struct Scatter: Chart {
  public let title: String
  let x: Axis
  let y: Axis
  let groups: [String]
  let points: [Point]

  /// One of the two properties.
  public struct Axis: Sendable {
    /// What it is, with its unit.
    public var title: String
    /// Where a line divides the points, such as the value of the Union; nil for no line.
    public var divider: Double?
    /// Says a value of it.
    public var format: NumberFormat

    /// An axis.
    public init(_ title: String, divider: Double? = nil, format: @escaping NumberFormat = PlainNumber.short) {
      self.title = title
      self.divider = divider.finite
      self.format = format
    }
  }

  /// One of the things.
  public struct Point: Sendable {
    /// What the table and a label say.
    public var name: String
    /// Its place from left to right; nil where it is missing.
    public var x: Double?
    /// Its place from bottom to top; nil where it is missing.
    public var y: Double?
    /// The group it belongs to, counted from 0.
    public var group: Int
    /// Whether its name stands beside it where there is room.
    public var isLabelled: Bool

    /// A point; it is not drawn where one of its values is missing.
    public init(_ name: String, x: Double?, y: Double?, group: Int = 0, isLabelled: Bool = false) {
      self.name = name
      self.x = x.finite
      self.y = y.finite
      self.group = max(0, group)
      self.isLabelled = isLabelled
    }

    var isKnown: Bool { x != nil && y != nil }
  }

  /// Points of some groups; what is not in any of them belongs to none that has a name.
  public init(title: String, x: Axis, y: Axis, groups: [String] = [], points: [Point]) {
    self.title = title
    self.x = x
    self.y = y
    self.groups = groups
    self.points = points
  }

  public var summary: String {
    let known = points.filter(\.isKnown)
    let (across, up) = (SeriesFacts(known.map(\.x)), SeriesFacts(known.map(\.y)))
    guard let left = across.lowest, let right = across.highest, let low = up.lowest, let high = up.highest
    else { return "\(title): no point has both values." }
    let missing = points.count - known.count
    let count = "\(PlainNumber.grouped(known.count)) \(known.count == 1 ? "point" : "points")"
    return "\(title): \(count), \(x.title) from \(x.format(left)) to \(x.format(right)), "
      + "\(y.title) from \(y.format(low)) to \(y.format(high))"
      + (missing > 0 ? ", \(PlainNumber.grouped(missing)) without both values" : "") + "."
  }

  public var table: ChartTable {
    let hasGroups = !groups.isEmpty
    return ChartTable(
      columns: [.init("")] + (hasGroups ? [.init("group")] : []) + [
        .init(x.title, .right), .init(y.title, .right),
      ],
      rows: points.map { point in
        [point.name] + (hasGroups ? [groups.indices.contains(point.group) ? groups[point.group] : ""] : [])
          + [
            point.x.map(x.format) ?? ChartTable.missing, point.y.map(y.format) ?? ChartTable.missing,
          ]
      })
  }

  public func draw(on canvas: inout Canvas) {
    guard let layout = ScatterLayout(self, size: canvas.size, glyphs: canvas.glyphs) else {
      return drawSummary(on: &canvas)
    }
    layout.drawFrame(self, on: &canvas)
    var taken = TakenCells(layout.plot.size)
    for (cell, indices) in layout.indices {
      drawSign(of: indices, at: cell, on: &canvas)
      taken.take(x: cell.x - layout.plot.x, y: cell.y - layout.plot.y)
    }
    // In a few rows names would only hide points.
    guard layout.plot.height >= 5 else { return }
    for index in points.indices where points[index].isLabelled {
      guard let cell = layout.cell(of: index) else { continue }
      drawLabel(points[index].name, beside: cell, layout.plot, &taken, on: &canvas)
    }
  }

  /// The sign of a group.
  static func sign(_ group: Int, _ glyphs: GlyphLevel) -> String {
    let signs = Glyphs.points(glyphs)
    return String(signs[group % signs.count])
  }
}

extension Scatter {
  /// One point shows its group; several show how many they are, in the colour of their group if it is one.
  private func drawSign(of indices: [Int], at cell: CellPlace, on canvas: inout Canvas) {
    let group = points[indices[0]].group
    guard indices.count > 1 else {
      canvas.write(Self.sign(group, canvas.glyphs), x: cell.x, y: cell.y, .series(group))
      return
    }
    let crowds = Glyphs.crowds(canvas.glyphs)
    let sign = crowds[indices.count < 4 ? 0 : indices.count < 9 ? 1 : 2]
    let isOne = indices.allSatisfy { points[$0].group == group }
    canvas.write(String(sign), x: cell.x, y: cell.y, isOne ? .series(group) : .text)
  }

  /// To the right if nothing is there, else to the left, above or below; nowhere if nothing is free.
  private func drawLabel(
    _ name: String, beside cell: CellPlace, _ plot: Rect, _ taken: inout TakenCells, on canvas: inout Canvas
  ) {
    let text = Truncation.truncate(name, to: max(4, plot.width / 3), glyphs: canvas.glyphs)
    let columns = canvas.glyphs.columns(text)
    let (x, y) = (cell.x - plot.x, cell.y - plot.y)
    let places = [
      (x + 2, y), (x - 1 - columns, y), (x + 1, y - 1), (x + 1, y + 1), (x - columns, y - 1),
      (x - columns, y + 1),
      (x - columns / 2, y - 1), (x - columns / 2, y + 1),
    ]
    // A blank on both sides, so that two names do not read as one.
    guard let free = places.first(where: { taken.isFree(x: $0.0, y: $0.1, width: columns) }) else { return }
    canvas.write(text, x: plot.x + free.0, y: plot.y + free.1, .text)
    taken.take(x: free.0 - 1, y: free.1, width: columns + 2)
  }
}

/// A cell of the canvas, where `Point` is a point of the data.
typealias CellPlace = TerminalUI.Point
