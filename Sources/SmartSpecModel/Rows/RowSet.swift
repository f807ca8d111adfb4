/// Some of the rows of a stretch of a table, a bit a row.
///
/// Row `64 * n` is the lowest bit of a word, so sets of one stretch are put together word by word.
public struct RowSet: Hashable, Sendable {
  /// The rows that may be in the set; the first is a multiple of 64.
  public let range: Range<Int>
  /// One bit a row of the range, from its first row on; bits beyond the range are 0.
  public var words: [UInt64]

  /// No row of a range.
  public init(emptyIn range: Range<Int>) {
    precondition(range.lowerBound % 64 == 0, "A set of rows begins at a multiple of 64.")
    self.range = range
    words = [UInt64](repeating: 0, count: (range.count + 63) / 64)
  }

  /// All rows of a range.
  public init(allIn range: Range<Int>) {
    self.init(emptyIn: range)
    for index in words.indices { words[index] = ~0 }
    let rest = range.count % 64
    if rest != 0, let last = words.indices.last { words[last] = (1 << UInt64(rest)) - 1 }
  }

  /// The first row; nil when there is none.
  public var first: Int? {
    words.firstIndex { $0 != 0 }.map { range.lowerBound + $0 << 6 + words[$0].trailingZeroBitCount }
  }

  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether a row of the range is in the set.
  @inlinable
  public func contains(_ row: Int) -> Bool {
    let offset = row - range.lowerBound
    return words[offset >> 6] & (1 << UInt64(offset & 63)) != 0
  }

  /// Adds a row of the range.
  @inlinable
  public mutating func insert(_ row: Int) {
    let offset = row - range.lowerBound
    words[offset >> 6] |= 1 << UInt64(offset & 63)
  }

  public mutating func formUnion(_ other: RowSet) { combine(other) { $0 | $1 } }
  public mutating func formIntersection(_ other: RowSet) { combine(other) { $0 & $1 } }
  public mutating func subtract(_ other: RowSet) { combine(other) { $0 & ~$1 } }

  private mutating func combine(_ other: RowSet, _ operation: (UInt64, UInt64) -> UInt64) {
    precondition(range == other.range, "Sets of rows of different stretches cannot be put together.")
    for index in words.indices { words[index] = operation(words[index], other.words[index]) }
  }

  /// Calls `body` with each row, in their order.
  @inlinable
  public func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(range.lowerBound + index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The rows that hold a condition.
  @inlinable
  public func filtered(_ holds: (Int) -> Bool) -> RowSet {
    var kept = self
    for (index, word) in words.enumerated() {
      var (rest, result) = (word, word)
      while rest != 0 {
        let bit = rest & (~rest &+ 1)
        if !holds(range.lowerBound + index << 6 + rest.trailingZeroBitCount) { result ^= bit }
        rest ^= bit
      }
      kept.words[index] = result
    }
    return kept
  }
}

extension RowSet {
  /// Some rows of a table with `count` rows.
  init(_ rows: [Int], count: Int) {
    self.init(emptyIn: 0..<count)
    for row in rows { insert(row) }
  }

  /// The rows of a stretch of the range, which begins at a multiple of 64.
  func part(_ range: Range<Int>) -> RowSet {
    var part = RowSet(emptyIn: range)
    let first = (range.lowerBound - self.range.lowerBound) / 64
    for index in part.words.indices { part.words[index] = words[first + index] }
    return part
  }

  /// Takes the rows of a stretch of the range from another set.
  mutating func replace(with part: RowSet) {
    let first = (part.range.lowerBound - range.lowerBound) / 64
    for index in part.words.indices { words[first + index] = part.words[index] }
  }
}
