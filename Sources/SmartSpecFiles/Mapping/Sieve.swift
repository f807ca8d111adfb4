import CMapping

/// Lets through the places of a text where something may begin, by the three bytes that stand there.
///
/// A sieve has up to six ways to be kept. Each takes a set of bytes for every one of the three; of those sets it knows
/// the halves of the bytes only, so that it may let through more than was asked for, but never less.
final class Sieve: Sendable {
  // Written by the initialiser of the owner and only read afterwards.
  nonisolated(unsafe) let tables: UnsafeMutablePointer<UInt8>

  init() {
    tables = .allocate(capacity: 96)
    tables.initialize(repeating: 0, count: 96)
  }

  deinit { tables.deallocate() }

  /// The ways to be kept, and the marks for letters of scripts that change others.
  enum Way: UInt8 {
    case plain = 1
    case beforeLetter = 2
    case latinBeforeASCII = 4
    case latinBeforeLetter = 8
    case otherLatin = 0x10
    case otherScript = 0x20
    case cyrillicMark = 0x40
    case greekMark = 0x80
  }

  /// Sets of bytes that a sieve knows exactly.
  enum Bytes {
    case any
    case beyondASCII
    case continuation
    /// A byte of folded text, also in its other case.
    case folded(UInt8)
    case exactly(ClosedRange<UInt8>)
  }

  /// Adds bytes to one of the three sets of a way.
  func admit(_ bytes: Bytes, at place: Int, _ way: Way) {
    switch bytes {
    case .any: admit(0...0xFF, place, way)
    case .beyondASCII: admit(0x80...0xFF, place, way)
    case .continuation: admit(0x80...0xBF, place, way)
    case .exactly(let range): admit(range, place, way)
    case .folded(let byte):
      admit(byte...byte, place, way)
      if (0x61...0x7A).contains(byte) { admit(byte - 0x20...byte - 0x20, place, way) }
    }
  }

  private func admit(_ range: ClosedRange<UInt8>, _ place: Int, _ way: Way) {
    for byte in range {
      tables[place * 32 + Int(byte & 15)] |= way.rawValue
      tables[place * 32 + 16 + Int(byte >> 4)] |= way.rawValue
    }
  }

  /// The first 64 bytes with places, looking from `start` on before `limit`; may look at 66 bytes from there.
  @inline(__always)
  func places(_ text: UnsafePointer<UInt8>, from start: Int, before limit: Int) -> cmap_places {
    cmap_sift(tables, text, start, limit)
  }

  /// The same in the way of all processors.
  func plainPlaces(_ text: UnsafePointer<UInt8>, from start: Int, before limit: Int) -> cmap_places {
    cmap_sift_plain(tables, text, start, limit)
  }
}

extension Sieve {
  /// A sieve for places where a folded word of ASCII may begin.
  ///
  /// Keeps its first bytes in either case, and letters beyond ASCII that are folded to its beginning or end with it.
  /// Marks Greek and Cyrillic letters of two bytes, and keeps all Greek ones of three.
  convenience init(beginningOf word: [UInt8]) {
    self.init()
    admit(.folded(word[0]), at: 0, .plain)
    for place in 1...2 { admit(word.count > place ? .folded(word[place]) : .any, at: place, .plain) }
    if word.count > 1 {
      admit(.folded(word[0]), at: 0, .beforeLetter)
      admit(.folded(word[1]), at: 1, .beforeLetter)
      admit(.beyondASCII, at: 1, .beforeLetter)
      admit(.beyondASCII, at: 2, .beforeLetter)
    }
    for value in Array(UInt32(0x80)..<0x530) + Array(0x1E00..<0x2150) {
      let entry = LetterFolds.shared.entry(value)
      for start in 0..<entry.count {
        let count = min(entry.count - start, word.count)
        let agrees = (0..<count).allSatisfy {
          UInt8(truncatingIfNeeded: entry.bytes >> UInt64(8 * (start + $0))) == word[$0]
        }
        if agrees { admit(letter: value, before: count < word.count ? word[count] : nil) }
      }
    }
    admit(.exactly(0xE1...0xE1), at: 0, .otherLatin)
    admit(.exactly(0xBC...0xBF), at: 1, .otherLatin)
    admit(.beyondASCII, at: 2, .otherLatin)
    markScripts()
  }

  private func admit(letter value: UInt32, before next: UInt8?) {
    guard let scalar = Unicode.Scalar(value) else { return }
    let bytes = Array(String(Character(scalar)).utf8)
    let isLatin = bytes[0] <= 0xC5
    let way: Way =
      isLatin ? .latinBeforeASCII : (0xCD...0xD4).contains(bytes[0]) ? .otherScript : .otherLatin
    admit(bytes, way)
    guard let next else { return admit(.any, at: 2, way) }
    if bytes.count == 2 { admit(.folded(next), at: 2, way) }
    if isLatin { admit(bytes, .latinBeforeLetter) }
    admit(.beyondASCII, at: 2, isLatin ? .latinBeforeLetter : way)
  }

  private func admit(_ letter: [UInt8], _ way: Way) {
    for place in 0...1 { admit(.exactly(letter[place]...letter[place]), at: place, way) }
  }

  private func markScripts() {
    admit(.exactly(0xCD...0xCF), at: 0, .greekMark)
    admit(.exactly(0xD0...0xD4), at: 0, .cyrillicMark)
    for way in [Way.greekMark, .cyrillicMark] {
      admit(.continuation, at: 1, way)
      admit(.any, at: 2, way)
    }
  }
}
