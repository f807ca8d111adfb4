/// Makes a catalogue from tables whose rows have been checked.
///
/// This is the only code that knows the names of fields.
public struct CatalogueBuilder {
  private let tables: [String: DataTable]
  private let title: String
  private let release: String
  private let diagnostics: [Diagnostic]
  private let outlines: [RegionOutline]

  public init(
    tables: [DataTable], title: String = "", release: String = "", diagnostics: [Diagnostic] = [],
    outlines: [RegionOutline] = []
  ) {
    self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.title = title
    self.release = release
    self.diagnostics = diagnostics
    self.outlines = outlines
  }

  /// Tables whose rows become entities, so that all of them have to be in memory.
  public static let entityTables: Set<String> = [
    "actions", "categories", "challenges", "documents", "indicators", "observations", "partnership_members",
    "partnerships", "pilot_actions", "pilot_participants", "platforms", "priorities", "project_participants",
    "region_aliases", "region_changes", "regions", "sources", "thresholds",
  ]

  /// Reads the entities, resolves references and builds the relations and indexes.
  public func build() -> Catalogue {
    let regions = EntityTable(readRegions())
    let pilots = EntityTable(readPilots())
    let partnerships = EntityTable(readPartnerships())
    let indicators = EntityTable(readIndicators())
    let priorities = EntityTable(readPriorities())
    let projects = EntityTable(readProjects())
    let codes = CodeHistory(readChanges())
    let resolver = CodeResolver(regions: regions, codes: codes)
    let participations = readParticipations()
    let memberships = readMemberships()
    let projectParticipations = readProjectParticipations()
    return Catalogue(
      title: title, release: release, regions: regions, challenges: EntityTable(readChallenges()),
      actions: EntityTable(readActions()), pilots: pilots, partnerships: partnerships, indicators: indicators,
      priorities: priorities, projects: projects, documents: EntityTable(readDocuments()),
      thresholds: EntityTable(readThresholds()),
      observations: ObservationStore(table("observations"), indicators: indicators, regions: regions),
      participations: participations, memberships: memberships, projectParticipations: projectParticipations,
      sources: EntityTable(readSources()), hierarchy: RegionHierarchy(regions), codes: codes,
      platformTitles: Dictionary(
        table("platforms").map { ($0.text("id"), $0.text("title")) }, uniquingKeysWith: { first, _ in first }),
      categories: categories(resolver),
      relations: relations(
        resolver, pilots: pilots, partnerships: partnerships, projects: projects, priorities: priorities,
        participations: participations, memberships: memberships, projectParticipations: projectParticipations
      ),
      ties: TieCache(), tables: tables, outlines: outlines, diagnostics: diagnostics,
      listings: ListingCache(),
      statistics: StatisticsCache())
  }
}

/// Finds the regions of the current classification for printed codes, each code once.
private final class CodeResolver {
  private let regions: EntityTable<Region>
  private let codes: CodeHistory
  private var known: [String: [Int]] = [:]

  init(regions: EntityTable<Region>, codes: CodeHistory) {
    self.regions = regions
    self.codes = codes
  }

  func rows(_ code: String, version: String) -> [Int] {
    let key = version + code
    if let rows = known[key] { return rows }
    var rows = codes.current(code, version: version).compactMap { regions.index(of: Region.ID(rawValue: $0)) }
    if rows.isEmpty { rows = regions.index(of: Region.ID(rawValue: code)).map { [$0] } ?? [] }
    known[key] = rows
    return rows
  }
}

extension CatalogueBuilder {
  private func table(_ name: String) -> DataTable { tables[name] ?? .empty(name) }

  private func readRegions() -> [Region] {
    var aliases: [String: [String]] = [:]
    for (region, alias) in table("region_aliases").map({ ($0.text("region"), $0.text("alias")) }) {
      aliases[region, default: []].append(alias)
    }
    return table("regions").map { row in
      let code = row.text("code")
      let name = row.text("name")
      let latin = row.text("latin_name")
      let parent = row.text("parent")
      return Region(
        id: .init(rawValue: code), name: name, latinName: latin.isEmpty ? name : latin,
        aliases: aliases[code] ?? [], level: row.integer("level") ?? max(0, code.utf8.count - 2),
        country: row.text("country"), parent: parent.isEmpty ? nil : .init(rawValue: parent),
        area: row.number("area_km2"), place: row.place, versions: row.list("versions"),
        provenance: row.provenance)
    }
  }

  private func readChanges() -> [CodeHistory.Change] {
    table("region_changes").map {
      .init(
        old: $0.text("old_code"), new: $0.text("new_code"), from: $0.text("from_version"),
        to: $0.text("to_version"), kind: $0.text("kind"))
    }
  }

