/// A value as a line that grows to the right.
public struct Bar {
  private let value: Double?
  private let maximum: Double
  private let width: Int

  /// A bar that fills `width` cells at the maximum.
  public init(value: Double?, maximum: Double, width: Int) {
    self.value = value
    self.maximum = maximum
    self.width = width
  }

  /// The cells, without blanks behind; empty if the value is missing, not a number or not above zero.
  ///
  /// Anything above zero shows at least the thinnest part.
  public func text(glyphs: GlyphLevel = .full) -> String {
    guard let value, value > 0, maximum > 0, width > 0 else { return "" }
    let parts = Glyphs.barParts(glyphs)
    let share = value >= maximum ? 1 : min(1, value / maximum)
    let steps = max(1, Int((share * Double(min(width, 100_000) * parts.count)).rounded()))
    let full = String(repeating: parts[parts.count - 1], count: steps / parts.count)
    let rest = steps % parts.count
    return rest == 0 ? full : full + String(parts[rest - 1])
  }
}
