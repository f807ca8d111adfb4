/// Cuts CSV text into records and cells (RFC 4180), without copying.
///
/// Line breaks may be LF, CRLF or CR. Cells between quotes may hold commas, doubled quotes and line breaks.
struct CSVScanner {
  /// Where a cell lies in the text; quotes at both ends are left out.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether doubled quotes have to be made single.
    var hasDoubledQuotes = false
  }

  enum Problem { case openQuote, textAfterQuote }

  let text: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// The line on which the next record starts, from 1.
  private(set) var line = 1

  /// The record found last.
  private(set) var cells: [Cell] = []
  private(set) var recordStart = 0
  private(set) var recordLine = 1
  /// Whether the record has a byte that is not ASCII.
  private(set) var hasHighBytes = false
  private(set) var problem: (problem: Problem, offset: Int)?

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Finds the next record that is not an empty line; false at the end.
  mutating func next() -> Bool {
    while position < text.count, text[position] == 0x0A || text[position] == 0x0D { skipLineBreak() }
    guard position < text.count else { return false }
    recordStart = position
    recordLine = line
    problem = nil
    cells.removeAll(keepingCapacity: true)
    var high: UInt8 = 0
    while true {
      if position < text.count, text[position] == 0x22 {
        quotedCell(&high)
      } else {
        let start = position
        var end = position
        while end < text.count {
          let byte = text[end]
          if byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
          high |= byte
          end &+= 1
        }
        cells.append(Cell(start: start, end: end))
        position = end
      }
      guard position < text.count else { break }
      if text[position] == 0x2C {
        position += 1
        if position == text.count {
          cells.append(Cell(start: position, end: position))
          break
        }
        continue
      }
      skipLineBreak()
      break
    }
    hasHighBytes = high >= 0x80
    return true
  }

  private mutating func skipLineBreak() {
    if text[position] == 0x0D, position + 1 < text.count, text[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }

  private mutating func quotedCell(_ high: inout UInt8) {
    let quote = position
    var cell = Cell(start: quote + 1, end: quote + 1)
    var end = quote + 1
    while end < text.count {
      let byte = text[end]
      if byte == 0x22 {
        guard end + 1 < text.count, text[end + 1] == 0x22 else { break }
        cell.hasDoubledQuotes = true
        end += 2
        continue
      }
      if byte == 0x0A || (byte == 0x0D && !(end + 1 < text.count && text[end + 1] == 0x0A)) { line += 1 }
      high |= byte
      end += 1
    }
    cell.end = end
    cells.append(cell)
    guard end < text.count else {
      problem = (.openQuote, quote)
      position = end
      return
    }
    position = end + 1
    guard position < text.count, ![0x2C, 0x0A, 0x0D].contains(text[position]) else { return }
    problem = (.textAfterQuote, position)
    while position < text.count, ![0x2C, 0x0A, 0x0D].contains(text[position]) { position += 1 }
  }

  /// The bytes of a cell, with doubled quotes made single in `scratch`.
  func withBytes<Result>(
    of cell: Cell, scratch: inout [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = UnsafeBufferPointer(rebasing: text[cell.start..<cell.end])
    guard cell.hasDoubledQuotes else { return body(raw) }
    scratch.removeAll(keepingCapacity: true)
    var index = 0
    while index < raw.count {
      scratch.append(raw[index])
      index += raw[index] == 0x22 ? 2 : 1
    }
    return scratch.withUnsafeBufferPointer(body)
  }
}
