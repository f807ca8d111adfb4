import ArgumentParser
import SmartSpecFiles
import SmartSpecModel
import TerminalUI

/// Searches all lists at once.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Search everything.",
    discussion: """
      All words have to be found; case, accents and script do not matter. The best come first: exact codes, then what \
      begins with the text, then what has a word that does.

      Examples:
        smartspec find hydrogen
        smartspec find slaskie --format json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "Words, such as a name or a code.")
  var text: [String]

  @Option(help: "How to print it; json names all that was found.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Most hits of a kind in text.", valueName: "number"))
  var limit = 5

  @OptionGroup var options: DataOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let catalogue = try Loading.load(options).catalogue
    let text = text.joined(separator: " ")
    let findings = Finder.find(text, in: catalogue)
    switch format {
    case .text: StandardOutput.write(table(findings))
    case .json: StandardOutput.write(SafeText.clean(json(findings), keepingLineBreaks: true))
    }
    guard findings.isEmpty else { return }
    let suggestion = Finder.suggestion(for: text, in: catalogue)
    throw Failure.nothingFound(
      "nothing contains “\(text)”. "
        + (suggestion.map { "Did you mean “\($0)”?" } ?? "Try fewer or shorter words, or a code such as PL22.")
    )
  }
}

extension FindCommand {
  private static let titleWidth = 56

  private func table(_ findings: Findings) -> String {
    findings.groups.reduce(into: "") { text, group in
      text += (text.isEmpty ? "" : "\n") + SafeText.clean("\(group.title)  \(group.hits.count)") + "\n"
      let shown = group.hits.prefix(limit)
      let titles = shown.map { Truncation.truncate($0.title, to: Self.titleWidth) }
      let width = titles.map { TextWidth.width(of: $0) }.max() ?? 0
      for (hit, title) in zip(shown, titles) {
        let padding = String(repeating: " ", count: width - TextWidth.width(of: title))
        text += "  " + title + padding + "  " + SafeText.clean(hit.address.description) + "\n"
      }
      let rest = group.hits.count - shown.count
      if rest > 0 {
        text += "  … and \(rest) more: smartspec get \(Shell.quoted(group.address.description))\n"
      }
    }
  }

  private func json(_ findings: Findings) -> String {
    let groups = findings.groups.map { group in
      let hits = group.hits.map { hit in
        JSONText.object([
          ("key", JSONText.string(hit.key)), ("title", JSONText.string(hit.title)),
          ("address", JSONText.string(hit.address.description)),
        ])
      }
      return JSONText.object([
        ("kind", JSONText.string(group.id)), ("title", JSONText.string(group.title)),
        ("count", String(hits.count)), ("address", JSONText.string(group.address.description)),
        ("hits", JSONText.list(hits, indent: 4)),
      ])
    }
    return JSONText.document([
      ("text", JSONText.string(findings.text)), ("count", String(findings.count)),
      ("groups", JSONText.list(groups, indent: 2)),
    ])
  }
}

/// Words of a shell.
enum Shell {
  /// A text that the shell leaves as it is.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
