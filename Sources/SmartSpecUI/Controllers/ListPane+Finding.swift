import SmartSpecModel
import TerminalUI

/// Asking, at once or beside the main loop.
extension ListPane {
  /// Asks what the view says; small lists answer at once, large ones later.
  mutating func find(then goal: Quest.Goal, height: Int) {
    let quest = Quest(query: view.query, listing: listing, earlier: lastAnswer, goal: goal, places: places)
    let isQuick = !listing.takesLong || view.query.findsAll(in: listing)
    if isQuick, !listing.takesLong || !quest.looksForKey {
      guard let found = try? quest.findings() else { return }
      self.quest = nil
      finish(quest, found, height: height)
    } else if isQuick {
      // The rows are there at once, the cursor follows when its row is found.
      answer = (try? QueryEngine.answer(view.query, over: listing)) ?? .nothing(view.query)
      self.quest = quest
    } else {
      // What an earlier query found is not shown as the answer to this one.
      answer = .nothing(view.query)
      self.quest = quest
      state = ListState()
    }
  }

  /// Takes what was found so far for a quest; one that was given up for another is not listened to.
  mutating func take(part: QueryAnswer, of quest: Quest) {
    if self.quest?.token === quest.token { answer = part }
  }

  /// Takes all that was found for a quest.
  mutating func take(_ found: Quest.Findings, of quest: Quest, height: Int) {
    guard let asked = self.quest, asked.token === quest.token else { return }
    self.quest = nil
    // The goal may have become another one meanwhile.
    let row = asked.goal.row == nil && asked.goal.key == nil ? nil : found.row
    finish(asked, Quest.Findings(answer: found.answer, row: row), height: height)
  }

  /// Gives up what is looked for; what was found stays.
  mutating func stopFinding() {
    quest = nil
    totals.stop()
  }

  /// Answers at once, however long it takes.
  mutating func findNow(height: Int) {
    guard let quest, let found = try? quest.findings() else { return }
    take(found, of: quest, height: height)
  }

  private mutating func finish(_ quest: Quest, _ found: Quest.Findings, height: Int) {
    answer = found.answer
    lastAnswer = found.answer
    if let row = found.row { places.note(listing.key(row), row) }
    let goal = quest.goal
    let index = found.row.flatMap { rows.position(of: $0) }
    if let top = goal.top {
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
