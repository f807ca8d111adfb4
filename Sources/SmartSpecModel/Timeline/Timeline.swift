/// When things began and ended, and values that belong beside them.
public struct Timeline: Sendable {
  /// A lane: something with dates, or a value of each year.
  public struct Entry: Sendable {
    /// What lanes stand together, such as `Pilot actions`.
    public let group: String
    /// What begins, such as `call of a pilot action`.
    public let noun: String
    public let title: String
    /// As it is written in the data; empty where it is not known.
    public let start: String
    public let end: String
    /// Whether it goes on for whole years, as a period does.
    public let hasWholeYears: Bool
    /// Whether its kind has an end, which may not be known.
    public let hasEnd: Bool
    /// Values by year, for lanes that have no dates.
    public let series: Series?
    let key: String
    let listing: Listing
    let row: Int

    public var first: PartialDate? { PartialDate(start) }
    public var last: PartialDate? { PartialDate(end) }
    /// Whether it began and nobody knows when it ended or will end.
    public var isOpen: Bool { hasEnd && last == nil && series == nil }
  }

  /// A value of each year.
  public struct Series: Sendable {
    public let firstYear: Int
    public let values: [Double?]
    public let decimals: Int
    let figure: FigureReference

    public func value(_ year: Int) -> Double? {
      values.indices.contains(year - firstYear) ? values[year - firstYear] : nil
    }
  }

  public let entries: [Entry]
  /// Whether lanes of a kind stand together; otherwise all follow one another in time.
  public let isGrouped: Bool
  let options: ListOptions
  let owner: String

  static func options(_ address: Address, unread: [String] = []) -> ListOptions {
    ListOptions(
      choices: [.init("show", "what is shown", ["timeline", "list"])], address: address, unread: unread)
  }

  /// The timeline that an address shows: `/timeline?lane=PL22`, `/pilots/P-RIT/dates`; nil where it shows none.
  public init?(_ address: Address, in catalogue: Catalogue) {
    if address.path == ["timeline"] {
      self.init(allWith: address, in: catalogue)
    } else if address.path.count == 3, address.path[2] == "dates", let subject = catalogue.row(at: address) {
      self.init(of: subject.listing.id, subject.row, address, in: catalogue)
    } else {
      return nil
    }
  }

  /// What happened that is related to one thing, in the order of time.
  ///
  /// A date that is not known stands last, rather than being left out.
  init?(of kind: String, _ row: Int, _ address: Address, in catalogue: Catalogue) {
    guard let owner = catalogue.listing(kind), owner.storedTable == nil else { return nil }
    let related = RelatedKind.all.filter { $0.from == kind && TimelineKind.told.contains($0.name) }
      .compactMap { $0.listing(catalogue, row, .home) }
    var seen: Set<[String]> = []
    let all =
      Self.entries(owner, [row], TimelineKind.all)
      + related.flatMap { Self.entries($0, $0.scope ?? Array(0..<$0.rowCount), TimelineKind.all) }
    let dated = all.filter { seen.insert([$0.listing.id, $0.key, $0.noun]).inserted }
      .sorted { Self.order($0) < Self.order($1) }
    entries = dated + (kind == "regions" ? Self.lanes(ofRegion: row, in: catalogue) : [])
    isGrouped = false
    self.owner = owner.name(of: row)
    options = Self.options(address)
  }

  /// Policies, documents, pilot actions, partnerships, events, projects a year, and regions that are asked for.
  private init(allWith address: Address, in catalogue: Catalogue) {
    var entries = TimelineKind.shown.flatMap { kind -> [Entry] in
      guard let listing = catalogue.listing(kind.kind), listing.storedTable == nil else { return [] }
      return Self.entries(listing, Array(0..<listing.rowCount), [kind]).sorted {
        Self.order($0) < Self.order($1)
      }
    }
    if let projects = Self.projects(nil, in: catalogue) { entries.append(projects) }
    var unread: [String] = []
    for code in (address["lane"] ?? "").split(separator: ",").map(String.init) {
      guard let region = catalogue.row(at: Address(["regions", code])) else {
        unread.append("lane=\(code)")
        continue
      }
      entries += Self.lanes(ofRegion: region.row, in: catalogue)
    }
    self.entries = entries
    isGrouped = true
    owner = ""
    options = Self.options(address, unread: unread)
  }
}

extension Timeline {
  private static func order(_ entry: Entry) -> (String, String) {
    (entry.start.isEmpty ? "~" : entry.start, entry.noun)
  }

  private static func entries(_ listing: Listing, _ rows: [Int], _ kinds: [TimelineKind]) -> [Entry] {
    kinds.filter { $0.kind == listing.id }.flatMap { kind -> [Entry] in
      guard let start = listing.field(kind.start) else { return [] }
      let end = kind.end.flatMap(listing.field)
      // Instruments are known by their short names.
      let short = kind.kind == "instruments" ? listing.field("short") : nil
      func title(_ row: Int) -> String {
        [short.map { listing.raw($0, row: row) } ?? "", listing.title(of: row)].filter { !$0.isEmpty }
          .joined(separator: "  ")
      }
      return rows.compactMap { row in
        let begins = listing.raw(start, row: row)
        // A call that was not published is none.
        if begins.isEmpty, !kind.lasts { return nil }
        let years = begins.split(separator: "-", omittingEmptySubsequences: false)
        // A period says both ends in one text.
        let isPeriod = years.count == 2 && years[0].count == 4 && years[1].count == 4
        return Entry(
          group: kind.group, noun: kind.noun, title: title(row),
          start: isPeriod ? String(years[0]) : begins,
          end: isPeriod ? String(years[1]) : end.map { listing.raw($0, row: row) } ?? "",
          hasWholeYears: isPeriod, hasEnd: kind.lasts, series: nil, key: listing.key(row), listing: listing,
          row: row)
      }
    }
  }

