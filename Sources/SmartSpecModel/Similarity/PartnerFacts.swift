/// What the data know of the regions of one level that matters to partners, apart from figures.
struct PartnerFacts: Sendable {
  /// What is known of one region.
  struct Facts: Sendable {
    /// The themes of its priorities and partnerships; empty where it has neither.
    var themes: Set<String> = []
    /// Priorities it states itself, else those of the nearest region around it, by position.
    var priorities: [Int] = []
    /// Partnerships and pilot actions that name it or a region around it, by position.
    var partnerships: Set<Int> = []
    var pilots: Set<Int> = []
    /// Projects with a partner in it.
    var projects: Set<Int> = []
    /// Projects of Interreg Europe with a partner in it, by their identifier.
    var interreg: Set<String> = []
  }

  private let facts: [Int: Facts]
  /// How much a theme counts: the rarer, the more.
  let rarity: [String: Double]

  init(level: Int, in catalogue: Catalogue) {
    let reader = Reader(catalogue)
    let facts = Dictionary(
      uniqueKeysWithValues: catalogue.comparedRegions(level: level).map { ($0, reader.facts(of: $0)) })
    self.facts = facts
    let known = facts.values.filter { !$0.themes.isEmpty }
    rarity = Dictionary(
      uniqueKeysWithValues: PriorityTheme.all.map { theme in
        let count = known.count { $0.themes.contains(theme.id) }
        return (theme.id, Mathematics.logarithm(1 + Double(known.count) / Double(max(1, count))))
      })
  }

  fileprivate func facts(of row: Int, in catalogue: Catalogue) -> Facts {
    facts[row] ?? Reader(catalogue).facts(of: row)
  }

  /// The part of the themes of both that they share, rarer ones counting more; nil where one has none.
  func share(_ a: Facts, _ b: Facts) -> Double? {
    guard !a.themes.isEmpty, !b.themes.isEmpty else { return nil }
    func sum(_ themes: Set<String>) -> Double { themes.sorted().reduce(0) { $0 + (rarity[$1] ?? 0) } }
    let all = sum(a.themes.union(b.themes))
    return all > 0 ? sum(a.themes.intersection(b.themes)) / all : 0
  }
}

extension Catalogue {
  /// The facts of all regions of a level, made once.
  func partnerFacts(level: Int) -> PartnerFacts {
    statistics.partnerFacts(level: level) { PartnerFacts(level: level, in: self) }
  }

  func partnerFacts(of row: Int) -> PartnerFacts.Facts {
    partnerFacts(level: regions[row].level).facts(of: row, in: self)
  }
}

/// Collects the facts of regions; looks at every title and table once.
private struct Reader {
  private let catalogue: Catalogue
  private let themesOfPriority: [Set<String>]
  private let themesOfPartnership: [Set<String>]
  private var interregOfRegion: [Int: Set<String>] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    themesOfPriority = catalogue.priorities.map { PriorityTheme.named(in: $0.title) }
    themesOfPartnership = catalogue.partnerships.map { PriorityTheme.named(in: $0.theme + " " + $0.title) }
    let partners = (catalogue.tables["interreg_europe_partners"] ?? .empty("")).map {
      (project: $0.text("project"), code: $0.printedCode)
    }
    for (project, printed) in partners {
      for row in catalogue.regions(printedAs: printed.code, version: printed.version) {
        interregOfRegion[row, default: []].insert(project)
      }
    }
  }

  func facts(of row: Int) -> PartnerFacts.Facts {
    var facts = PartnerFacts.Facts()
    let reaching = catalogue.priorities(reachingRegionAt: row)
    let own = reaching.filter { $0.reach == .itself }
    facts.priorities = (own.isEmpty ? reaching : own).map(\.position)
    facts.partnerships = Set(
      catalogue.memberships(reachingRegionAt: row).filter { $0.reach != .touches }.compactMap {
        catalogue.partnerships.index(of: catalogue.memberships[$0.position].partnership)
      })
    facts.pilots = Set(
      catalogue.participations(reachingRegionAt: row).filter { $0.reach != .touches }.compactMap {
        catalogue.pilots.index(of: catalogue.participations[$0.position].pilot)
      })
    facts.projects = Set(catalogue.projects(ofRegionAt: row))
    for inside in [row] + catalogue.hierarchy.descendants(of: row) {
      facts.interreg.formUnion(interregOfRegion[inside] ?? [])
    }
    for priority in facts.priorities { facts.themes.formUnion(themesOfPriority[priority]) }
    for partnership in facts.partnerships { facts.themes.formUnion(themesOfPartnership[partnership]) }
    return facts
  }
}
