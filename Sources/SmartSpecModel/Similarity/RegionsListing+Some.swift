extension RegionsListing {
  /// Fields of the list of regions for another list whose rows are regions, one a row.
  ///
  /// A cell is explained as that of the list of regions.
  static func descriptive(_ rows: [Int], _ ids: [String], in catalogue: Catalogue) -> [Field] {
    guard let regions = catalogue.listing("regions") else { return [] }
    return ids.compactMap { regions.field($0) }.map { field -> Field in
      var display: (@Sendable (Int) -> String)?
      if let shown = field.display { display = { shown(rows[$0]) } }
      return .text(
        field.id, field.title, short: field.shortTitle, field.kind, rows: rows.count, display: display,
        reference: { .cell(list: "regions", row: rows[$0], field: field.id) }
      ) { regions.raw(field, row: rows[$0]) }
    }
  }

  /// What a region is found by.
  static func searched(_ region: Region) -> [String] {
    [region.id.rawValue, region.name, region.latinName] + region.aliases
  }
}
