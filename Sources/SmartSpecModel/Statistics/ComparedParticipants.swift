extension Catalogue {
  /// The level 2 regions of the Union that take part in a pilot action or lie in a country or region that does, each
  /// once; where it names nobody itself, those of its parts.
  public func comparedParticipants(ofPilotAt row: Int) -> [Int] {
    let named = participations(ofPilotAt: row).flatMap { regions(ofParticipationAt: $0) }
    let members = named.isEmpty ? regions(ofPilotAt: row) : named
    let reached = Set(members + members.flatMap(hierarchy.descendants(of:)))
    return comparedRegions(level: 2).filter(reached.contains)
  }

  /// The medians of some regions in each of some years; nil where none has a value.
  public func medians(indicator: Int, years: ClosedRange<Int>, over rows: [Int]) -> [Double?] {
    years.map { distribution(indicator: indicator, year: $0, over: rows)?.median }
  }
}