  /// The first indicator of a region, and the projects that started there.
  private static func lanes(ofRegion row: Int, in catalogue: Catalogue) -> [Entry] {
    guard let regions = catalogue.listing("regions") else { return [] }
    let region = catalogue.regions[row]
    var entries: [Entry] = []
    if !catalogue.indicators.isEmpty, let years = catalogue.observations.years(of: 0),
      catalogue.observations.isObserved(indicator: 0, region: row)
    {
      let indicator = catalogue.indicators[0]
      entries.append(
        Entry(
          group: "\(region.id) \(region.name)", noun: "value of a region",
          title: "\(indicator.title) · \(region.id) \(region.name)", start: "", end: "", hasWholeYears: false,
          hasEnd: false,
          series: Series(
            firstYear: years.lowerBound,
            values: catalogue.observations.series(indicator: 0, region: row, years: years),
            decimals: indicator.decimals, figure: .series(indicator: 0, region: row, years: years)),
          key: region.id.rawValue, listing: regions, row: row))
    }
    return entries + [projects(row, in: catalogue)].compactMap { $0 }
  }

  /// How many projects of the table started in each year, of a region or all.
  private static func projects(_ region: Int?, in catalogue: Catalogue) -> Entry? {
    guard let listing = catalogue.listing("projects"), listing.storedTable == nil,
      let start = listing.field("start")
    else { return nil }
    let rows = region.map { catalogue.projects(ofRegionAt: $0) } ?? Array(0..<listing.rowCount)
    let years = rows.compactMap { PartialDate(listing.raw(start, row: $0))?.year }
    guard let first = years.min(), let last = years.max() else { return nil }
    let counts = (first...last).map { year in Double(years.count { $0 == year }) }
    let name = region.map { " · " + catalogue.regions[$0].id.rawValue } ?? ""
    return Entry(
      group: region.map { "\(catalogue.regions[$0].id) \(catalogue.regions[$0].name)" } ?? "Projects",
      noun: "projects that started in each year, of the table", title: "Projects started" + name, start: "",
      end: "", hasWholeYears: false, hasEnd: false,
      series: Series(
        firstYear: first, values: counts, decimals: 0,
        figure: region.map { .cell(list: "regions", row: $0, field: "projects") } ?? .count(.rows("projects"))
      ),
      key: region.map { "projects " + catalogue.regions[$0].id.rawValue } ?? "projects",
      listing: region == nil ? listing : catalogue.listing("regions") ?? listing, row: region ?? 0)
  }
}

/// A kind of thing with dates: which fields hold them.
struct TimelineKind: Sendable {
  let kind: String
  let group: String
  let noun: String
  let start: String
  var end: String?
  /// Whether it goes on for some time, so that an end that is missing is not known.
  var lasts = false

  static let all: [TimelineKind] = [
    .init(kind: "instruments", group: "Policy", noun: "instrument", start: "period"),
    .init(kind: "documents", group: "Documents", noun: "document", start: "date"),
    .init(
      kind: "pilots", group: "Pilot actions", noun: "pilot action", start: "start", end: "end", lasts: true),
    .init(kind: "pilots", group: "Calls", noun: "call of a pilot action", start: "call_date"),
    .init(kind: "partnerships", group: "Partnerships", noun: "partnership", start: "year", lasts: true),
    .init(kind: "platforms", group: "Platforms", noun: "platform", start: "launched", lasts: true),
    .init(kind: "events", group: "Events", noun: "event", start: "start", end: "end"),
    .init(
      kind: "policy_instruments", group: "Learning projects", noun: "learning project", start: "start",
      end: "end", lasts: true),
    .init(kind: "projects", group: "Projects", noun: "project", start: "start", end: "end", lasts: true),
    .init(kind: "good_practices", group: "Good practices", noun: "good practice", start: "year"),
    .init(kind: "actions", group: "Actions", noun: "action", start: "years"),
    .init(kind: "synergies", group: "Synergies", noun: "synergy", start: "period"),
    .init(kind: "interreg_programmes", group: "Interreg", noun: "Interreg programme", start: "period"),
    .init(kind: "governance_fulfilment", group: "Governance", noun: "governance", start: "date"),
  ]

  /// Those that stand on the timeline of everything, in its order.
  static let shown = ["Policy", "Documents", "Calls", "Pilot actions", "Partnerships", "Platforms", "Events"]
    .flatMap { group in all.filter { $0.group == group } }

  /// Kinds whose dates tell the story of a thing; its projects are many and have a list of their own.
  static let told: Set = [
    "pilots", "partnerships", "documents", "events", "policy_instruments", "governance_fulfilment",
  ]
}
