extension AskedListing {
  /// All that a text finds, as one list: `/find?q=hydrogen`.
  static let find = AskedListing(
    id: "find", usage: "say what to find: /find?q=hydrogen."
  ) { catalogue, address in
    address["q"].map { FindingsListing.make(Finder.find($0, in: catalogue)) }
  }
}

/// What one search found, as a list that can be filtered and exported.
enum FindingsListing {
  static func make(_ findings: Findings) -> Listing {
    let rows = findings.groups.flatMap { group in group.hits.map { (group: group, hit: $0) } }
    let count = rows.count
    return Listing(
      id: "find", title: "Found", noun: .init("hit", "hits"), rowCount: count,
      fields: [
        .text("kind", "Kind", .category, rows: count) { rows[$0].group.title },
        .text("title", "Title", rows: count) { rows[$0].hit.title },
        .text("key", "Key", .code, rows: count) { rows[$0].hit.key },
        .text("rank", "How it answers", short: "Rank", .category, rows: count) { rows[$0].hit.rank.words },
        .text("address", "Address", rows: count) { rows[$0].hit.address.description },
      ],
      columns: ["kind", "title", "key", "address"], settings: ["q"],
      key: { rows[$0].hit.address.description }, open: { rows[$0].hit.address },
      provenance: { rows[$0].group.listing.provenance(rows[$0].hit.row) },
      records: Records("find", tableOfRow: { rows[$0].group.listing.table(rows[$0].hit.row) }),
      searched: { [rows[$0].hit.title, rows[$0].hit.key, rows[$0].group.title] })
  }
}

extension Findings.Rank {
  /// What it means, in words.
  var words: String {
    switch self {
    case .code: "its code"
    case .nameStart: "its name begins so"
    case .wordStart: "a word begins so"
    case .anywhere: "inside a word"
    }
  }
}
