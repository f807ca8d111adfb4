/// Cuts CSV text into records and cells (RFC 4180), without copying.
///
/// Line breaks may be LF, CRLF or CR. Cells between quotes may hold commas, doubled quotes and line breaks.
package struct CSVScanner {
  /// Where a cell lies in the text; quotes at both ends are left out.
  package struct Cell {
    var start: Int
    var end: Int
    /// Whether doubled quotes have to be made single.
    var hasDoubledQuotes = false
  }

  package enum Problem { case openQuote, textAfterQuote }

  let text: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// The line on which the next record starts, from 1.
  private(set) var line = 1

  /// The cells of the record found last, after those of the records before it in the batch.
  package private(set) var cells: [Cell] = []
  /// Where in `cells` the record found last begins.
  private(set) var firstCell = 0
  private(set) var recordStart = 0
  private(set) var recordLine = 1
  package private(set) var problem: (problem: Problem, offset: Int)?
  /// All bytes of cells since the batch began, one over the other: eight at a time, to find those beyond ASCII.
  private var seenBits: UInt64 = 0

  package init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Finds the next record that is not an empty line; false at the end.
  package mutating func next() -> Bool {
    beginBatch()
    return nextInBatch()
  }

  /// Forgets the cells found so far.
  mutating func beginBatch() {
    cells.removeAll(keepingCapacity: true)
    seenBits = 0
  }

  /// Finds the next record like `next()`, but keeps the cells of those before.
  mutating func nextInBatch() -> Bool {
    while position < text.count, isLineBreak(text[position]) { skipLineBreak() }
    guard position < text.count else { return false }
    recordStart = position
    recordLine = line
    problem = nil
    firstCell = cells.count
    repeat {
      if position < text.count, text[position] == 0x22 { quotedCell() } else { plainCell() }
    } while skipComma()
    if position < text.count { skipLineBreak() }
    return true
  }

  /// Forgets the cells of the record found last.
  mutating func dropRecord() { cells.removeLast(cells.count - firstCell) }

  var cellCount: Int { cells.count - firstCell }

  /// Whether a cell of the batch has a byte that is not ASCII.
  var hasHighBytes: Bool { seenBits & 0x8080_8080_8080_8080 != 0 }
}

extension CSVScanner {
  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipLineBreak() {
    if text[position] == 0x0D, position + 1 < text.count, text[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }

  private mutating func skipComma() -> Bool {
    guard position < text.count, text[position] == 0x2C else { return false }
    position += 1
    return true
  }

  private mutating func plainCell() {
    let start = position
    position = endOfPlainCell(start)
    cells.append(Cell(start: start, end: position))
  }

  /// The first comma or line break from `start` on, or the end of the text.
  ///
  /// Looks at eight bytes at a time: most cells are shorter, so there is no loop whose length the processor
  /// would have to guess.
  private mutating func endOfPlainCell(_ start: Int) -> Int {
    var end = start
    while end + 8 <= text.count, let base = text.baseAddress {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + end).loadUnaligned(as: UInt64.self))
      let stops =
        Self.zeroBytes(word ^ 0x2C2C_2C2C_2C2C_2C2C) | Self.zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | Self.zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      guard stops == 0 else {
        let count = stops.trailingZeroBitCount >> 3
        seenBits |= word & ((1 &<< UInt64(count << 3)) &- 1)
        return end + count
      }
      seenBits |= word
      end += 8
    }
    while end < text.count, text[end] != 0x2C, !isLineBreak(text[end]) {
      seenBits |= UInt64(text[end])
      end += 1
    }
    return end
  }

  /// A bit for each zero byte of a word; bits above the lowest one may be wrong.
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private mutating func quotedCell() {
    let quote = position
    var cell = Cell(start: quote + 1, end: quote + 1)
    var end = quote + 1
    var bits: UInt8 = 0
    while end < text.count {
      let byte = text[end]
      if byte == 0x22 {
        guard end + 1 < text.count, text[end + 1] == 0x22 else { break }
        cell.hasDoubledQuotes = true
        end += 2
        continue
      }
      if byte == 0x0A || (byte == 0x0D && !(end + 1 < text.count && text[end + 1] == 0x0A)) { line += 1 }
      bits |= byte
      end += 1
    }
    seenBits |= UInt64(bits)
    cell.end = end
    cells.append(cell)
    guard end < text.count else {
      problem = (.openQuote, quote)
      position = end
      return
    }
    position = end + 1
    guard position < text.count, text[position] != 0x2C, !isLineBreak(text[position]) else { return }
    problem = (.textAfterQuote, position)
    position = endOfPlainCell(position)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with the bytes of a cell of this text, doubled quotes made single in `scratch`.
  @inline(__always)
  package func withCell<Result>(
    _ cell: CSVScanner.Cell, scratch: inout [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = UnsafeBufferPointer(rebasing: self[cell.start..<cell.end])
    guard cell.hasDoubledQuotes else { return body(raw) }
    scratch.removeAll(keepingCapacity: true)
    var index = 0
    while index < raw.count {
      scratch.append(raw[index])
      index += raw[index] == 0x22 ? 2 : 1
    }
    return scratch.withUnsafeBufferPointer(body)
  }

  /// The text of a cell.
  package func string(_ cell: CSVScanner.Cell) -> String {
    var scratch: [UInt8] = []
    return withCell(cell, scratch: &scratch) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a part of this text is UTF-8.
  func isUTF8(_ part: Range<Int>) -> Bool {
    do {
      _ = try UTF8Span(validating: UnsafeBufferPointer(rebasing: self[part]).span)
      return true
    } catch { return false }
  }
}
