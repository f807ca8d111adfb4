import Synchronization

/// What the indicators of a challenge say: spread over regions, gap between categories, whether it closes, and coverage.
///
/// Rows are those of the indicators, so that a row is an indicator of the catalogue.
enum EvidenceListing {
  static func make(challenge row: Int, in catalogue: Catalogue) -> Listing? {
    guard let indicators = catalogue.listing("indicators") else { return nil }
    let count = catalogue.indicators.count
    let all = GapEvidence.all(catalogue)
    @Sendable func evidence(_ row: Int) -> GapEvidence? { all.evidence(row, catalogue) }
    func number(
      _ id: String, _ title: String, short: String, _ sentence: String,
      _ value: @escaping @Sendable (GapEvidence) -> Double?
    ) -> Field {
      .number(
        id, title, short: short, rows: count,
        display: { row in
          evidence(row).flatMap(value).map { Figures.text($0, catalogue.indicators[row]) } ?? ""
        },
        formula: { row in
          guard let found = evidence(row) else {
            return Formula("no values to compute it from", from: [.init("observations")])
          }
          return found.formula(sentence, catalogue)
        }
      ) { evidence($0).flatMap(value) }
    }
    return Listing(
      id: "evidence", title: "Evidence", noun: .init("indicator", "indicators"), rowCount: count,
      fields: [
        .text("indicator", "Indicator", rows: count) { catalogue.indicators[$0].title },
        .text(
          "strength", "Strength", rows: count,
          formula: { row in
            Formula(
              "three: the Union's value is official and nine of ten level 2 regions have one of the year; two: two of three "
                + "regions have one; one: fewer",
              from: [.init("observations"), .init("indicators", catalogue.indicators[row].provenance)])
          }
        ) { evidence($0)?.strength ?? "" },
        .number(
          "year", "Year", .year, rows: count,
          formula: { evidence($0)?.formula("newest year with values of most regions", catalogue) }
        ) {
          evidence($0).map { Double($0.year) }
        },
        .number(
          "covered", "Level 2 regions with a value", short: "n", .count, rows: count,
          display: { row in evidence(row).map { "\($0.covered) of \($0.compared)" } ?? "" },
          formula: {
            evidence($0)?.formula(
              "level 2 regions of the Union with a value of the year, and how many are compared", catalogue)
          }
        ) { evidence($0).map { Double($0.covered) } },
        number("eu", "European Union", short: "EU-27", "official aggregate, else the median of the regions") {
          $0.union
        },
        number(
          "less", "Median of less developed regions", short: "less dev.", "median of less developed regions"
        ) { $0.less },
        number(
          "more", "Median of more developed regions", short: "more dev.", "median of more developed regions"
        ) { $0.more },
        number(
          "gap", "Gap between them", short: "gap",
          "median of more developed minus median of less developed regions"
        ) { $0.gap },
        number(
          "gap_before", "Gap ten years before, or in the first year known", short: "before",
          "the same difference in the first of the ten years with values of both groups"
        ) { $0.gapBefore },
        .text(
          "direction", "What the gap does", short: "gap is", .category, rows: count,
          formula: {
            evidence($0)?.formula(
              "size of the gap now beside that in the first year: a tenth less is narrower, a tenth more wider",
              catalogue)
          }
        ) { evidence($0)?.direction ?? "" },
        .text(
          "dispersion", "Spread between regions", short: "regions", .category, rows: count,
          formula: {
            evidence($0)?.formula(
              "standard deviation over level 2 regions now beside the first year: a tenth less is closer together, a tenth more further apart",
              catalogue)
          }
        ) { evidence($0)?.dispersion ?? "" },
        .number(
          "since", "Year it is compared with", short: "since", .year, rows: count,
          formula: { evidence($0)?.formula("first of the ten years with values of both groups", catalogue) }
        ) {
          evidence($0)?.firstYear.map(Double.init)
        },
      ],
      columns: [
        "indicator", "strength", "less", "more", "gap", "direction", "covered", "eu", "gap_before",
        "dispersion",
        "year", "since",
      ], key: { catalogue.indicators[$0].id.rawValue },
      open: { Address(["indicators", catalogue.indicators[$0].id.rawValue]) },
      provenance: indicators.provenance,
      records: Records("indicators", owner: catalogue.challenges[row].title),
      searched: { [catalogue.indicators[$0].title, catalogue.indicators[$0].id.rawValue] }
    ).scoped(to: catalogue.challenges[row].indicators.compactMap { catalogue.indicators.index(of: $0) })
  }
}

