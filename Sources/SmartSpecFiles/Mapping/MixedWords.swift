/// Finds words in which Latin letters stand beside Greek or Cyrillic ones, which decide what those are folded to.
///
/// A word is what stands between blanks in one cell.
// It reads memory that never changes for the program, and that the owner of the text keeps.
struct MixedWords: @unchecked Sendable {
  let text: UnsafePointer<UInt8>
  let delimiter: UInt8
  private let letters = LetterFolds.shared

  init(_ text: UnsafePointer<UInt8>, delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  /// Of the Greek and Cyrillic letters of two bytes among 64 bytes, whose first bytes are given, one of each run whose
  /// word may be mixed.
  ///
  /// `isRegular` says that each line feed ends a row, `limit` where the last cell ends. A byte stands before `place`.
  func places(_ place: Int, leads: UInt64, limit: Int, isRegular: Bool) -> UInt64 {
    // Letters follow each other at every second byte.
    var starts = leads & ~(leads << 2)
    var lasts = leads & ~(leads >> 2)
    var mixed: UInt64 = 0
    while starts != 0 {
      let bit = starts & (~starts &+ 1)
      let start = place &+ starts.trailingZeroBitCount
      let end = place &+ lasts.trailingZeroBitCount &+ 2
      starts ^= bit
      lasts &= lasts &- 1
      guard start < limit else { break }
      if text[start &- 1] == 0x20, text[end] == 0x20 { continue }
      if isMixed(start..<min(end, limit), limit, isRegular) { mixed |= bit }
    }
    return mixed
  }

  /// Bytes beside a run, and before it in its line, that are looked at; words and lines that are longer may be mixed.
  private static let longestWord = 256
  private static let longestLine = 4_096

  private func isMixed(_ run: Range<Int>, _ limit: Int, _ isRegular: Bool) -> Bool {
    var start = run.lowerBound
    while start > 0, text[start - 1] != 0x20, !mayEndCell(text[start - 1]) {
      guard letters.isSteady(text[start - 1]), run.lowerBound - start < Self.longestWord else { return true }
      start -= 1
    }
    var end = run.upperBound
    while end < limit, text[end] != 0x20, !mayEndCell(text[end]) {
      guard letters.isSteady(text[end]), end - run.upperBound < Self.longestWord else { return true }
      end += 1
    }
    let isWhole = (start == 0 || text[start - 1] == 0x20) && (end >= limit || text[end] == 0x20)
    return !isWhole && !(isRegular && isPlain(before: end))
  }

  @inline(__always)
  private func mayEndCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a line has no quotes up to a place and at it, so that all delimiters end cells.
  private func isPlain(before end: Int) -> Bool {
    guard text[end] != 0x22 else { return false }
    let (lineFeeds, quotes) = (SIMD16<UInt8>(repeating: 0x0A), SIMD16<UInt8>(repeating: 0x22))
    var place = end
    while place >= 16 {
      let bytes = UnsafeRawPointer(text + place - 16).loadUnaligned(as: SIMD16<UInt8>.self)
      guard !any((bytes .== lineFeeds) .| (bytes .== quotes)) else { break }
      guard end - place < Self.longestLine else { return false }
      place -= 16
    }
    while place > 0, text[place - 1] != 0x0A {
      guard text[place - 1] != 0x22 else { return false }
      place -= 1
    }
    return true
  }
}
