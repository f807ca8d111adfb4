/// How often each value of a field occurs in some rows of a list, and what an amount adds up to for each.
public struct Frequency: Sendable {
  public let field: Field
  /// The amount that is added up; nil for none.
  public let summed: Field?
  public let rowCount: Int
  /// Different values that are stated; of very many only the most frequent are in `entries`.
  public let differentCount: Int
  /// The values with the most frequent first, those as frequent by value; what is not stated last.
  public let entries: [Entry]
  /// The positions in `entries` in the order of the values.
  public let byValue: [Int]

  /// A value and the rows that have it.
  public struct Entry: Hashable, Sendable {
    public let value: GroupedValue
    public let count: Int
    /// What the amount adds up to over the rows that state it; nil when none does.
    public let sum: Double?
    /// How many rows state the amount.
    public let summedCount: Int
  }

  /// Of all rows; those of a field that holds several values may add up to more than one.
  public func share(_ entry: Entry) -> Double {
    rowCount == 0 ? 0 : Double(entry.count) / Double(rowCount)
  }

  /// The values that are stated.
  public var stated: [Entry] { entries.filter { $0.value != .missing } }

  /// How many rows state nothing.
  public var missingCount: Int { entries.first { $0.value == .missing }?.count ?? 0 }
}

extension Field {
  /// Whether rows can be put together by it.
  public var isGroupable: Bool { kind != .series }

  /// Whether the values of several rows may be added: amounts of money, and numbers of things that were counted.
  ///
  /// Figures of indicators may not: regions lie in each other, and their newest values are of different years.
  public var isAdditive: Bool {
    guard !isFigure else { return false }
    return kind == .number && unit.hasSuffix("EUR") || kind == .count && formula != nil
  }
}
