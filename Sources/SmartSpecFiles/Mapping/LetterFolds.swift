import SmartSpecModel

/// What `Folding` makes of single letters, as a table for loops over bytes.
///
/// Letters that are not in the table are rare, and left to `Folding`.
final class LetterFolds: Sendable {
  static let shared = LetterFolds()

  /// What one letter becomes, and the script it gives its word.
  struct Entry {
    fileprivate var bits: UInt64

    /// Stands for a letter that is not in the table.
    static let unknown = Entry(bits: 1 << 63)
    @inline(__always)
    var isKnown: Bool { bits >> 63 == 0 }
    /// How many bytes there are, seven at most.
    @inline(__always)
    var count: Int { Int(bits >> 56 & 7) }
    /// The bytes, the first in the lowest place.
    @inline(__always)
    var bytes: UInt64 { bits & 0x00FF_FFFF_FFFF_FFFF }
    @inline(__always)
    var script: Script { bits >> 60 & 3 == 0 ? .latin : bits >> 60 & 3 == 1 ? .greek : .cyrillic }
  }

  /// The scripts of words, which decide what their stray Latin letters mean.
  enum Script: UInt64 { case latin, greek, cyrillic }

  // Written by the initialiser and only read afterwards; the only object stays for ever.
  nonisolated(unsafe) private let low: UnsafeMutablePointer<Entry>
  nonisolated(unsafe) private let high: UnsafeMutablePointer<Entry>
  nonisolated(unsafe) private let lookAlikes: UnsafeMutablePointer<Entry>

  // All Latin, Greek and Cyrillic letters, and from Latin Additional to Letterlike Symbols.
  private static let lowCount: UInt32 = 0x530
  private static let highRange: Range<UInt32> = 0x1E00..<0x2150

  private init() {
    low = .allocate(capacity: Int(Self.lowCount))
    high = .allocate(capacity: Self.highRange.count)
    lookAlikes = .allocate(capacity: 3 * 128)
    for value in 0..<Self.lowCount { low[Int(value)] = Self.made(value) }
    for value in Self.highRange { high[Int(value - Self.highRange.lowerBound)] = Self.made(value) }
    for (script, letter) in ["", "α", "а"].enumerated() {
      for value in 0..<UInt32(128) { lookAlikes[script * 128 + Int(value)] = Self.made(value, after: letter) }
    }
  }

  deinit {
    low.deallocate()
    high.deallocate()
    lookAlikes.deallocate()
  }

  /// What a letter becomes after another of the same word, of which one byte is made.
  private static func made(_ value: UInt32, after letter: String = "") -> Entry {
    guard let scalar = Unicode.Scalar(value) else { return .unknown }
    let bytes = Folding.fold(letter + String(Character(scalar))).utf8.dropFirst(letter.isEmpty ? 0 : 1)
    guard bytes.count < 8 else { return .unknown }
    var entry = UInt64(bytes.count) << 56 | script(of: value).rawValue << 60
    for (place, byte) in bytes.enumerated() { entry |= UInt64(byte) << UInt64(8 * place) }
    return Entry(bits: entry)
  }

  /// The script that a letter gives its word; Latin for letters that say nothing.
  private static func script(of value: UInt32) -> Script {
    guard (0x370..<0x530).contains(value) || (0x1F00..<0x2000).contains(value),
      let scalar = Unicode.Scalar(value)
    else { return .latin }
    // An H looks like the Greek Eta and the Cyrillic En.
    return switch Folding.fold(String(Character(scalar)) + "H").utf8.last {
    case UInt8(ascii: "i"): .greek
    case UInt8(ascii: "n"): .cyrillic
    default: .latin
    }
  }

  /// The entry of a letter beyond ASCII, which does not depend on its word.
  @inline(__always)
  func entry(_ value: UInt32) -> Entry {
    if value < Self.lowCount { return low[Int(value)] }
    if Self.highRange.contains(value) { return high[Int(value - Self.highRange.lowerBound)] }
    return .unknown
  }

  /// Whether a byte means the same in words of all scripts.
  @inline(__always)
  func isSteady(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return true }
    let latin = lookAlikes[Int(byte)].bits
    return lookAlikes[128 + Int(byte)].bits == latin && lookAlikes[256 + Int(byte)].bits == latin
  }

  /// The entry of an ASCII letter in a word of some script.
  @inline(__always)
  func entry(ascii byte: UInt8, in script: Script) -> Entry {
    lookAlikes[Int(script.rawValue) * 128 + Int(byte)]
  }
}
