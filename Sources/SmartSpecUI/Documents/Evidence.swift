import SmartSpecModel
import TerminalUI

/// What one indicator says about the regions of the Union, computed from the observations.
struct Evidence {
  let indicator: Int
  let year: Int
  let union: UnionValue?
  let distribution: Distribution
  /// Medians of less developed and more developed regions, 2021–2027.
  let less: Distribution?
  let more: Distribution?

  init?(_ catalogue: Catalogue, indicator: Int) {
    let compared = catalogue.comparedRegions(level: 2)
    guard let year = catalogue.referenceYear(indicator: indicator),
      let distribution = catalogue.distribution(indicator: indicator, year: year, over: compared)
    else { return nil }
    func group(_ group: RegionCategory.Group) -> Distribution? {
      catalogue.distribution(
        indicator: indicator, year: year, over: catalogue.comparedRegions(level: 2, in: group))
    }
    self.indicator = indicator
    self.year = year
    self.distribution = distribution
    union = catalogue.unionValue(indicator: indicator, year: year)
    less = group(.lessDeveloped)
    more = group(.moreDeveloped)
  }

  static func heading(_ context: DocumentContext) -> Line {
    var segments = [
      Segment("  "), Segment("INDICATOR", .header, width: nameWidth(context)), .number("year", 6, .header),
      .number("n", 6, .header), .number("EU-27", 10, .header), .number("median", 9, .header),
    ]
    if context.width >= 72 {
      segments += [.number("less dev.", 11, .header), .number("more dev.", 11, .header)]
    }
    return Line(segments)
  }

  func line(_ context: DocumentContext) -> Line {
    let described = context.catalogue.indicators[indicator]
    func text(_ value: Double?) -> String { value.map { Figures.text($0, described) } ?? CellText.missing }
    func spread(
      _ property: FigureReference.Spread.Property, _ group: RegionCategory.Group? = nil
    ) -> FigureReference { .spread(property, indicator: indicator, year: year, group: group) }
    let official = union.flatMap { $0.basis == .official ? Figures.text($0, described) : nil }
    var segments = [
      Segment(described.title, width: Self.nameWidth(context) - 1), Segment(" "),
      .number(String(year), 6, .muted, of: .referenceYear(indicator: indicator)),
      .number("\(distribution.count)", 6, .muted, of: spread(.count)),
      .number(official ?? CellText.missing, 10, of: .union(indicator: indicator, year: year)),
      .number(text(distribution.median), 9, of: spread(.median)),
    ]
    if context.width >= 72 {
      segments += [
        .number(text(less?.median), 11, of: spread(.median, .lessDeveloped)),
        .number(text(more?.median), 11, of: spread(.median, .moreDeveloped)),
      ]
    }
    let coverage = described.coverage.isEmpty ? described.unit : described.unit + " · " + described.coverage
    return .row(
      segments, to: Address(["indicators", described.id.rawValue]), note: coverage,
      of: .cell(list: "indicators", row: indicator, field: "title"))
  }

  private static func nameWidth(_ context: DocumentContext) -> Int {
    max(14, min(44, context.width - 2 - 31 - (context.width >= 72 ? 22 : 0) - 1))
  }
}

/// What can be counted about a challenge that no indicator measures.
enum CountedEvidence {
  static func lines(_ context: DocumentContext, _ challenge: Challenge) -> [Line] {
    let catalogue = context.catalogue
    switch challenge.id {
    case "C2":
      let regions = Set(catalogue.partnerships.indices.flatMap { catalogue.regions(ofPartnershipAt: $0) })
      let stated = catalogue.partnerships.compactMap(\.stated).count
      return [
        .row(
          [
            Segment("\(catalogue.partnerships.count)", of: .count(.rows("partnerships"))),
            Segment(" thematic partnerships; "), Segment("\(stated)", of: .count(.partnershipsStating)),
            Segment(" state how many regions take part"),
          ], to: Address(["partnerships"])),
        Line([
          Segment("  "), Segment("\(regions.count)", of: .count(.memberRegions)),
          Segment(" regions and countries of the current classification are named as members"),
        ]),
      ]
    case "C4":
      let pairs = catalogue.tables["synergies"]?.rowCount ?? 0
      let instruments = catalogue.tables["instruments"]?.rowCount ?? 0
      return [
        .row(
          [
            Segment("\(pairs)", of: .count(.rows("synergies"))),
            Segment(" ways to combine two instruments, each with its legal hook"),
          ], to: Address(["synergies"])),
        .row(
          [
            Segment("\(instruments)", of: .count(.rows("instruments"))), Segment(" instruments of the Union"),
          ], to: Address(["instruments"])),
      ]
    default: return []
    }
  }
}
