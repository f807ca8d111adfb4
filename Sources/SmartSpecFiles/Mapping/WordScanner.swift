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
  /// What follows a letter beyond ASCII with which the word may begin.
  private let afterLetter: Sign
  /// Leading bytes of Latin letters that can be folded to the beginning of the word.
  private let latin: Span
  /// Leading bytes of letters of other scripts, which are always looked at.
  private let others: Span

  /// A byte of the word, compared without regard to case.
  private struct Sign {
    /// What is set in a byte before it is compared: the bit that tells small letters from capital ones.
    let ignored: SIMD16<UInt8>
    let byte: SIMD16<UInt8>

    /// Nil is any byte.
    init(_ byte: UInt8?) {
      let isLetter = byte.map { $0 >= 0x61 && $0 <= 0x7A } ?? false
      ignored = SIMD16(repeating: byte == nil ? 0xFF : isLetter ? 0x20 : 0)
      self.byte = SIMD16(repeating: byte ?? 0xFF)
    }

    @inline(__always)
    func isMet(by bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
      unsafeBitCast((bytes | ignored) .== byte, to: SIMD16<UInt8>.self)
    }
  }

  private struct Span {
    let lowest: SIMD16<UInt8>
    let breadth: SIMD16<UInt8>

    init(_ range: ClosedRange<UInt8>) {
      lowest = SIMD16(repeating: range.lowerBound)
      breadth = SIMD16(repeating: range.upperBound - range.lowerBound)
    }

    @inline(__always)
    func isMet(by bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
      unsafeBitCast((bytes &- lowest) .<= breadth, to: SIMD16<UInt8>.self)
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
    second = Sign(bytes.count > 1 ? bytes[1] : nil)
    var lowest: UInt8 = 0xCC
    var isLetterEnough = bytes.count == 1
    for value in UInt32(0x80)..<0x340 {
      let agreeing = Self.agreeing(letters.entry(value), bytes)
      if agreeing > 0 { lowest = min(lowest, UInt8(0xC0 | value >> 6)) }
      if agreeing > 1 { isLetterEnough = true }
    }
    afterLetter = isLetterEnough ? Sign(nil) : second
    latin = Span(lowest...0xCC)
    let isSymbol = (0x2000..<0x2150).contains { Self.agreeing(letters.entry($0), bytes) > 0 }
    others = Span(0xCD...(isSymbol ? 0xE2 : 0xE1))
  }

  /// How many bytes of the beginning of a word a letter is folded to, or ends with when it is folded; the most where
  /// there are several ways.
  private static func agreeing(_ entry: LetterFolds.Entry, _ word: [UInt8]) -> Int {
    (0..<entry.count).map { start in
      let count = min(entry.count - start, word.count)
      let agrees = (0..<count).allSatisfy {
        UInt8(truncatingIfNeeded: entry.bytes >> UInt64(8 * (start + $0))) == word[$0]
      }
      return agrees ? count : 0
    }.max() ?? 0
  }
}

// MARK: - Places where the word may begin

extension WordScanner {
  /// A bit for each of the 64 bytes from a place on where the word may begin; may look at two bytes more.
  @inline(__always)
  func candidates(_ place: Int) -> UInt64 {
    let a = signs(place)
    let b = signs(place &+ 16)
    let c = signs(place &+ 32)
    let d = signs(place &+ 48)
    let any = unsafeBitCast((a | b) | (c | d), to: SIMD2<UInt64>.self)
    guard (any[0] | any[1]) & 0x8080_8080_8080_8080 != 0 else { return 0 }
    return ByteMask.highest(a, b, c, d)
  }

  /// The highest bit of each byte says whether the word may begin there.
  @inline(__always)
  private func signs(_ place: Int) -> SIMD16<UInt8> {
    let start = UnsafeRawPointer(text + place)
    let here = start.loadUnaligned(as: SIMD16<UInt8>.self)
    let next = start.loadUnaligned(fromByteOffset: 1, as: SIMD16<UInt8>.self)
    let third = start.loadUnaligned(fromByteOffset: 2, as: SIMD16<UInt8>.self)
    let plain = first.isMet(by: here) & (second.isMet(by: next) | next)
    let letter = latin.isMet(by: here) & (afterLetter.isMet(by: third) | third)
    return plain | letter | others.isMet(by: here)
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
  func isLatin(after place: Int, limit: Int) -> Bool { text.isLatinWord(after: place, limit: limit) }
}

extension UnsafePointer<UInt8> {
  /// Whether no letter from a place to the next blank may be Greek or Cyrillic.
  @inline(__always)
  func isLatinWord(after place: Int, limit: Int) -> Bool {
    var place = place
    while place < limit, self[place] != 0x20 {
      let byte = self[place]
      if (byte >= 0xCD && byte <= 0xD4) || byte == 0xE1 { return false }
      place &+= 1
    }
    return true
  }
}
