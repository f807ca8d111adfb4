/// One colour of a theme, as it is shown with 24 bit, 256 and 16 colours.
public struct ThemeColor: Hashable, Sendable {
  /// With 24 bit.
  public let full: Color
  /// With the 256 colours of xterm.
  public let indexed256: Color
  /// With the user's sixteen colours.
  public let indexed16: Color

  /// A colour in its three forms.
  public init(full: Color, indexed256: Color, indexed16: Color) {
    self.full = full
    self.indexed256 = indexed256
    self.indexed16 = indexed16
  }

  /// The terminal's own colour at each depth.
  public static let terminalDefault = ThemeColor(
    full: .terminalDefault, indexed256: .terminalDefault, indexed16: .terminalDefault)
}

extension ThemeColor {
  /// How bright it looks with 24 bit, from 0 for black to 1 for white; nil for the terminal's own colour.
  var luminance: Double? {
    full.components.map {
      // The square root keeps steps about as far apart as eyes see them.
      ((Double($0.r) * Double($0.r) * 0.2126 + Double($0.g) * Double($0.g) * 0.7152
        + Double($0.b) * Double($0.b) * 0.0722) / (255 * 255)).squareRoot()
    }
  }
}
