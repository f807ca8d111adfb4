/// How many rows have each key, and what an amount adds up to for each.
struct Tally {
  private(set) var counts: [Int]
  private(set) var sums: [Double]
  /// Rows that state the amount.
  private(set) var stated: [Int]

  init(count: Int) {
    counts = Array(repeating: 0, count: count)
    sums = Array(repeating: 0, count: count)
    stated = Array(repeating: 0, count: count)
  }

  /// Counts rows; their amounts are in the same order, NaN where a row states none.
  init(_ keys: [UInt32], count: Int, amounts: [Double]?) {
    self.init(count: count)
    guard let amounts else {
      counts.withUnsafeMutableBufferPointer { counts in
        for key in keys { counts[Int(key)] += 1 }
      }
      return
    }
    precondition(amounts.count == keys.count, "Every row needs an amount, or one that is missing.")
    counts.withUnsafeMutableBufferPointer { counts in
      sums.withUnsafeMutableBufferPointer { sums in
        stated.withUnsafeMutableBufferPointer { stated in
          amounts.withUnsafeBufferPointer { amounts in
            for (position, key) in keys.enumerated() {
              let (key, amount) = (Int(key), amounts[position])
              counts[key] += 1
              guard !amount.isNaN else { continue }
              sums[key] += amount
              stated[key] += 1
            }
          }
        }
      }
    }
  }

  /// Adds what was counted for a key of another tally.
  mutating func add(_ other: Tally, at key: Int, to place: Int) {
    counts[place] += other.counts[key]
    sums[place] += other.sums[key]
    stated[place] += other.stated[key]
  }

  /// nil where no row states the amount.
  func sum(_ place: Int) -> Double? { stated[place] > 0 ? sums[place] : nil }
}

/// The different values of keys, so that keys with a value in common are put together.
struct KeyedValues {
  /// Where the values of a key begin in `positions`; nil when every key has one value of its own.
  private var starts: [Int]?
  private var positions: [Int] = []
  private var values: [GroupedValue] = []
  private let keys: RowKeys

  init(_ keys: RowKeys) {
    self.keys = keys
    guard !keys.isDistinct else { return }
    var known: [GroupedValue: Int] = [:]
    var starts: [Int] = []
    for key in 0..<keys.count {
      starts.append(positions.count)
      for value in keys.values(key) {
        let position = known[value] ?? values.count
        if position == values.count {
          known[value] = position
          values.append(value)
        }
        positions.append(position)
      }
    }
    self.starts = starts + [positions.count]
  }

  /// Whether every key has one value of its own, in the place of the key.
  var areKeys: Bool { starts == nil }

  var count: Int { starts == nil ? keys.count : values.count }

  /// Texts are made when they are asked for.
  func value(_ position: Int) -> GroupedValue { starts == nil ? keys.values(position)[0] : values[position] }

  /// Calls `body` with the position of each value of a key.
  @inline(__always)
  func forEach(of key: Int, _ body: (Int) -> Void) {
    guard let starts else { return body(key) }
    for index in starts[key]..<starts[key + 1] { body(positions[index]) }
  }

  /// The position of the value that is missing; nil when there may be none.
  var missing: Int? {
    if starts == nil { return 0 }
    return values.firstIndex(of: .missing)
  }

  /// The tally of values, from that of keys.
  func tally(_ tally: Tally) -> Tally {
    guard starts != nil else { return tally }
    var own = Tally(count: count)
    for key in 0..<keys.count where tally.counts[key] > 0 {
      forEach(of: key) { own.add(tally, at: key, to: $0) }
    }
    return own
  }
}
