import SmartSpecModel

/// Finds commands by parts of their names, titles and help.
struct CommandSearch {
  let commands: [Command]

  /// The commands that typed text may mean, the likeliest first; all of them for no text.
  func matches(_ typed: String) -> [Command] {
    let wanted = Folding.fold(typed)
    guard !wanted.isEmpty else { return commands }
    return commands.enumerated().compactMap { position, command -> (rank: Int, position: Int)? in
      Self.rank(command, wanted).map { (rank: $0, position: position) }
    }
    .sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }
    .map { commands[$0.position] }
  }

  /// How well a command fits, 0 best; nil when it does not.
  private static func rank(_ command: Command, _ wanted: String) -> Int? {
    let names = command.names
    if names.contains(wanted) { return 0 }
    if names.contains(where: { $0.hasPrefix(wanted) }) { return 1 }
    let words = wanted.split(separator: " ")
    let title = Folding.fold(command.title)
    let named = (names + [title]).joined(separator: " ").split(separator: " ")
    if words.allSatisfy({ word in named.contains { $0.hasPrefix(word) } }) { return 2 }
    if names.contains(where: { scattered(wanted, in: $0) }) { return 3 }
    let help = Folding.fold(command.help)
    return words.allSatisfy { title.contains($0) || help.contains($0) } ? 4 : nil
  }

  /// Whether the letters stand in the text in their order, the first at the start of a word.
  private static func scattered(_ letters: String, in text: String) -> Bool {
    guard let first = letters.first,
      let start = text.indices.first(where: {
        text[$0] == first && ($0 == text.startIndex || text[text.index(before: $0)] == " ")
      })
    else { return false }
    var rest = letters.filter { $0 != " " }[...]
    for character in text[start...] where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
