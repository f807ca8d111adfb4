import TerminalUI

/// Names of keys for people.
enum KeyNames {
  /// `gr`, `Ctrl-d`, `↓`.
  static func text(_ sequence: KeySequence) -> String { sequence.keys.map(text).joined() }

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
