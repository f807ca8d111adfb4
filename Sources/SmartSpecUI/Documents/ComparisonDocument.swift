import SmartSpecModel
import TerminalUI

/// What stands above and below regions that are compared.
enum ComparisonDocument {
  /// `PL22 Śląskie · DE21 Oberbayern`.
  static func names(_ regions: [Int], in catalogue: Catalogue) -> [Segment] {
    let names = regions.map { row in
      [
        Segment(catalogue.regions[row].id.rawValue + " ", .accent),
        Segment(catalogue.regions[row].name, .title),
      ]
    }
    return Array(names.joined(separator: [Segment("   ")]))
  }

  /// What the cells show and their signs mean.
  static func legend(_ listing: Listing) -> [Segment] {
    let show = listing.options?.value("show") ?? ""
    let modes = (listing.options?.choices.first?.values ?? []).flatMap { mode in
      mode == show ? [Segment("[\(mode)] ", .accent)] : [Segment(" \(mode)  ", .muted)]
    }
    let meaning =
      switch show {
      case "index": " EU or median = 100; ▲ ▼ over 20 % off; ’22: another year"
      case "rank": " among regions of the same level in the EU; 1 is the good end"
      default: " ▲ ▼ over 20 % above, below EU or median; ’22: another year"
      }
    return modes + [Segment(meaning, .muted)]
  }

  /// The selected indicator of all regions over time, on one scale.
  static func companion(
    _ regions: [Int], _ listing: Listing
  ) -> @Sendable (DocumentContext, Int) -> [Line] {
    { context, row in
      let catalogue = context.catalogue
      guard let indicator = catalogue.indicators.index(of: .init(rawValue: listing.key(row))) else {
        return []
      }
      let described = catalogue.indicators[indicator]
      let years = regions.compactMap { catalogue.observations.newestYear(indicator: indicator, region: $0) }
      let head = Segment("  " + described.title, .title)
      guard let last = years.max() else {
        return [Line([head]), .text("No value of the year that is looked at, or before.", .muted)]
      }
      let span = (last - (context.width >= 100 ? 19 : 9))...last
      let union = catalogue.regions.index(of: Region.union)
        .flatMap { catalogue.observations.newestYear(indicator: indicator, region: $0) == nil ? nil : $0 }
      // Beside the sum of all, those of regions would be flat.
      let shown = regions + (described.direction == .neutral ? [] : union.map { [$0] } ?? [])
      if let lines = chart(indicator, shown, span, context) { return lines }
      let scale = ChartScale(indicator, shown, span, catalogue)
      let unit = Segment(
        "  \(described.unit), \(span.lowerBound)–\(span.upperBound), one scale for all", .muted,
        of: .cell(list: "indicators", row: indicator, field: "unit"))
      return [Line([head, unit])] + shown.map { line(indicator, $0, span, scale, context) }
    }
  }

  /// The lines of all regions in one chart; nil where there is no room for it, or there are more than it has letters.
  private static func chart(
    _ indicator: Int, _ shown: [Int], _ span: ClosedRange<Int>, _ context: DocumentContext
  ) -> [Line]? {
    let charts = IndicatorCharts(context.catalogue, indicator)
    let groups: [RegionCategory.Group?] =
      charts.union == nil && context.catalogue.indicators[indicator].direction != .neutral ? [nil] : []
    guard context.height >= 9, let made = charts.lines(regions: shown, groups: groups, years: span) else {
      return nil
    }
    return made.lines(context, width: context.width, height: min(15, context.height))
  }

  private static func line(
    _ indicator: Int, _ region: Int, _ years: ClosedRange<Int>, _ scale: ChartScale,
    _ context: DocumentContext
  ) -> Line {
    let catalogue = context.catalogue
    let described = catalogue.indicators[indicator]
    let named = catalogue.regions[region]
    let series = catalogue.observations.series(indicator: indicator, region: region, years: years)
    let chart = Sparkline(
      values: series, width: years.count, minimum: scale.minimum, maximum: scale.maximum)
    let figure = catalogue.observations.newest(indicator: indicator, region: region)
    let change = catalogue.change(indicator: indicator, region: region)
    return Line([
      Segment("  "), Segment(named.level < 0 ? "EU-27" : named.id.rawValue, .accent, width: 7),
      Segment(
        named.level < 0 ? "" : named.name, .text, width: max(10, min(30, context.width - 52 - years.count))),
      Segment(" "),
      Segment(
        chart.text(glyphs: context.glyphs), .series2, width: years.count + 1,
        of: .series(indicator: indicator, region: region, years: years)),
      .number(
        figure.map { Figures.text($0, described) } ?? CellText.missing, 13,
        of: .observation(indicator: indicator, region: region, year: figure?.year)),
      .number(
        figure.map { String($0.year) } ?? "", 6, .muted,
        of: .observation(indicator: indicator, region: region, year: figure?.year)),
      .number(
        change.map { Figures.change($0, described) } ?? "", 10, .muted,
        of: .change(indicator: indicator, region: region)),
      Segment(
        change.map { " since \($0.from)" } ?? "", .muted, of: .change(indicator: indicator, region: region)),
    ])
  }
}

/// The least and greatest value of several series.
private struct ChartScale {
  let minimum: Double?
  let maximum: Double?

  init(_ indicator: Int, _ regions: [Int], _ years: ClosedRange<Int>, _ catalogue: Catalogue) {
    let values = regions.flatMap {
      catalogue.observations.series(indicator: indicator, region: $0, years: years).compactMap { $0 }
    }
    minimum = values.min()
    maximum = values.max()
  }
}
