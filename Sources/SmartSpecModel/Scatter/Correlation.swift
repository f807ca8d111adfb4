/// How far two properties of the same things go along with each other.
public struct Correlation: Hashable, Sendable {
  /// Pearson's coefficient, from −1 to 1.
  public let coefficient: Double
  /// How many things have both values.
  public let count: Int

  /// Nil for fewer than three pairs, and where one of the properties does not vary.
  public init?(_ pairs: [(x: Double, y: Double)]) {
    guard pairs.count >= 3 else { return nil }
    let count = Double(pairs.count)
    let (meanX, meanY) = (
      pairs.reduce(0) { $0 + $1.x / count }, pairs.reduce(0) { $0 + $1.y / count }
    )
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (x, y) = (pair.x - meanX, pair.y - meanY)
      xx += x * x
      yy += y * y
      xy += x * y
    }
    let size = xx.squareRoot() * yy.squareRoot()
    guard size > 0, size.isFinite, xy.isFinite else { return nil }
    coefficient = max(-1, min(1, xy / size))
    self.count = pairs.count
  }

  /// `r = 0.62, n = 231`.
  public var text: String { "r = \(Figures.text(coefficient, decimals: 2)), n = \(count)" }
}
