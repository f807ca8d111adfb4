import SmartSpecModel

/// Checks that references lead somewhere.
struct KeyChecker {
  private let tables: [String: ReadTable]
  /// Tables whose file could not be read: references to them cannot be checked.
  private let unreadable: Set<String>
  /// The keys that were collected so far, by table and field; many fields refer to the same.
  private var known: [String: [String: Set<String>]] = [:]
  /// The nearest keys that were looked for, by place and value.
  private var suggestions: [String: [String: String?]] = [:]

  init(_ tables: [ReadTable], unreadable: Set<String>) {
    self.tables = Dictionary(tables.map { ($0.table.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.unreadable = unreadable
  }

  /// A reference that leads nowhere.
  struct Dangling {
    let row: Int
    /// The position of the field in its schema.
    let field: Int
    let value: String
    /// The table it should lead to, and the field of that.
    let table: String
    let target: String
  }

  /// The rows of a table with a reference that leads nowhere.
  mutating func danglingReferences(of name: String) -> [Dangling] {
    guard let table = tables[name]?.table else { return [] }
    var found: [Dangling] = []
    for (index, field) in table.schema.fields.enumerated() {
      guard let column = table.column(field.name) else { continue }
      if let key = table.schema.foreignKeys.first(where: { $0.field == field.name }) {
        let other = key.table.isEmpty ? name : key.table
        guard let known = keys(of: other, key.target) else { continue }
        found += Self.dangling(column, known).map {
          Dangling(row: $0, field: index, value: column.text(at: $0), table: other, target: key.target)
        }
      } else if let other = field.listOf, let separator = field.listSeparator?.first,
        let key = tables[other]?.table.schema.primaryKey.first, let known = keys(of: other, key)
      {
        for row in 0..<table.rowCount where !column.isMissing(at: row) {
          let values = column.text(at: row).split(separator: separator)
          guard let bad = values.first(where: { !known.contains(String($0)) }) else { continue }
          found.append(Dangling(row: row, field: index, value: String(bad), table: other, target: key))
        }
      }
    }
    return found
  }

  /// What is wrong, with the nearest key.
  ///
  /// Looking for that costs as much as comparing with all keys, so it is asked only for what is shown.
  mutating func problem(_ dangling: Dangling, field: FieldSchema) -> Diagnostic.Problem {
    let place = dangling.table + "." + dangling.target
    let suggestion =
      suggestions[place]?[dangling.value]
      ?? Similarity.nearest(
        to: dangling.value, among: known[dangling.table]?[dangling.target]?.sorted() ?? [])
    suggestions[place, default: [:]][dangling.value] = .some(suggestion)
    return .unknownReference(
      field: field.name, value: dangling.value, table: dangling.table, suggestion: suggestion)
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
}
