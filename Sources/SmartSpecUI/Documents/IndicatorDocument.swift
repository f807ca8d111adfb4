import SmartSpecModel
import TerminalUI

/// What is known about an indicator: unit, coverage, spread, and both ends of the ranking.
enum IndicatorDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let indicator = catalogue.indicators[row]
    let years =
      catalogue.observations.years(of: row).map { "\($0.lowerBound)–\($0.upperBound)" } ?? "no values"
    let width = context.width
    return Line.fact("Unit", indicator.unit, width: width)
      + Line.fact("Dataset", indicator.dataset, width: width)
      + Line.fact("Years", years, width: width)
      + Line.fact(
        "Better when",
        indicator.direction == .neutral ? "neither: more is not better" : indicator.direction.rawValue,
        width: width)
      + Line.fact("Coverage", indicator.coverage, width: width)
      + spread(context, row) + ends(context, row)
  }

  private static func spread(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let indicator = catalogue.indicators[row]
    let compared = catalogue.comparedRegions(level: 2)
    guard let year = catalogue.referenceYear(indicator: row),
      let spread = catalogue.distribution(indicator: row, year: year, over: compared)
    else { return [] }
    func text(_ value: Double) -> String { Figures.text(value, indicator) }
    var line =
      "lowest \(text(spread.minimum))\(context.dot)median \(text(spread.median))\(context.dot)highest \(text(spread.maximum))"
    if let union = catalogue.unionValue(indicator: row, year: year), union.basis == .official {
      line += "\(context.dot)EU-27 \(text(union.value))"
    }
    return [
      .blank,
      .heading("Level 2 regions of the EU-27, \(year)", "\(spread.count) of \(compared.count) have a value"),
      .text(line),
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
      return .row(
        [
          Segment(described.id.rawValue, .accent, width: 7), Segment(described.name, width: 34),
          .number(Figures.text(figure, catalogue.indicators[row]), 14),
          .number(String(figure.year), 7, .muted),
        ], to: Address(["regions", described.id.rawValue]), note: Sources.note(figure, in: catalogue))
    }
    return [.blank, .heading(isNeutral ? "Highest" : "Best")] + ranking.prefix(shown).compactMap(line)
      + [.blank, .heading(isNeutral ? "Lowest" : "Weakest")]
      + ranking.suffix(shown).reversed().compactMap(line)
  }
}
