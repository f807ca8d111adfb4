extension ListingKind {
  static let documents = ListingKind(id: "documents", letter: "d", title: "Documents") { catalogue in
    let rows = catalogue.documents
    let count = rows.count
    return Listing(
      id: "documents", title: "Documents", noun: .init("document", "documents"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("number", "Number", rows: count) { rows[$0].number },
        .text("title", "Document", rows: count) {
          rows[$0].title
        },
        .date("date", "Date", rows: count) { rows[$0].date },
        .text("kind", "Kind", .category, rows: count) { rows[$0].kind },
        .text("author", "Author", rows: count) { rows[$0].author },
        .text("challenges", "Challenges", short: "Challenge", .list, rows: count) {
          rows[$0].challenges.map(\.rawValue).joined(separator: ";")
        },
        .text("pilots", "Pilot actions", short: "Pilots", .list, rows: count) {
          rows[$0].pilots.map(\.rawValue).joined(separator: ";")
        },
        .text("relates_to", "Relates to", .list, rows: count) { rows[$0].relatesTo.joined(separator: ";") },
        .text("address", "Address", rows: count) { rows[$0].address },
      ],
      columns: ["title", "number", "date", "kind", "author"],
      key: { rows[$0].id.rawValue }, open: { Address(["documents", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].number, rows[$0].title, rows[$0].author, rows[$0].kind] })
  }
}
