/// The sign between the cells of a file.
enum Delimiter {
  /// What files have, the most usual first.
  private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
  private static let rowCount = 20
  private static let byteCount = 1 << 16

  /// The sign that splits the first rows into the same number of cells, and into the most of them; a comma when none
  /// does.
  static func found(in text: UnsafePointer<UInt8>, count: Int) -> UInt8 {
    var best: (delimiter: UInt8, evenness: Double, width: Int) = (0x2C, 0, 1)
    for delimiter in candidates {
      let widths = widths(text, min(count, byteCount), delimiter)
      // Rows that are as wide as the head; a row cut off by the limit is left out where there are others.
      guard let head = widths.first, head > 1 else { continue }
      let evenness = Double(widths.count { $0 == head }) / Double(widths.count)
      if evenness > best.evenness || (evenness == best.evenness && head > best.width) {
        best = (delimiter, evenness, head)
      }
    }
    return best.delimiter
  }

  private static func widths(_ text: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8) -> [Int] {
    var cursor = RowCursor(text, 0..<count, delimiter: delimiter)
    let cutter = CellCutter(text, delimiter: delimiter)
    var cells: [CSVScanner.Cell] = []
    var widths: [Int] = []
    while widths.count < rowCount, cursor.next() {
      if cursor.end == count, count == byteCount, !widths.isEmpty { break }
      cutter.cells(cursor.start..<cursor.end, into: &cells)
      widths.append(cells.count)
    }
    return widths
  }
}
