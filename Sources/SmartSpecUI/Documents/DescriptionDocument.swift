import SmartSpecModel
import TerminalUI

/// What the values of a column are like: figures, and bars beside them or below.
enum DescriptionDocument {
  static func lines(_ description: ColumnDescription, _ context: DocumentContext) -> [Line] {
    let sideBySide = context.width >= 76
    let widest = description.facts.map { TextWidth.width(of: $0.value) }.max() ?? 0
    let factsWidth = sideBySide ? max(32, min(widest + 19, context.width / 2)) : context.width
    let facts = facts(description, width: factsWidth)
    let bars = bars(
      description, width: context.width - (sideBySide ? factsWidth : 0), glyphs: context.glyphs)
    guard sideBySide else { return facts + (bars.isEmpty ? [] : [.blank] + bars) }
    return (0..<max(facts.count, bars.count)).map { row in
      let left = facts.indices.contains(row) ? facts[row].segments : []
      let used = left.reduce(0) { $0 + ($1.width ?? TextWidth.width(of: $1.text)) }
      let gap = Segment("", width: max(0, factsWidth - used))
      return Line(left + [gap] + (bars.indices.contains(row) ? bars[row].segments : []))
    }
  }

  private static func facts(_ description: ColumnDescription, width: Int) -> [Line] {
    description.facts.map { name, value in
      Line([
        Segment("  "), Segment(name, .muted, width: 15), Segment(value, width: max(1, width - 17 - 2)),
      ])
    }
  }

  private static func bars(_ description: ColumnDescription, width: Int, glyphs: GlyphLevel) -> [Line] {
    let bars = description.bars
    let most = bars.map(\.count).max() ?? 0
    let counts = bars.map { NumberText.count($0.count) }
    let countWidth = counts.map { TextWidth.width(of: $0) }.max() ?? 0
    let wished = bars.map { TextWidth.width(of: $0.label) }.max() ?? 0
    let labelWidth = min(wished, max(8, width - countWidth - 6 - 10))
    let room = min(60, max(0, width - labelWidth - countWidth - 6))
    let isNumeric = description.field.isNumeric
    return zip(bars, counts).map { bar, count in
      let text = Bar(value: Double(bar.count), maximum: Double(most), width: room).text(glyphs: glyphs)
      return Line([
        Segment("  "), Segment(bar.label, width: labelWidth, align: isNumeric ? .right : .left), Segment(" "),
        .number(count, countWidth, .muted), Segment(" "), Segment(text, .series1),
      ])
    }
  }
}
