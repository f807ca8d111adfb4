import Dispatch
import SmartSpecModel

/// Looks for something in the rows of a text, on all cores.
struct RowSearch {
  let file: MappedFile
  let index: RowIndex
  let cutter: CellCutter
  let pattern: StoredSearch.Pattern
  /// The place of the cell that is searched among those of its row; nil for all of them.
  let position: Int?
  /// Texts that stand for no value in that cell.
  let missingValues: [[UInt8]]

  /// Blocks that one core takes at a time: about 240 KB.
  private static let portion = 16

  /// The rows of a set that have what is searched for; those not yet known have not.
  func found(among rows: RowSet) -> RowSet {
    var found = RowSet(emptyIn: rows.range)
    let first = rows.range.lowerBound / RowIndex.blockSize
    let blocks = min(rows.words.count, (index.rowCount + RowIndex.blockSize - 1) / RowIndex.blockSize - first)
    guard blocks > 0 else { return found }
    found.words.withUnsafeMutableBufferPointer { words in
      // Each portion writes words of its own.
      nonisolated(unsafe) let words = words
      let (scanner, letters) = (scanner, letters)
      DispatchQueue.concurrentPerform(iterations: (blocks + Self.portion - 1) / Self.portion) { portion in
        let test = CellTest(pattern, missingValues: missingValues)
        for word in portion * Self.portion..<min(blocks, (portion + 1) * Self.portion)
        where rows.words[word] != 0 {
          words[word] = foundOfBlock(first + word, among: rows.words[word], scanner, letters, test)
        }
      }
    }
    return found
  }

  /// Nil where each cell has to be folded.
  private var scanner: WordScanner? {
    guard case .word(let word) = pattern else { return nil }
    return WordScanner(word, file.text, delimiter: cutter.delimiter)
  }

  private var letters: LetterScanner? {
    guard case .scattered(let letters) = pattern else { return nil }
    return LetterScanner(letters, file.text)
  }
}

extension RowSearch {
  private func foundOfBlock(
    _ number: Int, among wanted: UInt64, _ scanner: WordScanner?, _ letters: LetterScanner?, _ test: CellTest
  ) -> UInt64 {
    let block = index.block(number)
    if let letters {
      return rows(of: block, among: wanted) { letters.mayBeIn($0) && isMet($0, test, letters) }
    }
    guard let scanner, !block.hasOddQuotes else {
      return rows(of: block, among: wanted) { isMet($0, test, nil) }
    }
    let scan = RowScan(
      scanner: scanner, cutter: cutter, test: test, isRegular: block.isRegular, position: position)
    return wanted.nonzeroBitCount > Self.fewRows
      ? scan.rows(of: block, index.rows(of: block)) & wanted
      : rows(of: block, among: wanted) { scan.isMet($0, from: $0.lowerBound) }
  }

  /// As many rows of a block as are looked at one by one.
  private static let fewRows = 12

  @inline(__always)
  private func rows(
    of block: RowIndex.Block, among wanted: UInt64, where isMet: (Range<Int>) -> Bool
  ) -> UInt64 {
    var cursor = index.rows(of: block)
    var found: UInt64 = 0
    var bit: UInt64 = 1
    while bit != 0, bit <= wanted, cursor.next() {
      if wanted & bit != 0, isMet(cursor.start..<cursor.end) { found |= bit }
      bit <<= 1
    }
    return found
  }

  private func isMet(_ row: Range<Int>, _ test: CellTest, _ letters: LetterScanner?) -> Bool {
    var place = row.lowerBound
    if let position, !cutter.skip(position, &place, end: row.upperBound) {
      return test.isMet(by: UnsafeBufferPointer(start: nil, count: 0))
    }
    repeat {
      let cell = cutter.next(&place, end: row.upperBound)
      if letters?.answer(cell) ?? test.isMet(by: cell, cutter) { return true }
    } while position == nil && place <= row.upperBound
    return false
  }
}
