/// How values are spread, in five numbers, and those that lie apart from the others.
///
/// Quartiles lie between two values in proportion (as in R's default); what is farther from the quartiles than
/// one and a half times their distance is an outlier.
public struct FiveNumbers: Hashable, Sendable {
  /// The lowest value that is no outlier.
  public let lowest: Double
  /// A quarter of the values is below it.
  public let lowerQuartile: Double
  /// Half of the values is below it.
  public let median: Double
  /// Three quarters of the values are below it.
  public let upperQuartile: Double
  /// The highest value that is no outlier.
  public let highest: Double
  /// Values apart from the others, from low to high.
  public let outliers: [Double]
  /// How many finite values there are.
  public let count: Int

  /// The five numbers of all finite values; nil if there is none.
  public init?(_ values: some Sequence<Double>) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    func quantile(_ share: Double) -> Double {
      let position = share * Double(sorted.count - 1)
      let below = Int(position)
      let rest = position - Double(below)
      guard rest > 0 else { return sorted[below] }
      return sorted[below] * (1 - rest) + sorted[below + 1] * rest
    }
    (lowerQuartile, median, upperQuartile) = (quantile(0.25), quantile(0.5), quantile(0.75))
    let reach = (upperQuartile - lowerQuartile) * 1.5
    let (low, high) = (lowerQuartile - reach, upperQuartile + reach)
    lowest = sorted.first { $0 >= low } ?? first
    highest = sorted.last { $0 <= high } ?? last
    outliers = sorted.filter { $0 < low || $0 > high }
    count = sorted.count
  }
}
