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

  /// What can be drawn to see what this sign shows in a style, where a terminal has another one; the sign itself first.
  func choices(
    _ style: SelectedStyle, after former: SelectedStyle
  ) -> [(sign: SparingSign, style: SelectedStyle)] {
    let isPlain = [style, former].allSatisfy { $0.attributes.isEmpty && $0.others.isEmpty }
    switch self {
    case .blank:
      // Letters that are only bold, dim or slanted are not seen in a blank.
      guard [style, former].allSatisfy({ $0.attributes.isSubset(of: [1, 2, 3]) && $0.others.isEmpty }) else {
        break
      }
      var sparing = former
      sparing.background = style.background
      return [(self, sparing)]
    case .full:
      guard isPlain else { break }
      var sparing = style
      sparing.background = former.background
      return [(self, sparing)]
    case .upper, .lower:
      guard isPlain, let swapped = style.swapped else { break }
      return [(self, style), (self == .upper ? .lower : .upper, swapped)]
    }
    return [(self, style)]
  }
}
