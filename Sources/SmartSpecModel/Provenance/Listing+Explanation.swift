extension Listing {
  /// Where a cell is from: the record it stands in, the figure it shows, or how it was computed.
  ///
  /// A cell without a value is explained as not available, with the source in which it was looked for.
  public func explanation(of field: Field, row: Int, in catalogue: Catalogue) -> Explanation {
    if let reference = field.reference?(row) { return catalogue.explanation(of: reference) }
    let raw = raw(field, row: row)
    let subject = "\(field.title) · \(name(of: row))"
    let value = raw.isEmpty ? Explanation.notAvailable : raw
    if let formula = field.formula?(row) {
      return Explanation(
        subject: subject, value: value, unit: raw.isEmpty ? "" : field.unit, formula: formula.sentence,
        origins: catalogue.origins(of: formula), table: catalogue.tableNames(of: formula),
        confidence: formula.confidence, remark: note(row, besides: field))
    }
    return recorded(
      subject, value, unit: raw.isEmpty ? "" : field.unit, confidence(of: field, row: row), row, catalogue,
      remark: note(row, besides: field))
  }

  /// Where a row as a whole is from.
  public func explanation(ofRow row: Int, in catalogue: Catalogue) -> Explanation {
    recorded(name(of: row), "", unit: "", provenance(row)?.confidence ?? .sourced, row, catalogue)
  }

  private func recorded(
    _ subject: String, _ value: String, unit: String, _ confidence: Confidence, _ row: Int,
    _ catalogue: Catalogue, remark: String = ""
  ) -> Explanation {
    let table = table(row)
    return Explanation(
      subject: subject, value: value, unit: unit,
      origins: [catalogue.origin(of: provenance(row), in: table)], table: catalogue.tableName(table),
      code: records.printed(row).map { catalogue.classification(of: $0) } ?? "", confidence: confidence,
      remark: remark)
  }

  /// What the row says in its own note.
  private func note(_ row: Int, besides field: Field) -> String {
    field.id == "note" ? "" : self.field("note").map { raw($0, row: row) } ?? ""
  }
}

extension Catalogue {
  /// A code as it was printed, and what stands for it now.
  ///
  /// `FR30 in NUTS 2013 as printed, now FRE1 in NUTS 2024`.
  func classification(of printed: PrintedCode) -> String {
    guard !printed.code.isEmpty else { return "" }
    guard !printed.version.isEmpty else { return "\(printed.code) as printed" }
    let start = "\(printed.code) in NUTS \(printed.version) as printed"
    let now = regions(printedAs: printed.code, version: printed.version).map { regions[$0] }
      .filter { $0.isValid(in: Region.currentVersion) }.map(\.id.rawValue)
    if printed.version == Region.currentVersion, now == [printed.code] { return start }
    if now.isEmpty { return start + ", not in NUTS \(Region.currentVersion)" }
    let codes = now == [printed.code] ? "the same" : "now " + now.joined(separator: ", ")
    return "\(start), \(codes) in NUTS \(Region.currentVersion)"
  }
}
