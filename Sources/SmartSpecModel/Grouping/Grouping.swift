/// The rows of a list put together by one to three fields: how many there are of each combination of values, and what an
/// amount adds up to.
public struct Grouping: Sendable {
  public let fields: [Field]
  /// The amount that is added up; nil for none.
  public let summed: Field?
  public let rowCount: Int
  /// Different combinations, of very many of which only those with most rows are in `groups`.
  public let differentCount: Int
  /// Those with most rows first, those with as many by their values, and one that states nothing at all last.
  public let groups: [Group]
  /// The positions in `groups` in the order of the values, the first field before the others.
  public let byValue: [Int]

  /// Rows that have a combination of values.
  public struct Group: Hashable, Sendable {
    /// A value for each field.
    public let values: [GroupedValue]
    public let count: Int
    /// What the amount adds up to over the rows that state it; nil when none does.
    public let sum: Double?
    /// How many rows state the amount.
    public let summedCount: Int

    /// Of the rows that state the amount.
    public var mean: Double? { sum.map { $0 / Double(summedCount) } }
  }

  public enum Order: Hashable, Sendable, CaseIterable {
    case count
    case value
    /// The greatest first; groups without one last.
    case sum
    case mean
  }

  /// Positions in `groups`; where groups are alike they stand as their values do.
  public func order(_ order: Order) -> [Int] {
    switch order {
    case .count: Array(groups.indices)
    case .value: byValue
    case .sum: descending(\.sum)
    case .mean: descending(\.mean)
    }
  }

  private func descending(_ figure: (Group) -> Double?) -> [Int] {
    let figures = groups.map { figure($0) ?? -.infinity }
    return byValue.enumerated().sorted { a, b in
      let (x, y) = (figures[a.element], figures[b.element])
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }

  /// Of all rows; of fields that hold several values the shares may add up to more than one.
  public func share(_ group: Group) -> Double {
    rowCount == 0 ? 0 : Double(group.count) / Double(rowCount)
  }
}

extension Listing {
  /// The rows put together by some fields; nil without a field, or with one that rows cannot be put together by.
  ///
  /// Takes time in proportion to the rows, once for each field.
  public func grouping(by fields: [Field], rows: RowList, summing summed: Field? = nil) -> Grouping? {
    guard !fields.isEmpty, fields.allSatisfy(\.isGroupable) else { return nil }
    let keys = fields.map { self.keys(of: $0, rows: rows) }
    let amounts = summed.map { numbers(of: $0, rows: rows) }
    let combined = CombinedKeys(keys)
    let tally = Tally(combined.keys, count: combined.count, amounts: amounts)
    let counted = CountedGroups(combined, keys.map(KeyedValues.init), tally)
    let listed = Frequency.mostFrequent(Array(0..<counted.count), limit: Frequency.limit) {
      counted.tally.counts[$0]
    }
    let groups = listed.map { position in
      Grouping.Group(
        values: counted.values(of: position), count: counted.tally.counts[position],
        sum: counted.tally.sum(position), summedCount: counted.tally.stated[position])
    }
    return Grouping(
      fields: fields, summed: summed, rowCount: rows.count, differentCount: counted.count, unordered: groups)
  }
}

extension Grouping {
  fileprivate init(
    fields: [Field], summed: Field?, rowCount: Int, differentCount: Int, unordered: [Group]
  ) {
    let ranks = fields.indices.map { index in GroupedValue.ranks(unordered.map { $0.values[index] }) }
    let ordered = unordered.indices.sorted { a, b in
      for rank in ranks where rank[a] != rank[b] { return rank[a] < rank[b] }
      return a < b
    }
    let isNothing = unordered.map { group in group.values.allSatisfy { $0 == .missing } }
    let byCount = ordered.enumerated().sorted { a, b in
      if isNothing[a.element] != isNothing[b.element] { return isNothing[b.element] }
      let (m, n) = (unordered[a.element].count, unordered[b.element].count)
      return m != n ? m > n : a.offset < b.offset
    }
    var byValue = Array(repeating: 0, count: ordered.count)
    for (position, entry) in byCount.enumerated() { byValue[entry.offset] = position }
    self.init(
      fields: fields, summed: summed, rowCount: rowCount, differentCount: differentCount,
      groups: byCount.map { unordered[$0.element] }, byValue: byValue)
  }
}

/// The tally of combinations of values, in which keys that have a value in common are put together.
private struct CountedGroups {
  /// Of each field, the position of a group's value.
  private var parts: [[Int]]
  private(set) var tally = Tally(count: 0)
  private let fields: [KeyedValues]

  var count: Int { parts[0].count }

  init(_ combined: CombinedKeys, _ fields: [KeyedValues], _ keyTally: Tally) {
    self.fields = fields
    parts = fields.map { _ in [] }
    if fields.allSatisfy(\.areKeys) {
      parts = combined.parts.map { $0.map(Int.init) }
      tally = keyTally
      return
    }
    var known: [[Int]: Int] = [:]
    var places: [[Int]] = []
    for key in 0..<combined.count {
      var combinations: [[Int]] = [[]]
      for (field, values) in fields.enumerated() {
        let own = combinations
        combinations = []
        values.forEach(of: Int(combined.parts[field][key])) { value in
          combinations += own.map { $0 + [value] }
        }
      }
      places.append(
        combinations.map { combination in
          if let place = known[combination] { return place }
          known[combination] = known.count
          for (field, value) in combination.enumerated() { parts[field].append(value) }
          return known.count - 1
        })
    }
    tally = Tally(count: known.count)
    for (key, places) in places.enumerated() {
      for place in places { tally.add(keyTally, at: key, to: place) }
    }
  }

  func values(of position: Int) -> [GroupedValue] {
    fields.indices.map { fields[$0].value(parts[$0][position]) }
  }
}
