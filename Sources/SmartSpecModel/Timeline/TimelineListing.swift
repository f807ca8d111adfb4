extension AskedListing {
  /// What happened when: `/timeline?lane=PL22`.
  static let timeline = AskedListing(
    id: "timeline", usage: "name regions to see their values too: /timeline?lane=PL22."
  ) { catalogue, address in Timeline(address, in: catalogue)?.listing }
}

extension Timeline {
  /// What happened that is related to one thing, as a list.
  static func listing(_ kind: String, _ row: Int, _ address: Address, in catalogue: Catalogue) -> Listing? {
    Timeline(of: kind, row, address, in: catalogue)?.listing
  }

  /// The lanes as a list.
  var listing: Listing {
    let entries = entries
    let count = entries.count
    return Listing(
      id: "dates", title: isGrouped ? "Timeline" : "Dates",
      noun: isGrouped ? .init("lane", "lanes") : .init("date", "dates"), rowCount: count,
      fields: [
        .text(
          "start", "From", .date, rows: count,
          display: {
            entries[$0].start.isEmpty && entries[$0].series == nil ? "not known" : entries[$0].start
          }
        ) { entries[$0].start },
        .text(
          "end", "To", rows: count,
          display: { entries[$0].isOpen ? "not known" : entries[$0].end }
        ) { entries[$0].end },
        .text("title", "What", rows: count) { entries[$0].title },
        .text("kind", "Kind", .category, rows: count) { entries[$0].noun },
        .text("group", "Lanes", .category, rows: count) { entries[$0].group },
        .text("id", "Identifier", short: "Id", .code, rows: count) { entries[$0].key },
        Field(
          "series", "Values by year", short: "Values", .series, series: { entries[$0].series?.values ?? [] },
          reference: { entries[$0].series?.figure }
        ) { .texts(TextColumn((0..<count).lazy.map { _ in "" })) },
      ],
      columns: ["start", "end", "title", "kind", "id"], settings: ["lane", "zoom"], options: options,
      key: { "\(entries[$0].key) \(entries[$0].noun)" },
      open: { entries[$0].listing.open(entries[$0].row) },
      provenance: { entries[$0].listing.provenance(entries[$0].row) },
      records: Records(
        entries.first.map { $0.listing.table(nil) } ?? "pilot_actions", owner: owner,
        tableOfRow: { entries[$0].listing.table(entries[$0].row) }),
      searched: { [entries[$0].title, entries[$0].noun, entries[$0].key] })
  }
}
