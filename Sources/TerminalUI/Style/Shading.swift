/// How areas are told apart, such as the regions of a map.
public enum Shading: Sendable {
  /// By a sign in every cell, for where there are no or only a few colours.
  case signs
  /// By colours alone, two in a cell.
  case pixels
}
