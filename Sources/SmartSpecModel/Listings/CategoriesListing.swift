/// The category of one region in each period, and what it rests on.
enum CategoriesListing {
  static func make(region row: Int, in catalogue: Catalogue) -> Listing {
    let rows = catalogue.categories(ofRegionAt: row)
    let count = rows.count
    let computed: @Sendable (Int) -> Formula? = { row in
      guard rows[row].basis == .computed else { return nil }
      let gdp = rows[row].gdp.map { " (\(RawNumber.text($0)))" } ?? ""
      return Formula(
        "GDP per head, EU = 100\(gdp), put into the classes of \(rows[row].period); not read in the legal list",
        from: [.init("categories", rows[row].provenance)])
    }
    return Listing(
      id: "categories", title: "Categories", noun: .init("category", "categories"), rowCount: count,
      fields: [
        .text("period", "Period", .category, rows: count) { rows[$0].period },
        .text("category", "Category", .category, rows: count, formula: computed) { rows[$0].group.rawValue },
        .text("basis", "Basis", .category, rows: count) { rows[$0].basis.rawValue },
        .number("gdp_pps_pct_eu", "GDP per head, EU = 100", short: "GDP/head", decimals: 1, rows: count) {
          rows[$0].gdp
        },
        .text("code", "Code as printed", short: "Code", .code, rows: count) { rows[$0].code },
        .text("version", "NUTS version", short: "NUTS", .category, rows: count) { rows[$0].version },
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
        .text("source", "Source", rows: count) { rows[$0].provenance.source },
        .text("note", "Note", rows: count) { rows[$0].note },
      ],
      columns: ["period", "category", "basis", "gdp_pps_pct_eu", "code", "version", "confidence"],
      key: { rows[$0].period + " " + rows[$0].code }, provenance: { rows[$0].provenance },
      records: Records(
        "categories", owner: "\(catalogue.regions[row].id) \(catalogue.regions[row].name)",
        printed: {
          PrintedCode(
            code: rows[$0].code, version: rows[$0].version, name: "", officialName: "",
            level: max(0, rows[$0].code.utf8.count - 2))
        }),
      searched: { [rows[$0].period, rows[$0].group.rawValue] })
  }
}

extension Catalogue {
  /// The class of a value on a reference scale; nil when no class contains it.
  public func threshold(_ scheme: String, period: String, containing value: Double) -> Threshold? {
    thresholds.first { $0.scheme == scheme && $0.period == period && $0.interval.contains(value) }
  }
}
