/// What a cell means; themes decide how it looks.
public enum StyleRole: UInt8, CaseIterable, Sendable {
  case text
  case muted
  case title
  case header
  case accent
  case rule
  case focus
  case focusIdle
  case mark
  case key
  case link
  case match
  case input
  case ok
  case warn
  case bad
  case flag
  case overlay
  case missing
  case series1
  case series2
  case series3
  case series4
  case series5
  case series6
  case scale1
  case scale2
  case scale3
  case scale4
  case scale5
  case diverging1
  case diverging2
  case diverging3
  case diverging4
  case diverging5
  case here
  case land
  case picked
}

extension StyleRole {
  /// One ASCII character, different for each role, for pictures of screens.
  public var letter: Character { facts.letter }

  /// The name in theme files, for example `focus_idle`.
  public var name: String { facts.name }

  /// The role with a name of theme files; `nil` if there is none.
  public init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  private var facts: (letter: Character, name: String) {
    switch self {
    case .text: (".", "text")
    case .muted: ("u", "muted")
    case .title: ("T", "title")
    case .header: ("H", "header")
    case .accent: ("A", "accent")
    case .rule: ("-", "rule")
    case .focus: ("F", "focus")
    case .focusIdle: ("f", "focus_idle")
    case .mark: ("M", "mark")
    case .key: ("K", "key")
    case .link: ("L", "link")
    case .match: ("X", "match")
    case .input: ("I", "input")
    case .ok: ("o", "ok")
    case .warn: ("w", "warn")
    case .bad: ("b", "bad")
    case .flag: ("!", "flag")
    case .overlay: ("O", "overlay")
    case .missing: (":", "missing")
    case .series1: ("1", "series1")
    case .series2: ("2", "series2")
    case .series3: ("3", "series3")
    case .series4: ("4", "series4")
    case .series5: ("5", "series5")
    case .series6: ("6", "series6")
    case .scale1: ("p", "scale1")
    case .scale2: ("q", "scale2")
    case .scale3: ("r", "scale3")
    case .scale4: ("s", "scale4")
    case .scale5: ("t", "scale5")
    case .diverging1: ("d", "diverging1")
    case .diverging2: ("e", "diverging2")
    case .diverging3: ("m", "diverging3")
    case .diverging4: ("v", "diverging4")
    case .diverging5: ("x", "diverging5")
    case .here: ("@", "here")
    case .land: (",", "land")
    case .picked: ("P", "picked")
    }
  }
}
