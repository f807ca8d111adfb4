import SmartSpecModel

/// Checks that references lead somewhere.
struct KeyChecker {
  private let tables: [String: ReadTable]
  /// Tables whose file could not be read: references to them cannot be checked.
  private let unreadable: Set<String>
  /// The keys that were collected so far, by table and field; many fields refer to the same.
  private var known: [String: [String: Set<String>]] = [:]

  init(_ tables: [ReadTable], unreadable: Set<String>) {
    self.tables = Dictionary(tables.map { ($0.table.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.unreadable = unreadable
  }

  /// A reference that leads nowhere.
  struct Dangling {
    let row: Int
    /// The position of the field in its schema.
    let field: Int
    let problem: Diagnostic.Problem
  }

  /// The rows of a table with a reference that leads nowhere.
  mutating func danglingReferences(of name: String) -> [Dangling] {
    guard let table = tables[name]?.table else { return [] }
    var found: [Dangling] = []
    for (index, field) in table.schema.fields.enumerated() {
      guard let column = table.column(field.name) else { continue }
      if let key = table.schema.foreignKeys.first(where: { $0.field == field.name }) {
        let target = key.table.isEmpty ? name : key.table
        guard let known = keys(of: target, key.target) else { continue }
        found += Self.dangling(column, known).map {
          Dangling(row: $0, field: index, problem: Self.problem(field, column.text(at: $0), target, known))
        }
      } else if let target = field.listOf, let separator = field.listSeparator?.first,
        let key = tables[target]?.table.schema.primaryKey.first, let known = keys(of: target, key)
      {
        for row in 0..<table.rowCount where !column.isMissing(at: row) {
          let values = column.text(at: row).split(separator: separator)
          guard let bad = values.first(where: { !known.contains(String($0)) }) else { continue }
          found.append(
            Dangling(row: row, field: index, problem: Self.problem(field, String(bad), target, known)))
        }
      }
    }
    return found
  }
}

extension KeyChecker {
  private mutating func keys(of table: String, _ field: String) -> Set<String>? {
    if let keys = known[table]?[field] { return keys }
    guard !unreadable.contains(table), let read = tables[table], let column = read.table.column(field) else {
      return nil
    }
    let keys = Set((0..<column.count).lazy.map { column.text(at: $0) }).union(read.keysLeftOut)
    known[table, default: [:]][field] = keys
    return keys
  }

  /// The rows whose value is none of the known keys.
  private static func dangling(_ column: Column, _ known: Set<String>) -> [Int] {
    guard case .categories(let categories) = column else { return [] }
    // Each different text is looked up once.
    let isBad = categories.labels.map { !$0.isEmpty && !known.contains($0) }
    guard isBad.contains(true) else { return [] }
    return categories.codes.indices.filter { isBad[Int(categories.codes[$0])] }
  }

  private static func problem(
    _ field: FieldSchema, _ value: String, _ table: String, _ known: Set<String>
  ) -> Diagnostic.Problem {
    .unknownReference(
      field: field.name, value: value, table: table,
      suggestion: Similarity.nearest(to: value, among: known.sorted()))
  }
}
