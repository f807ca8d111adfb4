extension Listing {
  /// How often each value of a field occurs in some rows; nil for a field that rows cannot be put together by.
  ///
  /// Takes time in proportion to the rows: each different value is looked at once.
  public func frequency(of field: Field, rows: RowList, summing summed: Field? = nil) -> Frequency? {
    guard field.isGroupable else { return nil }
    let keys = keys(of: field, rows: rows)
    let amounts = summed.map { numbers(of: $0, rows: rows) }
    let values = KeyedValues(keys)
    let tally = values.tally(Tally(keys.keys, count: keys.count, amounts: amounts))
    // A label of a category that no row has is not in the list.
    let found = (0..<values.count).filter { tally.counts[$0] > 0 }
    let missing = values.missing.flatMap { tally.counts[$0] > 0 ? $0 : nil }
    let stated = found.filter { $0 != missing }
    let listed = Frequency.mostFrequent(stated, limit: Frequency.limit) { tally.counts[$0] }
    let entries = (listed + (missing.map { [$0] } ?? [])).map { position in
      Frequency.Entry(
        value: values.value(position), count: tally.counts[position], sum: tally.sum(position),
        summedCount: tally.stated[position])
    }
    return Frequency(
      field: field, summed: summed, rowCount: rows.count, differentCount: stated.count, unordered: entries)
  }
}

extension Frequency {
  /// Values that are listed at most.
  static let limit = 10_000

  /// Puts the most frequent first, those as frequent by value, and what is not stated last.
  fileprivate init(
    field: Field, summed: Field?, rowCount: Int, differentCount: Int, unordered: [Entry]
  ) {
    let ordered = GroupedValue.order(unordered.map(\.value)).map { unordered[$0] }
    let byCount = ordered.enumerated().sorted { a, b in
      let (x, y) = (a.element.value == .missing, b.element.value == .missing)
      if x != y { return y }
      let (m, n) = (a.element.count, b.element.count)
      return m != n ? m > n : a.offset < b.offset
    }
    var byValue = Array(repeating: 0, count: ordered.count)
    for (position, entry) in byCount.enumerated() { byValue[entry.offset] = position }
    self.init(
      field: field, summed: summed, rowCount: rowCount, differentCount: differentCount,
      entries: byCount.map(\.element), byValue: byValue)
  }

  /// As many positions as are listed, of more the most frequent, of those as frequent the first.
  static func mostFrequent(_ positions: [Int], limit: Int, count: (Int) -> Int) -> [Int] {
    guard positions.count > limit else { return positions }
    return Array(positions.sorted { (count($0), $1) > (count($1), $0) }.prefix(limit))
  }
}
