import SmartSpecModel
import TerminalUI

/// A list of regions as points between two indicators.
struct ScatterFace: ListFace {
  let subject: ScatterSubject

  init?(_ address: Address, in catalogue: Catalogue) {
    guard let subject = ScatterSubject(address, in: catalogue) else { return nil }
    self.subject = subject
  }

  func field(ofRow row: Int) -> String { "y" }

  func draw(_ list: ListPane, on canvas: inout Canvas, in context: Context) -> TerminalUI.Point? {
    let picture = ScatterPicture(subject, list, context)
    canvas.write(picture.heading, x: 2, y: 0, width: canvas.size.width - 3, .title)
    let area = Self.area(canvas.size)
    var others = 0
    let place = canvas.within(area) { canvas -> TerminalUI.Point? in
      picture.chart.draw(on: &canvas)
      guard let layout = ScatterLayout(picture.chart, size: canvas.size, glyphs: canvas.glyphs) else {
        return nil
      }
      canvas.place(
        ScatterTarget(layout: layout, rows: picture.rows),
        on: Rect(origin: TerminalUI.Point(x: 0, y: 0), size: canvas.size))
      guard list.selectedRow != nil, let cell = layout.cell(of: 0) else { return nil }
      canvas.write(Glyphs.collected(canvas.glyphs), x: cell.x, y: cell.y, .here)
      others = layout.points(at: cell).count - 1
      return cell
    }
    if canvas.size.height > 2 {
      var detail = picture.detail
      if others > 0 {
        let words = canvas.size.width < 100 ? " +\(others)" : " +\(others) here"
        detail.segments.insert(Segment(words, .muted), at: ScatterPicture.wordsOfRegion)
      }
      detail.draw(on: &canvas, y: canvas.size.height - 1)
    }
    return place.map { TerminalUI.Point(x: $0.x + area.x, y: $0.y + area.y) }
  }

  /// The points, between a line that says what they are and one about the selected one.
  private static func area(_ size: Size) -> Rect {
    Rect(x: 1, y: 1, width: max(0, size.width - 2), height: max(0, size.height - 2))
  }

  func neighbour(
    of list: ListPane, towards direction: Direction, room: Size, in context: Context
  ) -> Int? {
    let picture = ScatterPicture(subject, list, context)
    guard list.selectedRow != nil,
      let layout = ScatterLayout(picture.chart, size: Self.area(room).size, glyphs: context.glyphs)
    else { return nil }
    // A region without both values has no place: the first that has one is next.
    guard layout.cell(of: 0) != nil else {
      return picture.rows.indices.dropFirst().first { layout.cell(of: $0) != nil }.flatMap {
        list.rows.position(of: picture.rows[$0])
      }
    }
    return layout.nearest(to: 0, toward: direction).flatMap { list.rows.position(of: picture.rows[$0]) }
  }

  /// The position of the next row of the list that stands in the cell of the selected one; nil when none does.
  func nextInCell(_ list: ListPane, room: Size, in context: Context) -> Int? {
    let picture = ScatterPicture(subject, list, context)
    guard list.selectedRow != nil,
      let layout = ScatterLayout(picture.chart, size: Self.area(room).size, glyphs: context.glyphs),
      let cell = layout.cell(of: 0)
    else { return nil }
    let others = layout.points(at: cell).filter { $0 != 0 }
      .compactMap { list.rows.position(of: picture.rows[$0]) }.sorted()
    return others.first { $0 > list.state.cursor } ?? others.first
  }
}

/// What a scatter of a list consists of.
private struct ScatterPicture {
  let chart: Scatter
  /// The regions of the points, the selected one first.
  let rows: [Int]
  let heading: String
  let detail: Line

  init(_ subject: ScatterSubject, _ list: ListPane, _ context: Context) {
    let catalogue = context.catalogue
    let (x, y) = (catalogue.indicators[subject.across], catalogue.indicators[subject.up])
    let selected = list.selectedRow
    rows = (selected.map { [$0] } ?? []) + list.rows.filter { $0 != selected }
    let names = Self.groups(subject, list)
    let marks = Set(list.markedRows)
    let ends = Self.ends(subject, list)
    chart = Scatter(
      title: "\(y.title) against \(x.title)",
      x: Self.axis(x, subject.divider(subject.across)), y: Self.axis(y, subject.divider(subject.up)),
      groups: names,
      points: rows.map { row in
        Scatter.Point(
          catalogue.regions[row].id.rawValue, x: subject.figure(subject.across, row)?.value,
          y: subject.figure(subject.up, row)?.value,
          group: names.firstIndex(of: subject.group(row)) ?? names.count,
          isLabelled: row == selected || marks.contains(row) || ends.contains(row))
      })
    heading = [subject.correlation?.text ?? "", chart.title].filter { !$0.isEmpty }.joined(separator: "   ")
    detail = selected.map { Self.detail($0, subject, context) } ?? .text("No region fits the filter.", .muted)
  }

  private static func axis(_ indicator: Indicator, _ union: UnionValue?) -> Scatter.Axis {
    Scatter.Axis(
      "\(indicator.title), \(indicator.unit)", divider: union?.value,
      format: { Figures.text($0, decimals: indicator.decimals) })
  }

  /// The five commonest groups; what is in none of them has no name.
  private static func groups(_ subject: ScatterSubject, _ list: ListPane) -> [String] {
    var counts: [String: Int] = [:]
    for row in list.rows { counts[subject.group(row), default: 0] += 1 }
    counts[""] = nil
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map(\.key)
  }

  /// The regions at the ends of both axes.
  private static func ends(_ subject: ScatterSubject, _ list: ListPane) -> Set<Int> {
    var found: Set<Int> = []
    for indicator in [subject.across, subject.up] {
      let known = list.rows.filter { subject.figure(indicator, $0) != nil }
      func value(_ row: Int) -> Double { subject.figure(indicator, row)?.value ?? 0 }
      for row in [known.max { value($0) < value($1) }, known.min { value($0) < value($1) }] {
        if let row { found.insert(row) }
      }
    }
    return found
  }

  /// How many segments of the detail say which region it is.
  static let wordsOfRegion = 4

  private static func detail(_ row: Int, _ subject: ScatterSubject, _ context: Context) -> Line {
    let catalogue = context.catalogue
    let region = catalogue.regions[row]
    let values = [subject.across, subject.up].flatMap { index -> [Segment] in
      let indicator = catalogue.indicators[index]
      let figure = subject.figure(index, row)
      let reference = FigureReference.observation(indicator: index, region: row, year: figure?.year)
      return [
        Segment("   \(indicator.shortTitle) ", .muted),
        Segment(figure.map { Figures.text($0, indicator) } ?? CellText.missing, of: reference),
        Segment(figure.map { " \($0.year)" } ?? "", .muted, of: reference),
      ]
    }
    let group = subject.group(row)
    return Line(
      [
        Segment(" "), Segment(Glyphs.collected(context.glyphs) + " ", .here),
        Segment(region.id.rawValue + " ", .accent),
        Segment(Truncation.truncate(region.name, to: 28, glyphs: context.glyphs), .title),
        Segment(group.isEmpty ? "" : "   " + group, .muted),
      ] + values)
  }
}
