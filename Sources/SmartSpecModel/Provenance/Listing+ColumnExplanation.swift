extension Listing {
  /// Where what is computed from the values of a field in some rows is from: how many there are, of which years, and the
  /// sources of them all.
  public func explanation(ofColumn field: Field, rows: RowList, in catalogue: Catalogue) -> Explanation {
    let column = column(field)
    let stated = field.kind == .series ? [] : RowList(rows.lazy.filter { !column.isMissing(at: $0) })
    var seen = SeenOrigins()
    // All rows of a stored table are from the file.
    for row in storedTable == nil ? stated[...] : stated.prefix(1) { seen.add(row, field, self, catalogue) }
    if stated.isEmpty { seen.origins.append(catalogue.origin(of: nil, in: table(nil))) }
    let years = seen.years.map { $0.lowerBound == $0.upperBound ? " of \($0.lowerBound)" : " of \($0)" } ?? ""
    let values = Noun("value", "values").counted(stated.count)
    let owner = records.owner.isEmpty ? "" : " · \(records.owner)"
    return Explanation(
      subject: "\(field.title) of \(noun.counted(rows.count))\(owner)", value: values,
      formula: "from the \(values)\(years.replacing("...", with: "–"))"
        + (rows.count > stated.count
          ? "; \(Noun.digits(rows.count - stated.count)) not stated are left out" : ""),
      origins: seen.origins, table: seen.table.isEmpty ? catalogue.tableName(table(nil)) : seen.table,
      confidence: seen.confidence)
  }
}

/// The different sources of many cells.
private struct SeenOrigins {
  var origins: [Origin] = []
  var table = ""
  var years: ClosedRange<Int>?
  private var known: Set<Origin> = []
  private var sources: Set<Formula.Input> = []
  private var doubts: Set<Confidence> = []

  /// The least of what is known about them.
  var confidence: Confidence {
    doubts.contains(.uncertain) ? .uncertain : doubts.contains(.recalled) ? .recalled : .sourced
  }

  mutating func add(_ row: Int, _ field: Field, _ listing: Listing, _ catalogue: Catalogue) {
    if field.reference?(row) != nil || field.formula?(row) != nil {
      let cell = listing.explanation(of: field, row: row, in: catalogue)
      doubts.insert(cell.confidence)
      if table.isEmpty { table = cell.table }
      if field.figure != nil, let year = cell.year {
        years = years.map { min($0.lowerBound, year)...max($0.upperBound, year) } ?? year...year
      }
      for origin in cell.origins { add(origin) }
    } else {
      doubts.insert(listing.confidence(of: field, row: row))
      // Many rows are from few sources, and making an origin of each takes longer than looking.
      let source = Formula.Input(listing.table(row), listing.provenance(row))
      guard sources.insert(source).inserted else { return }
      add(catalogue.origin(of: source.provenance, in: source.table))
    }
  }

  private mutating func add(_ origin: Origin) {
    if known.insert(origin).inserted { origins.append(origin) }
  }
}
