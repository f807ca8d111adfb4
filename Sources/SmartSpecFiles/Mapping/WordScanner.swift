import SmartSpecModel

/// Finds a folded word in raw bytes, without folding them.
///
/// Looks at 64 bytes at a time for places where the word may begin: its first two letters, or a letter beyond ASCII
/// that can be folded to its beginning. Only there the letters after it are folded, one by one. Where a word is written
/// with Greek or Cyrillic letters, what it is folded to depends on all of it; there the scanner says that it does not
/// know.
// It reads memory that never changes for the program, and that the owner of the text keeps.
struct WordScanner: @unchecked Sendable {
  private let text: UnsafePointer<UInt8>
  private let word: [UInt8]
  private let letters: LetterFolds

  private let first: Sign
  private let second: Sign
  /// Bytes with which letters begin that are looked at more closely.
  private let lowest: SIMD16<UInt8>
  private let breadth: SIMD16<UInt8>

  /// A byte of the word, compared without regard to case.
  private struct Sign {
    /// What is set in a byte before it is compared: the bit that tells small letters from capital ones.
    let ignored: SIMD16<UInt8>
    let byte: SIMD16<UInt8>

    init(_ byte: UInt8) {
      let isLetter = byte >= 0x61 && byte <= 0x7A
      ignored = SIMD16(repeating: isLetter ? 0x20 : 0)
      self.byte = SIMD16(repeating: byte)
    }
  }

  /// What is known of a place.
  enum Answer {
    case absent
    /// The word ends before this place.
    case found(end: Int)
    /// Greek or Cyrillic letters, or bytes that are not UTF-8, decide.
    case unknown
  }

  /// Makes a scanner for a folded word of ASCII; nil for other words, and those that may be written with quotes or that
  /// hold what ends a cell.
  init?(_ word: String, _ text: UnsafePointer<UInt8>, delimiter: UInt8) {
    let bytes = Array(word.utf8)
    let ends: [UInt8] = [0x0A, 0x0D, 0x22, delimiter]
    guard let first = bytes.first, bytes.allSatisfy({ $0 < 0x80 && !ends.contains($0) }) else { return nil }
    let letters = LetterFolds.shared
    self.letters = letters
    self.text = text
    self.word = bytes
    self.first = Sign(first)
    // A letter alone may be followed by anything.
    second = Sign(bytes.count > 1 ? bytes[1] : 0)
    var lowest: UInt8 = 0xCD
    for value in UInt32(0x80)..<0x340 where Self.canBegin(letters.entry(value), bytes) {
      lowest = min(lowest, UInt8(0xC0 | value >> 6))
    }
    let canBeSymbol = (0x2000..<0x2150).contains { Self.canBegin(letters.entry($0), bytes) }
    self.lowest = SIMD16(repeating: lowest)
    breadth = SIMD16(repeating: (canBeSymbol ? 0xE2 : 0xE1) - lowest)
    hasSecond = bytes.count > 1
  }

  private let hasSecond: Bool

  /// Whether a letter can be folded to the beginning of a word, or the end of what it is folded to can.
  private static func canBegin(_ entry: LetterFolds.Entry, _ word: [UInt8]) -> Bool {
    (0..<entry.count).contains { start in
      (start..<entry.count).allSatisfy { place in
        place - start >= word.count
          || UInt8(truncatingIfNeeded: entry.bytes >> UInt64(8 * place)) == word[place - start]
      }
    }
  }
}

// MARK: - Places where the word may begin

