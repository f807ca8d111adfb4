/// How many values lie in each of some classes of equal width with round limits.
///
/// A limit belongs to the class above it, the uppermost to the last class. Values that are not finite are left out.
public struct HistogramBins: Hashable, Sendable {
  /// The limits from the lowest to the highest: one more than there are counts.
  public let limits: [Double]
  /// The values in each class.
  public let counts: [Int]
  let scale: Scale

  /// At most `limit` classes, two at least; nil if no value is finite.
  public init?(_ values: [Double], atMost limit: Int, isWhole: Bool = false) {
    let known = values.filter(\.isFinite)
    guard let scale = Scale(covering: known, divisions: limit, isWhole: isWhole) else { return nil }
    let limits = scale.allTicks.map(\.value)
    var counts = Array(repeating: 0, count: limits.count - 1)
    for value in known {
      // The first class whose upper limit is above the value.
      var (low, high) = (0, counts.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if value < limits[middle + 1] { high = middle } else { low = middle + 1 }
      }
      counts[low] += 1
    }
    self.scale = scale
    self.limits = limits
    self.counts = counts
  }
}
