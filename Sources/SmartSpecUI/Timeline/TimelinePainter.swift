import SmartSpecModel
import TerminalUI

/// Draws the lanes of a timeline that fit below an axis of years.
struct TimelinePainter {
  private let timeline: Timeline
  private let list: ListPane
  private let size: Size
  private let scale: TimeScale
  private let nameWidth: Int
  /// The year of the program; nil for the newest figures.
  private let year: Int?
  private let glyphs: GlyphLevel

  init(_ face: TimelineFace, _ list: ListPane, size: Size, _ context: Context) {
    timeline = face.timeline
    self.list = list
    self.size = size
    glyphs = context.glyphs
    nameWidth = max(14, min(44, size.width * 3 / 10))
    scale = TimeScale(years: face.years(list, context), width: max(4, size.width - nameWidth - 4))
    year = context.catalogue.year
  }

  private var left: Int { nameWidth + 3 }

  func draw(on canvas: inout Canvas) -> Point? {
    drawAxis(on: &canvas)
    guard !list.rows.isEmpty else {
      canvas.write("No dates.", x: 2, y: 3, .muted)
      return nil
    }
    // The last line says of the selected lane what the picture cannot.
    let room = Rect(x: 0, y: 2, width: size.width, height: max(0, size.height - 3))
    let place = canvas.within(room) { drawLanes(on: &$0) }
    drawDetail(on: &canvas)
    return place.map { Point(x: 0, y: $0 + room.y) }
  }

  // MARK: Axis

  private func drawAxis(on canvas: inout Canvas) {
    for x in 0..<scale.width {
      canvas.write(Glyphs.horizontalRule(glyphs), x: left + x, y: 1, .rule)
    }
    let cursor = year.map { scale.columns(ofYear: $0) } ?? 0..<0
    canvas.write(
      "\(Glyphs.lane(glyphs)) on   \(Glyphs.uncertainLane(glyphs)) perhaps", x: 2, y: 0, width: nameWidth,
      .muted)
    canvas.write("\(Glyphs.openLane(glyphs)) end not known", x: 2, y: 1, width: nameWidth, .muted)
    for label in scale.labelledYears {
      let columns = scale.columns(ofYear: label)
      guard columns.lowerBound + 4 <= scale.width else { continue }
      canvas.write(Glyphs.timeMark(glyphs), x: left + columns.lowerBound, y: 1, .rule)
      if cursor.isEmpty || abs(columns.lowerBound - cursor.lowerBound) >= 5 {
        canvas.write(String(label), x: left + columns.lowerBound, y: 0, .muted)
      }
    }
    guard let year, !cursor.isEmpty else { return }
    let x = min(cursor.lowerBound, scale.width - 4)
    canvas.write(String(year), x: left + max(0, x), y: 0, .accent)
    canvas.tint(Rect(x: left + cursor.lowerBound, y: 1, width: max(1, cursor.count), height: 1), .accent)
  }

  // MARK: Lanes

  /// A line of the picture: the head of a group, or a lane.
  private enum Row {
    case head(String, firstEntry: Int)
    case lane(Int)
  }

  /// The lines from a position on, as many as fit.
  private func rows(from first: Int, height: Int) -> [Row] {
    var rows: [Row] = []
    var group: String?
    for position in first..<list.rows.count where rows.count < height {
      let entry = timeline.entries[list.rows[position]]
      if timeline.isGrouped, entry.group != group {
        group = entry.group
        rows.append(.head(entry.group, firstEntry: list.rows[position]))
        if rows.count == height { break }
      }
      rows.append(.lane(position))
    }
    return rows
  }

  /// Draws heads and lanes; returns the line of the selected one.
  private func drawLanes(on canvas: inout Canvas) -> Int? {
    let height = canvas.size.height
    guard height > 0 else { return nil }
    let cursor = min(list.state.cursor, list.rows.count - 1)
    var first = max(0, min(list.state.firstVisible, cursor))
    func shows(_ first: Int) -> Bool {
      rows(from: first, height: height).contains { if case .lane(cursor) = $0 { true } else { false } }
    }
    while first < cursor, !shows(first) { first += 1 }
    // What would stand above an empty end comes down.
    while first > 0, rows(from: first - 1, height: height + 1).count <= height { first -= 1 }
    var place: Int?
    for (y, row) in rows(from: first, height: height).enumerated() {
      switch row {
      case .head(let title, let first):
        canvas.write(title.uppercased(), x: 2, y: y, width: nameWidth, .header)
        if let series = timeline.entries[first].series { drawValues(series, y: y, on: &canvas) }
      case .lane(let position):
        drawLane(timeline.entries[list.rows[position]], position, y: y, on: &canvas)
        canvas.place(WidgetTarget.row(position), on: Rect(x: 0, y: y, width: size.width, height: 1))
        guard position == cursor else { continue }
        canvas.write(Glyphs.selection(glyphs), x: 0, y: y, .focus)
        canvas.tint(Rect(x: 0, y: y, width: nameWidth + 2, height: 1), .focus)
        place = y
      }
    }
    return place
  }

