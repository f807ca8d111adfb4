extension ListingKind {
  static let projects = ListingKind(id: "projects", letter: "j") { catalogue in
    let rows = catalogue.projects
    let count = rows.count
    return Listing(
      id: "projects", title: "Projects", noun: .init("project", "projects"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("acronym", "Acronym", rows: count) { rows[$0].acronym },
        .text("title", "Project", rows: count) { rows[$0].title },
        .text("programme", "Programme", .category, rows: count) { rows[$0].programme },
        .text("period", "Period", .category, rows: count) { rows[$0].period },
        .date("start", "Start", rows: count) { rows[$0].start },
        .date("end", "End", rows: count) { rows[$0].end },
        .number(
          "total_eur", "Total", unit: "EUR", rows: count, display: { rows[$0].total.map(Money.short) ?? "" }
        ) {
          rows[$0].total
        },
        .number(
          "eu_eur", "EU part", unit: "EUR", rows: count,
          display: { rows[$0].unionAmount.map(Money.short) ?? "" }
        ) {
          rows[$0].unionAmount
        },
        .text("lead", "Lead", rows: count) { rows[$0].lead },
        .text("lead_country", "Lead country", short: "Ctry", .category, rows: count) { rows[$0].leadCountry },
        .text("category", "Category", .category, rows: count) { rows[$0].category },
      ],
      columns: ["acronym", "title", "total_eur", "start", "end", "programme", "lead_country"],
      key: { rows[$0].id.rawValue }, provenance: { rows[$0].provenance },
      searched: {
        [rows[$0].id.rawValue, rows[$0].acronym, rows[$0].title, rows[$0].lead, rows[$0].programme]
      })
  }
}
