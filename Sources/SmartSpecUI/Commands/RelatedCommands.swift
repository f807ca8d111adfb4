import SmartSpecModel
import TerminalUI

/// One capital letter leads from a row to what is related to it.
enum RelatedCommands {
  /// The kinds in words, by letter; the letters are the same everywhere.
  private static let kinds: [(letter: Character, name: String, title: String)] = [
    ("C", "challenges", "Challenges"), ("P", "pilots", "Pilot actions"),
    ("T", "partnerships", "Partnerships"), ("F", "funding", "Instruments"), ("J", "projects", "Projects"),
    ("D", "documents", "Documents"), ("I", "indicators", "Indicators"), ("R", "regions", "Regions"),
    ("L", "dates", "Dates"),
  ]

  static let all: [Command] =
    [chooser]
    + kinds.map { kind in
      Command(
        "related \(kind.name)", kind.title, String(kind.letter), group: .related,
        hint: "PR".contains(kind.letter) ? kind.title.lowercased() : nil,
        help: "Opens the \(kind.title.lowercased()) related to this row.",
        disabled: { controller, context in
          if kind.letter == "C", AssessCommands.challenges(controller, context) != nil { return nil }
          let subjects = controller.subjects(in: context)
          guard let first = subjects.first?.path.first else { return "Nothing is selected." }
          guard way(kind.letter, among: subjects) == nil else { return nil }
          let noun = context.catalogue.listing(first)?.noun.singular ?? "row"
          let article = "aeiou".contains(noun.first ?? "r") ? "an" : "a"
          return "No \(kind.title.lowercased()) are tied to \(article) \(noun) in the data."
        }
      ) { controller, context in
        let own = kind.letter == "C" ? AssessCommands.challenges(controller, context) : nil
        guard let next = own ?? way(kind.letter, among: controller.subjects(in: context)) else {
          return .none
        }
        // On an empty list the same letter goes on to the nearest thing that has some.
        if next.path == controller.address.path, let near = EmptyRelation(controller, context)?.nearest {
          return .open(near)
        }
        return .open(next)
      }
    }

  /// The letters to choose from; the mouse has the same under its right button.
  private static let chooser = Command(
    "related", "Where this leads", "O", group: .related,
    help: "Lists the letters that lead on from this row, to choose from."
  ) { controller, context in
    let body = controller.layout(context).body
    let line = controller.listPane.map { $0.state.cursor - $0.state.firstVisible + 1 } ?? 2
    return RelatedOverlay.action(
      controller, context, at: Point(x: body.x + 2, y: min(body.maxY - 1, body.y + line)))
  }

  /// Where a letter leads from the first thing that has such a relation: the row, else the page it stands on.
  private static func way(_ letter: Character, among subjects: [Address]) -> Address? {
    subjects.lazy.compactMap { subject in
      subject.path.first.flatMap { related(letter, $0) }.map { subject.appending($0.name) }
    }.first
  }

  private static func related(_ letter: Character, _ from: String) -> RelatedKind? {
    RelatedKind.all.first { $0.from == from && $0.letter == letter }
  }
}
