import SmartSpecModel
import TerminalUI

/// What is known about an indicator: unit, coverage, spread, and both ends of the ranking.
enum IndicatorDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let indicator = catalogue.indicators[row]
    let width = context.width
    func cell(_ field: String) -> FigureReference { .cell(list: "indicators", row: row, field: field) }
    let years = catalogue.observations.years(of: row).map {
      [
        Segment("\($0.lowerBound)", of: cell("first_year")), Segment("–"),
        Segment("\($0.upperBound)", of: cell("last_year")),
      ]
    }
    return Line.fact("Unit", indicator.unit, width: width, of: cell("unit"))
      + Line.fact("Dataset", indicator.dataset, width: width, of: cell("dataset"))
      + Line.fact("Years", years ?? [Segment("no values")], width: width)
      + Line.fact(
        "Better when",
        indicator.direction == .neutral ? "neither: more is not better" : indicator.direction.rawValue,
        width: width)
      + Line.fact("Coverage", indicator.coverage, width: width, of: cell("coverage"))
      + spread(context, row) + ranking(context, row)
  }

  /// Both ends of the ranking, and how regions spread and change; on short screens the names come first.
  private static func ranking(_ context: DocumentContext, _ row: Int) -> [Line] {
    let names = ends(context, row)
    guard let year = context.catalogue.referenceYear(indicator: row) else { return names }
    let charts = IndicatorCharts(context.catalogue, row)
    let height = context.chartHeight
    let histogram = charts.histogram(year: year)
    let boxes = charts.boxes(year: year)
    let years = charts.lines(
      regions: charts.union.map { [$0] } ?? [], groups: [nil], years: max(year - 19, 1990)...year)
    func lines(_ made: IndicatorCharts.Made?, _ width: Int, _ height: Int) -> [Line] {
      made.map { [.blank] + $0.lines(context, width: width, height: height) } ?? []
    }
    let trend = lines(years, context.chartWidth, height)
    if context.width >= 140, !context.showsTables {
      let half = context.width / 2
      return Line.beside(
        lines(histogram, half, height), width: half, lines(boxes, half, 6) + lines(years, half, height - 7))
        + names
    }
    let spread = lines(histogram, context.chartWidth, height)
    let groups = lines(boxes, context.chartWidth, 6)
    return context.height < 22 ? names + spread + groups + trend : spread + names + groups + trend
  }

  private static func spread(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let indicator = catalogue.indicators[row]
    let compared = catalogue.comparedRegions(level: 2)
    guard let year = catalogue.referenceYear(indicator: row),
      let spread = catalogue.distribution(indicator: row, year: year, over: compared)
    else { return [] }
    func part(_ property: FigureReference.Spread.Property, _ value: Double) -> Segment {
      Segment(
        "\(property.rawValue) \(Figures.text(value, indicator))",
        of: .spread(property, indicator: row, year: year))
    }
    var parts = [
      part(.lowest, spread.minimum), part(.median, spread.median), part(.highest, spread.maximum),
    ]
    if let union = catalogue.unionValue(indicator: row, year: year), union.basis == .official {
      parts.append(
        Segment("EU-27 \(Figures.text(union, indicator))", of: .union(indicator: row, year: year)))
    }
    return [
      .blank,
      .heading(
        "Level 2 regions of the EU-27, \(year)",
        Segment(
          "\(spread.count) of \(compared.count) have a value", .muted,
          of: .spread(.count, indicator: row, year: year))),
      Line([Segment("  ")] + context.joined(parts)),
    ]
  }

  private static func ends(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    guard let ranking = catalogue.related("regions", of: "indicators", row: row)?.scope, !ranking.isEmpty
    else { return [] }
    let shown = max(3, min(8, (context.height - 12) / 2))
    let isNeutral = catalogue.indicators[row].direction == .neutral
    func line(_ region: Int) -> Line? {
      guard let figure = catalogue.observations.newest(indicator: row, region: region) else { return nil }
      let described = catalogue.regions[region]
      let reference = FigureReference.observation(indicator: row, region: region, year: figure.year)
      return .row(
        [
          Segment(described.id.rawValue, .accent, width: 7), Segment(described.name, width: 34),
          .number(Figures.text(figure, catalogue.indicators[row]), 14, of: reference),
          .number(String(figure.year), 7, .muted, of: reference),
        ], to: Address(["regions", described.id.rawValue]), of: reference)
    }
    return [.blank, .heading(isNeutral ? "Highest" : "Best")] + ranking.prefix(shown).compactMap(line)
      + [.blank, .heading(isNeutral ? "Lowest" : "Weakest")]
      + ranking.suffix(shown).reversed().compactMap(line)
  }
}
