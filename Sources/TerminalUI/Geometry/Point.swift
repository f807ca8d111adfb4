/// A place in cells: `x` counts columns to the right, `y` rows downwards, both from zero.
public struct Point: Hashable, Sendable {
  /// The column.
  public var x: Int
  /// The row.
  public var y: Int

  /// A place.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
