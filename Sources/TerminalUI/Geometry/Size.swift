/// A number of columns and rows, never negative.
public struct Size: Hashable, Sendable {
  /// The columns.
  public let width: Int
  /// The rows.
  public let height: Int

  /// A size; what is negative becomes zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// No columns and no rows.
  public static let zero = Size(width: 0, height: 0)
}
