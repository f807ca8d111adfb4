public import SmartSpecModel

/// Rows that stay elsewhere and are searched as slowly as a test wants.
///
/// Guards its gate with a lock: a search waits until the test lets a stretch through.
public final class SlowStore: RowStore {
  private let cells: [[String]]
  private let schema: TableSchema
  private let stretches: Gate

  public init(_ schema: TableSchema, _ cells: [[String]], gate: Gate = .open) {
    self.schema = schema
    self.cells = cells
    stretches = gate
  }

  /// A list of the rows, with their first field as key.
  public static func listing(_ cells: [[String]], gate: Gate = .open) -> Catalogue {
    var schema = TableSchema(
      name: "grants", title: "Grants",
      fields: [
        FieldSchema(name: "id"), FieldSchema(name: "title"), FieldSchema(name: "fund", isCategory: true),
        FieldSchema(name: "amount_eur", kind: .number, unit: "EUR"),
      ])
    schema.primaryKey = ["id"]
    let store = SlowStore(schema, cells, gate: gate)
    let table = StoredTable(store, schema: schema, rowCount: cells.count)
    return CatalogueBuilder(tables: [DataTable(table)], title: "Grants").build()
  }

  public func text(field: Int, row: Int) -> String { cells[row][field] }

  public func columns(_ fields: [Int], rowCount: Int, monitor: Monitor) throws(Cancelled) -> [Column] {
    fields.map { index in
      let texts = cells.prefix(rowCount).map { $0[index] }
      return switch schema.fields[index].kind {
      case .number, .integer: .numbers(NumberColumn(texts.map { Double($0) }))
      default:
        schema.fields[index].isCategory ? .categories(CategoryColumn(texts)) : .texts(TextColumn(texts))
      }
    }
  }

  public func rows(having search: StoredSearch, among rows: RowSet) -> RowSet {
    stretches.pass()
    return rows.filtered { row in
      (search.field.map { [cells[row][$0]] } ?? cells[row]).contains { cell in
        switch search.pattern {
        case .exactly(let text): cell == text
        case .word(let word): Folding.fold(cell).contains(word)
        case .scattered: false
        }
      }
    }
  }
}
