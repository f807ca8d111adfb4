/// A way on the screen.
public enum Direction: CaseIterable, Sendable {
  case left
  case right
  case up
  case down

  /// How far a step to the right and down leads ahead in this direction, and how far aside of it.
  public func parts<Length: SignedNumeric & Comparable>(
    right: Length, down: Length
  ) -> (ahead: Length, aside: Length) {
    switch self {
    case .left: (-right, abs(down))
    case .right: (right, abs(down))
    case .up: (-down, abs(right))
    case .down: (down, abs(right))
    }
  }
}
