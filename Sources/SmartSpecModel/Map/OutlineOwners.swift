/// Which regions of a catalogue the codes of shapes stand for.
struct OutlineOwners {
  private let regions: EntityTable<Region>
  private let codes: CodeHistory

  init(_ regions: EntityTable<Region>, _ codes: CodeHistory) {
    self.regions = regions
    self.codes = codes
  }

  /// The rows of the regions in force that have the land of a code; several after a division, none for an unknown code.
  ///
  /// A file does not say of which classification its codes are, so one that is in force is read as such.
  func rows(_ code: String) -> [Int] {
    let row = regions.index(of: Region.ID(rawValue: code))
    if let row, regions[row].isValid(in: Region.currentVersion) { return [row] }
    for version in CodeHistory.versions.reversed() {
      let successors = codes.current(code, version: version)
      guard successors != [code] else { continue }
      let rows = successors.filter { $0.utf8.count == code.utf8.count }
        .compactMap { regions.index(of: Region.ID(rawValue: $0)) }
      if !rows.isEmpty { return rows }
    }
    return row.map { [$0] } ?? []
  }
}
