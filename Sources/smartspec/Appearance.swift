import Curses
import SmartSpecConfig
import SmartSpecUI
import TerminalUI

/// How the dashboard looks and works, and who said so: an option, else a setting, else the environment, else nobody.
struct Appearance: Sendable {
  /// What was chosen, and by whom, such as `--theme`, `settings.toml:3` or `NO_COLOR`.
  struct Choice<Value: Sendable>: Sendable {
    let value: Value
    let origin: String
  }

  /// What options of the command line say; nil where they say nothing.
  struct Options: Sendable {
    var theme: String?
    var color: AppearanceOptions.ColorChoice?
    var glyphs: GlyphLevel?
    var mouse: Bool?
    var ambiguousWidth: AmbiguousWidth?
  }

  private(set) var theme: Choice<Theme>
  /// Whether somebody chose the theme, or colours that leave no choice.
  let isThemeChosen: Bool
  /// nil where the terminal decides.
  let colors: Choice<ColorDepth?>
  /// nil where locale and terminal decide.
  let glyphs: Choice<GlyphLevel?>
  let usesMouse: Choice<Bool>
  let ambiguousWidth: Choice<AmbiguousWidth>
  /// nil where it depends on what the terminal is known for.
  let links: Choice<Bool?>
  /// What is wrong with the settings, one sentence each.
  let problems: [String]

  /// Chooses; a setting that cannot be had is a problem, an option or a variable that cannot is an error, except in a report.
  init(_ options: Options, settings: Settings, isReport: Bool = false) throws(Failure) {
    var problems = settings.problems
    colors = Self.colors(options, settings)
    let chosen = try Self.theme(options, settings, colors, isReport, &problems)
    isThemeChosen = chosen != nil
    theme = chosen ?? Choice(value: .fallback, origin: Self.byNobody)
    glyphs =
      options.glyphs.map { Choice(value: $0, origin: "--glyphs") }
      ?? settings.glyphs.map { Choice(value: $0.value, origin: $0.place) }
      ?? Choice(value: nil, origin: Self.byTerminal)
    usesMouse =
      options.mouse.map { Choice(value: $0, origin: "--no-mouse") }
      ?? settings.mouse.map { Choice(value: $0.value, origin: $0.place) }
      ?? Choice(value: true, origin: Self.byNobody)
    ambiguousWidth =
      options.ambiguousWidth.map { Choice(value: $0, origin: "--ambiguous-width") }
      ?? settings.ambiguousWidth.map { Choice(value: $0.value, origin: $0.place) }
      ?? Choice(value: .narrow, origin: Self.byNobody)
    links =
      settings.links.map { Choice(value: $0.value, origin: $0.place) }
      ?? Choice(value: nil, origin: Self.byTerminal)
    self.problems = problems
  }

  /// Takes the theme for a light background where nobody chose one.
  mutating func adapt(to report: BackgroundReport) {
    guard !isThemeChosen, report.background == .light, let light = try? ThemeChoice.load("eu-light") else {
      return
    }
    if case .environment = report {
      theme = Choice(value: light, origin: "COLORFGBG")
    } else {
      theme = Choice(value: light, origin: Self.byTerminal)
    }
  }

  static let byTerminal = "the terminal"
  static let byNobody = "standard"
}

extension Appearance {
  private static func colors(_ options: Options, _ settings: Settings) -> Choice<ColorDepth?> {
    if let color = options.color { return Choice(value: color.depth, origin: "--color") }
    if let setting = settings.color { return Choice(value: setting.value, origin: setting.place) }
    let isUnwanted = SearchPath.environment("NO_COLOR") != nil
    return Choice(value: nil, origin: isUnwanted ? "NO_COLOR" : byTerminal)
  }

  private static func theme(
    _ options: Options, _ settings: Settings, _ colors: Choice<ColorDepth?>, _ isReport: Bool,
    _ problems: inout [String]
  ) throws(Failure) -> Choice<Theme>? {
    if let name = options.theme {
      return Choice(value: try ThemeChoice.load(name), origin: "--theme")
    }
    if let setting = settings.theme {
      do { return Choice(value: try ThemeChoice.load(own: setting.value), origin: setting.place) } catch {
        problems.append("\(setting.place): \(error.message)")
      }
    }
    if let name = SearchPath.environment("SMARTSPEC_THEME") {
      do { return Choice(value: try ThemeChoice.load(name), origin: "SMARTSPEC_THEME") } catch {
        guard isReport else { throw error }
        problems.append("SMARTSPEC_THEME: \(error.message)")
      }
    }
    let isColorless =
      colors.value == .mono || colors.value == nil && SearchPath.environment("NO_COLOR") != nil
    return isColorless ? Choice(value: .mono, origin: colors.origin) : nil
  }
}

extension Appearance {
  /// What doctor says: the file, each choice with who made it, and what is wrong.
  var part: Surroundings.Part {
    let file = OwnFiles.settingsFile
    let path = file.map { $0 + (SearchPath.isFile($0) ? "" : " (none)") } ?? "none: HOME is not set"
    return Surroundings.Part(
      "Settings",
      [
        .init("File", path), .init("theme", words(theme.value.name, theme.origin)),
        .init("color", words(colors.value?.words ?? "as many as there are", colors.origin)),
        .init("glyphs", words(glyphs.value?.rawValue ?? "those it shows", glyphs.origin)),
        .init("mouse", words(usesMouse.value ? "on" : "off", usesMouse.origin)),
        .init(
          "ambiguous_width", words("\(ambiguousWidth.value.rawValue)", ambiguousWidth.origin)),
        .init("links", words(links.value.map { $0 ? "on" : "off" } ?? "where they are known", links.origin)),
      ] + problems.map { .init("Problem", $0, isProblem: true) })
  }

  private func words(_ value: String, _ origin: String) -> String { "\(value) (\(origin))" }
}
