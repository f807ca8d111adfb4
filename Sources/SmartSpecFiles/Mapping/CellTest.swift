import Glibc
import SmartSpecModel

/// Whether a cell has what is searched for, decided with all care: what faster ways have to agree with.
///
/// Not for several threads at a time.
final class CellTest {
  private let pattern: Pattern
  private let folder = ByteFolder()
  private let missing: [[UInt8]]
  private var scratch: [UInt8] = []

  private enum Pattern {
    case word([UInt8])
    case scattered([UInt8])
    /// Whether the text has signs that stand for bytes that are not UTF-8.
    case exactly([UInt8], isRepaired: Bool)
  }

  /// Takes texts that stand for no value; they mean something only where whole texts are looked for.
  init(_ pattern: StoredSearch.Pattern, missingValues: [[UInt8]] = []) {
    missing = missingValues.filter { !$0.isEmpty }
    self.pattern =
      switch pattern {
      case .word(let word): .word(Array(word.utf8))
      case .scattered(let letters): .scattered(Array(letters.utf8))
      case .exactly(let text):
        .exactly(Array(text.utf8), isRepaired: text.unicodeScalars.contains("\u{FFFD}"))
      }
  }

  func isMet(by cell: CSVScanner.Cell, _ cutter: CellCutter) -> Bool {
    cutter.withBytes(cell, scratch: &scratch) { isMet(by: $0) }
  }

  /// Whether some cell of a row is met.
  func isMet(by row: Range<Int>, _ cutter: CellCutter) -> Bool {
    var place = row.lowerBound
    while place <= row.upperBound {
      if isMet(by: cutter.next(&place, end: row.upperBound), cutter) { return true }
    }
    return false
  }

  /// Whether the raw bytes of a cell are met.
  func isMet(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch pattern {
    case .word(let word):
      // A folded text can be longer than the raw one, but not when both are nothing.
      word.isEmpty || (!bytes.isEmpty && Self.contains(folder.fold(bytes), word))
    case .scattered(let letters):
      letters.isEmpty || (!bytes.isEmpty && Self.containsScattered(folder.fold(bytes), letters))
    case .exactly(let text, let isRepaired):
      missing.contains { $0.elementsEqual(bytes) }
        ? text.isEmpty
        : isRepaired
          ? String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(text)
          : bytes.elementsEqual(text)
    }
  }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count >= word.count, var place = text.baseAddress else { return false }
    let last = place + (text.count - word.count)
    while place <= last, let found = memchr(place, Int32(word[0]), last - place + 1) {
      if memcmp(found, word, word.count) == 0 { return true }
      place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
    }
    return false
  }

  private static func containsScattered(_ text: UnsafeBufferPointer<UInt8>, _ letters: [UInt8]) -> Bool {
    guard var rest = text.baseAddress.map(UnsafeRawPointer.init) else { return false }
    let end = rest + text.count
    for letter in letters {
      guard let found = memchr(rest, Int32(letter), end - rest) else { return false }
      rest = UnsafeRawPointer(found) + 1
    }
    return true
  }
}
