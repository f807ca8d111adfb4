/// Finds the rows that have a word in some cell.
struct RowScan {
  let scanner: WordScanner
  let cutter: CellCutter
  /// Decides about cells where the scanner does not know.
  let test: CellTest
  /// Whether each line feed ends a row.
  let isRegular: Bool
  /// The place of the cell that is searched among those of its row; nil for all of them.
  let position: Int?

  /// The rows of a block, a bit a row; rows are only counted where something is found.
  func rows(of block: RowIndex.Block, _ rows: RowCursor) -> UInt64 {
    var cursor = rows
    var found: UInt64 = 0
    var bit: UInt64 = 0
    var place = block.range.lowerBound
    let limit = block.range.upperBound
    scan: while var places = scanner.places(from: place, limit: limit, isRegular: isRegular) {
      while let candidate = places.next() {
        guard candidate < limit else { break scan }
        if case .absent = answer(candidate, places, limit) { continue }
        // The row of the candidate. A file that was changed may have no such row.
        repeat {
          guard cursor.next() else { break scan }
          bit = bit == 0 ? 1 : bit << 1
        } while cursor.end <= candidate
        if isMet(cursor.start..<cursor.end, from: candidate) { found |= bit }
        place = cursor.end
        continue scan
      }
      place = places.start &+ 64
    }
    return found
  }

  /// Whether a row has the word at a place or after it, in the cell that is searched.
  @inline(__always)
  func isMet(_ row: Range<Int>, from place: Int) -> Bool {
    guard let position else { return hasWord(row, from: place) }
    var start = row.lowerBound
    guard cutter.skip(position, &start, end: row.upperBound) else { return false }
    var end = start
    _ = cutter.next(&end, end: row.upperBound)
    end = min(end, row.upperBound)
    return place < end && hasWord(start..<end, from: max(start, place))
  }

  private func hasWord(_ row: Range<Int>, from place: Int) -> Bool {
    var place = place
    let limit = row.upperBound
    scan: while var places = scanner.places(from: place, limit: limit, isRegular: isRegular) {
      while let candidate = places.next() {
        guard candidate < limit else { return false }
        switch answer(candidate, places, limit) {
        case .absent: continue
        case .found(let end) where scanner.isLatin(after: end, limit: limit): return true
        case .found, .unknown:
          let cell = cell(at: candidate, of: row)
          if test.isMet(by: cell, cutter) { return true }
          place = max(cell.end, candidate + 1)
          continue scan
        }
      }
      place = places.start &+ 64
    }
    return false
  }

  @inline(__always)
  private func answer(_ candidate: Int, _ places: WordScanner.Places, _ limit: Int) -> WordScanner.Answer {
    places.isUnknown(candidate) ? .unknown : scanner.answer(candidate, limit: limit)
  }

  private func cell(at candidate: Int, of row: Range<Int>) -> CSVScanner.Cell {
    var place = row.lowerBound
    var cell = cutter.next(&place, end: row.upperBound)
    while cell.end <= candidate, place <= row.upperBound { cell = cutter.next(&place, end: row.upperBound) }
    return cell
  }
}
