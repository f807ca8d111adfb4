/// How many colours are used.
public enum ColorDepth: String, CaseIterable, Sendable {
  /// None, only bold, underlined and reversed text.
  case mono = "never"
  /// The user's own eight or sixteen.
  case sixteen = "16"
  /// The 256 of xterm.
  case indexed = "256"
  /// 24 bit.
  case full = "true"
}

extension ThemeColor {
  /// What is shown of it with so many colours.
  public func color(at depth: ColorDepth) -> Color {
    switch depth {
    case .mono: .terminalDefault
    case .sixteen: indexed16
    case .indexed: indexed256
    case .full: full
    }
  }
}
