import ArgumentParser
import Curses
import TerminalUI

/// How the dashboard looks.
struct AppearanceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("eu-dark, eu-light, mono, or a file of yours.", valueName: "name"))
  var theme: String?

  @Option(help: "auto, never, 16, 256 or true.")
  var color: ColorChoice = .auto

  enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, never
    case sixteen = "16"
    case indexed = "256"
    case full = "true"
  }

  /// nil where the terminal and NO_COLOR decide.
  var colorDepth: ColorDepth? { ColorDepth(rawValue: color.rawValue) }

  func loadTheme() throws -> Theme { .fallback }
}
