import ArgumentParser
import SmartSpecUI

/// Prints the keys of the program; `docs/KEYS.md` is its output.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print all keys as Markdown.")

  func run() { StandardOutput.write(KeyReference.markdown) }
}
