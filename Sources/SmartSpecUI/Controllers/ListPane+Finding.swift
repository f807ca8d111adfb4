import SmartSpecModel
import TerminalUI

/// Asking, at once or beside the main loop.
extension ListPane {
  /// Asks what the view says; small lists answer at once, large ones later.
  mutating func find(then goal: Quest.Goal, height: Int) {
    let quest = Quest(query: view.query, listing: listing, earlier: lastAnswer, goal: goal)
    if !listing.takesLong || view.query.findsAll(in: listing) {
      guard let found = try? quest.answer() else { return }
      self.quest = nil
      finish(quest, found, height: height)
    } else {
      // What an earlier query found is not shown as the answer to this one.
      answer = .nothing(view.query)
      self.quest = quest
      state = ListState()
    }
  }

  /// Takes what was found for a quest; one that was given up for another is not listened to.
  mutating func take(_ found: QueryAnswer, of quest: Quest, height: Int) {
    guard self.quest?.token === quest.token else { return }
    if found.isComplete {
      self.quest = nil
      finish(quest, found, height: height)
    } else {
      answer = found
    }
  }

  /// Gives up what is looked for; what was found stays.
  mutating func stopFinding() { quest = nil }

  /// Answers at once, however long it takes.
  mutating func findNow(height: Int) {
    guard let quest, let found = try? quest.answer() else { return }
    take(found, of: quest, height: height)
  }

  private mutating func finish(_ quest: Quest, _ found: QueryAnswer, height: Int) {
    // A row that was chosen among the first ones found stays chosen.
    let moved = state.cursor > 0 && !answer.isComplete ? selectedRow : nil
    answer = found
    lastAnswer = found
    let goal = quest.goal
    let row = moved ?? goal.row ?? goal.key.flatMap { places.row($0, in: listing) }
    let index = row.flatMap { rows.position(of: $0) }
    if let top = goal.top, moved == nil {
      state = ListState(cursor: index ?? 0, firstVisible: top)
    } else {
      let place = index ?? min(goal.otherwise, max(0, rows.count - 1))
      state.moveTo(place, count: rows.count, height: height)
    }
  }
}

extension QueryAnswer {
  /// Nothing found yet.
  static func nothing(_ query: Query) -> QueryAnswer { QueryAnswer(unanswered: query) }
}

extension Query {
  /// Whether it keeps all rows of a listing in their order, which needs no looking.
  func findsAll(in listing: Listing) -> Bool {
    filter == .all && narrowings.isEmpty && sort.isEmpty && listing.defaultSort.isEmpty
      && listing.scope == nil
  }
}
