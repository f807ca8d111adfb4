/// Values put into a few classes, as a map shows them.
public struct ValueClasses: Hashable, Sendable {
  /// How the limits between classes are found.
  public enum Method: String, CaseIterable, Sendable {
    /// The limits that the indicator declares, such as those of cohesion policy.
    case limits
    /// About as many values in each class.
    case equalCounts = "equal-counts"
    /// Classes of the same width between the lowest and the highest value.
    case equalSteps = "equal-steps"
    /// Values that lie together stay together: the least sum of squared distances from the means of classes.
    case naturalBreaks = "natural-breaks"
    /// Shares of the value of the Union: below 75 %, 95 %, 105 %, 125 % and above.
    case aroundUnion = "around-eu"
  }

  public let method: Method
  /// The lowest value that belongs to the second class, the third and so on, ascending; one fewer than classes.
  public let limits: [Double]

  public var count: Int { limits.count + 1 }

  /// The class of a value, from 0.
  public func index(of value: Double) -> Int { limits.partitioningIndex { $0 > value } }

  /// Classes with given limits.
  public init(method: Method, limits: [Double]) {
    self.method = method
    self.limits = limits.sorted()
  }

  /// As many classes as are wished for, fewer where values are equal.
  ///
  /// `union` is the value of the Union and `declared` the limits of the indicator. What cannot be made of them falls back on
  /// equal counts.
  public init(
    _ method: Method, of values: [Double], classes: Int, declared: [Double] = [], union: Double? = nil
  ) {
    let sorted = values.filter(\.isFinite).sorted()
    switch method {
    case .limits where !declared.isEmpty: self.init(method: .limits, limits: declared)
    case .aroundUnion where union.map { $0 > 0 } == true:
      self.init(method: .aroundUnion, limits: [0.75, 0.95, 1.05, 1.25].map { $0 * (union ?? 1) })
    case .equalSteps:
      self.init(method: .equalSteps, limits: Self.steps(sorted, classes))
    case .naturalBreaks:
      self.init(method: .naturalBreaks, limits: NaturalBreaks.limits(sorted, classes: classes))
    default:
      self.init(method: .equalCounts, limits: Self.quantiles(sorted, classes))
    }
  }

  /// The values at which each further share begins; equal values stay in one class.
  private static func quantiles(_ sorted: [Double], _ classes: Int) -> [Double] {
    guard let lowest = sorted.first, classes > 1 else { return [] }
    let limits = (1..<classes).map { sorted[$0 * sorted.count / classes] }
    return distinct(limits, above: lowest)
  }

  private static func steps(_ sorted: [Double], _ classes: Int) -> [Double] {
    guard let lowest = sorted.first, let highest = sorted.last, highest > lowest, classes > 1 else {
      return []
    }
    let limits = (1..<classes).map { step in
      let share = Double(step) / Double(classes)
      return lowest * (1 - share) + highest * share
    }
    return distinct(limits, above: lowest)
  }

  static func distinct(_ limits: [Double], above lowest: Double) -> [Double] {
    var kept: [Double] = []
    for limit in limits where limit > kept.last ?? lowest { kept.append(limit) }
    return kept
  }
}

/// Classes of values that lie together, by Fisher's exact method.
enum NaturalBreaks {
  /// The lowest value of each class but the first.
  static func limits(_ sorted: [Double], classes: Int) -> [Double] {
    let count = sorted.count
    let wished = min(classes, Set(sorted).count)
    guard wished > 1 else { return [] }
    let sums = PrefixSums(sorted)
    var cost = (0..<count).map { sums.spread(0...$0) }
    var starts: [[Int]] = []
    for classIndex in 1..<wished {
      var (next, start) = ([Double](repeating: .infinity, count: count), [Int](repeating: 0, count: count))
      fill(classIndex..<count, from: classIndex..<count, &next, &start) { first, last in
        cost[first - 1] + sums.spread(first...last)
      }
      cost = next
      starts.append(start)
    }
    var limits: [Double] = []
    var last = count - 1
    for start in starts.reversed() {
      limits.append(sorted[start[last]])
      last = start[last] - 1
    }
    return ValueClasses.distinct(limits.reversed(), above: sorted[0])
  }

  /// The best beginning of the last class for each of some ends: later ends never have an earlier one.
  private static func fill(
    _ ends: Range<Int>, from candidates: Range<Int>, _ best: inout [Double], _ start: inout [Int],
    _ cost: (Int, Int) -> Double
  ) {
    guard !ends.isEmpty else { return }
    let end = ends.lowerBound + ends.count / 2
    for first in candidates.lowerBound..<max(candidates.lowerBound + 1, min(candidates.upperBound, end + 1))
    where first <= end {
      let value = cost(first, end)
      if value < best[end] { (best[end], start[end]) = (value, first) }
    }
    fill(ends.lowerBound..<end, from: candidates.lowerBound..<start[end] + 1, &best, &start, cost)
    fill(end + 1..<ends.upperBound, from: start[end]..<candidates.upperBound, &best, &start, cost)
  }
}

/// Sums of values and their squares up to each place.
private struct PrefixSums {
  private var sums: [Double] = [0]
  private var squares: [Double] = [0]
  /// Values are taken from their middle, which keeps digits that would be lost in large squares.
  private let middle: Double

  init(_ values: [Double]) {
    middle = values.isEmpty ? 0 : values[values.count / 2]
    for value in values {
      sums.append(sums[sums.count - 1] + value - middle)
      squares.append(squares[squares.count - 1] + (value - middle) * (value - middle))
    }
  }

  /// The sum of squared distances of some values from their mean.
  func spread(_ range: ClosedRange<Int>) -> Double {
    let sum = sums[range.upperBound + 1] - sums[range.lowerBound]
    let square = squares[range.upperBound + 1] - squares[range.lowerBound]
    return max(0, square - sum * sum / Double(range.count))
  }
}
