import SmartSpecModel
import TerminalUI

/// One indicator of a challenge in pictures of text: how regions spread, how the groups went, and what is not known.
enum EvidenceDocument {
  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let catalogue = context.catalogue
    let indicator = catalogue.indicators[row]
    let head = Line([
      Segment("  "), Segment(indicator.title, .title), Segment("  " + indicator.unit, .muted),
    ])
    guard let evidence = GapEvidence(catalogue, indicator: row) else {
      return [head, .text("No level 2 region of the Union has a value.", .muted)]
    }
    return [head] + groups(context, evidence) + histogram(context, evidence) + unknown(context, evidence)
  }

  /// Ten years of the medians of two groups, one under the other.
  private static func groups(_ context: DocumentContext, _ evidence: GapEvidence) -> [Line] {
    let catalogue = context.catalogue
    let years = (evidence.year - 9)...evidence.year
    let indicator = catalogue.indicators[evidence.indicator]
    let groups: [(RegionCategory.Group, String)] = [
      (.lessDeveloped, "less developed"), (.moreDeveloped, "more developed"),
    ]
    return groups.map { group, name in
      let series = years.map { year in
        catalogue.distribution(
          indicator: evidence.indicator, year: year, over: catalogue.comparedRegions(level: 2, in: group))?
          .median
      }
      let reference = FigureReference.medians(indicator: evidence.indicator, years: years, group: group)
      return Line([
        Segment("  "), Segment(name, .muted, width: 16),
        Segment(context.spark(series), .series1, of: reference),
        Segment("  "),
        Segment(
          series.last.flatMap { $0 }.map { Figures.text($0, indicator) } ?? CellText.missing, of: reference),
        Segment("  median of each year, \(years.lowerBound)–\(years.upperBound)", .muted),
      ])
    }
  }

  /// How many regions lie in each tenth of the way from the lowest to the highest value.
  private static func histogram(_ context: DocumentContext, _ evidence: GapEvidence) -> [Line] {
    let catalogue = context.catalogue
    let values = catalogue.comparedRegions(level: 2).compactMap {
      catalogue.observations.value(indicator: evidence.indicator, region: $0, year: evidence.year)
    }
    guard let lowest = values.min(), let highest = values.max(), lowest < highest else { return [] }
    let classes = max(4, min(10, context.height - 8))
    let step = (highest - lowest) / Double(classes)
    var counts = [Int](repeating: 0, count: classes)
    for value in values { counts[min(classes - 1, Int((value - lowest) / step))] += 1 }
    let indicator = catalogue.indicators[evidence.indicator]
    let most = Double(counts.max() ?? 1)
    let labels = counts.indices.map { "from " + Figures.text(lowest + Double($0) * step, indicator) }
    let width = labels.map { TextWidth.width(of: $0) }.max() ?? 8
    let reference = FigureReference.spread(.count, indicator: evidence.indicator, year: evidence.year)
    return [Line([Segment("  "), Segment("Regions by value, \(evidence.year)", .header)])]
      + counts.indices.map { place in
        Line([
          Segment("  "), .number(labels[place], width, .muted, of: reference), Segment(" "),
          .number("\(counts[place])", 4, of: reference), Segment(" "),
          Segment(
            Bar(
              value: Double(counts[place]), maximum: most, width: max(4, min(40, context.width - width - 10))
            )
            .text(glyphs: context.glyphs), .series1),
        ])
      }
  }

  private static func unknown(_ context: DocumentContext, _ evidence: GapEvidence) -> [Line] {
    let missing = evidence.compared - evidence.covered
    guard missing > 0 else { return [] }
    return Line.paragraph(
      "Not known: \(missing) of \(evidence.compared) regions have no value of \(evidence.year).",
      width: context.width, .muted,
      of: .spread(.count, indicator: evidence.indicator, year: evidence.year))
  }
}
