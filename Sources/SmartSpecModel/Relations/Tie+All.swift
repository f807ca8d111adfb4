extension Tie {
  /// All ties that are more than a field that holds keys.
  ///
  /// Adding one is adding a line.
  static let all: [Tie] = [
    .each("regions", "pilots") { $0.pilots(ofRegionAt: $1) },
    .each("pilots", "regions") { $0.regions(ofPilotAt: $1) },
    .each("regions", "partnerships") { $0.partnerships(ofRegionAt: $1) },
    .each("partnerships", "regions") { $0.regions(ofPartnershipAt: $1) },
    .each("regions", "projects") { $0.areProjectsStored ? [] : $0.projects(ofRegionAt: $1) },
    .each("projects", "regions") { $0.areProjectsStored ? [] : $0.regions(ofProjectAt: $1) },
    .each("regions", "priorities") { $0.priorities(reachingRegionAt: $1).map(\.position) },
    .each("priorities", "regions") { catalogue, row in
      let printed = catalogue.priorities[row].region
      return catalogue.regions(printedAs: printed.code, version: printed.version)
    },
    .each("pilots", "pilots") { $0.children(ofPilotAt: $1) },

    .joined("good_practices", by: "good_practice_regions", key: "practice"),
    .joined("policy_instruments", by: "interreg_europe_partners", key: "project"),
    .joined("interreg_programmes", by: "interreg_areas", key: "programme", code: "region"),
    .declared("governance_fulfilment", "regions"),
    .codes(in: "infrastructures"), .codes(in: "events", alsoIn: "regions"), .codes(in: "scoreboard_groups"),
    .codes(in: "interreg_participation"),
    .regions(to: "good_practices", isMembership: true),
    .regions(to: "policy_instruments", isMembership: true),
    .regions(to: "interreg_programmes", isMembership: true),
    .regions(to: "governance_fulfilment", isMembership: true),
    .regions(to: "infrastructures", isMembership: false), .regions(to: "events", isMembership: false),
    .regions(to: "scoreboard_groups", isMembership: false),
    .regions(to: "interreg_participation", isMembership: false),

    .all("pilots", "partnerships", rows: NamedTies.partnerships),
    .all("pilots", "governance_criteria", rows: NamedTies.criteria),
    .all("pilots", "instruments") { catalogue in
      let instruments = InstrumentNames(catalogue)
      return catalogue.pilots.map {
        instruments.rows(in: $0.title + " " + $0.instruments, years: NamedTies.years($0))
      }
    },
    .all("actions", "instruments") { catalogue in
      let instruments = InstrumentNames(catalogue)
      return catalogue.actions.map { instruments.rows(in: $0.instruments, years: NamedTies.years($0.years)) }
    },
    .all("projects", "instruments", rows: NamedTies.instrumentsOfProjects),
    .all("projects", "interreg_programmes", rows: NamedTies.interregProgrammes),
    .all("synergies", "documents", rows: NamedTies.legalHooks),
    .all("partnerships", "challenges") { catalogue in
      // Partnerships are what challenge 2 is about; the data tie none to the others.
      let rows = catalogue.challenges.indices.filter { catalogue.challenges[$0].id == "C2" }
      return catalogue.partnerships.map { _ in rows }
    },
    .all("documents", "indicators") {
      $0.documentsTagged { catalogue, tag in
        catalogue.indicators.index(of: .init(rawValue: tag)).map { [$0] } ?? []
      }
    },
    .all("documents", "thresholds") {
      $0.documentsTagged { catalogue, tag in
        catalogue.thresholds.indices.filter { catalogue.thresholds[$0].scheme == tag }
      }
    },
    .all("documents", "platforms") {
      $0.documentsTagged { catalogue, tag in
        catalogue.listing("platforms").flatMap { $0.row(withKey: tag) }.map { [$0] } ?? []
      }
    },
    .all("sources", "indicators") { $0.indicatorsOfSources },
    .all("governance_fulfilment", "governance_criteria") { catalogue in
      guard let criteria = catalogue.tables["governance_criteria"],
        let facts = catalogue.tables["governance_fulfilment"]
      else { return [] }
      let conditions = criteria.map { $0.text("condition") }
      return facts.map { row in conditions.indices.filter { conditions[$0] == row.text("condition") } }
    },
    .all("good_practices", "policy_instruments") { catalogue in
      guard let practices = catalogue.tables["good_practices"],
        let projects = catalogue.tables["policy_instruments"]
      else { return [] }
      let names = projects.map { Folding.fold($0.text("acronym")) }
      return practices.map { row in
        let name = Folding.fold(row.text("project"))
        return name.isEmpty ? [] : names.indices.filter { names[$0] == name }
      }
    },
  ]
}

extension Catalogue {
  /// What each document relates to, by the words that the data give.
  fileprivate func documentsTagged(_ rows: (Catalogue, String) -> [Int]) -> [[Int]] {
    guard let table = tables["documents"] else { return [] }
    return table.map { row in row.list("relates_to").flatMap { rows(self, $0) } }
  }

  /// The indicators that have observations from each source.
  fileprivate var indicatorsOfSources: [[Int]] {
    guard let table = tables["observations"], table.stored == nil, let sources = table.categories("source"),
      let indicators = table.categories("indicator")
    else { return [] }
    var pairs: Set<[Int]> = []
    for row in 0..<table.rowCount { pairs.insert([Int(sources.codes[row]), Int(indicators.codes[row])]) }
    var found = [[Int]](repeating: [], count: self.sources.count)
    for pair in pairs {
      if let source = self.sources.index(of: .init(rawValue: sources.labels[pair[0]])),
        let indicator = self.indicators.index(of: .init(rawValue: indicators.labels[pair[1]]))
      {
        found[source].append(indicator)
      }
    }
    return found
  }

  /// The regions in which a project has partners.
  func regions(ofProjectAt row: Int) -> [Int] {
    relations.projectParticipationsOfProject[row].flatMap {
      regions(printedAs: projectParticipations[$0].code, version: Region.currentVersion)
    }
  }
}

extension DataTable {
  /// A column of texts as categories.
  fileprivate func categories(_ field: String) -> CategoryColumn? {
    switch column(field) {
    case .categories(let column): column
    case .texts(let column): CategoryColumn(column)
    default: nil
    }
  }
}
