import SmartSpecModel

/// `g` and a small letter lead to all of a kind.
enum GoCommands {
  private static let titles = [
    "regions": "Regions", "challenges": "Challenges", "pilots": "Pilot actions",
    "partnerships": "Partnerships",
    "actions": "Actions", "indicators": "Indicators", "projects": "Projects", "documents": "Documents",
    "thresholds": "Thresholds",
  ]

  static let all: [Command] =
    [
      Command("go home", "Home", "g h", group: .go, aliases: ["home"], help: "Goes Home.") { _, _ in
        .open(.home)
      }
    ] + kinds

  /// The kinds that have a letter, in the order of the registry.
  static let kinds: [Command] = Listings.all.compactMap { kind in
    kind.letter.map { letter in
      let title = titles[kind.id] ?? kind.id
      return Command(
        "go \(kind.id)", title, keys: ["g \(letter)"], group: .go, aliases: [kind.id],
        argument: .init("[FILTER]"),
        help: "Goes to all \(title.lowercased()), or to those that a filter keeps."
      ) { _, _, filter in
        .open(Address([kind.id], filter.isEmpty ? [] : [.init("filter", filter)]))
      }
    }
  }
}
