internal import CNCurses

/// The environment variables of the process that matter to a terminal.
enum Environment {
  static var variables: [String: String] {
    var found: [String: String] = [:]
    for name in names {
      if let value = cnc_environment(name) { found[name] = String(cString: value) }
    }
    return found
  }

  private static let names = [
    "COLORFGBG", "COLORTERM", "KONSOLE_VERSION", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "SSH_CONNECTION",
    "SSH_TTY", "TERM", "TERM_PROGRAM", "TMUX", "VTE_VERSION", "WT_SESSION",
  ]
}
