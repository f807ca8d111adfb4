extension ListingKind {
  /// The innovation scoreboard's groups as published, each beside the region's group in the edition before.
  static let scoreboardGroups = ListingKind.regional(
    "scoreboard_groups", "Innovation scoreboard groups", .init("group", "groups"),
    columns: [
      "edition", "code", "region_name", "group", "previous", "moved", "index_pct_eu", "rank", "caution",
    ],
    styles: [
      "edition": FieldStyle("Edition", .category), "group": FieldStyle("Group", .category),
      "subgroup": FieldStyle("Subgroup", .category),
    ]
  ) { catalogue, table in
    let editions = Editions(table, catalogue)
    let count = table.rowCount
    let formula: @Sendable (Int) -> Formula? = { row in
      guard let before = editions.before[row] else {
        return Formula("the data hold no earlier edition for the region", from: [.init("scoreboard_groups")])
      }
      return Formula(
        "group in the edition beside that of \(table.text("edition", row: before)), the newest one before it",
        from: [before, row].map { .init("scoreboard_groups", TableRow(table: table, row: $0).provenance) })
    }
    return [
      .text(
        "previous", "Group in the edition before", short: "Before", .category, rows: count, formula: formula
      ) {
        editions.before[$0].map { table.text("group", row: $0) } ?? ""
      },
      .text(
        "moved", "Moved since the edition before", short: "Moved", .category, rows: count, formula: formula
      ) {
        row in
        editions.before[row].map {
          Editions.move(from: table.text("group", row: $0), to: table.text("group", row: row))
        }
          ?? ""
      },
      .text("caution", "Caution", rows: count, formula: formula) { row in
        guard let before = editions.before[row] else { return "" }
        let versions = [before, row].map { table.text("version", row: $0) }
        return versions[0] == versions[1] ? "" : "NUTS \(versions[0]) and \(versions[1])"
      },
    ]
  }
}

/// The edition before each one, for the same region.
private struct Editions: Sendable {
  let before: [Int?]

  init(_ table: DataTable, _ catalogue: Catalogue) {
    let rows = table.map { row in
      (
        edition: row.text("edition"),
        regions: catalogue.regions(printedAs: row.text("code"), version: row.text("version"))
      )
    }
    before = rows.map { row in
      rows.indices.filter {
        rows[$0].edition < row.edition && !row.regions.isEmpty && rows[$0].regions == row.regions
      }
      .max { rows[$0].edition < rows[$1].edition }
    }
  }

  private static let groups = ["emerging", "moderate", "strong", "leader"]

  static func move(from old: String, to new: String) -> String {
    guard let a = groups.firstIndex(of: old), let b = groups.firstIndex(of: new) else { return "" }
    return a < b ? "up" : a > b ? "down" : "same"
  }
}
