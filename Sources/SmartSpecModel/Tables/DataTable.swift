/// One table as it was read: its declaration and its columns, or where its rows stay.
public struct DataTable: Sendable {
  public let schema: TableSchema
  public let rowCount: Int
  private let columns: [Column]
  private let positions: [String: Int]
  /// Where the rows stay when they are not in memory.
  public let stored: StoredTable?

  /// Makes a table of columns of equal length, one for each field of the schema, in its order.
  public init(schema: TableSchema, columns: [Column]) {
    precondition(columns.count == schema.fields.count, "A table needs one column for each declared field.")
    self.init(schema: schema, columns: columns, stored: nil, rowCount: columns.first?.count ?? 0)
  }

  /// A table whose rows stay in their file.
  public init(_ stored: StoredTable) {
    self.init(schema: stored.schema, columns: [], stored: stored, rowCount: stored.rowCount)
  }

  private init(schema: TableSchema, columns: [Column], stored: StoredTable?, rowCount: Int) {
    self.schema = schema
    self.columns = columns
    self.stored = stored
    self.rowCount = rowCount
    positions = Dictionary(
      schema.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var name: String { schema.name }

  /// The column of a field; nil when the table does not declare it.
  ///
  /// Reads it from the file when the rows stay there.
  public func column(_ field: String) -> Column? {
    positions[field].map { stored?.column($0) ?? columns[$0] }
  }

  /// Whether the table declares a field.
  public func has(_ field: String) -> Bool { positions[field] != nil }

  /// A field whose values stay in the file; nil when they are in memory, or it is not declared.
  func storedField(_ field: String) -> StoredField? {
    guard let stored, let index = positions[field] else { return nil }
    return StoredField(table: stored, index: index)
  }

  /// The raw text of a cell; empty when it is missing, or the table does not declare the field.
  func text(_ field: String, row: Int) -> String {
    positions[field].map { stored?.text(field: $0, row: row) ?? columns[$0].text(at: row) } ?? ""
  }

  /// The character between the values of a field that holds several.
  func separator(of field: String) -> Character {
    positions[field].flatMap { schema.fields[$0].listSeparator?.first } ?? ";"
  }

  /// The same table with some of its rows, in their order.
  public func keeping(_ rows: [Int]) -> DataTable {
    DataTable(schema: schema, columns: columns.map { $0.keeping(rows) })
  }

  /// A table with no rows, for what a package leaves out.
  public static func empty(_ name: String) -> DataTable {
    DataTable(schema: TableSchema(name: name, title: name, fields: []), columns: [])
  }
}

/// One row of a table, read field by field.
///
/// A field that the package does not declare reads as missing: no code knows a column that is not there.
public struct TableRow {
  let table: DataTable
  let row: Int

  public func text(_ field: String) -> String { table.text(field, row: row) }
  public func number(_ field: String) -> Double? {
    // A table that stays in its file is asked for the cell, not for the whole column.
    table.stored == nil ? table.column(field)?.number(at: row) : Double(text(field))
  }
  public func integer(_ field: String) -> Int? { number(field).flatMap { Int(exactly: $0) } }
  public func date(_ field: String) -> PartialDate? { PartialDate(text(field)) }

  /// The values of a field that holds several.
  public func list(_ field: String) -> [String] {
    let separator = table.separator(of: field)
    // Bytes are enough for a sign of ASCII, and many times faster than characters.
    guard let byte = separator.asciiValue else {
      return text(field).split(separator: separator).map { String($0).trimmingBlanks() }
    }
    return text(field).utf8.split(separator: byte).map { String(Substring($0)).trimmingBlanks() }
  }

  public func identifiers<Entity>(_ field: String) -> [Identifier<Entity>] {
    list(field).map(Identifier.init(rawValue:))
  }

  /// Where it lies, in the fields `lon` and `lat`.
  var place: GeoPoint? {
    guard let longitude = number("lon"), let latitude = number("lat"), abs(latitude) <= 90,
      abs(longitude) <= 180
    else { return nil }
    return GeoPoint(longitude: longitude, latitude: latitude)
  }

  public var provenance: Provenance {
    let confidence = text("confidence")
    // A word that is not one of the three is a doubt.
    return Provenance(
      source: text("source"),
      confidence: confidence.isEmpty ? .sourced : Confidence(rawValue: confidence) ?? .uncertain)
  }

  public var printedCode: PrintedCode {
    PrintedCode(
      code: text("code"), version: text("version"), name: text("region_name"),
      officialName: text("official_name"), level: integer("level") ?? max(0, text("code").utf8.count - 2))
  }
}

extension DataTable {
  /// Reads every row.
  func map<Value>(_ transform: (TableRow) -> Value) -> [Value] {
    (0..<rowCount).map { transform(TableRow(table: self, row: $0)) }
  }
}

extension String {
  /// Without blanks at both ends.
  public func trimmingBlanks() -> String {
    guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