  private func readChallenges() -> [Challenge] {
    table("challenges").map {
      Challenge(
        id: .init(rawValue: $0.text("id")), position: $0.integer("position") ?? 0,
        shortTitle: $0.text("short_title"), title: $0.text("title"), description: $0.text("description"),
        evidence: $0.text("evidence"), indicators: $0.identifiers("indicators"), provenance: $0.provenance)
    }.sorted { $0.position < $1.position }
  }

  private func readActions() -> [Action] {
    table("actions").map {
      Action(
        id: .init(rawValue: $0.text("id")), challenge: .init(rawValue: $0.text("challenge")),
        title: $0.text("title"), description: $0.text("description"),
        instruments: $0.text("instruments_text"),
        years: $0.text("years"), responsible: $0.text("responsible"), pilots: $0.identifiers("pilots"),
        provenance: $0.provenance)
    }
  }

  private func readPilots() -> [PilotAction] {
    table("pilot_actions").map {
      let parent = $0.text("parent")
      return PilotAction(
        id: .init(rawValue: $0.text("id")), parent: parent.isEmpty ? nil : .init(rawValue: parent),
        title: $0.text("title"), strand: $0.text("strand"), challenges: $0.identifiers("challenges"),
        theme: $0.text("theme"), callDate: $0.date("call_date"), start: $0.date("start"), end: $0.date("end"),
        status: .init(rawValue: $0.text("status")) ?? .unknown, amount: $0.integer("amount_eur"),
        amountBasis: $0.text("amount_basis"), instruments: $0.text("instruments_text"),
        stated: $0.integer("stated"), statedUnit: $0.text("stated_unit"), description: $0.text("description"),
        unsure: $0.list("unsure"), provenance: $0.provenance)
    }
  }

  private func readParticipations() -> [Participation] {
    table("pilot_participants").map {
      Participation(
        pilot: .init(rawValue: $0.text("pilot")), region: $0.printedCode, country: $0.text("country"),
        role: .init(rawValue: $0.text("role")) ?? .participant, selected: $0.date("selected"),
        note: $0.text("note"), provenance: $0.provenance)
    }
  }

  private func readPartnerships() -> [Partnership] {
    table("partnerships").map {
      Partnership(
        id: .init(rawValue: $0.text("id")), platform: $0.text("platform"), title: $0.text("title"),
        year: $0.integer("year"), status: $0.text("status"), theme: $0.text("theme"),
        stated: $0.integer("stated"),
        summary: $0.text("summary"), note: $0.text("note"), provenance: $0.provenance)
    }
  }

  private func readMemberships() -> [Membership] {
    table("partnership_members").map {
      Membership(
        partnership: .init(rawValue: $0.text("partnership")), region: $0.printedCode,
        country: $0.text("country"),
        role: .init(rawValue: $0.text("role")) ?? .partner, provenance: $0.provenance)
    }
  }

  private func readIndicators() -> [Indicator] {
    table("indicators").map {
      let short = $0.text("short_title")
      return Indicator(
        id: .init(rawValue: $0.text("id")), title: $0.text("title"),
        shortTitle: short.isEmpty ? $0.text("title") : short, unit: $0.text("unit"),
        shortUnit: $0.text("short_unit"), direction: .init(rawValue: $0.text("direction")) ?? .neutral,
        decimals: $0.integer("decimals") ?? 1, challenges: $0.identifiers("challenges"),
        classLimits: $0.list("class_limits").compactMap(Double.init), dataset: $0.text("dataset"),
        coverage: $0.text("coverage"), provenance: $0.provenance)
    }
  }

  private func readPriorities() -> [Priority] {
    table("priorities").map {
      Priority(
        id: .init(rawValue: $0.text("id")), region: $0.printedCode, title: $0.text("title"),
        description: $0.text("description"), nace: $0.list("nace"), language: $0.text("language"),
        period: $0.text("period"), provenance: $0.provenance)
    }
  }

  private func readProjects() -> [Project] {
    let table = table("projects")
    // Millions of rows stay in their file and are looked at through their columns.
    guard table.stored == nil else { return [] }
    return table.map { Project(id: .init(rawValue: $0.text("id")), provenance: $0.provenance) }
  }

  private func readProjectParticipations() -> [ProjectParticipation] {
    table("project_participants").map {
      let region = $0.text("region")
      return ProjectParticipation(
        project: .init(rawValue: $0.text("project")), organisation: $0.text("organisation"),
        role: $0.text("role"),
        code: region.isEmpty ? $0.text("code") : region, country: $0.text("country"),
        budget: $0.number("budget_eur"))
    }
  }

