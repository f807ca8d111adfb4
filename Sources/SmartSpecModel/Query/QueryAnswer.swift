/// What a query found, or has found so far.
public struct QueryAnswer: Sendable {
  public let query: Query
  /// The rows found, in the order asked for once all are found.
  public let rows: RowList
  /// How many rows there are without the filter.
  public let consideredCount: Int
  /// Whether all rows were looked at.
  public let isComplete: Bool
  /// The rows found, for a narrower query to begin with; nil for a part of them, or all.
  let found: RowSet?

  init(query: Query, rows: RowList, consideredCount: Int, isComplete: Bool, found: RowSet?) {
    self.query = query
    self.rows = rows
    self.consideredCount = consideredCount
    self.isComplete = isComplete
    self.found = found
  }

  /// What is known before anything was looked at.
  public init(unanswered query: Query) {
    self.init(query: query, rows: [], consideredCount: 0, isComplete: false, found: nil)
  }

  /// The rows that a narrower query has to look at; nil when it may find others.
  func start(for next: Query, in listing: Listing) -> RowSet? {
    guard isComplete, let found, found.range.count == listing.rowCount, next.narrowings == query.narrowings,
      next.filter.implies(query.filter, in: listing)
    else { return nil }
    return found
  }
}

extension Filter {
  /// Whether every row it keeps is surely kept by another filter: a longer word keeps fewer rows.
  func implies(_ other: Filter, in listing: Listing) -> Bool {
    if self == other || other == .all { return true }
    switch (self, other) {
    case (_, .and(let parts)): return parts.allSatisfy { implies($0, in: listing) }
    case (.or(let parts), _): return parts.allSatisfy { $0.implies(other, in: listing) }
    case (.and(let parts), _): return parts.contains { $0.implies(other, in: listing) }
    case (_, .or(let parts)): return parts.contains { implies($0, in: listing) }
    case (.word(let longer), .word(let shorter)):
      // A number is also found in the ranges that hold it.
      return longer.contains(shorter) && (Double(shorter) == nil || !listing.hasIntervals)
    case (.word(let longer), .fuzzy(let shorter)), (.fuzzy(let longer), .fuzzy(let shorter)):
      return Self.isScattered(shorter, in: longer)
    default: return false
    }
  }

  private static func isScattered(_ letters: String, in text: String) -> Bool {
    var rest = letters.utf8[...]
    for byte in text.utf8 where byte == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
