extension ListingKind {
  /// Who is named in which partnership: one row a member, with what is known of the region and the partnership.
  static let members = ListingKind(id: "members", letter: "n", title: "Members") {
    catalogue in
    let rows = catalogue.memberships
    let count = rows.count
    @Sendable func partnership(_ row: Int) -> Partnership? {
      catalogue.partnerships[id: rows[row].partnership]
    }
    @Sendable func categories(_ row: Int) -> [RegionCategory] {
      catalogue.regions(ofMembershipAt: row).flatMap { catalogue.categories(ofRegionAt: $0) }
        .filter { $0.period == "2021-2027" }
    }
    return Listing(
      id: "members", title: "Members of partnerships", noun: .init("member", "members"), rowCount: count,
      fields: [
        .text("code", "Code as printed", short: "Code", .code, rows: count) { rows[$0].region.code },
        .text("name", "Region", rows: count) { row in
          rows[row].region.officialName.isEmpty ? rows[row].region.name : rows[row].region.officialName
        },
        .text("role", "Role", .category, rows: count) { rows[$0].role.rawValue },
        .text("title", "Partnership", rows: count) {
          partnership($0)?.title ?? rows[$0].partnership.rawValue
        },
        .text("platform", "Platform", .category, rows: count) { row in
          partnership(row).map { catalogue.platformTitles[$0.platform] ?? $0.platform } ?? ""
        },
        .text("theme", "Theme", rows: count) { partnership($0)?.theme ?? "" },
        .text(
          "category", "Category 2021–2027", short: "Category", .category, rows: count,
          formula: { row in
            Formula(
              "category of the region for which the code stands now; none where it stands for several that differ",
              from: categories(row).map { .init("categories", $0.provenance) } + [
                .init("partnership_members", rows[row].provenance)
              ])
          }
        ) { row in
          let groups = Set(categories(row).map(\.group))
          return groups.count == 1 ? groups.first?.rawValue ?? "" : ""
        },
        .text("country", "Country", short: "Ctry", .category, rows: count) { rows[$0].country },
        .number("level", "NUTS level", short: "Level", .count, rows: count) { Double(rows[$0].region.level) },
        .text("version", "NUTS version", short: "NUTS", .category, rows: count) { rows[$0].region.version },
        .text("partnership", "Identifier of the partnership", short: "Id", .code, rows: count) {
          rows[$0].partnership.rawValue
        },
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
      ],
      columns: ["code", "name", "role", "title", "platform", "category", "country", "partnership"],
      key: { "\(rows[$0].partnership) \(rows[$0].region.code) \(rows[$0].role.rawValue)" },
      open: { row in
        catalogue.regions(ofMembershipAt: row).first.map {
          Address(["regions", catalogue.regions[$0].id.rawValue])
        }
      },
      provenance: { rows[$0].provenance },
      records: Records("partnership_members", printed: { rows[$0].region }),
      searched: { row in
        [
          rows[row].region.code, rows[row].region.name, rows[row].region.officialName,
          partnership(row)?.title ?? "",
        ]
      })
  }
}
