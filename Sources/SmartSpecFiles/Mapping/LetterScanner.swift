import CMapping

/// Finds folded letters in their order in raw cells, without folding them.
// It reads memory that never changes for the program, and that the owner of the text keeps.
struct LetterScanner: @unchecked Sendable {
  private let text: UnsafePointer<UInt8>
  private let wanted: [UInt8]
  private let letters = LetterFolds.shared
  private let sieves: [Sieve]
  /// The tables of the sieves, which keep them.
  private let tables: [UnsafePointer<UInt8>]

  /// Nil for letters that have to be looked for in folded cells: those beyond ASCII, and quotes.
  init?(_ wanted: String, _ text: UnsafePointer<UInt8>) {
    let bytes = Array(wanted.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 < 0x80 && $0 != 0x22 }) else { return nil }
    self.wanted = bytes
    sieves = bytes.map { Sieve(beginningOf: [$0]) }
    tables = sieves.map { UnsafePointer($0.tables) }
    self.text = text
  }

  /// Whether a row may have the letters in one of its cells: false only where it has them in none.
  func mayBeIn(_ row: Range<Int>) -> Bool {
    var place = row.lowerBound
    for tables in tables {
      let places = cmap_sift(tables, text, place, row.upperBound)
      let first = Int(places.start) + (places.kept | places.marked).trailingZeroBitCount
      guard first < row.upperBound else { return false }
      // Greek and Cyrillic letters decide what others mean that stand before them.
      if places.marked != 0 || text[first] == 0xE1 { return true }
      // What one letter is folded to may be several of those wanted.
      place = text[first] < 0x80 ? first + 1 : first
    }
    return true
  }

  /// Whether a cell has the letters; nil where Greek or Cyrillic letters, or bytes that are not UTF-8, decide.
  func answer(_ cell: CSVScanner.Cell) -> Bool? {
    // No letter becomes more than four, and those of ASCII two at most.
    guard (cell.end - cell.start) * 2 >= wanted.count else { return false }
    return wanted.withUnsafeBufferPointer { wanted in
      var known = 0
      var place = cell.start
      while place < cell.end {
        let byte = text[place]
        if byte < 0x80 {
          place &+= 1
          guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == wanted[known] else { continue }
          known &+= 1
        } else {
          guard let letter = UTF8Letter(text, place, limit: cell.end) else { return nil }
          let entry = letters.entry(letter.value)
          guard entry.script == .latin else { return nil }
          place &+= letter.count
          guard entry.isKnown else { continue }
          var bytes = entry.bytes
          for _ in 0..<entry.count where known < wanted.count {
            if UInt8(truncatingIfNeeded: bytes) == wanted[known] { known &+= 1 }
            bytes >>= 8
          }
        }
        if known == wanted.count { return text.isLatinWord(after: place, limit: cell.end) ? true : nil }
      }
      return false
    }
  }
}
