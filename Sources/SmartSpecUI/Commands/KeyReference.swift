/// The keys of the program as a document.
public enum KeyReference {
  /// Markdown with one table a group; `docs/KEYS.md` is this text.
  public static var markdown: String {
    var text = "# Keys\n\nMade by `smartspec keys`; a test fails when it is stale.\n"
    for group in Command.Group.allCases {
      text += "\n## \(group.rawValue)\n\n| keys | command | what it does |\n|---|---|---|\n"
      for command in Commands.all where command.group == group {
        let keys = command.keys.map { "`\(KeyNames.text($0))`" }.joined(separator: " ")
        text +=
          "| \(keys.replacing("|", with: "\\|")) | \(command.title) | \(command.help.replacing("|", with: "\\|")) |\n"
      }
    }
    return text
  }
}
