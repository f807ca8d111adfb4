extension ListingKind {
  static let actions = ListingKind(id: "actions", letter: "a", title: "Actions") { catalogue in
    let rows = catalogue.actions
    let count = rows.count
    return Listing(
      id: "actions", title: "Actions", noun: .init("action", "actions"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("title", "Action", rows: count) {
          rows[$0].title
        },
        .text("challenge", "Challenge", .category, rows: count) { rows[$0].challenge.rawValue },
        .text("years", "Years", .code, rows: count) { rows[$0].years },
        .text("responsible", "Responsible", rows: count) { rows[$0].responsible },
        .text("pilots", "Pilot actions", short: "Led to", .list, rows: count) {
          rows[$0].pilots.map(\.rawValue).joined(separator: ";")
        },
        .text("instruments", "Funds and instruments", short: "Instruments", rows: count) {
          rows[$0].instruments
        },
        .text("description", "Description", rows: count) { rows[$0].description },
      ],
      columns: ["id", "title", "challenge", "years", "responsible", "pilots"],
      key: { rows[$0].id.rawValue }, open: { Address(["actions", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].description, rows[$0].responsible] })
  }
}
