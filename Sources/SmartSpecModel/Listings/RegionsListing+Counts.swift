extension RegionsListing {
  /// How many pilot actions, partnerships, priorities and projects reach a region.
  var countFields: [Field] {
    let catalogue = catalogue
    let count = catalogue.regions.count
    return [
      .text(
        "taking_part", "Takes part in pilot actions or partnerships", short: "Takes part", .category,
        rows: count,
        formula: { row in
          Formula(
            "itself where it is named; covers where only a region around it is, touches where only one in it is, nothing "
              + "where none is",
            from: catalogue.participations(reachingRegionAt: row).map {
              .init("pilot_participants", catalogue.participations[$0.position].provenance)
            }
              + catalogue.memberships(reachingRegionAt: row).map {
                .init("partnership_members", catalogue.memberships[$0.position].provenance)
              } + [.init("pilot_participants")])
        }
      ) { catalogue.participation(ofRegionAt: $0)?.rawValue ?? "nothing" },
      .number(
        "leads", "Partnerships it leads", short: "Leads", .count, rows: count,
        formula: { row in
          let led = catalogue.leads(ofRegionAt: row)
          return .count(
            "partnerships that name it as their lead, under its own code", led.map(\.partnership.rawValue),
            in: "partnership_members", led.map(\.provenance))
        }
      ) { Double(catalogue.leads(ofRegionAt: $0).count) },
      .text(
        "pilot_ids", "Pilot actions it is named in", short: "Named in", .list, rows: count,
        formula: { row in
          let named = catalogue.participations(reachingRegionAt: row).filter { $0.reach == .itself }
          return Formula(
            "identifiers of the pilot actions that name it itself",
            from: named.isEmpty
              ? [.init("pilot_participants")]
              : named.map { .init("pilot_participants", catalogue.participations[$0.position].provenance) })
        }
      ) { row in
        let named = catalogue.participations(reachingRegionAt: row).filter { $0.reach == .itself }
        return Set(named.map { catalogue.participations[$0.position].pilot.rawValue }).sorted().joined(
          separator: ";")
      },
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
