/// When things happened that are related to one thing, in the order of time.
///
/// A date that is not known stands last, rather than being left out.
enum DatesListing {
  private struct Entry: Sendable {
    let start: String
    let end: String
    /// Whether its kind has an end, which may not be known.
    let hasEnd: Bool
    let what: String
    let listing: Listing
    let row: Int
  }

  /// Fields that hold a beginning and an end, by kind, and what begins then.
  private static let fields: [(kind: String, noun: String, start: String, end: String?)] = [
    ("pilots", "pilot action", "start", "end"), ("pilots", "call of a pilot action", "call_date", nil),
    ("partnerships", "partnership", "year", nil), ("platforms", "platform", "launched", nil),
    ("documents", "document", "date", nil), ("events", "event", "start", "end"),
    ("policy_instruments", "learning project", "start", "end"), ("projects", "project", "start", "end"),
    ("good_practices", "good practice", "year", nil), ("actions", "action", "years", nil),
    ("instruments", "instrument", "period", nil), ("synergies", "synergy", "period", nil),
    ("interreg_programmes", "Interreg programme", "period", nil),
    ("governance_fulfilment", "governance", "date", nil),
  ]

  /// Kinds whose dates tell the story of a thing; its projects are many and have a list of their own.
  private static let told: Set = [
    "pilots", "partnerships", "documents", "events", "policy_instruments", "governance_fulfilment",
  ]

  static func make(_ kind: String, _ row: Int, in catalogue: Catalogue) -> Listing? {
    guard let owner = catalogue.listing(kind), owner.storedTable == nil else { return nil }
    let related = RelatedKind.all.filter { $0.from == kind && told.contains($0.name) }
      .compactMap { $0.listing(catalogue, row, .home) }
    var seen: Set<[String]> = []
    let all =
      entries(owner, [row])
      + related.flatMap { entries($0, $0.scope ?? Array(0..<$0.rowCount)) }
    let sorted = all.filter { seen.insert([$0.listing.id, $0.listing.key($0.row), $0.what]).inserted }
      .sorted { key($0) < key($1) }
    return listing(sorted, owner: owner.name(of: row))
  }

  private static func key(_ entry: Entry) -> (String, String) {
    (entry.start.isEmpty ? "~" : entry.start, entry.what)
  }

  private static func entries(_ listing: Listing, _ rows: [Int]) -> [Entry] {
    fields.filter { $0.kind == listing.id }.flatMap { kind -> [Entry] in
      guard let start = listing.field(kind.start) else { return [] }
      let end = kind.end.flatMap(listing.field)
      return rows.compactMap { row in
        let begins = listing.raw(start, row: row)
        // A call that was not published is none.
        if begins.isEmpty, kind.end == nil { return nil }
        let years = begins.split(separator: "-", omittingEmptySubsequences: false)
        // A period says both ends in one text.
        let isPeriod = years.count == 2 && years[0].count == 4 && years[1].count == 4
        return Entry(
          start: isPeriod ? String(years[0]) : begins,
          end: isPeriod ? String(years[1]) : end.map { listing.raw($0, row: row) } ?? "",
          hasEnd: kind.end != nil,
          what: kind.noun,
          listing: listing, row: row)
      }
    }
  }

  private static func listing(_ entries: [Entry], owner: String) -> Listing {
    let count = entries.count
    @Sendable func name(_ row: Int) -> String {
      let entry = entries[row]
      return entry.listing.title(of: entry.row)
    }
    return Listing(
      id: "dates", title: "Dates", noun: .init("date", "dates"), rowCount: count,
      fields: [
        .text(
          "start", "From", .date, rows: count,
          display: { entries[$0].start.isEmpty ? "not known" : entries[$0].start }
        ) {
          entries[$0].start
        },
        .text(
          "end", "To", rows: count,
          display: { entries[$0].end.isEmpty && entries[$0].hasEnd ? "not known" : entries[$0].end }
        ) { entries[$0].end },
        .text("title", "What", rows: count, name),
        .text("kind", "Kind", .category, rows: count) { entries[$0].what },
        .text("id", "Identifier", short: "Id", .code, rows: count) {
          entries[$0].listing.key(entries[$0].row)
        },
      ],
      columns: ["start", "end", "title", "kind", "id"],
      key: { "\(entries[$0].listing.key(entries[$0].row)) \(entries[$0].what)" },
      open: { entries[$0].listing.open(entries[$0].row) },
      provenance: { entries[$0].listing.provenance(entries[$0].row) },
      records: Records(
        entries.first.map { $0.listing.table(nil) } ?? "pilot_actions", owner: owner,
        tableOfRow: { entries[$0].listing.table(entries[$0].row) }),
      searched: { [name($0), entries[$0].what] })
  }
}
