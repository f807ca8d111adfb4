/// Ties between regions and what lies in them or takes part with them.
extension Tie {
  /// What stands in a table with codes of regions, from the region's side.
  ///
  /// `isMembership` says whether what a country or a larger region takes part in also reaches the regions in it; a place,
  /// such as that of an infrastructure, lies in a region only when its code does.
  static func regions(to kind: String, isMembership: Bool) -> Tie {
    .each("regions", kind) { catalogue, row in
      let byRegion = catalogue.ties.table(from: "places of", to: kind) {
        Catalogue.turned(
          (0..<(catalogue.listing(kind)?.rowCount ?? 0)).map { catalogue.tied(kind, $0, to: "regions") },
          count: catalogue.regions.count)
      }
      let around = isMembership ? catalogue.hierarchy.ancestors(of: row) : []
      return ([row] + around + catalogue.hierarchy.descendants(of: row)).flatMap { byRegion[$0] }
    }
  }

  /// The regions whose codes stand in the rows of a table.
  static func codes(in kind: String, alsoIn list: String? = nil) -> Tie {
    .all(kind, "regions") { catalogue in
      guard let table = catalogue.tables[kind] else { return [] }
      return table.map { row in
        let printed = catalogue.regions(printedAs: row.text("code"), version: row.text("version"))
        let listed = (list.map { row.list($0) } ?? []).compactMap {
          catalogue.regions.index(of: Region.ID(rawValue: $0))
        }
        return printed + listed
      }
    }
  }

  /// The regions that another table joins to the rows of a list: good practices and the regions that have them.
  static func joined(_ kind: String, by table: String, key: String, code: String = "code") -> Tie {
    .all(kind, "regions") { catalogue in
      guard let listing = catalogue.listing(kind), let join = catalogue.tables[table] else { return [] }
      let rows = listing.rowsByKey
      var found = [[Int]](repeating: [], count: listing.rowCount)
      for (row, regions) in join.map({ cells in
        (
          rows[cells.text(key)],
          catalogue.regions(
            printedAs: cells.text(code),
            version: cells.text("version").isEmpty ? Region.currentVersion : cells.text("version"))
        )
      }) {
        if let row { found[row] += regions }
      }
      return found
    }
  }
}
