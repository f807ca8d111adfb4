import SmartSpecModel
import TerminalUI

/// What stands beside a map: the indicator, the classes with their counts, the selected region, and what cannot be seen.
struct MapLegend {
  private let face: MapFace
  private let subject: MapSubject
  private let list: ListPane
  private let picture: MapPicture

  init(_ face: MapFace, _ list: ListPane, picture: MapPicture) {
    self.face = face
    subject = face.subject
    self.list = list
    self.picture = picture
  }

  func lines(_ context: DocumentContext, shading: Shading) -> [Line] {
    let isTall = context.height >= 22
    let gap = isTall ? [Line.blank] : []
    return head(context) + gap + classes(context, shading) + gap + selected(context) + gap + hidden(context)
      + Wrapping.wrap(picture.credit, width: context.width - 1).map { Line([Segment(" " + $0, .muted)]) }
  }

  private func head(_ context: DocumentContext) -> [Line] {
    let indicator = context.catalogue.indicators[subject.indicator]
    let year = subject.year.map { "\($0)" } ?? ""
    let older = list.rows.count { row in subject.figure(row).map { $0.year != subject.year } == true }
    let others = older == 0 ? "" : ", \(older) of other years"
    let made = [year + others, subject.method].filter { !$0.isEmpty }.joined(separator: "; ")
    return Wrapping.wrap(indicator.title, width: context.width - 1).map {
      Line([Segment(" " + $0, .title, of: described("title"))])
    }
      + Wrapping.wrap(made, width: context.width - 1).map {
        Line([Segment(" " + $0, .muted, of: .referenceYear(indicator: subject.indicator))])
      }
  }

  private func described(_ field: String) -> FigureReference {
    .cell(list: "indicators", row: subject.indicator, field: field)
  }

  /// The classes from the highest, as one looks for the best on a list.
  private func classes(_ context: DocumentContext, _ shading: Shading) -> [Line] {
    let shown = Set(list.rows)
    var counts = [Int](repeating: 0, count: subject.classes.count)
    var unknown = 0
    for row in subject.regions {
      if let index = subject.classIndex(row) { counts[index] += 1 } else { unknown += 1 }
    }
    let chosen = list.address["class"]
    let known = subject.year == nil ? [] : Array(counts.indices.reversed())
    var lines = known.map { index -> Line in
      let isHere = face.legendClass == index
      let isChosen = chosen == String(index + 1)
      let first = subject.regions.first { subject.classIndex($0) == index }
      let reference = first.map { FigureReference.listed(at: list.fullAddress, row: $0, field: "class") }
      var line = Line([
        Segment(isHere ? Glyphs.selection(context.glyphs) : " ", .accent),
        Segment("\(index + 1) ", isChosen ? .accent : .key),
        Segment(
          shading == .pixels
            ? "██" : String(repeating: MapPainter.sign(index, of: subject.classes, context.glyphs), count: 2),
          MapPainter.role(index, of: subject.classes)),
        Segment(
          " " + subject.range(index), isHere || isChosen ? .accent : .text, width: max(8, context.width - 12),
          of: reference),
        .number("\(counts[index])", 4, isHere || isChosen ? .accent : .text, of: reference),
      ])
      line.segments = line.segments.map { $0.running("class \(index + 1)") }
      return line
    }
    if unknown > 0 {
      lines.append(
        Line([
          Segment("   "), Segment(CellText.missing + CellText.missing, .missing),
          Segment(" no value", .muted, width: max(8, context.width - 12)),
          .number("\(unknown)", 4, .muted, of: .count(.ranked(indicator: subject.indicator))),
        ]))
    }
    if shown.count != subject.regions.count {
      lines.append(Line([Segment(" \(shown.count) of \(subject.regions.count) regions are shown", .muted)]))
    }
    if !subject.marked.isEmpty {
      lines += Wrapping.wrap(
        "\(Glyphs.mark(context.glyphs)) \(subject.marked.count) marked: \(subject.marking)",
        width: context.width - 2
      ).prefix(2).map { Line([Segment(" " + $0, .mark)]) }
    }
    return lines
  }

  private func selected(_ context: DocumentContext) -> [Line] {
    guard let row = list.selectedRow else { return [.text("No region fits the filter.", .muted, indent: 1)] }
    let catalogue = context.catalogue
    let region = catalogue.regions[row]
    let indicator = catalogue.indicators[subject.indicator]
    let name = Line([
      Segment(Glyphs.selection(context.glyphs), .here),
      // One role for both: every change of colour is sent with each move.
      Segment(
        Truncation.truncate(
          "\(region.id) \(region.name)", to: max(4, context.width - 2), glyphs: context.glyphs), .title),
    ])
    guard let figure = subject.figure(row) else {
      return [name, .text("no value", .missing, indent: 2), .blank]
    }
    let reference = FigureReference.observation(indicator: subject.indicator, region: row, year: figure.year)
    let rank = catalogue.rank(indicator: subject.indicator, region: row, year: figure.year)
    let years = (figure.year - 9)...figure.year
    let series = catalogue.observations.series(indicator: subject.indicator, region: row, years: years)
    let change = catalogue.change(indicator: subject.indicator, region: row)
    return [
      name,
      Line([
        Segment("  \(Figures.text(figure, indicator))", .title, of: reference),
        Segment("  \(figure.year)", .muted, of: reference),
        Segment(
          rank.map { "  rank \($0.place) of \($0.count)" } ?? "", .muted,
          of: .rank(indicator: subject.indicator, region: row, year: figure.year)),
      ]),
      Line([
        Segment("  "),
        Segment(
          context.spark(series), .series2, width: 11,
          of: .series(indicator: subject.indicator, region: row, years: years)),
        Segment(
          change.map { "\(Figures.change($0, indicator)) since \($0.from)" } ?? "", .muted,
          of: .change(indicator: subject.indicator, region: row)),
      ]),
    ]
  }

  /// The selected region in one line, for screens without room for a legend.
  static func line(_ row: Int, _ subject: MapSubject, _ context: Context) -> Line {
    let figure = subject.figure(row)
    let reference = FigureReference.observation(
      indicator: subject.indicator, region: row, year: figure?.year)
    return Line([
      Segment(Glyphs.selection(context.glyphs), .here), Segment(subject.code(row) + " ", .accent),
      Segment(context.catalogue.regions[row].name + "  ", .text),
      Segment(subject.shortValue(row), .title, of: reference),
      Segment(figure.map { "  \($0.year)" } ?? "", .muted, of: reference),
    ])
  }

  private func hidden(_ context: DocumentContext) -> [Line] {
    let lost = picture.hidden(list.rows)
    guard !lost.isEmpty else { return [] }
    let codes = lost.prefix(max(1, (context.width - 4) / 5)).map(subject.code).joined(separator: " ")
    return [
      Line([Segment(" Too small to see: \(lost.count) of \(list.rows.count)", .text)]),
      Line([
        Segment(
          "  \(codes)\(lost.count * 5 > context.width - 4 ? " " + Glyphs.ellipsis(context.glyphs) : "")",
          .muted)
      ]),
      Line([Segment("  "), Segment("n", .key), Segment(" walks them in order", .muted)]),
    ]
  }
}
