extension ListingKind {
  static let priorities = ListingKind(id: "priorities", letter: nil, title: "Priorities") { catalogue in
    let rows = catalogue.priorities
    let count = rows.count
    return Listing(
      id: "priorities", title: "Priorities", noun: .init("priority", "priorities"), rowCount: count,
      fields: [
        .text("code", "Code as printed", short: "Code", .code, rows: count) { rows[$0].region.code },
        .text("region", "Region", rows: count) { rows[$0].region.name },
        .text("title", "Priority", rows: count) { rows[$0].title },
        .text("description", "Description", rows: count) { rows[$0].description },
        .text("nace", "NACE divisions", short: "NACE", .list, rows: count) {
          rows[$0].nace.joined(separator: ";")
        },
        .text("period", "Period", .category, rows: count) { rows[$0].period },
        .text("language", "Language", short: "Lang", .category, rows: count) { rows[$0].language },
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
      ],
      columns: ["code", "title", "region", "period", "language", "nace"],
      key: { rows[$0].id.rawValue }, open: { Address(["priorities", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance }, records: Records("priorities", printed: { rows[$0].region }),
      searched: { [rows[$0].region.code, rows[$0].region.name, rows[$0].title, rows[$0].description] })
  }
}
