public import TerminalUI

/// What the user wishes for every start, as far as it is said.
public struct Settings: Hashable, Sendable {
  /// Name or file of a theme; whether there is such a theme is not known.
  public var theme: Setting<String>?
  /// Whether the terminal is asked to report the mouse.
  public var mouse: Setting<Bool>?
  /// Which drawing characters are used.
  public var glyphs: Setting<GlyphLevel>?
  /// How many colours are used; nothing where the terminal decides.
  public var color: Setting<ColorDepth>?
  /// How many columns the terminal gives to characters of ambiguous width.
  public var ambiguousWidth: Setting<AmbiguousWidth>?
  /// Whether cells lead to pages of the web.
  public var links: Setting<Bool>?
  /// What is wrong with the file, one sentence each with its place; what is wrong is left out.
  public var problems: [String] = []

  /// No wishes.
  public init() {}
}

/// A wish, and where it is written.
public struct Setting<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  /// The file without its folders, and the line: `settings.toml:3`.
  public let place: String
}
