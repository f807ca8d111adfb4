internal import Synchronization

/// How many columns a terminal gives to characters of ambiguous width, such as é, α, Ж, “ and lines.
public enum AmbiguousWidth: Int, CaseIterable, Hashable, Sendable {
  case narrow = 1
  /// As some terminals do for the sake of Chinese, Japanese and Korean.
  case wide = 2
}

/// Whether they are wide, in the whole process.
private let isAmbiguousWide = Atomic(false)

extension TextWidth {
  /// What texts are measured and placed by; to be set before anything is.
  public static var ambiguous: AmbiguousWidth {
    get { isAmbiguousWide.load(ordering: .relaxed) ? .wide : .narrow }
    set { isAmbiguousWide.store(newValue == .wide, ordering: .relaxed) }
  }

  /// The columns that a letter has which is narrow or wide by itself.
  static func columns(_ base: UInt32, width: Int, _ ambiguous: AmbiguousWidth) -> Int {
    ambiguous == .wide && width == 1 && ambiguousNumber(of: base) != nil ? 2 : width
  }

  /// How many scalars of ambiguous width come before one that is of it; nil for others.
  package static func ambiguousNumber(of value: UInt32) -> Int? {
    guard value >= 0xA1 else { return nil }
    var low = 0
    var high = ambiguousScalars.count
    while low < high {
      let middle = (low + high) / 2
      if ambiguousScalars[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    guard low < ambiguousScalars.count, ambiguousScalars[low].contains(value) else { return nil }
    return ambiguousStarts[low] + Int(value - ambiguousScalars[low].lowerBound)
  }

  /// All scalars of ambiguous width, in ascending order.
  package static let allAmbiguous: [UInt32] = ambiguousScalars.flatMap { Array($0) }

  /// How many come before each range.
  private static let ambiguousStarts: [Int] = {
    var sum = 0
    return ambiguousScalars.map { range in
      defer { sum += range.count }
      return sum
    }
  }()
}

extension GlyphLevel {
  /// Whether letters are written in ASCII as well as signs.
  ///
  /// Where characters of ambiguous width are wide, signs are ASCII so that drawings keep their shape, and letters stay.
  var isOfAsciiLetters: Bool { self == .ascii && TextWidth.ambiguous == .narrow }

  /// A text as a canvas of this level writes it.
  public func written(_ text: String) -> String {
    isOfAsciiLetters ? Transliteration.ascii(text) : text
  }
}
