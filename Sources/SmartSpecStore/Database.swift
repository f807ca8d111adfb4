import CSQLite

/// What SQLite said, with its extended code.
struct SQLiteError: Error, Hashable {
  let code: Int32
  let message: String

  /// The first byte, which says what kind of problem it is.
  var kind: Int32 { code & 0xFF }
}

/// A value of a cell.
enum SQLValue: Hashable {
  case text(String)
  case integer(Int)
}

extension SQLValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

/// One connection to a database of SQLite; to be used by one thread at a time.
///
/// Unchecked, because a connection may go from thread to thread as long as two do not use it at once; the store uses
/// its own under a lock.
final class Database: @unchecked Sendable {
  private let handle: OpaquePointer

  enum Opening { case existing, creating }

  init(path: String, _ opening: Opening) throws(SQLiteError) {
    var opened: OpaquePointer?
    let create = opening == .creating ? SQLITE_OPEN_CREATE : 0
    let code = sqlite3_open_v2(
      path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | create, nil)
    guard let opened, code == SQLITE_OK else {
      let message = String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(opened)
      throw SQLiteError(code: code, message: message)
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Sets how long a statement waits for other programs.
  func wait(_ limit: Duration) {
    let (seconds, attoseconds) = limit.components
    sqlite3_busy_timeout(handle, Int32(seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }

  private var error: SQLiteError {
    SQLiteError(code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
  }

  /// How many rows the last change touched.
  var changedRows: Int { Int(sqlite3_changes(handle)) }

  /// Runs a statement and makes something of each row.
  func rows<Made>(
    _ sql: String, _ values: [SQLValue] = [], _ make: (Row) -> Made
  ) throws(SQLiteError) -> [Made] {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK, let statement = prepared else {
      throw error
    }
    defer { sqlite3_finalize(statement) }
    for (index, value) in values.enumerated() {
      let code =
        switch value {
        case .text(let text):
          csqlite_bind_text(statement, Int32(index + 1), text, Int32(text.utf8.count))
        case .integer(let number): sqlite3_bind_int64(statement, Int32(index + 1), Int64(number))
        }
      guard code == SQLITE_OK else { throw error }
    }
    var made: [Made] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: made.append(make(Row(statement: statement)))
      case SQLITE_DONE: return made
      default: throw error
      }
    }
  }

  func run(_ sql: String, _ values: SQLValue...) throws(SQLiteError) { _ = try rows(sql, values) { _ in } }

  /// The whole number that a statement gives; 0 for none.
  func integer(_ sql: String) throws(SQLiteError) -> Int { try rows(sql) { $0.integer(0) }.first ?? 0 }

  /// Does everything or nothing; what it returns is on the disk.
  func transaction<Made>(_ body: () throws(SQLiteError) -> Made) throws(SQLiteError) -> Made {
    try run("BEGIN IMMEDIATE")
    do throws(SQLiteError) {
      let made = try body()
      try run("COMMIT")
      return made
    } catch {
      // Some errors have ended the transaction already.
      if sqlite3_get_autocommit(handle) == 0 { try? run("ROLLBACK") }
      throw error
    }
  }

  /// A row of an answer, as long as it is the one at hand.
  struct Row {
    fileprivate let statement: OpaquePointer

    func text(_ column: Int32) -> String {
      guard let start = sqlite3_column_text(statement, column) else { return "" }
      let count = Int(sqlite3_column_bytes(statement, column))
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
  }
}
