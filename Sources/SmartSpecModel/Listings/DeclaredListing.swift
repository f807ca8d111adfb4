/// A list made from nothing but what the package declares about a table.
enum DeclaredListing {
  static func make(_ table: DataTable) -> Listing {
    let fields = table.schema.fields.map { field($0, table) }
    let shown = table.schema.fields.map(\.name).filter { !["source", "confidence", "note"].contains($0) }
    let keys = table.schema.primaryKey.compactMap { table.column($0) }
    let texts = table.schema.fields.filter { $0.kind == .text }.compactMap { table.column($0.name) }
    return Listing(
      id: table.name, title: table.schema.title,
      noun: .init("row", "rows"), rowCount: table.rowCount, fields: fields, columns: Array(shown.prefix(7)),
      key: { row in keys.isEmpty ? String(row) : keys.map { $0.text(at: row) }.joined(separator: " ") },
      provenance: { TableRow(table: table, row: $0).provenance },
      records: Records(
        table.name, printed: { table.isPrinted ? TableRow(table: table, row: $0).printedCode : nil }),
      searched: { row in texts.map { $0.text(at: row) } })
  }

  private static func field(_ schema: FieldSchema, _ table: DataTable) -> Field {
    let column = table.column(schema.name) ?? .texts(TextColumn())
    let kind: Field.Kind =
      switch schema.kind {
      case .integer where schema.name.hasSuffix("year"): .year
      case .integer, .number: .number
      case .partialDate: .date
      case .text: schema.listSeparator != nil ? .list : schema.choices != nil ? .category : .text
      }
    return Field(
      schema.name, schema.title, kind, unit: schema.unit,
      decimals: schema.decimals ?? (schema.kind == .integer ? 0 : 2)
    ) { column }
  }
}

extension DataTable {
  /// Whether its rows bear codes of a stated classification.
  fileprivate var isPrinted: Bool { column("code") != nil && column("version") != nil }
}
