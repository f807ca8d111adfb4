/// Runs queries over the columns of a listing.
///
/// Goes through the rows a stretch at a time: each condition takes rows away from those of the stretch that are left,
/// so that the first rows are known early and a query that nobody waits for any more ends soon.
public enum QueryEngine {
  /// Rows in a stretch.
  static let stretch = 1 << 16

  /// The rows that a query keeps, in its order.
  public static func run(_ query: Query, over listing: Listing) -> RowList {
    (try? answer(query, over: listing))?.rows ?? []
  }

  /// The rows that a query keeps.
  ///
  /// Begins with what an earlier query found where that had to find these rows too. Takes time in proportion to the
  /// rows it looks at, once for each condition. `partial` is called after each stretch with what is found so far, when
  /// that is more than before and its order will stay.
  public static func answer(
    _ query: Query, over listing: Listing, after earlier: QueryAnswer? = nil, monitor: Monitor = .none,
    partial: (QueryAnswer) -> Void = { _ in }
  ) throws(Cancelled) -> QueryAnswer {
    // Rows that were chosen in an order, such as a ranking, keep it.
    let keys = query.sort.isEmpty && listing.scope == nil ? listing.defaultSort : query.sort
    let start = earlier?.start(for: query, in: listing)
    let conditions = ConditionBuilder(listing)
    let narrowings = start == nil ? query.narrowings.compactMap { conditions.condition($0) } : []
    try listing.load(conditions.fields(of: query) + keys.map(\.field), monitor: monitor.part(0, 0.5))
    let filter = query.filter == .all ? nil : conditions.condition(query.filter)
    guard filter != nil || !narrowings.isEmpty || listing.scope != nil || start != nil else {
      let rows = try Ordering(keys, in: listing).sorted(.all(listing.rowCount), monitor: monitor)
      return QueryAnswer(
        query: query, rows: rows, consideredCount: listing.rowCount, isComplete: true, found: nil)
    }

    let given = start ?? listing.scope.map { RowSet($0, count: listing.rowCount) }
    var found = RowSet(emptyIn: 0..<listing.rowCount)
    var rows: [UInt32] = []
    var considered = 0
    for first in Swift.stride(from: 0, to: listing.rowCount, by: stretch) {
      try monitor.check()
      let range = first..<min(first + stretch, listing.rowCount)
      var set = given?.part(range) ?? RowSet(allIn: range)
      for narrowing in narrowings where !set.isEmpty { set = narrowing.keep(set) }
      considered += set.count
      if let filter, !set.isEmpty { set = filter.keep(set) }
      found.replace(with: set)
      let before = rows.count
      set.forEach { rows.append(UInt32($0)) }
      if rows.count > before, keys.isEmpty, listing.scope == nil {
        partial(
          QueryAnswer(
            query: query, rows: RowList(positions: rows, isAscending: true),
            consideredCount: considered, isComplete: false, found: nil))
      }
      monitor.report(0.5 + 0.5 * Double(range.upperBound) / Double(listing.rowCount))
    }
    let list =
      listing.scope.map { RowList($0.filter { found.contains($0) }) }
      ?? RowList(positions: rows, isAscending: true)
    return QueryAnswer(
      query: query, rows: try Ordering(keys, in: listing).sorted(list, monitor: monitor),
      consideredCount: start == nil ? considered : earlier?.consideredCount ?? considered, isComplete: true,
      found: found)
  }
}
