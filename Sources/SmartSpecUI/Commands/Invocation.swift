import SmartSpecModel

/// A command with what was typed after it: `sort -gdp,name`.
struct Invocation: Sendable {
  let command: Command
  /// Empty when nothing was given.
  let argument: String

  init(_ command: Command, _ argument: String = "") {
    self.command = command
    self.argument = argument
  }

  /// Reads a line of the palette or of a key map; nil when it begins with no command.
  ///
  /// The longest name that fits is meant, so `sort more` is not `sort` with an argument.
  init?(_ line: String, among commands: [Command]) {
    let words = line.split(separator: " ")
    let typed = words.joined(separator: " ")
    let found = commands.flatMap { command in command.names.map { (command: command, name: $0) } }
      .filter { typed == $0.name || typed.hasPrefix($0.name + " ") }
      .max { $0.name.count < $1.name.count }
    guard let found else { return nil }
    let rest = typed.dropFirst(found.name.count)
    guard rest.isEmpty || found.command.argument != nil else { return nil }
    self.init(found.command, rest.hasPrefix(" ") ? String(rest.dropFirst()) : "")
  }
}
