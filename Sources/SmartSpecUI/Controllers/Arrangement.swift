import SmartSpecModel

/// How a list is asked, marked and looked at: what undo gives back.
///
/// It holds codes and names rather than positions, so it outlives a reload.
struct Arrangement: Hashable, Sendable {
  /// Filter, narrowings, order and columns.
  var address: Address
  /// The keys of the marked rows.
  var marks: Set<String>
  /// The key of the selected row.
  var selected: String?
  /// The field of the column under the cursor.
  var column: String?
  /// The first row on the screen.
  var top: Int
}

/// Arrangements that were changed, for undo and redo.
struct ArrangementHistory: Sendable {
  private var past: [Arrangement] = []
  private var future: [Arrangement] = []

  private static let limit = 1000

  /// Notes what was before a change; what was undone cannot be redone any more.
  mutating func record(_ before: Arrangement) {
    past.append(before)
    if past.count > Self.limit { past.removeFirst() }
    future = []
  }

  /// What was before the last change; nil when nothing was changed.
  mutating func undo(from present: Arrangement) -> Arrangement? {
    guard let before = past.popLast() else { return nil }
    future.append(present)
    return before
  }

  /// What the last undo took back; nil when there is nothing.
  mutating func redo(from present: Arrangement) -> Arrangement? {
    guard let after = future.popLast() else { return nil }
    past.append(present)
    return after
  }
}
