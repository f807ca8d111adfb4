public import SmartSpecModel

extension MappedTable {
  /// A catalogue with nothing but this table, as much of it as is known.
  public func catalogue() -> Catalogue {
    CatalogueBuilder(tables: [table()], title: name, diagnostics: diagnostics).build()
  }

  /// Where the table is shown in a catalogue of its own.
  public var address: Address { Address([tableName]) }

  /// The rows that are known so far; `named` for the name that a package gives the table.
  func table(named given: String? = nil) -> DataTable {
    var schema = schema
    if given == nil { (schema.name, schema.title) = (tableName, name) }
    let isComplete = isComplete
    return DataTable(
      StoredTable(self, schema: schema, rowCount: rowCount, isComplete: isComplete, source: source))
  }

  /// What is wrong with the file, for the list of problems.
  public var diagnostics: [Diagnostic] {
    problems.map { Diagnostic(.inLargeTable($0.message), at: .init(file: path, line: 1, column: 1)) }
  }

  /// The file, as the source of its rows.
  private var source: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let size = fileSize >= 1_000_000 ? "\(fileSize / 1_000_000) MB" : "\(max(1, fileSize / 1_000)) kB"
    return "\(file), \(size)"
  }

  private var name: String { schema.title.isEmpty ? schema.name : schema.title }

  /// A name under which the program has no list of its own: a file of regions is not the regions of a package.
  private var tableName: String {
    let plain = schema.name.map { $0.isLetter || $0.isNumber || "_-".contains($0) ? $0 : "-" }
    let name = String(plain).isEmpty ? "table" : String(plain)
    let isTaken =
      name != "projects"
      && (Listings.all.contains { $0.id == name } || CatalogueBuilder.entityTables.contains(name))
    return isTaken ? name + "-file" : name
  }
}
