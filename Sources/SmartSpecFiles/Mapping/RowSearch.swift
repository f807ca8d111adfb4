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
      DispatchQueue.concurrentPerform(iterations: (blocks + Self.portion - 1) / Self.portion) { portion in
        let test = CellTest(pattern, missingValues: missingValues)
        for word in portion * Self.portion..<min(blocks, (portion + 1) * Self.portion)
        where rows.words[word] != 0 {
          words[word] = slowlyFound(first + word, among: rows.words[word], test)
        }
      }
    }
    return found
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
