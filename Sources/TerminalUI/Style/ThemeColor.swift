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
