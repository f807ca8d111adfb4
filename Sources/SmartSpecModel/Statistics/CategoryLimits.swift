/// Where one category of regions ends and the next begins.
public struct CategoryLimit: Hashable, Sendable {
  public let value: Double
  /// The category below the limit.
  public let below: String
  /// Its row among the thresholds.
  public let row: Int
}

extension Catalogue {
  /// The limits between the categories of regions of 2021–2027, for the indicator by which they are made; else none.
  public func categoryLimits(of indicator: Int) -> [CategoryLimit] {
    guard indicators[indicator].id == "gdp_pps_pct_eu" else { return [] }
    return thresholds.indices.compactMap { row in
      let threshold = thresholds[row]
      guard threshold.scheme == "region_category", threshold.period == "2021-2027",
        let upper = threshold.interval.upper
      else { return nil }
      return CategoryLimit(value: upper, below: threshold.label, row: row)
    }
  }
}
