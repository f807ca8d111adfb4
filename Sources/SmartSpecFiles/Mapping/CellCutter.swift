/// Cuts the rows of CSV text into cells, as `CSVScanner` does.
///
/// A quote that opens a cell and is not closed before the row ends is a sign of the cell like any other.
// It reads memory that never changes for the program, and that the owner of the text keeps.
struct CellCutter: @unchecked Sendable {
  let text: UnsafePointer<UInt8>
  let delimiter: UInt8
  private let delimiters: UInt64

  init(_ text: UnsafePointer<UInt8>, delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
    delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
  }

  /// Cuts the cell that begins at `place`, and puts `place` where the next one begins: beyond `end`, the end of the
  /// row, when there is none.
  @inline(__always)
  func next(_ place: inout Int, end: Int) -> CSVScanner.Cell {
    let start = place
    if start < end, text[start] == 0x22, let cell = quoted(&place, end: end) { return cell }
    let stop = endOfPlain(start, end: end)
    place = stop + 1
    return CSVScanner.Cell(start: start, end: stop)
  }

  /// Leaves out cells from `place` on; false when the row ends before.
  @inline(__always)
  func skip(_ count: Int, _ place: inout Int, end: Int) -> Bool {
    var count = count
    while count > 0, place <= end {
      _ = next(&place, end: end)
      count -= 1
    }
    return place <= end
  }

  /// All cells of a row.
  func cells(_ row: Range<Int>, into cells: inout [CSVScanner.Cell]) {
    cells.removeAll(keepingCapacity: true)
    var place = row.lowerBound
    while place <= row.upperBound { cells.append(next(&place, end: row.upperBound)) }
  }

  /// The bytes of a cell, doubled quotes made single in `scratch`.
  @inline(__always)
  func withBytes<Result>(
    _ cell: CSVScanner.Cell, scratch: inout [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    UnsafeBufferPointer(start: text, count: cell.end).withCell(cell, scratch: &scratch, body)
  }

  func string(_ cell: CSVScanner.Cell) -> String {
    UnsafeBufferPointer(start: text, count: cell.end).string(cell)
  }
}

extension CellCutter {
  /// The first delimiter from `start` on, or `end`; may look at seven bytes beyond.
  @inline(__always)
  private func endOfPlain(_ start: Int, end: Int) -> Int {
    var place = start
    while place < end {
      let word =
        UInt64(littleEndian: UnsafeRawPointer(text + place).loadUnaligned(as: UInt64.self)) ^ delimiters
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return min(end, place + zeros.trailingZeroBitCount >> 3) }
      place += 8
    }
    return end
  }

  private func quoted(_ place: inout Int, end: Int) -> CSVScanner.Cell? {
    var cell = CSVScanner.Cell(start: place + 1, end: place + 1)
    var stop = place + 1
    while stop < end {
      if text[stop] == 0x22 {
        guard stop + 1 < end, text[stop + 1] == 0x22 else { break }
        cell.hasDoubledQuotes = true
        stop += 1
      }
      stop += 1
    }
    guard stop < end else { return nil }
    cell.end = stop
    place = endOfPlain(stop + 1, end: end) + 1
    return cell
  }
}
