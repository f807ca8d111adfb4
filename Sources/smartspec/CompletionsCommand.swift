import ArgumentParser

/// Prints what makes a shell complete the words of the command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the completion script of a shell.",
    discussion: """
      Addresses are completed from the data: kinds, codes, what is related, and after ? fields and their values; put \
      those between quotes.

      Examples:
        source <(smartspec completions bash)
        smartspec completions zsh > ~/.zfunc/_smartspec
        smartspec completions fish > ~/.config/fish/completions/smartspec.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() {
    let known: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    StandardOutput.write(CompletionScript.text(for: known))
  }
}
