/// A field of a table whose rows stay in their file.
public struct StoredField: Sendable {
  let table: StoredTable
  /// The position in the schema of the table.
  let index: Int

  /// Whether its values are searched in the file rather than kept in a column.
  var isText: Bool {
    let schema = table.schema.fields[index]
    return schema.kind == .text && !schema.isCategory
  }

  func text(row: Int) -> String { table.text(field: index, row: row) }

  func search(_ pattern: StoredSearch.Pattern) -> Condition {
    Condition { table.rows(having: StoredSearch(pattern, field: index), among: $0) }
  }
}
