import ArgumentParser
import Curses
import SmartSpecConfig
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

  /// The theme of `--theme`, else of the environment, else `eu-dark`; mono where there are no colours.
  func loadTheme() throws -> Theme {
    let asked = theme ?? SearchPath.environment("SMARTSPEC_THEME")
    guard let asked else { return try isColorless ? .mono : Self.catalogue.names.contains("eu-dark") ? load("eu-dark") : .fallback }
    return try load(asked)
  }

  private var isColorless: Bool { color == .never || (color == .auto && SearchPath.environment("NO_COLOR") != nil) }

  private func load(_ name: String) throws -> Theme {
    do {
      return try name.contains("/") || name.hasSuffix(".toml") ? ThemeFile.load(path: name) : Self.catalogue.load(name)
    } catch { throw Failure.wrongUse(error.description) }
  }

  private static var catalogue: ThemeCatalogue {
    ThemeCatalogue(
      directories: SearchPath.folders("themes", variable: "SMARTSPEC_THEMES", inShare: "themes", inCheckout: "themes"))
  }
}