  private func drawLane(_ entry: Timeline.Entry, _ position: Int, y: Int, on canvas: inout Canvas) {
    let isMarked = list.isMarked(position)
    if isMarked { canvas.write(Glyphs.mark(glyphs), x: 1, y: y, .mark) }
    canvas.write(entry.title, x: 2, y: y, width: nameWidth - 1, isMarked ? .mark : .text)
    let role = role(entry)
    canvas.within(Rect(x: left, y: y, width: scale.width, height: 1)) { canvas in
      if let cursor = year.map(scale.columns(ofYear:)), !cursor.isEmpty {
        canvas.write(Glyphs.verticalRule(glyphs), x: cursor.lowerBound, y: 0, .rule)
      }
      if let series = entry.series {
        draw(series, role, on: &canvas)
      } else {
        let lane = TimelineLane(entry, scale, glyphs)
        for (x, sign) in lane.signs.enumerated() where sign != " " {
          canvas.write(String(sign), x: x, y: 0, role)
        }
      }
    }
  }

  /// One colour a group; groups are told apart by their heads and by what kinds are called.
  private func role(_ entry: Timeline.Entry) -> StyleRole {
    switch entry.group {
    case "Policy": .series3
    case "Documents": .series4
    case "Pilot actions", "Calls": .series1
    case "Partnerships", "Platforms": .series2
    case "Events": .series5
    default: .series6
    }
  }

  private func draw(_ series: Timeline.Series, _ role: StyleRole, on canvas: inout Canvas) {
    let years = scale.firstYear...scale.lastYear
    let values = years.map(series.value)
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else { return }
    for (year, value) in zip(years, values) {
      guard let value else { continue }
      let columns = scale.columns(ofYear: year)
      let sign = Sparkline(values: [value], width: 1, minimum: low, maximum: high).text(
        glyphs: glyphs)
      for x in columns { canvas.write(sign, x: x, y: 0, year == self.year ? .accent : role) }
    }
  }

  /// The numbers above a lane of values, where years are wide enough for them.
  private func drawValues(_ series: Timeline.Series, y: Int, on canvas: inout Canvas) {
    let texts = (scale.firstYear...scale.lastYear).map { year in
      (year, series.value(year).map { Figures.text($0, decimals: series.decimals) } ?? CellText.missing)
    }
    let room = scale.width / texts.count
    guard texts.allSatisfy({ $0.1.count < room }) else { return }
    for (year, text) in texts {
      let columns = scale.columns(ofYear: year)
      canvas.write(text, x: left + columns.lowerBound, y: y, year == self.year ? .accent : .muted)
    }
  }

  // MARK: Detail

  private func drawDetail(on canvas: inout Canvas) {
    guard let row = list.selectedRow else { return }
    let text = TimelineText.detail(timeline.entries[row], year: year)
    canvas.write(text, x: 2, y: size.height - 1, width: size.width - 3, .muted)
  }
}

/// A lane in words.
enum TimelineText {
  /// `pilot action · from 2018-01 to 2019`; with the value of the year for a lane of values.
  static func detail(_ entry: Timeline.Entry, year: Int?) -> String {
    if let series = entry.series {
      let last = series.values.lastIndex { $0 != nil }.map { series.firstYear + $0 }
      let shown = year ?? last
      let value = shown.flatMap(series.value).map { Figures.text($0, decimals: series.decimals) }
      return "\(entry.title) · \(shown.map(String.init) ?? "") \(value ?? CellText.missing)"
    }
    guard entry.first != nil else {
      return "\(entry.noun) · \(entry.start.isEmpty ? "date not known" : entry.start)"
    }
    if entry.isOpen { return "\(entry.noun) · from \(entry.start), end not known" }
    return entry.end.isEmpty
      ? "\(entry.noun) · \(entry.start)" : "\(entry.noun) · from \(entry.start) to \(entry.end)"
  }
}
