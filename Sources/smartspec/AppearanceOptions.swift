import ArgumentParser
import SmartSpecConfig
import SmartSpecUI
import TerminalUI

/// How the dashboard looks.
struct AppearanceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("eu-dark, eu-light, mono, or a file of yours.", valueName: "name"),
    completion: .custom { _, _, _ in ThemeChoice.catalogue.names })
  var theme: String?

  @Option(name: [.long, .customLong("colors")], help: "auto, never, 16, 256 or true.")
  var color: ColorChoice = .auto

  @Option(help: "full, block (no braille, simpler signs) or ascii; without it, what the terminal shows.")
  var glyphs: GlyphChoice?

  enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, never
    case sixteen = "16"
    case indexed = "256"
    case full = "true"
  }

  /// nil where the terminal and NO_COLOR decide.
  var colorDepth: ColorDepth? { ColorDepth(rawValue: color.rawValue) }
}

/// A glyph level as it is asked for.
enum GlyphChoice: String, CaseIterable, ExpressibleByArgument {
  case full, block, ascii

  var level: GlyphLevel { GlyphLevel(rawValue: rawValue) ?? .full }
}

/// Which theme is used.
enum ThemeChoice {
  /// The theme that is asked for, else that of the environment, else the one compiled in; mono without colours.
  static func theme(asked: String?, depth: ColorDepth?) throws(Failure) -> Theme {
    if let name = asked ?? SearchPath.environment("SMARTSPEC_THEME") { return try load(name) }
    let isColorless = depth == .mono || (depth == nil && SearchPath.environment("NO_COLOR") != nil)
    return isColorless ? .mono : .fallback
  }

  /// The themes that can be asked for by name.
  static var catalogue: ThemeCatalogue {
    ThemeCatalogue(
      directories: [OwnFiles.config + "/themes"]
        + SearchPath.folders("themes", variable: "SMARTSPEC_THEMES", inShare: "themes", inCheckout: "themes"))
  }

  private static func load(_ name: String) throws(Failure) -> Theme {
    do {
      if name.contains("/") || name.hasSuffix(".toml") { return try ThemeFile.load(path: name) }
      return try catalogue.load(name)
    } catch { throw .wrongUse(error.description) }
  }

  /// What a running dashboard wishes for.
  @Sendable
  static func theme(_ wish: ThemeWish) -> Result<Theme, Problem> {
    do throws(Failure) {
      switch wish {
      case .named(let name): return .success(try load(name))
      case .after(let name):
        let names = names()
        let index = names.firstIndex(of: name).map { ($0 + 1) % names.count } ?? 0
        return .success(try load(names[index]))
      }
    } catch { return .failure(Problem(error.message)) }
  }

  @Sendable
  static func names() -> [String] { catalogue.names }
}
