/// Text as search sees it: lower case, without accents, in Latin letters.
///
/// `Śląskie` becomes `slaskie`, `Αττική` becomes `attiki`, `Югозападен` becomes `yugozapaden`. A Latin letter
/// that stands inside a Greek or Cyrillic word is read as the letter it looks like, because some published names
/// mix the two (the `A` of `Aττική` is Latin in Eurostat's list).
public enum Folding {
  /// The folded text as UTF-8.
  public static func fold(_ text: some StringProtocol, into bytes: inout [UInt8]) {
    if foldASCII(text, into: &bytes) { return }
    for word in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == " " }) {
      if word.startIndex != text.unicodeScalars.startIndex { bytes.append(0x20) }
      fold(word: word, into: &bytes)
    }
  }

  public static func fold(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    fold(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Folding {
  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private static func foldASCII(_ text: some StringProtocol, into bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    for byte in text.utf8 {
      guard byte < 0x80 else {
        bytes.removeLast(bytes.count - start)
        return false
      }
      bytes.append(lowered(byte))
    }
    return true
  }

  private static func fold(word: some Sequence<Unicode.Scalar>, into bytes: inout [UInt8]) {
    let script = Script(of: word)
    for scalar in word {
      let value = script.lookAlike(of: scalar.value) ?? scalar.value
      if value < 0x80 {
        bytes.append(lowered(UInt8(value)))
      } else if let entry = FoldingTable.entry(for: value) {
        if entry != [0x2D] { bytes.append(contentsOf: entry) }
      } else if (0x300..<0x370).contains(value) {
        continue  // a combining accent
      } else if value == 0x2019 || value == 0x02BC {
        bytes.append(0x27)
      } else if (0x2010...0x2015).contains(value) {
        bytes.append(0x2D)
      } else {
        appendLowered(value, into: &bytes)
      }
    }
  }

  /// Appends the small form of a letter; it may be one that is folded in turn, such as that of the Ångström sign.
  private static func appendLowered(_ value: UInt32, into bytes: inout [UInt8]) {
    for scalar in String(Unicode.Scalar(value).map(Character.init) ?? " ").lowercased().unicodeScalars
    where !(0x300..<0x370).contains(scalar.value) {
      bytes.append(contentsOf: FoldingTable.entry(for: scalar.value) ?? Array(String(scalar).utf8))
    }
  }

  /// The script of a word, which decides what its stray Latin letters mean.
  private enum Script {
    case latin, greek, cyrillic

    init(of word: some Sequence<Unicode.Scalar>) {
      for scalar in word where FoldingTable.entry(for: scalar.value) != nil {
        switch scalar.value {
        case 0x370..<0x400, 0x1F00..<0x2000:
          self = .greek
          return
        case 0x400..<0x530:
          self = .cyrillic
          return
        default: continue
        }
      }
      self = .latin
    }

    func lookAlike(of value: UInt32) -> UInt32? {
      switch self {
      case .latin: nil
      case .greek: Self.greekLookAlikes[value]
      case .cyrillic: Self.cyrillicLookAlikes[value]
      }
    }

    private static let greekLookAlikes = pairs("ABEHIKMNOPTXYZaovu", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαονυ")
    private static let cyrillicLookAlikes = pairs("ABEKMHOPCTXYaeopcxy", "АВЕКМНОРСТХУаеорсху")

    private static func pairs(_ latin: String, _ other: String) -> [UInt32: UInt32] {
      Dictionary(
        zip(latin.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value)),
        uniquingKeysWith: { a, _ in a })
    }
  }
}