  private func readDocuments() -> [Document] {
    table("documents").map {
      Document(
        id: .init(rawValue: $0.text("id")), number: $0.text("number"), title: $0.text("title"),
        date: $0.date("date"), kind: $0.text("kind"), author: $0.text("author"),
        challenges: $0.identifiers("challenges"), pilots: $0.identifiers("pilots"),
        relatesTo: $0.list("relates_to"), address: $0.text("address"),
        note: $0.text("note"), provenance: $0.provenance)
    }
  }

  private func readThresholds() -> [Threshold] {
    table("thresholds").map {
      Threshold(
        id: .init(rawValue: $0.text("id")), scheme: $0.text("scheme"), period: $0.text("period"),
        label: $0.text("class"),
        interval: Interval(
          lower: $0.number("lower"), includesLower: $0.text("lower_operator") != ">",
          upper: $0.number("upper"), includesUpper: $0.text("upper_operator") == "<="),
        unit: $0.text("unit"), note: $0.text("note"), provenance: $0.provenance)
    }
  }

  private func readSources() -> [DataSource] {
    table("sources").map {
      DataSource(
        id: .init(rawValue: $0.text("id")), dataset: $0.text("dataset"), title: $0.text("title"),
        vintage: $0.text("vintage"), licence: $0.text("licence"), address: $0.text("address"))
    }
  }

  private func categories(_ resolver: CodeResolver) -> [Int: [RegionCategory]] {
    var found: [Int: [RegionCategory]] = [:]
    let all: [RegionCategory?] = table("categories").map {
      // A category that nobody knows is none, rather than one of the three.
      guard let group = RegionCategory.Group(rawValue: $0.text("category")) else { return nil }
      return RegionCategory(
        period: $0.text("period"), group: group,
        basis: .init(rawValue: $0.text("basis")) ?? .legalList, gdp: $0.number("gdp_pps_pct_eu"),
        code: $0.text("code"), version: $0.text("version"), note: $0.text("note"), provenance: $0.provenance)
    }
    for category in all.compactMap({ $0 }) {
      for row in resolver.rows(category.code, version: category.version) {
        // A region made of several that were listed apart is shown with each of them.
        found[row, default: []].append(category)
      }
    }
    return found.mapValues { list in list.sorted { ($0.period, $0.code) < ($1.period, $1.code) } }
  }

  private func relations(
    _ resolver: CodeResolver, pilots: EntityTable<PilotAction>, partnerships: EntityTable<Partnership>,
    projects: EntityTable<Project>, priorities: EntityTable<Priority>, participations: [Participation],
    memberships: [Membership], projectParticipations: [ProjectParticipation]
  ) -> Relations {
    let participationRegions = participations.map {
      resolver.rows($0.region.code, version: $0.region.version)
    }
    let membershipRegions = memberships.map { resolver.rows($0.region.code, version: $0.region.version) }
    let byRole = participations.indices.sorted {
      (participations[$0].role, $0) < (participations[$1].role, $1)
    }
    let membersByRole = memberships.indices.sorted { (memberships[$0].role, $0) < (memberships[$1].role, $1) }
    return Relations(
      participationsOfPilot: group(byRole, count: pilots.count) {
        pilots.index(of: participations[$0].pilot)
      },
      participationsOfRegion: invert(participationRegions),
      membershipsOfPartnership: group(membersByRole, count: partnerships.count) {
        partnerships.index(of: memberships[$0].partnership)
      },
      membershipsOfRegion: invert(membershipRegions),
      childrenOfPilot: group(Array(pilots.indices), count: pilots.count) {
        pilots[$0].parent.flatMap { pilots.index(of: $0) }
      },
      prioritiesOfRegion: invert(
        priorities.map { resolver.rows($0.region.code, version: $0.region.version) }),
      projectParticipationsOfRegion: invert(
        projectParticipations.map { resolver.rows($0.code, version: Region.currentVersion) }),
      projectParticipationsOfProject: group(Array(projectParticipations.indices), count: projects.count) {
        projects.index(of: projectParticipations[$0].project)
      },
      regionsOfParticipation: participationRegions, regionsOfMembership: membershipRegions)
  }

  private func group(_ items: [Int], count: Int, by key: (Int) -> Int?) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for item in items {
      if let group = key(item) { groups[group].append(item) }
    }
    return groups
  }

  private func invert(_ lists: [[Int]]) -> [Int: [Int]] {
    var inverted: [Int: [Int]] = [:]
    for (position, rows) in lists.enumerated() {
      for row in rows { inverted[row, default: []].append(position) }
    }
    return inverted
  }
}
