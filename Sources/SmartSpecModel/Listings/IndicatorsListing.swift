extension ListingKind {
  static let indicators = ListingKind(id: "indicators", letter: "i", title: "Indicators") { catalogue in
    let rows = catalogue.indicators
    let count = rows.count
    @Sendable func coverage(_ row: Int) -> Distribution? {
      catalogue.referenceYear(indicator: row).flatMap {
        catalogue.distribution(indicator: row, year: $0, over: catalogue.comparedRegions(level: 2))
      }
    }
    @Sendable func observed(_ row: Int) -> [Formula.Input] {
      guard let years = catalogue.observations.years(of: row) else {
        return [.init("indicators", rows[row].provenance)]
      }
      return [years.lowerBound, years.upperBound].flatMap {
        catalogue.inputs(row, Array(catalogue.regions.indices), $0)
      }
    }
    return Listing(
      id: "indicators", title: "Indicators", noun: .init("indicator", "indicators"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("title", "Indicator", rows: count) { rows[$0].title },
        .text("unit", "Unit", rows: count) { rows[$0].unit },
        .text("challenges", "Challenges", short: "Challenge", .list, rows: count) {
          rows[$0].challenges.map(\.rawValue).joined(separator: ";")
        },
        .number(
          "first_year", "First year", short: "From", .year, rows: count,
          formula: { Formula("first year in which any region has a value", from: observed($0)) }
        ) {
          catalogue.observations.years(of: $0).map { Double($0.lowerBound) }
        },
        .number(
          "last_year", "Last year", short: "To", .year, rows: count,
          formula: { Formula("last year in which any region has a value", from: observed($0)) }
        ) {
          catalogue.observations.years(of: $0).map { Double($0.upperBound) }
        },
        .number(
          "regions", "Level 2 regions with a value", short: "NUTS 2", .count, rows: count,
          reference: {
            .spread(.count, indicator: $0, year: catalogue.referenceYear(indicator: $0))
          }
        ) {
          coverage($0).map { Double($0.count) }
        },
        .text("direction", "Better when", .category, rows: count) { rows[$0].direction.rawValue },
        .text("dataset", "Dataset", rows: count) { rows[$0].dataset },
        .text("coverage", "Coverage", rows: count) { rows[$0].coverage },
      ],
      columns: ["title", "unit", "last_year", "regions", "first_year", "challenges", "id"],
      key: { rows[$0].id.rawValue }, open: { Address(["indicators", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].id.rawValue, rows[$0].title, rows[$0].dataset] })
  }
}
