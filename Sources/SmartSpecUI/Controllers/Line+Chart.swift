import SmartSpecModel
import TerminalUI

extension Line {
  /// A chart below its title, or its table where the page shows tables; all of it is one figure.
  ///
  /// A chart takes `height` rows with its title, a table as many as it has; both leave `indent` columns at each side.
  /// The title can be opened where there is a target, so that a cursor comes by.
  static func chart(
    _ chart: any Chart, width: Int, height: Int, indent: Int = 2, in context: DocumentContext,
    of figure: FigureReference?, to target: Address? = nil
  ) -> [Line] {
    let room = max(0, width - 2 * indent)
    let margin = Segment(String(repeating: " ", count: indent))
    var title = Wrapping.wrap(chart.title, width: max(10, room)).map {
      Line([margin, Segment($0, .header, of: figure)], of: figure)
    }
    if !title.isEmpty { (title[0].isOfChart, title[0].target) = (true, target) }
    guard context.showsTables else {
      let size = Size(width: room, height: height - title.count)
      return title + picture(chart, size, context.glyphs).map { Line([margin] + $0, of: figure) }
    }
    return title
      + Line.paragraph(
        String(chart.summary.dropFirst(chart.title.count + 2)), width: room + indent + 1, .muted,
        indent: indent, of: figure)
      + tables(chart.table, room, figure).map { Line([margin] + $0, of: figure) }
  }

  /// Lines of two parts beside each other, the first of which takes `width` columns.
  static func beside(_ left: [Line], width: Int, _ right: [Line]) -> [Line] {
    (0..<max(left.count, right.count)).map { row in
      let first = left.indices.contains(row) ? left[row] : Line()
      let second = right.indices.contains(row) ? right[row] : Line()
      let used = first.segments.reduce(0) { $0 + ($1.width ?? TextWidth.width(of: $1.text)) }
      let own = first.segments.map { $0.inherit(first.subject) }
      let gap = Segment(String(repeating: " ", count: max(0, width - used)))
      var line = Line(own + [gap] + second.segments.map { $0.inherit(second.subject) })
      line.isOfChart = first.isOfChart || second.isOfChart
      line.target = first.target ?? second.target
      line.subject = first.target == nil ? second.subject : first.subject
      return line
    }
  }

  /// The rows of a drawn chart, a segment for each stretch in one role.
  private static func picture(_ chart: any Chart, _ size: Size, _ glyphs: GlyphLevel) -> [[Segment]] {
    var canvas = Canvas(size: size)
    canvas.glyphs = glyphs
    chart.draw(on: &canvas)
    let rows = (0..<size.height).map { y in
      var segments: [Segment] = []
      var (text, role) = ("", StyleRole.text)
      for cell in canvas.surface.row(y) {
        if cell.role != role, !text.isEmpty {
          segments.append(Segment(text, role))
          text = ""
        }
        role = cell.role
        text += cell.text
      }
      return text.allSatisfy { $0 == " " } ? segments : segments + [Segment(text, role)]
    }
    return Array(rows[..<((rows.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  /// The rows of a table below its titles; columns that find no room follow below, beside the first one again.
  private static func tables(_ table: ChartTable, _ width: Int, _ figure: FigureReference?) -> [[Segment]] {
    let widths = table.columns.indices.map { column in
      let texts = [table.columns[column].title] + table.rows.map { $0[column] }
      return min(max(8, width / 3), texts.map { TextWidth.width(of: $0) }.max() ?? 0)
    }
    var blocks: [[Int]] = []
    var used = width
    for column in table.columns.indices.dropFirst() {
      if used + 2 + widths[column] > width {
        blocks.append([0])
        used = widths[0]
      }
      blocks[blocks.count - 1].append(column)
      used += 2 + widths[column]
    }
    func row(_ texts: [String], _ columns: [Int], _ role: StyleRole) -> [Segment] {
      columns.flatMap { column in
        [
          Segment(
            texts[column], texts[column] == ChartTable.missing ? .missing : role, width: widths[column],
            align: table.columns[column].alignment, of: figure), Segment("  "),
        ]
      }
    }
    return blocks.flatMap { columns in
      [row(table.columns.map(\.title), columns, .header)] + table.rows.map { row($0, columns, .text) }
    }
  }
}

extension Segment {
  /// With what its line is about, where it is no figure of its own.
  fileprivate func inherit(_ subject: FigureReference?) -> Segment {
    var copy = self
    copy.figure = figure ?? (text.allSatisfy { $0 == " " } ? nil : subject)
    return copy
  }
}

extension DocumentContext {
  /// Rows of a chart on a page with its title: more where the screen is tall.
  var chartHeight: Int { height >= 40 ? 15 : 9 }

  /// Whether there is room for charts beside what has to be said in any case.
  var hasRoomForCharts: Bool { height >= 40 || width >= 140 }

  /// As wide as a chart can be before its lines are too flat to be read.
  var chartWidth: Int { isSpoken ? width : min(width, 100) }
}
