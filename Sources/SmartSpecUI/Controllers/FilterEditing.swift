import SmartSpecModel
import TerminalUI

/// A filter while it is typed.
struct FilterEditing: Sendable {
  private(set) var field: TextField.State
  /// What the list was before, for Esc and undo.
  let before: Arrangement
  /// What Tab goes through.
  private var cycle: Cycle?

  private struct Cycle {
    let start: Int
    let rest: String
    let choices: [String]
    var index: Int
  }

  init(before: Arrangement) {
    self.before = before
    field = TextField.State(text: before.address["filter"] ?? "")
  }

  var text: String { field.text }

  /// Edits by a key; Tab completes, and goes through what is possible.
  ///
  /// - Returns: False if the key means nothing here.
  mutating func type(_ key: Key, in listing: Listing) -> Bool {
    if key == .tab || key == .backTab { return complete(by: key == .tab ? 1 : -1, in: listing) }
    cycle = nil
    return field.handle(key)
  }

  mutating func paste(_ text: String) {
    cycle = nil
    field.insert(String(SafeText.clean(text).prefix(500)))
  }

  /// What Tab can complete to, and which of it stands in the text.
  func suggestions(in listing: Listing) -> (choices: [String], chosen: Int?) {
    if let cycle { return (cycle.choices, cycle.index) }
    return (FilterCompletion(field.text, cursor: field.cursor, in: listing).choices, nil)
  }

  private mutating func complete(by step: Int, in listing: Listing) -> Bool {
    if var cycle {
      cycle.index = (cycle.index + step + cycle.choices.count) % cycle.choices.count
      self.cycle = cycle
    } else {
      let completion = FilterCompletion(field.text, cursor: field.cursor, in: listing)
      guard !completion.choices.isEmpty else { return false }
      cycle = Cycle(
        start: completion.range.lowerBound, rest: String(field.text.dropFirst(completion.range.upperBound)),
        choices: completion.choices, index: step > 0 ? 0 : completion.choices.count - 1)
    }
    guard let cycle else { return false }
    let head = field.text.prefix(cycle.start) + cycle.choices[cycle.index]
    field = TextField.State(text: head + cycle.rest, cursor: head.count)
    // A single choice is taken; the next Tab looks at what follows it.
    if cycle.choices.count == 1 { self.cycle = nil }
    return true
  }
}
