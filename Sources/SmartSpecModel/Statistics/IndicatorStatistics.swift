/// The value for the Union that stands beside a regional figure.
public struct UnionValue: Hashable, Sendable {
  public let value: Double
  public let year: Int
  public let basis: Basis
  /// What stands after an official aggregate that is flagged or not sourced, as after any figure; else empty.
  public let mark: String

  public init(value: Double, year: Int, basis: Basis, mark: String = "") {
    self.value = value
    self.year = year
    self.basis = basis
    self.mark = mark
  }

  public enum Basis: Hashable, Sendable {
    /// The aggregate that the source publishes.
    case official
    /// The median of the level 2 regions of the Union that have a value, and how many those are.
    case median(count: Int)
  }
}

/// A place among the regions of the same level that have a value for the same year.
public struct Rank: Hashable, Sendable {
  /// 1 is the good end of the scale; for neutral indicators, the highest value.
  public let place: Int
  /// How many regions are compared.
  public let count: Int
  public let year: Int
}

/// The change of a figure over about ten years.
public struct Change: Hashable, Sendable {
  /// In the indicator's unit.
  public let difference: Double
  public let from: Int
  public let to: Int
  /// Whether the source marks a break in the series between the two years.
  public let crossesBreak: Bool
}

/// How one indicator spreads over the regions of one level in one year.
public struct Distribution: Hashable, Sendable {
  public let year: Int
  public let count: Int
  public let median: Double
  public let minimum: Double
  public let maximum: Double
}

extension Catalogue {
  /// The regions of the Union that are ranked at a level: of the current classification, without remainders.
  public func comparedRegions(level: Int) -> [Int] {
    statistics.comparedRegions(level: level) {
      regions.indices.filter {
        let region = regions[$0]
        return region.level == level && region.isInUnion && region.isValid(in: Region.currentVersion)
          && !region.isExtraRegio
      }
    }
  }

  /// Those of them that belong to a group of cohesion policy in 2021–2027.
  public func comparedRegions(level: Int, in group: RegionCategory.Group) -> [Int] {
    statistics.comparedRegions(level: level, group: group) {
      comparedRegions(level: level).filter { row in
        categories(ofRegionAt: row).contains { $0.period == "2021-2027" && $0.group == group }
      }
    }
  }

  /// The official aggregate of a year, else the median of the level 2 regions.
  ///
  /// Nil where there is neither, and for neutral indicators such as population, of which a median says nothing
  /// about the Union.
  public func unionValue(indicator: Int, year: Int) -> UnionValue? {
    if let union = regions.index(of: Region.union),
      let official = observations.figure(indicator: indicator, region: union, year: year)
    {
      return UnionValue(value: official.value, year: year, basis: .official, mark: Figures.mark(official))
    }
    guard indicators[indicator].direction != .neutral else { return nil }
    let values = sortedValues(indicator: indicator, year: year, level: 2)
    guard let median = Self.median(values) else { return nil }
    return UnionValue(value: median, year: year, basis: .median(count: values.count))
  }

  /// The rank of a region in a year; nil when it has no value or is not compared.
  public func rank(indicator: Int, region row: Int, year: Int) -> Rank? {
    let region = regions[row]
    guard (0...3).contains(region.level), region.isInUnion, !region.isExtraRegio,
      region.isValid(in: Region.currentVersion),
      let value = observations.value(indicator: indicator, region: row, year: year)
    else { return nil }
    let values = sortedValues(indicator: indicator, year: year, level: region.level)
    let better =
      indicators[indicator].direction == .lower
      ? values.partitioningIndex { $0 >= value } : values.count - values.partitioningIndex { $0 > value }
    return Rank(place: better + 1, count: values.count, year: year)
  }

  /// The change up to the newest value, over `span` years or as many as the data have.
  public func change(indicator: Int, region: Int, span: Int = 10) -> Change? {
    guard let newest = observations.newest(indicator: indicator, region: region) else { return nil }
    for year in (newest.year - span)..<newest.year {
      guard let first = observations.value(indicator: indicator, region: region, year: year) else { continue }
      let crossesBreak = ((year + 1)...newest.year).contains {
        observations.figure(indicator: indicator, region: region, year: $0)?.flag.contains("b") ?? false
      }
      // Differences of decimal fractions carry noise in the last binary digits; no source has nine decimals.
      let difference = ((newest.value - first) * 1e9).rounded() / 1e9
      return Change(difference: difference, from: year, to: newest.year, crossesBreak: crossesBreak)
    }
    return nil
  }

  /// The spread over some regions in a year; nil when none has a value.
  public func distribution(indicator: Int, year: Int, over rows: [Int]) -> Distribution? {
    let values = rows.compactMap { observations.value(indicator: indicator, region: $0, year: year) }.sorted()
    guard let median = Self.median(values), let first = values.first, let last = values.last else {
      return nil
    }
    return Distribution(year: year, count: values.count, median: median, minimum: first, maximum: last)
  }

  /// The newest year in which at least half as many level 2 regions have a value as in the best covered year.
  public func referenceYear(indicator: Int) -> Int? {
    statistics.referenceYear(indicator: indicator, from: year) {
      guard let years = observations.years(of: indicator) else { return nil }
      let counts = years.map { sortedValues(indicator: indicator, year: $0, level: 2).count }
      guard let most = counts.max(), most > 0 else { return years.upperBound }
      return zip(years, counts).filter { $0.1 * 2 >= most }.last?.0
    }
  }

  private func sortedValues(indicator: Int, year: Int, level: Int) -> [Double] {
    // The values are kept for all years, also for those that are not looked at now.
    guard year <= self.year ?? year else { return [] }
    return statistics.sortedValues(indicator: indicator, year: year, level: level) {
      comparedRegions(level: level).compactMap {
        observations.value(indicator: indicator, region: $0, year: year)
      }
      .sorted()
    }
  }

  private static func median(_ sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

extension RandomAccessCollection {
  /// The first position whose element satisfies a condition that holds for all later ones.
  func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Index {
    var low = startIndex
    var remaining = count
    while remaining > 0 {
      let half = remaining / 2
      let middle = index(low, offsetBy: half)
      if belongsAfter(self[middle]) {
        remaining = half
      } else {
        low = index(after: middle)
        remaining -= half + 1
      }
    }
    return low
  }
}
