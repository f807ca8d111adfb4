import SmartSpecModel
import TerminalUI

/// One indicator of a challenge in charts: how regions spread, how the groups went, and what is not known.
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
    let missing = unknown(context, evidence)
    return [head] + charts(context, evidence, rows: context.height - 1 - missing.count) + missing
  }

  /// How regions spread, and how the medians of the groups went: beside each other, or one below the other, or the
  /// medians in one line each.
  private static func charts(_ context: DocumentContext, _ evidence: GapEvidence, rows: Int) -> [Line] {
    let made = IndicatorCharts(context.catalogue, evidence.indicator)
    let histogram = made.histogram(year: evidence.year)
    let medians = made.lines(
      regions: [], groups: RegionCategory.Group.allCases.map { $0 },
      years: (evidence.year - 9)...evidence.year,
      what: ": medians")
    func lines(_ made: IndicatorCharts.Made?, _ width: Int, _ height: Int) -> [Line] {
      made?.lines(context, width: width, height: height) ?? []
    }
    if context.width >= 90, rows >= 7, !context.isSpoken {
      let half = context.width / 2
      return Line.beside(lines(histogram, half, rows), width: half, lines(medians, half, rows))
    }
    if rows >= 18 {
      return lines(histogram, context.width, rows / 2)
        + lines(medians, context.width, rows - rows / 2)
    }
    let groups = groups(context, evidence)
    let rest = rows - groups.count
    return groups + (rest >= 5 ? lines(histogram, context.width, rest) : [])
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

  private static func unknown(_ context: DocumentContext, _ evidence: GapEvidence) -> [Line] {
    let missing = evidence.compared - evidence.covered
    guard missing > 0 else { return [] }
    return Line.paragraph(
      "Not known: \(missing) of \(evidence.compared) regions have no value of \(evidence.year).",
      width: context.width, .muted,
      of: .spread(.count, indicator: evidence.indicator, year: evidence.year))
  }
}
