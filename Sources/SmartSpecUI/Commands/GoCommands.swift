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
      Command("go.home", "Home", "g h", group: .go, help: "Goes Home.") { _, _ in .open(.home) }
    ]
    + Listings.all.compactMap { kind in
      kind.letter.map { letter in
        let title = titles[kind.id] ?? kind.id
        return Command(
          "go.\(kind.id)", title, "g \(letter)", group: .go, help: "Goes to all \(title.lowercased())."
        ) { _, _ in .open(Address([kind.id])) }
      }
    }
}
