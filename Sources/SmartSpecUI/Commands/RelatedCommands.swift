import SmartSpecModel

/// One capital letter leads from a row to what is related to it.
enum RelatedCommands {
  /// The kinds in words, by letter; the letters are the same everywhere.
  private static let kinds: [(letter: Character, name: String, title: String)] = [
    ("C", "challenges", "Challenges"), ("P", "pilots", "Pilot actions"),
    ("T", "partnerships", "Partnerships"), ("J", "projects", "Projects"), ("D", "documents", "Documents"),
    ("I", "indicators", "Indicators"), ("R", "regions", "Regions"),
  ]

  static let all: [Command] = kinds.map { kind in
    Command(
      "related \(kind.name)", kind.title, String(kind.letter), group: .related,
      hint: "PR".contains(kind.letter) ? kind.title.lowercased() : nil,
      help: "Opens the \(kind.title.lowercased()) related to this row.",
      disabled: { controller, context in
        guard let subject = controller.subject(in: context), let from = subject.path.first else {
          return "Nothing is selected."
        }
        guard related(kind.letter, from) != nil else {
          let noun = context.catalogue.listing(from)?.noun.singular ?? "row"
          return "No \(kind.title.lowercased()) are tied to a \(noun) in the data."
        }
        return nil
      }
    ) { controller, context in
      guard let subject = controller.subject(in: context), let from = subject.path.first,
        let related = related(kind.letter, from)
      else { return .none }
      return .open(subject.appending(related.name))
    }
  }

  private static func related(_ letter: Character, _ from: String) -> RelatedKind? {
    RelatedKind.all.first { $0.from == from && $0.letter == letter }
  }
}
