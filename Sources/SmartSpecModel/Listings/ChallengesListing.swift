extension ListingKind {
  static let challenges = ListingKind(id: "challenges", letter: "c", title: "Challenges") { catalogue in
    let rows = catalogue.challenges
    let count = rows.count
    return Listing(
      id: "challenges", title: "Challenges", noun: .init("challenge", "challenges"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .number("position", "Number", short: "No", .count, rows: count) { Double(rows[$0].position) },
        .text("title", "Challenge", rows: count) { rows[$0].title },
        .text("short_title", "Short title", rows: count) { rows[$0].shortTitle },
        .number(
          "pilots", "Pilot actions", short: "Pilots", .count, rows: count,
          formula: { row in
            let found = catalogue.pilots(addressing: rows[row].id).map { catalogue.pilots[$0] }
            return .count(
              "pilot actions that name the challenge", found.map(\.id.rawValue), in: "pilot_actions",
              found.map(\.provenance))
          }
        ) {
          Double(catalogue.pilots(addressing: rows[$0].id).count)
        },
        .number(
          "actions", "Actions", .count, rows: count,
          formula: { row in
            let found = catalogue.actions(answering: rows[row].id).map { catalogue.actions[$0] }
            return .count(
              "actions that answer the challenge", found.map(\.id.rawValue), in: "actions",
              found.map(\.provenance))
          }
        ) {
          Double(catalogue.actions(answering: rows[$0].id).count)
        },
        .number(
          "indicators", "Indicators", short: "Indic.", .count, rows: count,
          formula: { row in
            .count(
              "indicators that measure the challenge", rows[row].indicators.map(\.rawValue), in: "challenges",
              [rows[row].provenance])
          }
        ) {
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
