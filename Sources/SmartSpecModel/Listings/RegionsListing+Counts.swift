extension RegionsListing {
  /// How many pilot actions, partnerships, priorities and projects reach a region.
  var countFields: [Field] {
    let catalogue = catalogue
    let count = catalogue.regions.count
    return [
      .number(
        "pilots", "Pilot actions", short: "Pilots", .count, rows: count,
        formula: { row in
          let found = catalogue.participations(reachingRegionAt: row).map {
            ($0.reach, catalogue.participations[$0.position])
          }
          return Self.reaching(
            "pilot actions", "pilot_participants", found.map { ($0, $1.pilot.rawValue, $1.provenance) })
        }
      ) { Double(catalogue.pilots(ofRegionAt: $0).count) },
      .number(
        "partnerships", "Partnerships", short: "Partn.", .count, rows: count,
        formula: { row in
          let found = catalogue.memberships(reachingRegionAt: row).map {
            ($0.reach, catalogue.memberships[$0.position])
          }
          return Self.reaching(
            "partnerships", "partnership_members", found.map { ($0, $1.partnership.rawValue, $1.provenance) })
        }
      ) { Double(catalogue.partnerships(ofRegionAt: $0).count) },
      .number(
        "priorities", "Priorities", short: "Prior.", .count, rows: count,
        formula: { row in
          let found = catalogue.priorities(reachingRegionAt: row)
          return .count(
            "priorities that the region or one around it states",
            found.map { catalogue.priorities[$0.position].id.rawValue }, in: "priorities",
            found.map { catalogue.priorities[$0.position].provenance })
        }
      ) { Double(catalogue.priorities(reachingRegionAt: $0).count) },
      .number(
        "projects", "Projects", .count, rows: count,
        formula: { row in
          let found = catalogue.projects(ofRegionAt: row).map { catalogue.projects[$0] }
          return .count(
            "projects of the sample with a partner in the region", found.map(\.id.rawValue), in: "projects",
            found.map(\.provenance))
        }
      ) { catalogue.areProjectsStored ? nil : Double(catalogue.projects(ofRegionAt: $0).count) },
    ]
  }

  /// `number of pilot actions that name it (2), else a region around it (1), else a region in it (0): P-RIT, …`.
  private static func reaching(
    _ what: String, _ table: String, _ found: [(reach: Reach, id: String, provenance: Provenance)]
  ) -> Formula {
    var seen: Set<String> = []
    let first = found.filter { seen.insert($0.id).inserted }
    func count(_ reach: Reach) -> Int { first.count { $0.reach == reach } }
    return .count(
      "\(what) that name it (\(count(.itself))), else a region around it (\(count(.covers))), "
        + "else a region in it (\(count(.touches)))", first.map(\.id).sorted(), in: table,
      found.map(\.provenance))
  }
}
