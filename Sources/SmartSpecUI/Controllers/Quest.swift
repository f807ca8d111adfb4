import SmartSpecModel

/// What a list is looking for, beside the main loop, and where its cursor goes when that is found.
struct Quest: Sendable {
  /// Which quest this is: an answer to another one is not taken.
  let token = Token()
  let query: Query
  let listing: Listing
  /// What was found before and may be begun with.
  let earlier: QueryAnswer?
  var goal: Goal
  /// Where rows were when they were last seen.
  let places: RowPlaces

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

  /// All that was looked for.
  struct Findings: Sendable {
    let answer: QueryAnswer
    /// The row that the cursor goes to; nil when it is not there any more.
    let row: Int?
  }

  /// Answers the query and looks for the row to select; says how far it is, and what was found so far.
  func findings(
    monitor: Monitor = .none, partial: (QueryAnswer) -> Void = { _ in }
  ) throws(Cancelled) -> Findings {
    let answer = try QueryEngine.answer(
      query, over: listing, after: earlier, monitor: monitor, partial: partial)
    try monitor.check()
    return Findings(answer: answer, row: goal.row ?? goal.key.flatMap { places.row($0, in: listing) })
  }

  /// Whether the row to select is only known by a key that has to be looked for.
  var looksForKey: Bool {
    goal.row == nil && goal.key.map { places.knownRow($0, in: listing) == nil } ?? false
  }
}

/// Where rows were when they were last seen, by their keys: looking for a key among millions of rows takes long.
struct RowPlaces: Sendable {
  private var rows: [String: Int] = [:]

  mutating func note(_ key: String, _ row: Int) { rows[key] = row }

  /// The row with a key where it was last seen; nil when it is not there.
  func knownRow(_ key: String, in listing: Listing) -> Int? {
    guard let row = rows[key], row < listing.rowCount, listing.key(row) == key else { return nil }
    return row
  }

  /// The row with a key; nil when there is none any more.
  func row(_ key: String, in listing: Listing) -> Int? {
    knownRow(key, in: listing) ?? listing.row(withKey: key)
  }
}

extension Listing {
  /// Whether looking through its rows takes longer than a key may.
  var takesLong: Bool { storedTable != nil || rowCount > 50_000 }

  /// Whether there may be more rows than are known yet.
  var isGrowing: Bool { storedTable?.isComplete == false }
}
