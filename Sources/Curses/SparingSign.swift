/// Signs that do not show all of the style they are drawn with, or show the same with another one.
///
/// A map in half blocks changes both colours at nearly every cell; most of these changes are not needed.
enum SparingSign: String, CaseIterable {
  case blank = " "
  case full = "█"
  case upper = "▀"
  case lower = "▄"

  /// The sign at the front of some bytes.
  init?(_ bytes: ArraySlice<UInt8>) {
    switch bytes.first {
    case 0x20: self = .blank
    case 0xE2:
      switch bytes.dropFirst().prefix(2) {
      case [0x96, 0x88]: self = .full
      case [0x96, 0x80]: self = .upper
      case [0x96, 0x84]: self = .lower
      default: return nil
      }
    default: return nil
    }
  }

  /// Another way to show what this sign shows in a style, where a terminal has a style already; `nil` where there is none.
  func alternative(
    to style: SelectedStyle, after former: SelectedStyle
  ) -> (sign: SparingSign, style: SelectedStyle)? {
    var sparing = style
    switch self {
    case .blank:
      // Letters that are only bold, dim or slanted are not seen in a blank.
      guard [style, former].allSatisfy({ $0.attributes.isSubset(of: .ofLetters) && $0.others.isEmpty }) else {
        return nil
      }
      sparing = former
      sparing.background = style.background
      return (self, sparing)
    case .full:
      guard style.isPlain, former.isPlain else { return nil }
      sparing.background = former.background
      return (self, sparing)
    case .upper, .lower:
      guard style.isPlain, former.isPlain, let swapped = style.swapped else { return nil }
      return (self == .upper ? .lower : .upper, swapped)
    }
  }
}
