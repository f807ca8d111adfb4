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
      let scanner = self.scanner
      DispatchQueue.concurrentPerform(iterations: (blocks + Self.portion - 1) / Self.portion) { portion in
        let test = CellTest(pattern, missingValues: missingValues)
        for word in portion * Self.portion..<min(blocks, (portion + 1) * Self.portion)
        where rows.words[word] != 0 {
          words[word] = foundOfBlock(first + word, among: rows.words[word], scanner, test)
        }
      }
    }
    return found
  }

  /// Looks for words in all of a row; nil for other searches.
  private var scanner: WordScanner? {
    guard case .word(let word) = pattern, position == nil else { return nil }
    return WordScanner(word, file.text, delimiter: cutter.delimiter)
  }

  private func foundOfBlock(
    _ number: Int, among wanted: UInt64, _ scanner: WordScanner?, _ test: CellTest
  ) -> UInt64 {
    let block = index.block(number)
    guard let scanner, !block.hasOddQuotes else { return slowlyFound(number, among: wanted, test) }
    if wanted.nonzeroBitCount > Self.fewRows { return foundInBlock(block, scanner, test) & wanted }
    var cursor = index.rows(of: block)
    var found: UInt64 = 0
    var bit: UInt64 = 1
    while bit != 0, bit <= wanted, cursor.next() {
      if wanted & bit != 0, isFound(cursor.start..<cursor.end, scanner, test) { found |= bit }
      bit <<= 1
    }
    return found
  }

  /// As many rows of a block as are looked at one by one.
  private static let fewRows = 12

  /// The rows of a whole block; rows are only counted where something is found.
  private func foundInBlock(_ block: RowIndex.Block, _ scanner: WordScanner, _ test: CellTest) -> UInt64 {
    var cursor = index.rows(of: block)
    var found: UInt64 = 0
    var bit: UInt64 = 0
    var place = block.range.lowerBound
    let limit = block.range.upperBound
    scan: while place < limit {
      var candidates = scanner.candidates(place)
      while candidates != 0 {
        let candidate = place + candidates.trailingZeroBitCount
        candidates &= candidates - 1
        guard candidate < limit else { break scan }
        let answer = scanner.answer(candidate, limit: limit)
        if case .absent = answer { continue }
        // The row of the candidate. A file that was changed may have no such row.
        repeat {
          guard cursor.next() else { break scan }
          bit = bit == 0 ? 1 : bit << 1
        } while cursor.end <= candidate
        if isFound(answer, cursor.start..<cursor.end, scanner, test) { found |= bit }
        place = cursor.end
        continue scan
      }
      place += 64
    }
    return found
  }

  private func isFound(_ row: Range<Int>, _ scanner: WordScanner, _ test: CellTest) -> Bool {
    var place = row.lowerBound
    while place < row.upperBound {
      var candidates = scanner.candidates(place)
      while candidates != 0 {
        let candidate = place + candidates.trailingZeroBitCount
        candidates &= candidates - 1
        guard candidate < row.upperBound else { return false }
        let answer = scanner.answer(candidate, limit: row.upperBound)
        if case .absent = answer { continue }
        return isFound(answer, row, scanner, test)
      }
      place += 64
    }
    return false
  }

  /// Decides a row by what was found at the first place that is not nothing.
  @inline(__always)
  private func isFound(
    _ answer: WordScanner.Answer, _ row: Range<Int>, _ scanner: WordScanner, _ test: CellTest
  ) -> Bool {
    if case .found(let end) = answer, scanner.isLatin(after: end, limit: row.upperBound) { return true }
    return test.isMet(by: row, cutter)
  }

  private func slowlyFound(_ block: Int, among wanted: UInt64, _ test: CellTest) -> UInt64 {
    var cursor = index.rows(of: index.block(block))
    var found: UInt64 = 0
    var bit: UInt64 = 1
    while bit != 0, cursor.next() {
      if wanted & bit != 0, isMet(cursor.start..<cursor.end, test) { found |= bit }
      bit <<= 1
    }
    return found
  }

  private func isMet(_ row: Range<Int>, _ test: CellTest) -> Bool {
    guard let position else { return test.isMet(by: row, cutter) }
    var place = row.lowerBound
    guard cutter.skip(position, &place, end: row.upperBound) else {
      return test.isMet(by: UnsafeBufferPointer(start: nil, count: 0))
    }
    return test.isMet(by: cutter.next(&place, end: row.upperBound), cutter)
  }
}
