/// How the values of several groups are spread along one axis, a row each: as boxes, or every value as a stroke.
public struct BoxPlot: Chart {
  public let title: String
  private let groups: [Group]
  private let marks: [ChartMark]
  private let style: Style
  private let format: NumberFormat

  /// How a group is drawn.
  public enum Style: Sendable {
    /// Five numbers, and the values that lie apart.
    case box
    /// Every value.
    case strip
  }

  /// Values with a name.
  public struct Group: Sendable {
    /// What they are values of.
    public var name: String
    /// The values; nil where one is missing.
    public var values: [Double?]

    /// A group.
    public init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values
    }

    fileprivate var known: [Double] { values.compactMap(\.finite) }
  }

  /// Groups in the order in which they are given.
  public init(
    title: String, groups: [Group], marks: [ChartMark] = [], style: Style = .box,
    format: @escaping NumberFormat = PlainNumber.short
  ) {
    self.title = title
    self.groups = groups
    self.marks = marks.filter(\.value.isFinite)
    self.style = style
    self.format = format
  }

  public var summary: String {
    let parts = groups.map { group in
      guard let numbers = FiveNumbers(group.known), let lowest = group.known.min(),
        let highest = group.known.max()
      else { return "\(group.name) without a value" }
      let missing = SeriesFacts.missingText(group.values.count - numbers.count)
      return "\(group.name) median \(format(numbers.median)) of \(PlainNumber.grouped(numbers.count)), from "
        + "\(format(lowest)) to \(format(highest))" + (missing.isEmpty ? "" : ", \(missing)")
    }
    return "\(title): \(parts.isEmpty ? "no group" : parts.joined(separator: "; "))."
  }

  public var table: ChartTable {
    let titles = ["n", "lowest", "lower quartile", "median", "upper quartile", "highest"]
    return ChartTable(
      columns: [ChartTable.Column("")] + titles.map { ChartTable.Column($0, .right) },
      rows: groups.map { group in
        let known = group.known
        let numbers = FiveNumbers(known)
        let all = [
          known.min(), numbers?.lowerQuartile, numbers?.median, numbers?.upperQuartile, known.max(),
        ]
        return [group.name, PlainNumber.grouped(known.count)]
          + all.map { $0.map(format) ?? ChartTable.missing }
      })
  }

  public func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let detail = ChartDetail(
      size, bare: Size(width: 8, height: 1), labels: Size(width: 20, height: 1),
      axes: Size(width: 24, height: groups.count + 1))
    let remarks = size.width >= 60 ? groups.map(remark) : groups.map { _ in "" }
    let remarkWidth = (remarks.map { canvas.glyphs.columns($0) }.max() ?? 0)
    guard detail > .summary, groups.count <= size.height,
      let scale = Scale(
        covering: groups.flatMap(\.known) + marks.map(\.value), divisions: max(4, size.width / 4))
    else { return drawSummary(on: &canvas) }
    let longest = groups.map { canvas.glyphs.columns($0.name) }.max() ?? 0
    let nameWidth = detail >= .labels ? min(longest, size.width / 3) + 1 : 0
    let room = size.width - nameWidth
    let width = room - (remarkWidth > 0 ? remarkWidth + 2 : 0)
    let plot = Rect(x: nameWidth, y: 0, width: width, height: groups.count)
    let placed = PlacedMarks(
      marks.map { ($0.name, column($0.value, scale, width)) }, room: room, glyphs: canvas.glyphs)
    for mark in marks {
      canvas.fill(
        Rect(x: plot.x + column(mark.value, scale, width), y: 0, width: 1, height: groups.count), .rule,
        character: Glyphs.dashedVertical(canvas.glyphs))
    }
    for (y, group) in groups.enumerated() {
      canvas.write(group.name, x: 0, y: y, width: nameWidth - 1)
      canvas.within(Rect(x: plot.x, y: y, width: width, height: 1)) { row in
        draw(group, .series(y), scale, on: &row)
      }
      canvas.write(remarks[y], x: plot.maxX + 2, y: y, .muted)
    }
    guard detail == .axes else { return }
    let labels = scale.ticks(atMost: max(2, width / 8)).map {
      BaseAxis.Label(column: column($0.value, scale, width), text: $0.text)
    }
    BaseAxis(labels, width: width, glyphs: canvas.glyphs).draw(on: &canvas, x: plot.x, y: plot.maxY)
    placed.draw(on: &canvas, x: plot.x, y: plot.maxY + 1, rows: size.height - plot.maxY - 1)
  }
}

extension BoxPlot {
  private func remark(_ group: Group) -> String {
    guard let numbers = FiveNumbers(group.known) else { return "no value" }
    return "median \(format(numbers.median)), n \(PlainNumber.grouped(numbers.count))"
  }

  private func column(_ value: Double, _ scale: Scale, _ width: Int) -> Int {
    Int((scale.share(of: value) * Double(max(0, width - 1))).rounded())
  }

  private func draw(_ group: Group, _ role: StyleRole, _ scale: Scale, on row: inout Canvas) {
    let width = row.size.width
    func column(_ value: Double) -> Int { self.column(value, scale, width) }
    func write(_ text: String, _ value: Double, _ role: StyleRole) {
      row.write(text, x: column(value), y: 0, role)
    }
    guard let numbers = FiveNumbers(group.known) else {
      row.write(ChartTable.missing, x: 0, y: 0, .missing)
      return
    }
    let glyphs = row.glyphs
    guard style == .box else {
      var counts: [Int: Int] = [:]
      for value in group.known { counts[column(value), default: 0] += 1 }
      let signs = Glyphs.strokes(glyphs)
      for (x, count) in counts {
        row.write(String(signs[count == 1 ? 0 : count < 4 ? 1 : 2]), x: x, y: 0, role)
      }
      return
    }
    let line = column(numbers.lowest)...column(numbers.highest)
    row.fill(
      Rect(x: line.lowerBound, y: 0, width: line.count, height: 1), role,
      character: Character(Glyphs.horizontalRule(glyphs)))
    write(Glyphs.rangeStart(glyphs), numbers.lowest, role)
    write(Glyphs.rangeEnd(glyphs), numbers.highest, role)
    let box = column(numbers.lowerQuartile)...column(numbers.upperQuartile)
    row.fill(
      Rect(x: box.lowerBound, y: 0, width: box.count, height: 1), role, character: Glyphs.box(glyphs))
    for value in numbers.outliers { write(Glyphs.hollow(glyphs), value, role) }
    write(String(Glyphs.median(glyphs)), numbers.median, .text)
  }
}
