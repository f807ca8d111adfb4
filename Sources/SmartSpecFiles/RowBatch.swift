import SmartSpecModel

/// Some rows of a table as they were cut, and which of them are bad.
///
/// Rows go through the columns a batch at a time, so that each column reads its cells in one loop.
struct RowBatch {
  /// A cell that breaks its declaration.
  struct Failure {
    /// The row, from the start of the batch.
    let row: Int
    /// The position of the cell in its record.
    let position: Int
    let problem: Diagnostic.Problem
  }

  let text: UnsafeBufferPointer<UInt8>
  /// The cells of all rows, row after row.
  let cells: UnsafeBufferPointer<CSVScanner.Cell>
  /// Cells in each row.
  let width: Int
  let rowCount: Int
  /// At most one for each row.
  private(set) var failures: [Failure] = []
  private var isBad: [Bool] = []

  init(text: UnsafeBufferPointer<UInt8>, cells: UnsafeBufferPointer<CSVScanner.Cell>, width: Int) {
    self.text = text
    self.cells = cells
    self.width = width
    rowCount = width > 0 ? cells.count / width : 0
  }

  /// Whether an earlier column found something wrong with a row.
  @inline(__always)
  func isBad(_ row: Int) -> Bool { !isBad.isEmpty && isBad[row] }

  mutating func fail(_ problem: Diagnostic.Problem, row: Int, position: Int) {
    if isBad.isEmpty { isBad = [Bool](repeating: false, count: rowCount) }
    guard !isBad[row] else { return }
    isBad[row] = true
    failures.append(Failure(row: row, position: position, problem: problem))
  }

  @inline(__always)
  func cell(_ row: Int, _ position: Int) -> CSVScanner.Cell { cells[row &* width &+ position] }

  /// Finds the rows with bytes that are not UTF-8.
  mutating func checkUTF8(fieldName: (Int) -> String) {
    for row in 0..<rowCount where !text.isUTF8(cell(row, 0).start..<cell(row, width - 1).end) {
      let position = (0..<width).first { !text.isUTF8(cell(row, $0).start..<cell(row, $0).end) } ?? 0
      fail(.badUTF8(field: fieldName(position)), row: row, position: position)
    }
  }
}
