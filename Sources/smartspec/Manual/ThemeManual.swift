import TerminalUI

/// smartspec-theme(5): the files of themes, and every style they may give.
enum ThemeManual {
  static var text: String {
    var page = Roff("smartspec-theme", section: 5, abstract: "colours of the smartspec dashboard")
    page.section("Description")
    page.paragraph(
      "A theme says how each kind of text looks. It is a TOML file; a file NAME.toml in a folder of themes is asked for "
        + "with --theme NAME, any file with --theme FILE.toml, both also in settings.toml; see smartspec(1). Without any, and "
        + "without SMARTSPEC_THEME, the theme is eu-dark, eu-light where the terminal is light, or mono where there are no colours."
    )
    page.section("Example")
    page.example(example)
    page.section("Settings")
    for (name, words) in settings { page.item(name, words) }
    page.section("Colours")
    page.paragraph(
      "Each colour of [palette] has a name of yours and up to three forms. The colour default, which is that of the "
        + "terminal, is known without a palette.")
    for (name, words) in colors { page.item(name, words) }
    page.section("Styles")
    page.paragraph(
      "A style is a text: \"colour on colour\" and then any of bold, underline, reverse, italic, dim. Each part may be "
        + "left out. A style that is not given is computed from text, accent and the background.")
    for role in StyleRole.allCases { page.item(role.name, use(of: role)) }
    page.section("Files")
    page.item("~/.config/smartspec/themes", "Themes of your own.")
    page.item("PREFIX/share/smartspec/themes", "The themes that come with the program.")
    page.section("See also")
    page.paragraph("smartspec(1), smartspec-keys(7)")
    return page.text
  }
}

extension ThemeManual {
  private static let example = [
    "name  = \"fjord\"", "mode  = \"dark\"", "paint = true", "", "[palette]",
    "night = { hex = \"#0A1A3F\", c256 = 17,  c16 = \"default\" }",
    "paper = { hex = \"#E8EEF9\", c256 = 255, c16 = \"default\" }",
    "gold  = { hex = \"#FFCC00\", c256 = 220, c16 = \"yellow\" }", "", "[style]",
    "text   = \"paper on night\"", "accent = \"gold bold\"", "focus  = \"night on gold\"",
  ]

  private static let settings = [
    ("name", "What it is called; without it, the name of the file."),
    (
      "mode",
      "Made for a dark or a light background, or any: "
        + Theme.Mode.allCases.map(\.rawValue).joined(separator: ", ") + "."
    ),
    ("paint", "false keeps the background of the terminal."),
  ]

  private static let colors = [
    ("hex", "Six digits, where the terminal shows 24-bit colours."),
    ("c256", "A number from 16 to 255 of the xterm palette; without it, the nearest."),
    (
      "c16",
      "One of the terminal's own colours: default, black, red, green, yellow, blue, magenta, cyan, white, each but the "
        + "first also as bright-...; without it, default."
    ),
  ]

  private static func use(of role: StyleRole) -> String {
    switch role {
    case .text: "Everything."
    case .muted: "Units and second lines."
    case .title: "Names at the top."
    case .header: "Heads of columns."
    case .accent: "The current tab, the path, the year."
    case .rule: "Lines."
    case .focus: "The selected row."
    case .focusIdle: "The selected row while another pane has the keys."
    case .mark: "Marked rows."
    case .key: "The key in a hint."
    case .link: "What can be opened."
    case .match: "Letters that were found."
    case .input: "What you type."
    case .ok: "Above, or good."
    case .warn: "Doubtful."
    case .bad: "Below, or wrong."
    case .flag: "An estimate or a break."
    case .overlay: "Help and lists above the page."
    case .missing: "Not reported."
    case .series1, .series2, .series3, .series4, .series5, .series6: "A line of a chart."
    case .scale1: "The lowest class of a map."
    case .scale2, .scale3, .scale4: "A class of a map."
    case .scale5: "The highest class of a map."
    case .diverging1: "The class furthest below a middle, such as the value of the Union."
    case .diverging2, .diverging4: "A class beside the middle."
    case .diverging3: "The class in the middle."
    case .diverging5: "The class furthest above the middle."
    case .here: "What is selected on a map or chart."
    case .land: "Land on a map that the list is not about."
    case .picked: "Cells that the mouse was drawn over."
    }
  }
}
