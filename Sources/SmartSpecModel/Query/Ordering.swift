/// A stable order of rows by several keys, missing values last.
///
/// Each key becomes a whole number a row, so that numbers, dates, categories and texts are all sorted alike.
struct Ordering {
  private let keys: [(column: Column, direction: SortKey.Direction)]

  init(_ keys: [SortKey], in listing: Listing) {
    self.keys = keys.compactMap { key in
      listing.field(key.field).map { (listing.column($0), key.direction) }
    }
  }

  func sorted(_ rows: RowList, monitor: Monitor = .none) throws(Cancelled) -> RowList {
    guard !keys.isEmpty else { return rows }
    var order = rows.positions
    // From the last key to the first: what an earlier key finds equal stays as a later one put it.
    for key in keys.reversed() {
      try monitor.check()
      var numbers = Self.numbers(key.column, order)
      if key.direction == .descending {
        for index in numbers.indices where numbers[index] != Self.missing {
          numbers[index] = Self.missing - 1 - numbers[index]
        }
      }
      try monitor.check()
      RadixSort.sort(&numbers, &order)
    }
    return RowList(positions: order, isAscending: false)
  }

  /// Greater than every value, in either direction.
  private static let missing = UInt64.max

  /// A number for each row that is in the order of its values.
  private static func numbers(_ column: Column, _ rows: [UInt32]) -> [UInt64] {
    switch column {
    case .numbers(let numbers):
      return numbers.values.withUnsafeBufferPointer { values in rows.map { ordinal(values[Int($0)]) } }
    case .dates(let dates):
      return dates.values.withUnsafeBufferPointer { values in
        rows.map { values[Int($0)] == 0 ? missing : UInt64(values[Int($0)]) }
      }
    case .categories(let categories):
      var ranks = ranks(of: categories.labels.map { Folding.fold($0) })
      ranks[0] = missing
      return categories.codes.withUnsafeBufferPointer { codes in rows.map { ranks[Int(codes[Int($0)])] } }
    case .texts(let texts): return TextRanks(texts, rows).ranks
    }
  }

  /// The bits of a number, turned round so that they are ordered as the numbers are.
  @inline(__always)
  private static func ordinal(_ value: Double) -> UInt64 {
    if value.isNaN { return missing }
    // Zero has two signs and one place.
    let bits = (value == 0 ? 0 : value).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }

  private static func ranks(of texts: [String]) -> [UInt64] {
    var ranks = [UInt64](repeating: 0, count: texts.count)
    let order = texts.indices.sorted { texts[$0] < texts[$1] }
    var rank: UInt64 = 0
    for (position, index) in order.enumerated() {
      if position > 0, texts[index] != texts[order[position - 1]] { rank += 1 }
      ranks[index] = rank
    }
    return ranks
  }
}

/// The places of texts among some rows, in the order of their folded forms; the same text has the same place.
private struct TextRanks {
  /// One a row, in the order the rows were given; the greatest number for a missing text.
  private(set) var ranks: [UInt64]

  init(_ texts: TextColumn, _ rows: [UInt32]) {
    var folded: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(rows.count)
    for row in rows {
      Folding.fold(texts[Int(row)], into: &folded)
      ends.append(folded.count)
    }
    ranks = [UInt64](repeating: .max, count: rows.count)
    folded.withUnsafeBufferPointer { folded in
      func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: folded[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
      }
      // Eight letters are compared at once, and those alike in them by what follows.
      var order = rows.indices.filter { !texts.isMissing(at: Int(rows[$0])) }.map { UInt32($0) }
      var heads = order.map { Self.head(bytes(Int($0))) }
      RadixSort.sort(&heads, &order)
      var rank: UInt64 = 0
      var start = 0
      while start < order.count {
        var end = start + 1
        while end < order.count, heads[end] == heads[start] { end += 1 }
        let run = order[start..<end].sorted { Self.isLess(bytes(Int($0)), bytes(Int($1))) }
        for (position, index) in run.enumerated() {
          if position > 0, Self.isLess(bytes(Int(run[position - 1])), bytes(Int(index))) { rank += 1 }
          ranks[Int(index)] = rank
        }
        rank += 1
        start = end
      }
    }
  }

  private static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<8 { head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    return head
  }

  private static func isLess(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    a.lexicographicallyPrecedes(b)
  }
}
