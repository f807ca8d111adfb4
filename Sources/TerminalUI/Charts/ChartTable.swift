/// The data of a chart as a table: titles, and rows of text.
public struct ChartTable: Hashable, Sendable {
  /// What stands for a value that is missing.
  public static let missing = ":"

  /// A column with its title.
  public struct Column: Hashable, Sendable {
    /// What stands over the column.
    public var title: String
    /// Numbers stand at the right.
    public var alignment: Canvas.Alignment

    /// A column; of text unless it is told otherwise.
    public init(_ title: String, _ alignment: Canvas.Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows, each with one text for every column.
  public let rows: [[String]]

  /// A table; a row with too few texts is filled up, one with too many is cut.
  public init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { row in columns.indices.map { row.indices.contains($0) ? row[$0] : "" } }
  }
}
