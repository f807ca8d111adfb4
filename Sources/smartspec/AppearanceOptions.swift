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

  @Option(name: [.long, .customLong("colors")], help: "auto (as without it), never, 16, 256 or true.")
  var color: ColorChoice?

  @Option(help: "full, block (no braille, simpler signs) or ascii; without it, what the terminal shows.")
  var glyphs: GlyphChoice?

  @Option(help: "How many columns the terminal gives to characters of ambiguous width, such as é: 1 or 2.")
  var ambiguousWidth: AmbiguousChoice?

  enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, never
    case sixteen = "16"
    case indexed = "256"
    case full = "true"
  }

  /// What is asked for.
  var wishes: Appearance.Options {
    Appearance.Options(
      theme: theme, color: color, glyphs: glyphs?.level, ambiguousWidth: ambiguousWidth?.width)
  }
}

extension AppearanceOptions.ColorChoice {
  /// nil for auto.
  var depth: ColorDepth? { ColorDepth(rawValue: rawValue) }
}

/// A width of ambiguous characters as it is asked for.
enum AmbiguousChoice: Int, CaseIterable, ExpressibleByArgument {
  case narrow = 1
  case wide = 2

  var width: AmbiguousWidth { AmbiguousWidth(rawValue: rawValue) ?? .narrow }
}

/// A glyph level as it is asked for.
enum GlyphChoice: String, CaseIterable, ExpressibleByArgument {
  case full, block, ascii

  var level: GlyphLevel { GlyphLevel(rawValue: rawValue) ?? .full }
}

/// Which theme is used.
enum ThemeChoice {
  /// The themes that can be asked for by name.
  static var catalogue: ThemeCatalogue {
    ThemeCatalogue(
      directories: [OwnFiles.config + "/themes"]
        + SearchPath.folders("themes", variable: "SMARTSPEC_THEMES", inShare: "themes", inCheckout: "themes"))
  }

  /// A theme of the user's settings, whose file may be named from the folder of these.
  static func load(own name: String) throws(Failure) -> Theme {
    try load(isFile(name) && !name.hasPrefix("/") ? OwnFiles.config + "/" + name : name)
  }

  private static func isFile(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".toml") }

  static func load(_ name: String) throws(Failure) -> Theme {
    do {
      if isFile(name) { return try ThemeFile.load(path: name) }
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
