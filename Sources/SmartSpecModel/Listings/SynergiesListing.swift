extension ListingKind {
  /// Which instruments combine: by which mechanism, on what legal ground, when and in which direction.
  static let synergies = ListingKind.table(
    "synergies", letter: "y", "Synergies", .init("synergy", "synergies"),
    columns: ["mechanism", "pair", "legal_hook", "period", "direction", "description", "id"],
    styles: [
      "mechanism": FieldStyle("Mechanism"), "period": FieldStyle("Period", .category),
      "direction": FieldStyle("Direction"), "legal_hook": FieldStyle("Legal hook"),
      "instrument_a": FieldStyle("Instrument", short: "From", .category),
      "instrument_b": FieldStyle("Other instrument", short: "To", .category),
    ]
  ) { catalogue, table in
    [
      .text(
        "pair", "Instruments", short: "Pair", rows: table.rowCount,
        formula: { row in
          Formula(
            "short names of the two instruments",
            from: [.init("synergies", TableRow(table: table, row: row).provenance), .init("instruments")])
        }
      ) { row in
        ["instrument_a", "instrument_b"].map { catalogue.shortName(ofInstrument: table.text($0, row: row)) }
          .joined(separator: " + ")
      }
    ]
  }
}

extension Catalogue {
  /// What an instrument is called in a line; its key where the table does not say.
  public func shortName(ofInstrument key: String) -> String {
    guard let listing = listing("instruments"), let row = listing.row(withKey: key),
      let field = listing.field("short")
    else { return key }
    return listing.raw(field, row: row)
  }
}
