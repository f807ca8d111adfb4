/// How a role looks.
public struct Style: Hashable, Sendable {
  /// The colour of the letters; `nil` leaves the terminal's own.
  public var foreground: ThemeColor?
  /// The colour behind them; `nil` leaves the terminal's own.
  public var background: ThemeColor?
  /// What sets the letters off besides colour.
  public var emphasis: Emphasis

  /// A style.
  public init(foreground: ThemeColor? = nil, background: ThemeColor? = nil, emphasis: Emphasis = []) {
    self.foreground = foreground
    self.background = background
    self.emphasis = emphasis
  }
}
