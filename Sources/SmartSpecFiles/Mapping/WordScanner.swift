import CMapping
import SmartSpecModel

/// Finds a folded word in raw bytes, without folding them.
///
/// A sieve looks at 64 bytes at a time for places where the word may begin: its first three letters, or a letter beyond
/// ASCII that can be folded to its beginning. Only there the letters after it are folded, one by one. Where Latin letters
/// stand beside Greek or Cyrillic ones, what they are folded to depends on the whole word; there the scanner says that
/// it does not know.
// It reads memory that never changes for the program, and that the owner of the text keeps.
struct WordScanner: @unchecked Sendable {
  private let text: UnsafePointer<UInt8>
  private let word: [UInt8]
  private let letters: LetterFolds

  private let sieve: Sieve
  private let mixedWords: MixedWords

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
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 < 0x80 && !ends.contains($0) }) else { return nil }
    let letters = LetterFolds.shared
    self.letters = letters
    self.text = text
    self.word = bytes
    sieve = Sieve(beginningOf: bytes)
    mixedWords = MixedWords(text, delimiter: delimiter)
  }
}

// MARK: - Places where the word may begin

extension WordScanner {
  /// Places among 64 bytes, a bit for each.
  struct Places {
    let start: Int
    /// Where the word may begin.
    var candidates: UInt64
    /// Those of them where only the whole cell says what is there.
    let unknown: UInt64

    /// Takes out the first candidate.
    @inline(__always)
    mutating func next() -> Int? {
      guard candidates != 0 else { return nil }
      let place = start &+ candidates.trailingZeroBitCount
      candidates &= candidates &- 1
      return place
    }

    @inline(__always)
    func isUnknown(_ place: Int) -> Bool { unknown & 1 << UInt64(place - start) != 0 }
  }

  /// The first 64 bytes from a place on where the word may begin; nil when there are none before `limit`.
  ///
  /// `isRegular` says that each line feed ends a row.
  @inline(__always)
  func places(from place: Int, limit: Int, isRegular: Bool) -> Places? {
    guard place < limit else { return nil }
    let places = sieve.places(text, from: place, before: limit)
    guard places.start < limit else { return nil }
    let start = Int(places.start)
    guard places.marked != 0 else { return Places(start: start, candidates: places.kept, unknown: 0) }
    let mixed = mixedWords.places(start, leads: places.marked, limit: limit, isRegular: isRegular)
    return Places(start: start, candidates: places.kept | mixed, unknown: mixed)
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
    // Words with Greek or Cyrillic letters of two bytes are not mixed, or the place would be unknown.
    let isLatin = entry.script == .latin
    guard isLatin || letter.count == 2 else { return .unknown }
    for start in 0..<entry.count {
      let known = agreeing(entry, from: start, with: 0)
      guard known > 0 else { continue }
      let answer = rest(place + letter.count, known: known, limit: limit, isLatin: isLatin)
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

  /// Whether the rest of the word follows from a place on; what began with Latin letters has to go on with them, and
  /// the other way round.
  @inline(__always)
  private func rest(_ place: Int, known: Int, limit: Int, isLatin: Bool = true) -> Answer {
    var (place, known) = (place, known)
    while known < word.count {
      guard place < limit else { return .absent }
      let byte = text[place]
      if byte < 0x80 {
        guard isLatin || letters.isSteady(byte) else { return .unknown }
        guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word[known] else { return .absent }
        place += 1
        known += 1
        continue
      }
      guard let letter = UTF8Letter(text, place, limit: limit) else { return .unknown }
      let entry = letters.entry(letter.value)
      guard entry.isKnown else { return .absent }
      guard entry.script == .latin || !isLatin else { return .unknown }
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
