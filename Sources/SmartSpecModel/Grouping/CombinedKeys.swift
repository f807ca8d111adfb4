/// A key for each combination of the keys of several fields that a row has.
struct CombinedKeys {
  /// In the order of the rows; each is below `count`.
  private(set) var keys: [UInt32]
  private(set) var count: Int
  /// Of each field, the key that a combined key stands for.
  private(set) var parts: [[UInt32]]

  /// Takes time in proportion to the rows, once for each field; there must be one at least.
  init(_ fields: [RowKeys]) {
    // Keys that no row has become none here.
    let first = Pairs(fields[0].keys, fields[0].count, repeatElement(0, count: fields[0].keys.count), 1)
    (keys, count, parts) = (first.keys, first.left.count, [first.left])
    for field in fields.dropFirst() {
      let pairs = Pairs(keys, count, field.keys, field.count)
      parts = parts.map { part in pairs.left.map { part[Int($0)] } } + [pairs.right]
      (keys, count) = (pairs.keys, pairs.left.count)
    }
  }
}

/// A key for each pair of keys that occurs, in order of appearance.
private struct Pairs {
  private(set) var keys: [UInt32] = []
  private(set) var left: [UInt32] = []
  private(set) var right: [UInt32] = []

  init(_ a: [UInt32], _ countA: Int, _ b: some Collection<UInt32>, _ countB: Int) {
    keys.reserveCapacity(a.count)
    let (pairs, overflow) = countA.multipliedReportingOverflow(by: countB)
    if !overflow, pairs <= max(1 << 16, a.count * 4) {
      // A place for each pair there can be.
      var known = [UInt32](repeating: .max, count: pairs)
      for (x, y) in zip(a, b) {
        let place = Int(x) * countB + Int(y)
        if known[place] == .max { known[place] = add(x, y) }
        keys.append(known[place])
      }
    } else {
      var known: [UInt64: UInt32] = [:]
      var last: (pair: UInt64, key: UInt32) = (.max, 0)
      for (x, y) in zip(a, b) {
        let pair = UInt64(x) << 32 | UInt64(y)
        if pair != last.pair {
          let key = known[pair] ?? add(x, y)
          known[pair] = key
          last = (pair, key)
        }
        keys.append(last.key)
      }
    }
  }

  private mutating func add(_ x: UInt32, _ y: UInt32) -> UInt32 {
    left.append(x)
    right.append(y)
    return UInt32(left.count - 1)
  }
}
