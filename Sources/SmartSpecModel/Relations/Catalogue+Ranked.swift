extension Catalogue {
  /// The indicator by which a challenge is shown first: the first that covers most of the Union's regions.
  public func headlineIndicator(of challenge: Challenge) -> Int? {
    let candidates = challenge.indicators.compactMap { indicators.index(of: $0) }
    let compared = comparedRegions(level: 2)
    return candidates.first { indicator in
      guard let year = referenceYear(indicator: indicator) else { return false }
      return (distribution(indicator: indicator, year: year, over: compared)?.count ?? 0) * 3 >= compared
        .count * 2
    } ?? candidates.first
  }

  /// Level 2 regions from the most to the least affected, by the headline indicator; empty when none measures it.
  func affectedRegions(_ challenge: Challenge) -> [Int] {
    headlineIndicator(of: challenge).map { rankedRegions(indicator: $0).reversed() } ?? []
  }

  /// Level 2 regions from the best to the worst newest value.
  func rankedRegions(indicator: Int) -> [Int] {
    let sign: Double = indicators[indicator].direction == .lower ? 1 : -1
    return comparedRegions(level: 2)
      .compactMap { row in
        observations.newest(indicator: indicator, region: row).map { (row, $0.value * sign) }
      }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}
