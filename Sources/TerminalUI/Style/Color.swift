/// A colour as a terminal can be told.
public enum Color: Hashable, Sendable {
  /// What the terminal uses when it is told nothing.
  case terminalDefault
  /// A number of the terminal's palette: 0–7 and 8–15 the user's own colours, 16–255 fixed ones.
  case indexed(UInt8)
  /// 24 bit, each part from 0 to 255.
  case rgb(r: UInt8, g: UInt8, b: UInt8)
}

extension Color {
  /// The parts of a 24-bit colour; a palette number from 16 upwards is looked up in the xterm palette.
  ///
  /// `nil` for the terminal's default and for the user's own sixteen colours, whose looks are not known.
  public var components: (r: UInt8, g: UInt8, b: UInt8)? {
    switch self {
    case .terminalDefault: return nil
    case .rgb(let r, let g, let b): return (r, g, b)
    case .indexed(let number):
      guard number >= 16 else { return nil }
      guard number < 232 else {
        let grey = 8 + (number - 232) * 10
        return (grey, grey, grey)
      }
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = Int(number) - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    }
  }

  /// The contrast of two colours after WCAG 2: 1 for equal colours to 21 for black and white; `nil` if one is not known.
  public func contrast(with other: Color) -> Double? {
    guard let first = luminance, let second = other.luminance else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The relative luminance after WCAG 2, from 0 to 1.
  var luminance: Double? {
    guard let parts = components else { return nil }
    return 0.2126 * Self.linear(parts.r) + 0.7152 * Self.linear(parts.g) + 0.0722 * Self.linear(parts.b)
  }

  /// One part made linear: the sRGB curve, with the 2.4th power by a root search that needs no mathematics library.
  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * fifthRoot(base * base)
  }

  /// The fifth root of a number from 0 to 1, by Newton's method.
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (fourth * root - value) / (5 * fourth)
    }
    return root
  }
}
