import Synchronization

/// Remembers what is asked again for every row of a list, from whichever year.
///
/// Guards its tables with a lock.
final class StatisticsCache: Sendable {
  private struct Values: Hashable {
    let indicator: Int
    let year: Int
    let level: Int
  }
  private struct Regions: Hashable {
    let level: Int
    let group: RegionCategory.Group?
  }
  private struct Reference: Hashable {
    let indicator: Int
    let year: Int?
  }
  private struct Space: Hashable {
    let level: Int
    let year: Int?
  }
  private struct State {
    var values: [Values: [Double]] = [:]
    var regions: [Regions: [Int]] = [:]
    var years: [Reference: Int?] = [:]
    var spaces: [Space: StructuralSpace] = [:]
    var partners: [Int: PartnerFacts] = [:]
    /// One at most, under nothing.
    var grids: [Int: MapGrid?] = [:]
  }
  private let state = Mutex(State())

  func sortedValues(indicator: Int, year: Int, level: Int, make: () -> [Double]) -> [Double] {
    remembered(\.values, Values(indicator: indicator, year: year, level: level), make)
  }

  func comparedRegions(level: Int, group: RegionCategory.Group? = nil, make: () -> [Int]) -> [Int] {
    remembered(\.regions, Regions(level: level, group: group), make)
  }

  /// The reference year of an indicator, looked at from a year.
  func referenceYear(indicator: Int, from year: Int?, make: () -> Int?) -> Int? {
    remembered(\.years, Reference(indicator: indicator, year: year), make)
  }

  func structuralSpace(level: Int, from year: Int?, make: () -> StructuralSpace) -> StructuralSpace {
    remembered(\.spaces, Space(level: level, year: year), make)
  }

  /// What is known about the regions of a level as partners, which is the same from every year.
  func partnerFacts(level: Int, make: () -> PartnerFacts) -> PartnerFacts {
    remembered(\.partners, level, make)
  }

  func mapGrid(make: () -> MapGrid?) -> MapGrid? { remembered(\.grids, 0, make) }

  private func remembered<Key, Value>(
    _ table: any WritableKeyPath<State, [Key: Value]> & Sendable, _ key: Key, _ make: () -> Value
  ) -> Value where Key: Sendable, Value: Sendable {
    if let known = state.withLock({ $0[keyPath: table][key] }) { return known }
    let made = make()
    state.withLock { $0[keyPath: table][key] = made }
    return made
  }
}
