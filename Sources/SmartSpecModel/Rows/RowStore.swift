/// The rows of a table that stay in a file and are read when they are asked for.
///
/// Rows and fields are counted from 0; fields in the order of the table's schema. All functions may be called from
/// any thread, and those that go through many rows use several.
public protocol RowStore: Sendable {
  /// The raw text of a cell without its quotes; empty when missing.
  func text(field: Int, row: Int) -> String

  /// The values of some fields of the first `rowCount` rows, read together in one pass.
  ///
  /// Numbers become `.numbers`, dates `.dates`, categories `.categories` and other texts `.texts`. A cell
  /// that is not what its field declares is missing.
  func columns(_ fields: [Int], rowCount: Int, monitor: Monitor) throws(Cancelled) -> [Column]

  /// The rows of a set that have what is searched for.
  func rows(having search: StoredSearch, among rows: RowSet) -> RowSet
}

/// What is searched for in the cells of rows that stay in their file.
public struct StoredSearch: Hashable, Sendable {
  public enum Pattern: Hashable, Sendable {
    /// Folded text anywhere in a cell.
    case word(String)
    /// Folded letters of one cell in their order, with anything between.
    case scattered(String)
    /// The whole raw text of a cell; empty for a missing one.
    case exactly(String)
  }

  public let pattern: Pattern
  /// The field whose cell is searched; nil for all cells of a row.
  public let field: Int?

  public init(_ pattern: Pattern, field: Int? = nil) {
    self.pattern = pattern
    self.field = field
  }
}
