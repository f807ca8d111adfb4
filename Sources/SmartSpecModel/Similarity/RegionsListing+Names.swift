extension RegionsListing {
  /// Code, name and country for another list whose rows are regions, one a row.
  ///
  /// A cell is explained as that of the list of regions.
  static func names(_ rows: [Int], in catalogue: Catalogue) -> [Field] {
    func field(
      _ id: String, _ title: String, short: String? = nil, _ kind: Field.Kind,
      _ value: @escaping @Sendable (Region) -> String
    ) -> Field {
      .text(
        id, title, short: short, kind, rows: rows.count,
        reference: { .cell(list: "regions", row: rows[$0], field: id) }
      ) { value(catalogue.regions[rows[$0]]) }
    }
    return [
      field("code", "NUTS code", short: "Code", .code) { $0.id.rawValue },
      field("name", "Region", .text) { $0.name },
      field("country", "Country", short: "Ctry", .category) { $0.country },
    ]
  }

  /// The category 2021–2027 for another list whose rows are regions.
  static func category(_ rows: [Int], in catalogue: Catalogue) -> [Field] {
    guard let regions = catalogue.listing("regions"), let field = regions.field("category") else { return [] }
    var display: (@Sendable (Int) -> String)?
    if let shown = field.display { display = { shown(rows[$0]) } }
    return [
      .text(
        field.id, field.title, short: field.shortTitle, field.kind, rows: rows.count, display: display,
        reference: { .cell(list: "regions", row: rows[$0], field: field.id) }
      ) { regions.raw(field, row: rows[$0]) }
    ]
  }

  /// What a region is found by.
  static func searched(_ region: Region) -> [String] {
    [region.id.rawValue, region.name, region.latinName] + region.aliases
  }
}