extension WordScanner {
  /// A bit for each of the 64 bytes from a place on where the word may begin; may look at one byte more.
  @inline(__always)
  func candidates(_ place: Int) -> UInt64 {
    let a = signs(place)
    let b = signs(place + 16)
    let c = signs(place + 32)
    let d = signs(place + 48)
    let any = unsafeBitCast((a | b) | (c | d), to: SIMD2<UInt64>.self)
    guard (any[0] | any[1]) & Self.high != 0 else { return 0 }
    return Self.bits(a) | Self.bits(b) << 16 | Self.bits(c) << 32 | Self.bits(d) << 48
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte says whether the word may begin there.
  @inline(__always)
  private func signs(_ place: Int) -> SIMD16<UInt8> {
    let here = UnsafeRawPointer(text + place).loadUnaligned(as: SIMD16<UInt8>.self)
    let isLetter = unsafeBitCast((here &- lowest) .<= breadth, to: SIMD16<UInt8>.self)
    var isFirst = unsafeBitCast((here | first.ignored) .== first.byte, to: SIMD16<UInt8>.self)
    if hasSecond {
      let next = UnsafeRawPointer(text + place + 1).loadUnaligned(as: SIMD16<UInt8>.self)
      isFirst &= unsafeBitCast((next | second.ignored) .== second.byte, to: SIMD16<UInt8>.self) | next
    }
    return isFirst | isLetter
  }

  /// The highest bits of sixteen bytes.
  @inline(__always)
  private static func bits(_ signs: SIMD16<UInt8>) -> UInt64 {
    let words = unsafeBitCast(signs, to: SIMD2<UInt64>.self)
    return (((words[0] & high) >> 7) &* 0x0102_0408_1020_4080) >> 56
      | ((((words[1] & high) >> 7) &* 0x0102_0408_1020_4080) >> 48) & 0xFF00
  }
}

// MARK: - A closer look

extension WordScanner {
  /// Whether the word begins at a place that may be one; looks at bytes before `limit`.
  @inline(__always)
  func answer(_ place: Int, limit: Int) -> Answer {
    if text[place] < 0x80 { return rest(place + 1, known: 1, limit: limit) }
    return answer(letter: place, limit: limit)
  }

  private func answer(letter place: Int, limit: Int) -> Answer {
    guard let letter = UTF8Letter(text, place, limit: limit) else { return .absent }
    let entry = letters.entry(letter.value)
    guard entry.isKnown else { return .absent }
    guard entry.script == .latin else { return .unknown }
    for start in 0..<entry.count {
      let known = agreeing(entry, from: start, with: 0)
      guard known > 0 else { continue }
      let answer = rest(place + letter.count, known: known, limit: limit)
      if case .absent = answer { continue }
      return answer
    }
    return .absent
  }

  /// How many bytes of the word, from one on, an entry has from `start` to its end; 0 where they differ.
  @inline(__always)
  private func agreeing(_ entry: LetterFolds.Entry, from start: Int, with known: Int) -> Int {
    var count = 0
    while start + count < entry.count, known + count < word.count {
      guard UInt8(truncatingIfNeeded: entry.bytes >> UInt64(8 * (start + count))) == word[known + count]
      else {
        return 0
      }
      count += 1
    }
    return count
  }

  /// Whether the rest of the word follows from a place on.
  @inline(__always)
  private func rest(_ place: Int, known: Int, limit: Int) -> Answer {
    var (place, known) = (place, known)
    while known < word.count {
      guard place < limit else { return .absent }
      let byte = text[place]
      if byte < 0x80 {
        guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word[known] else { return .absent }
        place += 1
        known += 1
        continue
      }
      guard let letter = UTF8Letter(text, place, limit: limit) else { return .unknown }
      let entry = letters.entry(letter.value)
      guard entry.isKnown else { return .absent }
      guard entry.script == .latin else { return .unknown }
      let count = agreeing(entry, from: 0, with: known)
      // Combining accents are folded to nothing.
      guard count > 0 || entry.count == 0 else { return .absent }
      known += count
      place += letter.count
    }
    return .found(end: place)
  }

  /// Whether the word in which a place lies goes on, up to `limit`, without letters that change what it is folded to.
  @inline(__always)
  func isLatin(after place: Int, limit: Int) -> Bool {
    var place = place
    while place < limit, text[place] != 0x20 {
      let byte = text[place]
      if (byte >= 0xCD && byte <= 0xD4) || byte == 0xE1 { return false }
      place += 1
    }
    return true
  }
}
