/// Something in a large table that is not right; its rows are shown with what they have.
///
/// Rows are counted from 1, the head not included.
public enum TableProblem: Hashable, Sendable {
  /// The first row with a quote that is never closed, which is read as a sign of its cell.
  case openQuote(row: Int)
  /// Rows with text behind a closing quote, which is left out, and the first of them.
  case textAfterQuote(rows: Int, first: Int)
  /// Cells that are not what their field declares, or not one of its values, as far as they were read.
  case unfitCells(field: String, count: Int)
  /// Rows that end before the cell of a field, as far as they were read.
  case shortRows(field: String, count: Int)
  /// A declared field that the file lacks.
  case missingField(String)
  /// A column, from 1, that got a name because its head was empty or that of another.
  case namedColumn(Int, name: String)

  /// What is wrong, as one sentence.
  public var message: String {
    switch self {
    case .openQuote(let row):
      "A quote is opened in row \(row) and not closed before the end of the file; it is read as text."
    case .textAfterQuote(let rows, let first):
      rows == 1
        ? "Text stands after a closing quote in row \(first); it is left out."
        : "Text stands after a closing quote in \(rows) rows, first in row \(first); it is left out."
    case .unfitCells(let field, let count):
      count == 1
        ? "One cell of “\(field)” is not what its field declares; it is missing."
        : "\(count) cells of “\(field)” are not what their field declares; they are missing."
    case .shortRows(let field, let count):
      count == 1
        ? "One row ends before “\(field)”, which is missing there."
        : "\(count) rows end before “\(field)”, which is missing there."
    case .missingField(let field): "The declared column “\(field)” is not in the file."
    case .namedColumn(let column, let name):
      "Column \(column) has no head of its own; it is called “\(name)”."
    }
  }
}
