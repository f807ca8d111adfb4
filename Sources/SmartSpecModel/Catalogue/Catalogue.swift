/// Everything that was loaded, ready to be asked.
///
/// A catalogue never changes. Reloading makes a new one, so a screen may keep the one it has for as long
/// as it draws, and background work can use it without copying or locking.
public struct Catalogue: Sendable {
  public let title: String
  /// The day the data were put together, as the package says.
  public let release: String
  public let regions: EntityTable<Region>
  public let challenges: EntityTable<Challenge>
  public let actions: EntityTable<Action>
  public let pilots: EntityTable<PilotAction>
  public let partnerships: EntityTable<Partnership>
  public let indicators: EntityTable<Indicator>
  public let priorities: EntityTable<Priority>
  public let projects: EntityTable<Project>
  public let documents: EntityTable<Document>
  public let thresholds: EntityTable<Threshold>
  /// The figures, without those after `year`.
  public private(set) var observations: ObservationStore
  /// The year from which all figures are looked at; nil for the newest available.
  public private(set) var year: Int?
  public let participations: [Participation]
  public let memberships: [Membership]
  public let projectParticipations: [ProjectParticipation]
  public let sources: EntityTable<DataSource>
  public let hierarchy: RegionHierarchy
  public let codes: CodeHistory
  public let platformTitles: [String: String]
  let categories: [Int: [RegionCategory]]
  let relations: Relations
  let ties: TieCache
  /// All tables as they were read, for those that have no entities of their own.
  public let tables: [String: DataTable]
  /// Shapes of regions, in the order of their file; empty where none were given.
  let outlines: [RegionOutline]
  /// What was wrong in the files, by file and line.
  public let diagnostics: [Diagnostic]
  let listings: ListingCache
  let statistics: StatisticsCache

  /// A catalogue with nothing in it, which is what the program starts with.
  public static let empty = CatalogueBuilder(tables: []).build()

  /// The same data looked at from a year: every figure is the newest one of that year or before.
  ///
  /// Cheap: nothing is copied, and lists and statistics that were made for a year are kept for the next time it is
  /// asked for. Categories, scoreboard editions, projects and other dated tables do not change.
  public func at(year: Int?) -> Catalogue {
    var copy = self
    copy.year = year
    copy.observations = observations.upTo(year)
    return copy
  }

  /// The same data looked at from the year that an address names, if it names one.
  public func at(yearOf address: Address) -> Catalogue {
    guard let year = address["year"].flatMap(Int.init) else { return self }
    return at(year: years.map { year >= $0.upperBound } == true ? nil : year)
  }

  /// The years from which figures can be looked at, whatever the year is now; nil when there are no observations.
  public var years: ClosedRange<Int>? { observations.allYears }

  public var isEmpty: Bool { regions.isEmpty && challenges.isEmpty && pilots.isEmpty && tables.isEmpty }

  /// The categories of a region in cohesion policy, by period, oldest first.
  public func categories(ofRegionAt row: Int) -> [RegionCategory] { categories[row] ?? [] }

  /// The regions of the current classification for which a printed code stands, by position.
  ///
  /// A code that no longer exists and has no successor stands for its last known region if there is one.
  public func regions(printedAs code: String, version: String) -> [Int] {
    let current = codes.current(code, version: version).compactMap {
      regions.index(of: Region.ID(rawValue: $0))
    }
    return current.isEmpty ? regions.index(of: Region.ID(rawValue: code)).map { [$0] } ?? [] : current
  }
}

/// A data set that figures were taken from.
public struct DataSource: Identifiable, Hashable, Sendable {
  public let id: Identifier<DataSource>
  public let dataset: String
  public let title: String
  public let vintage: String
  public let licence: String
  /// Where it can be read; empty where not given.
  public let address: String
}
