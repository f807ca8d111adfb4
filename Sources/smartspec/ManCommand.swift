import ArgumentParser

/// Prints a page of the manual.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print a page of the manual.",
    discussion: """
      The text is for man; to read it without installing it:
        smartspec man 7 | man -l -
      """)

  enum Page: String, CaseIterable, ExpressibleByArgument {
    case program = "1"
    case theme = "5"
    case keys = "7"
  }

  @Argument(help: "1 for the program, 5 for themes, 7 for keys.")
  var section: Page = .program

  func run() {
    switch section {
    case .program: StandardOutput.write(ProgramManual.text)
    case .theme: StandardOutput.write(ThemeManual.text)
    case .keys: StandardOutput.write(KeysManual.text)
    }
  }
}
