import Synchronization

/// A table whose rows stay in their file: as many of them as were known when it was made.
///
/// Columns of numbers, dates and categories are kept once they were needed, texts never. Guards them with a lock.
public final class StoredTable: Sendable {
  public let schema: TableSchema
  public let rowCount: Int
  /// Whether these are all rows of the file, or only those found so far.
  public let isComplete: Bool
  /// What the rows are taken from, as a source is named: `grants.csv, 471 MB`.
  let source: String
  private let store: any RowStore
  private let columns = Mutex<[Int: Column]>([:])

  public init(
    _ store: any RowStore, schema: TableSchema, rowCount: Int, isComplete: Bool = true,
    source: String = ""
  ) {
    self.store = store
    self.schema = schema
    self.rowCount = rowCount
    self.isComplete = isComplete
    self.source = source
  }

  /// The raw text of a cell; empty when missing.
  public func text(field: Int, row: Int) -> String { store.text(field: field, row: row) }

  func rows(having search: StoredSearch, among rows: RowSet) -> RowSet {
    store.rows(having: search, among: rows)
  }

  /// Reads the columns of some fields, those that are kept already excepted; texts are not read.
  func load(_ fields: [Int], monitor: Monitor) throws(Cancelled) {
    let known = columns.withLock { Set($0.keys) }
    let wanted = Set(fields.filter { isKept($0) && !known.contains($0) }).sorted()
    guard !wanted.isEmpty else { return }
    let read = try store.columns(wanted, rowCount: rowCount, monitor: monitor)
    columns.withLock { columns in
      for (field, column) in zip(wanted, read) { columns[field] = column }
    }
  }

  /// The values of a field, read when they are not there yet.
  func column(_ field: Int) -> Column {
    if let known = columns.withLock({ $0[field] }) { return known }
    guard let read = try? store.columns([field], rowCount: rowCount, monitor: .none).first else {
      return .texts(TextColumn())
    }
    if isKept(field) { columns.withLock { $0[field] = read } }
    return read
  }

  /// The values of a field if they are in memory already.
  func knownColumn(_ field: Int) -> Column? { columns.withLock { $0[field] } }

  /// Bytes that the columns kept take, about.
  public var columnBytes: Int {
    columns.withLock { columns in
      columns.values.reduce(0) { sum, column in
        switch column {
        case .numbers: sum + rowCount * 8
        case .dates, .categories: sum + rowCount * 4
        case .texts: sum
        }
      }
    }
  }

  private func isKept(_ field: Int) -> Bool {
    let schema = schema.fields[field]
    return schema.kind != .text || schema.isCategory
  }
}
