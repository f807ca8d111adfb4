/// What is measured of one region, beside others.
public struct StructuralValue: Hashable, Sendable {
  /// In the unit of the indicator; of a density, per square kilometre.
  public let value: Double
  public let year: Int
  /// How many standard deviations it lies above the mean of the regions compared.
  public let standard: Double
}

/// The measures of all blocks for the regions of one level, standardised over them.
public struct StructuralSpace: Sendable {
  /// The regions that are compared, by position in the catalogue.
  public let regions: [Int]
  /// For each measure, what its values are standardised by; nil where they cannot be.
  private let scales: [Standard?]
  private let values: [Int: [StructuralValue?]]

  /// The mean and spread of a measure over the regions compared.
  fileprivate struct Standard: Sendable {
    let indicator: Int
    let years: ClosedRange<Int>
    let mean: Double
    let deviation: Double
  }

  /// The values of a region, one a measure; one that is not compared is laid beside those that are.
  fileprivate func values(of row: Int, in catalogue: Catalogue) -> [StructuralValue?] {
    values[row] ?? Self.values(of: row, scales, in: catalogue)
  }

  /// How old a value may be, in years before the year that most regions have.
  static let tolerance = 3
  /// How old that year may be, in years before the newest of all.
  static let oldest = 15

  fileprivate init(level: Int, in catalogue: Catalogue) {
    let rows = catalogue.comparedRegions(level: level)
    let scales = StructuralBlock.measures.map { Self.scale($0.measure, over: rows, in: catalogue) }
    regions = rows
    self.scales = scales
    values = Dictionary(
      uniqueKeysWithValues: rows.map { ($0, Self.values(of: $0, scales, in: catalogue)) })
  }

  private static func scale(
    _ measure: StructuralMeasure, over rows: [Int], in catalogue: Catalogue
  ) -> Standard? {
    guard let indicator = catalogue.indicators.index(of: measure.indicator),
      let reference = catalogue.referenceYear(indicator: indicator),
      let now = catalogue.year ?? catalogue.years?.upperBound, reference >= now - oldest
    else { return nil }
    let years = (reference - tolerance)...max(reference, now)
    let known = rows.compactMap { observed(measure, indicator, $0, years, in: catalogue)?.laid }
    guard known.count > 1 else { return nil }
    let mean = known.reduce(0, +) / Double(known.count)
    let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count)
    guard variance > 0 else { return nil }
    return Standard(indicator: indicator, years: years, mean: mean, deviation: variance.squareRoot())
  }

  private static func values(
    of row: Int, _ scales: [Standard?], in catalogue: Catalogue
  ) -> [StructuralValue?] {
    zip(StructuralBlock.measures, scales).map { described, standard in
      guard let standard,
        let found = observed(described.measure, standard.indicator, row, standard.years, in: catalogue)
      else { return nil }
      return StructuralValue(
        value: found.value, year: found.year, standard: (found.laid - standard.mean) / standard.deviation)
    }
  }

  /// The newest value within some years, as it is and as it is laid out for comparing.
  private static func observed(
    _ measure: StructuralMeasure, _ indicator: Int, _ row: Int, _ years: ClosedRange<Int>,
    in catalogue: Catalogue
  ) -> (value: Double, year: Int, laid: Double)? {
    guard let year = catalogue.observations.newestYear(indicator: indicator, region: row),
      years.contains(year),
      var value = catalogue.observations.value(indicator: indicator, region: row, year: year)
    else { return nil }
    if measure.isPerArea {
      guard let area = catalogue.regions[row].area, area > 0 else { return nil }
      value /= area
    }
    switch measure.scale {
    case .plain: return (value, year, value)
    case .logarithm: return value > 0 ? (value, year, Mathematics.logarithm(value)) : nil
    }
  }
}

extension Catalogue {
  /// The regions of a level with all that they are compared by; made once for each level and year.
  public func structuralSpace(level: Int) -> StructuralSpace {
    statistics.structuralSpace(level: level, from: year) { StructuralSpace(level: level, in: self) }
  }

  /// What is measured of a region, one value for each of `StructuralBlock.measures`.
  func structuralValues(of row: Int) -> [StructuralValue?] {
    structuralSpace(level: regions[row].level).values(of: row, in: self)
  }

  /// The measures of a block, each with what two regions have.
  public func structuralPairs(
    of block: Int, _ a: Int, _ b: Int
  ) -> [(measure: StructuralMeasure, a: StructuralValue?, b: StructuralValue?)] {
    let (ofA, ofB) = (structuralValues(of: a), structuralValues(of: b))
    return StructuralBlock.measures.indices.filter { StructuralBlock.measures[$0].block == block }.map {
      (StructuralBlock.measures[$0].measure, ofA[$0], ofB[$0])
    }
  }

  /// What a measure is called where there is room, and where there is little.
  public func names(of measure: StructuralMeasure) -> (title: String, short: String) {
    if measure.isPerArea { return ("Inhabitants per km²", "Per km²") }
    let indicator = indicators[id: measure.indicator]
    return (
      indicator?.title ?? measure.indicator.rawValue, indicator?.shortTitle ?? measure.indicator.rawValue
    )
  }

  /// A value of a measure as screens show it.
  public func text(_ value: StructuralValue, of measure: StructuralMeasure) -> String {
    let decimals = measure.isPerArea ? 0 : indicators[id: measure.indicator]?.decimals ?? 1
    return Figures.text(value.value, decimals: decimals)
  }
}
