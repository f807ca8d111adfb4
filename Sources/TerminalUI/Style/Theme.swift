/// How each role looks.
public struct Theme: Hashable, Sendable {
  /// The kind of background a theme is made for.
  public enum Mode: String, CaseIterable, Sendable {
    /// Light letters on a dark background.
    case dark
    /// Dark letters on a light background.
    case light
    /// Either.
    case any
  }

  /// What the user calls it.
  public let name: String
  /// The kind of background it is made for.
  public let mode: Mode
  /// Whether the background of the text is painted; otherwise the terminal keeps its own.
  public let paint: Bool
  /// One style for each role, in the order of `StyleRole.allCases`.
  private let styles: [Style]

  /// A theme.
  ///
  /// Roles without a style are computed from text, accent and background: quiet ones look like text, those that
  /// have to be found get the accent. A style without a background gets that of the text if `paint` is set.
  public init(name: String, mode: Mode, paint: Bool, styles: [StyleRole: Style]) {
    self.name = name
    self.mode = mode
    self.paint = paint
    let text = styles[.text] ?? Style()
    let accent = styles[.accent] ?? Style(foreground: text.foreground, emphasis: .bold)
    self.styles = StyleRole.allCases.map { role in
      var style = styles[role] ?? Self.computed(role, text: text, accent: accent)
      if role == .text, !paint { style.background = nil }
      if style.foreground == nil { style.foreground = text.foreground }
      if style.background == nil, paint { style.background = text.background }
      return style
    }
  }

  /// Whether it shows different colours for the steps of a scale, so that areas need no signs.
  public var colorsScales: Bool { self[.scale1].foreground != self[.scale5].foreground }

  /// How a role looks.
  public subscript(role: StyleRole) -> Style { styles[Int(role.rawValue)] }

  /// How a role looks with an emphasis added, on the colour of the letters of another role where one is
  /// behind it.
  ///
  /// Plain text is readable on any colour.
  public func style(of role: StyleRole, _ emphasis: Emphasis, on ground: StyleRole? = nil) -> Style {
    var style = self[role]
    style.emphasis.formUnion(emphasis)
    guard let ground else { return style }
    style.background = self[ground].foreground
    if role == .text { style.foreground = readableLetters(on: ground) }
    return style
  }

  /// Whichever of the theme's colours for text and background can be read better on the colour of a role.
  private func readableLetters(on ground: StyleRole) -> ThemeColor? {
    let text = self[.text]
    guard let here = self[ground].foreground?.luminance, let own = text.foreground?.luminance,
      let other = text.background?.luminance
    else { return text.foreground }
    return abs(here - other) > abs(here - own) ? text.background : text.foreground
  }

  /// How a cell looks.
  public func style(of cell: Cell) -> Style { style(of: cell.role, cell.emphasis, on: cell.ground) }

  /// What is shown with so many colours: without any, attributes alone.
  public func shown(at depth: ColorDepth) -> Theme { depth == .mono ? .mono : self }
}

extension Theme {
  private static func computed(_ role: StyleRole, text: Style, accent: Style) -> Style {
    switch role {
    case .text, .muted, .rule, .overlay, .missing, .land: Style(foreground: text.foreground)
    case .accent, .mark, .series1, .series2, .series3, .series4, .series5, .series6, .here: accent
    case .scale1, .scale2, .scale3, .scale4, .scale5, .diverging1, .diverging2, .diverging3, .diverging4,
      .diverging5:
      Style(foreground: accent.foreground)
    case .title, .key, .input: Style(foreground: text.foreground, emphasis: .bold)
    case .header: Style(foreground: text.foreground, emphasis: [.bold, .underline])
    case .focus, .match, .picked:
      Style(foreground: text.foreground, background: text.background, emphasis: .reverse)
    case .focusIdle, .link: Style(foreground: accent.foreground, emphasis: .underline)
    case .ok, .warn, .bad, .flag: Style(foreground: accent.foreground, emphasis: .bold)
    }
  }
}
