import SmartSpecModel

/// What a list is looking for, beside the main loop, and where its cursor goes when that is found.
struct Quest: Sendable {
  /// Which quest this is: an answer to another one is not taken.
  let token = Token()
  let query: Query
  let listing: Listing
  /// What was found before and may be begun with.
  let earlier: QueryAnswer?
  let goal: Goal

  /// Tells quests apart.
  final class Token: Sendable {}

  /// Where the cursor goes.
  struct Goal: Sendable {
    /// The row that was selected.
    var row: Int?
    /// The key of that row, where only that is known.
    var key: String?
    /// The position for when it is not found.
    var otherwise = 0
    /// The row to be at the top of the screen; nil to scroll as little as needed.
    var top: Int?
  }

  /// Answers the query; says how far it is, and what was found so far.
  func answer(
    monitor: Monitor = .none, partial: (QueryAnswer) -> Void = { _ in }
  ) throws(Cancelled) -> QueryAnswer {
    try QueryEngine.answer(query, over: listing, after: earlier, monitor: monitor, partial: partial)
  }
}

/// Where rows were when they were last seen, by their keys: looking for a key among millions of rows takes long.
struct RowPlaces: Sendable {
  private var rows: [String: Int] = [:]

  mutating func note(_ key: String, _ row: Int) { rows[key] = row }

  /// The row with a key; nil when there is none any more.
  func row(_ key: String, in listing: Listing) -> Int? {
    if let row = rows[key], row < listing.rowCount, listing.key(row) == key { return row }
    return listing.row(withKey: key)
  }
}

extension Listing {
  /// Whether looking through its rows takes longer than a key may.
  var takesLong: Bool { storedTable != nil || rowCount > 50_000 }

  /// Whether there may be more rows than are known yet.
  var isGrowing: Bool { storedTable?.isComplete == false }
}
