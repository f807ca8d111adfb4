/// A list made from nothing but what the package declares about a table.
enum DeclaredListing {
  static func make(_ table: DataTable) -> Listing {
    make(table, id: table.name, title: table.schema.title, noun: .init("row", "rows"))
  }

  /// The list of a table; `columns` are shown first where the table has them.
  static func make(
    _ table: DataTable, id: String, title: String, noun: Listing.Noun, columns: [String] = [],
    styles: [String: FieldStyle] = [:], also computed: [Field] = [], sort: [SortKey] = [],
    open: @escaping @Sendable (Int) -> Address? = { _ in nil }
  ) -> Listing {
    let names = table.schema.fields.map(\.name)
    let others = names.filter { !["source", "confidence", "note"].contains($0) }
    let shown = columns.filter { name in names.contains(name) || computed.contains { $0.id == name } }
    let keys = table.schema.primaryKey.filter(table.has)
    let texts = table.schema.fields.filter { $0.kind == .text }.map(\.name)
    let hasOrigins = table.has("source") || table.has("confidence")
    return Listing(
      id: id, title: title, noun: noun, rowCount: table.rowCount,
      fields: table.schema.fields.map { field($0, table, styles[$0.name]) } + computed,
      columns: shown.isEmpty ? Array(others.prefix(table.stored == nil ? 7 : 12)) : shown,
      sort: sort,
      // Rows without a key are called by their number, as people count.
      key: { row in
        keys.isEmpty ? String(row + 1) : keys.map { table.text($0, row: row) }.joined(separator: " ")
      },
      open: open,
      provenance: { row in
        if hasOrigins { return TableRow(table: table, row: row).provenance }
        return table.stored.flatMap {
          $0.source.isEmpty ? nil : Provenance(source: $0.source, confidence: .sourced)
        }
      },
      records: Records(
        table.name, printed: { table.isPrinted ? TableRow(table: table, row: $0).printedCode : nil }),
      storedTable: table.stored, rowOfKey: table.stored.map { rowOfKey($0, keys, table.rowCount) },
      searched: { row in texts.map { table.text($0, row: row) } })
  }

  /// Finds a row of a stored table by its key: the only field of it, or the number of the row.
  private static func rowOfKey(
    _ table: StoredTable, _ keys: [String], _ count: Int
  ) -> @Sendable (String) -> Int? {
    guard let field = table.schema.fields.firstIndex(where: { [$0.name] == keys }) else {
      return { key in Int(key).flatMap { (1...max(1, count)).contains($0) ? $0 - 1 : nil } }
    }
    return { key in
      for first in stride(from: 0, to: count, by: QueryEngine.stretch) {
        let stretch = RowSet(allIn: first..<min(first + QueryEngine.stretch, count))
        let found = table.rows(having: StoredSearch(.exactly(key), field: field), among: stretch)
        if let row = found.first { return row }
      }
      return nil
    }
  }

  private static func field(_ schema: FieldSchema, _ table: DataTable, _ style: FieldStyle?) -> Field {
    let declared: Field.Kind =
      switch schema.kind {
      case .integer where schema.name.hasSuffix("year"): .year
      case .integer, .number: .number
      case .partialDate: .date
      case .text: schema.listSeparator != nil ? .list : schema.isCategory ? .category : .text
      }
    let kind = schema.kind == .text ? style?.kind ?? declared : declared
    let stored = table.storedField(schema.name)
    // The name says it where nobody declared it.
    let unit = schema.unit.isEmpty && schema.name.hasSuffix("_eur") ? "EUR" : schema.unit
    return Field(
      schema.name, style?.title ?? schema.title, short: style?.shortTitle, kind, unit: unit,
      decimals: schema.decimals ?? (schema.kind == .integer ? 0 : 2),
      display: unit == "EUR" ? money(schema.name, table) : nil, stored: stored
    ) {
      let column = table.column(schema.name) ?? .texts(TextColumn())
      guard kind == .category, case .texts(let texts) = column else { return column }
      return .categories(CategoryColumn(texts))
    }
  }

  /// Amounts of money are shown in thousands and millions.
  private static func money(_ field: String, _ table: DataTable) -> @Sendable (Int) -> String {
    { row in TableRow(table: table, row: row).number(field).map(Money.short) ?? "" }
  }
}

/// What a field is called on screens, and what its texts are.
struct FieldStyle: Sendable {
  let title: String
  let shortTitle: String?
  /// The kind of texts; nil for what the package declares.
  let kind: Field.Kind?

  init(_ title: String, short: String? = nil, _ kind: Field.Kind? = nil) {
    self.title = title
    shortTitle = short
    self.kind = kind
  }
}

extension DataTable {
  /// Whether its rows bear codes of a stated classification.
  fileprivate var isPrinted: Bool { has("code") && has("version") }
}