/// What one indicator says about the gap between less and more developed regions, and between all regions.
public struct GapEvidence: Sendable {
  public let indicator: Int
  public let year: Int
  public let covered: Int
  public let compared: Int
  public let union: Double?
  public let isOfficial: Bool
  public let less: Double?
  public let more: Double?
  public let firstYear: Int?
  public let gapBefore: Double?
  /// Standard deviation over the regions now and in the first year.
  public let deviation: Double?
  public let deviationBefore: Double?

  public var gap: Double? { less.flatMap { less in more.map { $0 - less } } }

  /// nil where no region has a value.
  public init?(_ catalogue: Catalogue, indicator: Int) {
    let regions = catalogue.comparedRegions(level: 2)
    guard let year = catalogue.referenceYear(indicator: indicator),
      let all = catalogue.distribution(indicator: indicator, year: year, over: regions)
    else { return nil }
    func median(_ group: RegionCategory.Group, _ year: Int) -> Double? {
      catalogue.distribution(
        indicator: indicator, year: year, over: catalogue.comparedRegions(level: 2, in: group))?.median
    }
    func deviation(_ year: Int) -> Double? {
      let values = regions.compactMap {
        catalogue.observations.value(indicator: indicator, region: $0, year: year)
      }
      guard values.count > 1 else { return nil }
      let mean = values.reduce(0, +) / Double(values.count)
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
    }
    self.indicator = indicator
    self.year = year
    covered = all.count
    compared = regions.count
    let value = catalogue.unionValue(indicator: indicator, year: year)
    union = value?.value
    isOfficial = value?.basis == .official
    less = median(.lessDeveloped, year)
    more = median(.moreDeveloped, year)
    // A first year with a handful of regions would be compared with other regions.
    let first = ((year - 10)..<year).first { before in
      guard let spread = catalogue.distribution(indicator: indicator, year: before, over: regions) else {
        return false
      }
      return spread.count * 10 >= all.count * 8 && median(.lessDeveloped, before) != nil
        && median(.moreDeveloped, before) != nil
    }
    firstYear = first
    gapBefore = first.flatMap { before in
      median(.lessDeveloped, before).flatMap { less in median(.moreDeveloped, before).map { $0 - less } }
    }
    self.deviation = deviation(year)
    deviationBefore = first.flatMap(deviation)
  }

  public var strength: String {
    switch () {
    case _ where isOfficial && covered * 10 >= compared * 9: "●●●"
    case _ where covered * 3 >= compared * 2: "●●○"
    default: "●○○"
    }
  }

  /// `narrower`, `wider` or `the same`; empty where it cannot be compared.
  public var direction: String { Self.words(gap, gapBefore, "narrower", "wider") }
  public var dispersion: String { Self.words(deviation, deviationBefore, "closer together", "further apart") }

  private static func words(_ now: Double?, _ before: Double?, _ less: String, _ more: String) -> String {
    guard let now, let before, before != 0 else { return "" }
    let ratio = abs(now) / abs(before)
    return ratio < 0.9 ? less : ratio > 1.1 ? more : "the same"
  }

  func formula(_ sentence: String, _ catalogue: Catalogue) -> Formula {
    let rows = catalogue.comparedRegions(level: 2)
    let years = [firstYear, year].compactMap { $0 }
    return Formula(
      sentence + "; level 2 regions of the Union, categories of 2021–2027",
      from: years.flatMap { catalogue.inputs(indicator, rows, $0) } + [.init("categories")])
  }

  static func all(_ catalogue: Catalogue) -> Cache { Cache() }

  /// Evidence that was computed, by indicator.
  ///
  /// Guards its table with a lock.
  final class Cache: Sendable {
    private let known = Mutex<[Int: GapEvidence?]>([:])

    func evidence(_ indicator: Int, _ catalogue: Catalogue) -> GapEvidence? {
      if let found = known.withLock({ $0[indicator] }) { return found }
      let made = GapEvidence(catalogue, indicator: indicator)
      known.withLock { $0[indicator] = made }
      return made
    }
  }
}
