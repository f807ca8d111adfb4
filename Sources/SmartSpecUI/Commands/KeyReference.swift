/// The keys of the program as a document.
public enum KeyReference {
  /// Markdown with one table a group; `docs/KEYS.md` is this text.
  public static var markdown: String {
    var text = """
      # Keys

      Made by `smartspec keys`; a test fails when it is stale. The words run the same after `:` and in key maps.

      """
    for group in Command.Group.allCases {
      text += "\n## \(group.rawValue)\n\n| keys | words | what it does |\n|---|---|---|\n"
      for command in Commands.all where command.group == group {
        let keys = command.keys.map { "`\(KeyNames.text($0))`" }.joined(separator: " ")
        let argument = command.argument.map { " " + $0.name } ?? ""
        let others = command.aliases.map { ", `\($0)`" }.joined()
        // A command without a key is run by its words.
        text += row([keys.isEmpty ? "`:`" : keys, "`\(command.id)\(argument)`\(others)", command.help])
      }
    }
    return text
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}
