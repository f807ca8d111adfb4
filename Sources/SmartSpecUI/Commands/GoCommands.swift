import SmartSpecModel

/// `g` and a small letter lead to all of a kind.
enum GoCommands {
  static let all: [Command] =
    [
      Command("go home", "Home", "g h", group: .go, aliases: ["home"], help: "Goes Home.") { _, _ in
        .open(.home)
      }
    ] + kinds + others

  /// The kinds that have a letter, in the order of the registry.
  static let kinds: [Command] = Listings.all.filter { $0.letter != nil }.map(command)

  /// The kinds that are reached by name.
  private static let others: [Command] = Listings.all.filter { $0.letter == nil && $0.id != "diagnostics" }
    .map(command)

  private static func command(_ kind: ListingKind) -> Command {
    Command(
      "go \(kind.id)", kind.title, keys: kind.letter.map { ["g \($0)"] } ?? [], group: .go,
      aliases: [kind.id],
      argument: .init("[FILTER]"),
      help: "Goes to all \(kind.title.lowercasedFirst), or to those that a filter keeps."
    ) { _, _, filter in
      .open(Address([kind.id], filter.isEmpty ? [] : [.init("filter", filter)]))
    }
  }
}
