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

  /// Whether a text, behind which 32 bytes can be read, has a word.
  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count >= word.count, let start = text.baseAddress else { return false }
    let last = text.count - word.count
    let first = SIMD16<UInt8>(repeating: word[0])
    let second = SIMD16<UInt8>(repeating: word.count > 1 ? word[1] : 0)
    var place = 0
    while place <= last {
      let raw = UnsafeRawPointer(start + place)
      var signs = unsafeBitCast(
        raw.loadUnaligned(as: SIMD16<UInt8>.self) .== first, to: SIMD16<UInt8>.self)
      if word.count > 1 {
        let next = raw.loadUnaligned(fromByteOffset: 1, as: SIMD16<UInt8>.self)
        signs &= unsafeBitCast(next .== second, to: SIMD16<UInt8>.self)
      }
      let words = unsafeBitCast(signs, to: SIMD2<UInt64>.self)
      for half in 0..<2 {
        var rest = words[half] & 0x8080_8080_8080_8080
        while rest != 0 {
          let candidate = place + half << 3 + rest.trailingZeroBitCount >> 3
          if candidate <= last, memcmp(start + candidate, word, word.count) == 0 { return true }
          rest &= rest - 1
        }
      }
      place += 16
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
