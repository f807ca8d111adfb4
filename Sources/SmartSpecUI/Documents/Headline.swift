import SmartSpecModel
import TerminalUI

/// The one indicator by which a challenge is shown on lists: value of the Union, ten years, and how less developed
/// regions stand.
struct Headline {
  private let index: Int
  private let indicator: Indicator
  /// nil where no region has a value of the year that is looked at, or before.
  private let evidence: Evidence?
  private let series: [Double?]
  private let years: ClosedRange<Int>

  init?(_ catalogue: Catalogue, _ challenge: Challenge) {
    guard let index = catalogue.headlineIndicator(of: challenge) else { return nil }
    self.index = index
    indicator = catalogue.indicators[index]
    let evidence = Evidence(catalogue, indicator: index)
    self.evidence = evidence
    let last = evidence?.year ?? catalogue.year ?? 0
    years = (last - 9)...last
    let lessDeveloped = catalogue.comparedRegions(level: 2, in: .lessDeveloped)
    series = years.map { year in
      catalogue.distribution(indicator: index, year: year, over: lessDeveloped)?.median
    }
  }

  /// `GDP per head, EU = 100   ▁▂▃  less developed 61   EU-27 100   2023`.
  func segments(_ context: DocumentContext, nameWidth: Int) -> [Segment] {
    var segments = [Segment(indicator.title, width: nameWidth, of: title), Segment(" ")]
    guard let evidence else { return segments + [Segment(CellText.missing, .missing, of: less)] }
    if context.width >= 90 { segments += [chart(context), Segment("  ")] }
    if let median = evidence.less?.median {
      segments += [Segment("less developed "), Segment(Figures.text(median, indicator), of: less)]
    }
    if let value = evidence.union {
      let name = if case .median(let count) = value.basis { "median of \(count)" } else { "EU-27" }
      segments += [
        Segment("   "), Segment("\(name) \(Figures.text(value.value, indicator))\(value.mark)", of: union),
      ]
    }
    segments.append(Segment("   \(evidence.year)", .muted, of: .referenceYear(indicator: index)))
    return segments
  }

  /// The figures in the columns of Home.
  func columns(_ context: DocumentContext, wide: Bool) -> [Segment] {
    let median = evidence?.less.map { Figures.text($0.median, indicator) }
    let value = evidence?.union.map { Figures.text($0, indicator) }
    var segments: [Segment] = []
    if wide {
      segments.append(Segment(indicator.title, width: 24, of: title))
      segments.append(chart(context, width: 12))
    }
    return segments + [
      .number(median ?? CellText.missing, 10, of: less), .number(value ?? CellText.missing, 10, of: union),
      .number(
        evidence.map { String($0.year) } ?? CellText.missing, 7, .muted, of: .referenceYear(indicator: index)),
    ]
  }

  private var title: FigureReference { .cell(list: "indicators", row: index, field: "title") }
  private var less: FigureReference {
    .spread(.median, indicator: index, year: evidence?.year, group: .lessDeveloped)
  }
  private var union: FigureReference { .union(indicator: index, year: evidence?.year) }

  private func chart(_ context: DocumentContext, width: Int? = nil) -> Segment {
    Segment(
      context.spark(series), .series2, width: width,
      of: .medians(indicator: index, years: years, group: .lessDeveloped))
  }
}
