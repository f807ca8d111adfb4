extension ListingKind {
  static let partnerships = ListingKind(id: "partnerships", letter: "t", title: "Partnerships") { catalogue in
    let rows = catalogue.partnerships
    let count = rows.count
    @Sendable func leads(_ row: Int) -> String {
      catalogue.memberships(ofPartnershipAt: row).map { catalogue.memberships[$0] }.filter {
        $0.role == .lead
      }
      .map(\.region.code).joined(separator: ";")
    }
    return Listing(
      id: "partnerships", title: "Partnerships", noun: .init("partnership", "partnerships"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("title", "Partnership", rows: count) { rows[$0].title },
        .text("platform", "Platform", .category, rows: count) {
          catalogue.platformTitles[rows[$0].platform] ?? rows[$0].platform
        },
        .number("year", "Since", .year, rows: count) { rows[$0].year.map(Double.init) },
        .text("status", "Status", .category, rows: count) { rows[$0].status },
        .text("theme", "Theme", rows: count) { rows[$0].theme },
        .number(
          "named", "Named members", short: "Named", .count, rows: count,
          display: {
            Counted.text(
              named: catalogue.namedCount(ofPartnershipAt: $0), stated: rows[$0].stated, unit: "regions")
          },
          formula: { row in
            let members = catalogue.memberships(ofPartnershipAt: row).map { catalogue.memberships[$0] }
            return .named(
              members.map(\.region.code), stated: rows[row].stated, unit: "regions",
              in: "partnership_members",
              members.map(\.provenance))
          }
        ) { Double(catalogue.namedCount(ofPartnershipAt: $0)) },
        .number("stated", "Stated members", short: "Stated", .count, rows: count) {
          rows[$0].stated.map(Double.init)
        },
        .text(
          "leads", "Leads", .list, rows: count,
          formula: { row in
            let members = catalogue.memberships(ofPartnershipAt: row).map { catalogue.memberships[$0] }
            return Formula(
              "codes of the members that lead it, as printed",
              from: members.isEmpty
                ? [.init("partnership_members")]
                : members.filter { $0.role == .lead }.map { .init("partnership_members", $0.provenance) })
          }, leads),
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
        .text("summary", "Summary", rows: count) { rows[$0].summary },
      ],
      columns: ["title", "named", "year", "platform", "leads", "id", "theme"],
      key: { rows[$0].id.rawValue }, open: { Address(["partnerships", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].theme, rows[$0].summary] })
  }
}
