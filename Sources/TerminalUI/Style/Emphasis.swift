/// Ways to set text off that need no colour.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// One bit for each way.
  public let rawValue: UInt8

  /// A combination, from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier letters.
  public static let bold = Emphasis(rawValue: 1)
  /// A line below.
  public static let underline = Emphasis(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 4)
  /// Slanted letters.
  public static let italic = Emphasis(rawValue: 8)
  /// Fainter letters.
  public static let dim = Emphasis(rawValue: 16)
}
