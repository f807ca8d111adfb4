/// The range of an axis between two round numbers, and the round numbers on it.
///
/// Numbers beyond 1e300 stand at its ends.
public struct Scale: Hashable, Sendable {
  /// The number at the lower or left end.
  public let lower: Double
  /// The number at the upper or right end, greater than `lower`.
  public let upper: Double
  private let isWhole: Bool
  private let step: RoundStep

  /// A round number on an axis.
  public struct Tick: Hashable, Sendable {
    /// The number.
    public let value: Double
    /// The number with as many decimals as its neighbours need.
    public let text: String
  }

  /// The narrowest range of at most `divisions` round steps, two at least, that holds all finite values.
  ///
  /// - Returns: `nil` if no value is finite.
  public init?(
    covering values: some Sequence<Double>, divisions: Int, includingZero: Bool = false, isWhole: Bool = false
  ) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      let value = min(max(value, -1e300), 1e300)
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return nil }
    if includingZero { (low, high) = (min(low, 0), max(high, 0)) }
    if low == high {
      // Values that are all equal stand in the middle, or on zero where that belongs to the range.
      let margin = low == 0 || isWhole ? 1 : abs(low) / 10
      (low, high) = (includingZero ? low : low - margin, high + margin)
    }
    step = RoundStep(from: low, to: high, atMost: divisions, isWhole: isWhole)
    let first = step.index(atOrBelow: low)
    lower = step.multiple(first)
    upper = step.multiple(max(first + 1, step.index(atOrAbove: high)))
    self.isWhole = isWhole
  }

  /// How far a number is on the way from the lower end to the upper, from 0 to 1.
  public func share(of value: Double) -> Double {
    Self.share(of: value, from: lower, to: upper)
  }

  /// How far a number is on the way between two finite ones, from 0 to 1.
  static func share(of value: Double, from lower: Double, to upper: Double) -> Double {
    // Halves, because the difference of two large numbers may not be finite.
    min(max(0, (value / 2 - lower / 2) / (upper / 2 - lower / 2)), 1)
  }

  /// At most `count` round numbers between the ends, or both ends if there is only one, from low to high.
  public func ticks(atMost count: Int) -> [Tick] {
    let count = max(2, count)
    let inner = RoundStep(between: lower, and: upper, atMost: count, isWhole: isWhole)
    let indices = inner.index(atOrAbove: lower)...inner.index(atOrBelow: upper)
    if indices.count >= 2 { return indices.map { tick($0, inner) } }
    return [tick(step.index(atOrBelow: lower), step), tick(step.index(atOrBelow: upper), step)]
  }

  /// As many round numbers as fit beside some rows with a row between two of them, and the row of each.
  func ticks(beside height: Int, row: (Double) -> Int) -> [(row: Int, text: String)] {
    var count = max(2, (height + 1) / 2)
    while true {
      let placed = ticks(atMost: count).map { (row: row($0.value), text: $0.text) }
      let isAiry = zip(placed, placed.dropFirst()).allSatisfy { abs($0.row - $1.row) > 1 }
      if isAiry || count == 2 { return placed }
      count -= 1
    }
  }

  /// All round numbers from one end to the other that the range was made with.
  var allTicks: [Tick] {
    (step.index(atOrBelow: lower)...step.index(atOrBelow: upper)).map { tick($0, step) }
  }

  private func tick(_ index: Int, _ step: RoundStep) -> Tick {
    Tick(value: step.multiple(index), text: step.text(index, largest: max(abs(lower), abs(upper))))
  }
}
