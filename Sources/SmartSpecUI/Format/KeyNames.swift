import TerminalUI

/// Names of keys for people.
enum KeyNames {
  /// `gr`, `Ctrl-d`, `↓`.
  static func text(_ sequence: KeySequence) -> String { sequence.keys.map(text).joined() }

  /// A hint that presses the keys its text names.
  static func hint(_ shown: String, _ title: String) -> KeyHints.Hint {
    KeyHints.Hint(shown, title, presses: presses(shown))
  }

  /// One key for `Enter` and `y`, two for `j k`; none for `0–5` and `type`.
  private static func presses(_ shown: String) -> [KeySequence] {
    let keys = shown.split(separator: " ").map { key(String($0)) }
    let known = keys.compactMap { $0 }
    return known.count == keys.count ? known.map { KeySequence($0) } : []
  }

  private static func key(_ shown: String) -> Key? {
    switch shown {
    case "↓": .down
    case "↑": .up
    case "←": .left
    case "→": .right
    case "PgDn": .pageDown
    case "PgUp": .pageUp
    case "Shift-Tab": .backTab
    default: Key(shown)
    }
  }

  static func text(_ key: Key) -> String {
    let name = key.description
    switch name {
    case "down": return "↓"
    case "up": return "↑"
    case "left": return "←"
    case "right": return "→"
    case "pagedown": return "PgDn"
    case "pageup": return "PgUp"
    case "backtab": return "Shift-Tab"
    default: return name.count > 1 ? name.prefix(1).uppercased() + name.dropFirst() : name
    }
  }
}
