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

  /// Bytes.
  var length: Int { self == .blank ? 1 : 3 }

  /// Another way to show what this sign shows in a style, where a terminal has a style already; `nil` where there is none.
  func alternative(
    to style: SelectedStyle, after former: SelectedStyle, before rest: ArraySlice<FrameReader.Piece>
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
      sparing = former
      let color = style.foreground
      // The colour that is used sooner again stays.
      let isBlank =
        former.foreground != color && color.isSameForBoth
        && (former.background == color || rest.useForegroundFirst(of: former))
      if isBlank { sparing.background = color } else { sparing.foreground = color }
      return (isBlank ? .blank : self, sparing)
    case .upper, .lower:
      guard style.isPlain, former.isPlain, let swapped = style.swapped else { return nil }
      return (self == .upper ? .lower : .upper, swapped)
    }
  }
}

extension ArraySlice<FrameReader.Piece> {
  /// Whether of the two colours of a style that of letters is used before the other one, or neither is for a while.
  fileprivate func useForegroundFirst(of style: SelectedStyle) -> Bool {
    for piece in prefix(40) {
      let used = piece.colors
      let (letters, ground) = (used.contains(style.foreground), used.contains(style.background))
      if letters != ground { return letters }
    }
    return true
  }
}

extension FrameReader.Piece {
  /// The colours it shows.
  fileprivate var colors: [SelectedColor] {
    switch kind {
    case .letters, .sign(.upper), .sign(.lower): [style.foreground, style.background]
    case .sign(.full): [style.foreground]
    case .sign(.blank): [style.background]
    case .sequence(.cursorMovement), .sequence(.plainCharacters): []
    case .sequence: [style.background]
    }
  }
}
