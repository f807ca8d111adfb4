/// How many columns text takes.
///
/// East Asian wide characters take two; those of ambiguous width, such as é, box drawing and blocks, one unless the terminal
/// shows them in two.
public enum TextWidth {
  /// The columns of one scalar: 0 for accents, control and format characters, 2 for wide ones, else 1.
  public static func width(
    of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth = TextWidth.ambiguous
  ) -> Int {
    switch ScalarKind(scalar) {
    case .dropped, .mark, .lineBreak: return 0
    case .shown(let shown, let width):
      return shown == 0xB7 && scalar.value != 0xB7 ? 0 : columns(shown, width: width, ambiguous)
    }
  }

  /// The columns of a text as `Canvas.write` shows it, after cleaning.
  ///
  /// Looks at the first 8,192 scalars: no screen is wider.
  public static func width(
    of text: some StringProtocol, ambiguous: AmbiguousWidth = TextWidth.ambiguous
  ) -> Int {
    var columns = 0
    var clusters = Clusters(text, limit: 8_192, ambiguous: ambiguous)
    while let cluster = clusters.next() { columns += cluster.width }
    return columns
  }

  /// Whether a scalar is in the table of wide scalars.
  static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideScalars.count
    while low < high {
      let middle = (low + high) / 2
      if wideScalars[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideScalars.count && wideScalars[low].contains(value)
  }

  /// Whether a scalar is a Korean vowel or final consonant, which joins the consonant before it.
  static func isJoiningJamo(_ value: UInt32) -> Bool {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: true
    default: false
    }
  }
}
