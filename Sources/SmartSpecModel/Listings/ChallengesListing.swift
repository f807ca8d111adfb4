extension ListingKind {
  static let challenges = ListingKind(id: "challenges", letter: "c") { catalogue in
    let rows = catalogue.challenges
    let count = rows.count
    return Listing(
      id: "challenges", title: "Challenges", noun: .init("challenge", "challenges"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .number("position", "Number", short: "No", .count, rows: count) { Double(rows[$0].position) },
        .text("title", "Challenge", rows: count) { rows[$0].title },
        .text("short_title", "Short title", rows: count) { rows[$0].shortTitle },
        .number("pilots", "Pilot actions", short: "Pilots", .count, rows: count) {
          Double(catalogue.pilots(addressing: rows[$0].id).count)
        },
        .number("actions", "Actions", .count, rows: count) {
          Double(catalogue.actions(answering: rows[$0].id).count)
        },
        .number("indicators", "Indicators", short: "Indic.", .count, rows: count) {
          Double(rows[$0].indicators.count)
        },
        .text("description", "Description", rows: count) { rows[$0].description },
      ],
      columns: ["id", "title", "pilots", "actions", "indicators"], sort: [SortKey("position")],
      key: { rows[$0].id.rawValue }, open: { Address(["challenges", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].description] })
  }
}
