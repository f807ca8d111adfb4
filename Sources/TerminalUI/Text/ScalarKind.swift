/// What becomes of a scalar when text is cleaned.
enum ScalarKind {
  /// It, or what stands for it, is shown in 1 or 2 columns.
  case shown(UInt32, width: Int)
  /// An accent: joins the letter before it.
  case mark
  /// It ends a line.
  case lineBreak
  /// It is left out.
  case dropped

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .shown(value, width: 1)
    case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineBreak
    case 0x09: self = .shown(0x20, width: 1)
    case 0x00...0x1F, 0x7F...0x9F: self = .shown(0xB7, width: 1)
    case 0xAD: self = .dropped
    // A no-break space is a blank on a grid.
    case 0xA0: self = .shown(0x20, width: 1)
    // Latin, all assigned, none wide.
    case 0xA1...0x02FF: self = .shown(value, width: 1)
    case 0x1F1E6...0x1F1FF: self = .shown(value - 0x1F1E6 + 0x41, width: 1)
    // Skin tones: a terminal may join them to what stands before, or not.
    case 0x1F3FB...0x1F3FF: self = .dropped
    default: self = Self.kind(byCategoryOf: scalar)
    }
  }

  private static func kind(byCategoryOf scalar: Unicode.Scalar) -> ScalarKind {
    if scalar.properties.isVariationSelector { return .dropped }
    switch scalar.properties.generalCategory {
    case .format: return .dropped
    case .unassigned, .privateUse, .surrogate: return .shown(0xFFFD, width: 1)
    case .control: return .shown(0xB7, width: 1)
    case .nonspacingMark, .enclosingMark: return .mark
    // The wide blank stays itself: an ordinary one would fill one column of its two.
    case .spaceSeparator:
      return TextWidth.isWide(scalar.value) ? .shown(scalar.value, width: 2) : .shown(0x20, width: 1)
    default:
      if TextWidth.isJoiningJamo(scalar.value) { return .mark }
      if scalar.properties.isDefaultIgnorableCodePoint { return .dropped }
      return .shown(scalar.value, width: TextWidth.isWide(scalar.value) ? 2 : 1)
    }
  }
}
