extension Catalogue {
  /// The thing nearest to one that has something where that one has nothing, and how much it has.
  ///
  /// For a region the nearest by distance of the same level; for a pilot action one of the same umbrella, for a partnership
  /// one of the same platform. nil where no thing is near in such a way.
  public func nearest(having name: String, to kind: String, row: Int) -> (row: Int, count: Int)? {
    for candidate in neighbours(of: kind, row: row) {
      guard let listing = related(name, of: kind, row: candidate) else { return nil }
      let count = ListView(listing, .home).rows().count
      if count > 0 { return (candidate, count) }
    }
    return nil
  }

  private func neighbours(of kind: String, row: Int) -> [Int] {
    switch kind {
    case "regions": Array(regionsByDistance(from: row).prefix(60))
    case "pilots":
      (pilots[row].parent.flatMap { pilots.index(of: $0) }.map { [$0] + children(ofPilotAt: $0) } ?? [])
        .filter { $0 != row } + children(ofPilotAt: row)
    case "partnerships":
      tied("partnerships", row, to: "platforms").flatMap { tied("platforms", $0, to: "partnerships") }
        .filter { $0 != row }
    default: []
    }
  }

  /// Other regions of the same level and the current classification, the nearest first; none where the data do not say
  /// where it lies.
  private func regionsByDistance(from row: Int) -> [Int] {
    guard let own = regions[row].place else { return [] }
    return regions.indices.filter {
      $0 != row && regions[$0].level == regions[row].level && regions[$0].isValid(in: Region.currentVersion)
        && !regions[$0].isExtraRegio
    }
    .compactMap { other in regions[other].place.map { (other, own.kilometres(to: $0)) } }
    .sorted { $0.1 < $1.1 }.map(\.0)
  }
}
