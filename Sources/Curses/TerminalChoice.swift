import TerminalUI

/// Which terminfo name, how many colours and which encoding are used, from what the environment says.
struct TerminalChoice {
  /// What the terminfo database says about a name.
  struct Description {
    var canMoveCursor = true
    var hasDirectColor = false
    var colors = 8
  }

  /// The name that the user's environment gives; empty if none.
  let requestedName: String
  /// The name in the database that is used; `nil` if there is none, and what all terminals understand is sent.
  let name: String?
  /// Whether the terminal can move its cursor.
  let canMoveCursor: Bool
  /// The colours to use.
  let depth: ColorDepth
  /// How many colours the description must get, because the database knows fewer; 0 if it is good as it is.
  let missingColors: Int

  private let environment: [String: String]

  /// Chooses.
  ///
  /// `describe` asks the database; `colors` is the user's wish, `nil` to look at the environment.
  init(
    environment: [String: String], colors: ColorDepth?, describe: (String) -> Description?
  ) {
    self.environment = environment
    requestedName = environment["TERM"] ?? ""
    var found: (name: String, description: Description)?
    for name in Self.candidates(for: requestedName) where found == nil {
      found = describe(name).map { (name, $0) }
    }
    let description = found?.description ?? Description()
    name = found?.name
    canMoveCursor = description.canMoveCursor
    depth = colors ?? Self.depth(environment, description)
    missingColors =
      switch depth {
      case .mono: 0
      case .sixteen: description.colors >= 8 ? 0 : 8
      case .indexed: description.colors >= 256 ? 0 : 256
      case .full: 1 << 24
      }
  }
}

extension TerminalChoice {
  /// Beginnings of the names of terminals that show UTF-8 and 24-bit colours.
  private static let modern = [
    "alacritty", "contour", "foot", "ghostty", "iterm2", "kitty", "wezterm", "xterm-ghostty", "xterm-kitty",
  ]

  private var isModern: Bool { Self.modern.contains { requestedName.hasPrefix($0) } }

  /// Whether the terminal probably shows UTF-8, though the locale of this machine may not say so.
  var isLikelyUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let folded = (locale ?? "").uppercased()
    return folded.contains("UTF-8") || folded.contains("UTF8") || isModern
  }

  /// Whether the keys come from another machine.
  var isRemote: Bool { environment["SSH_TTY"] != nil || environment["SSH_CONNECTION"] != nil }

  /// What the environment says about the background.
  var background: Background? { BackgroundQuestion.told(by: environment) }

  var isInTmux: Bool { environment["TMUX"] != nil }

  /// Beginnings of the names of other terminals that take sequences of today, or ignore those they do not know.
  private static let capable = ["konsole", "rxvt", "st-", "tmux", "vte", "xterm"]

  /// Whether it takes operating system commands: titles, links, questions.
  ///
  /// GNU screen and tmux may have the same name; the first passes on what it does not know, and shows some of it.
  var takesCommands: Bool {
    isModern || Self.capable.contains { requestedName.hasPrefix($0) }
      || requestedName.hasPrefix("screen") && isInTmux
  }

  /// Whether it is known to open the pages that cells lead to; older ones of them ignore it.
  var hasLinks: Bool {
    let says = ["KONSOLE_VERSION", "VTE_VERSION", "WT_SESSION"].contains { environment[$0] != nil }
    let programs = ["WezTerm", "ghostty", "iTerm.app", "vscode"]
    return isModern || says || programs.contains(environment["TERM_PROGRAM"] ?? "")
      || requestedName.hasPrefix("tmux")
  }

  /// Which drawing characters it shows, where letters beyond ASCII arrive.
  ///
  /// The fonts of the Linux console and of PuTTY have no braille and few signs. PuTTY often calls itself xterm, which
  /// nobody can tell from others: there the user has to say it.
  func glyphs(isUTF8: Bool) -> GlyphLevel {
    guard isUTF8 else { return .ascii }
    return ["linux", "putty"].contains { requestedName.hasPrefix($0) } ? .block : .full
  }

  /// The names to try, best first.
  static func candidates(for name: String) -> [String] {
    guard name != "dumb" else { return ["dumb"] }
    var names = name.isEmpty ? [] : [name]
    if name.hasSuffix("-256color") {
      names.append(String(name.dropLast("-256color".count)))
    } else if !name.isEmpty {
      names.append(name + "-256color")
    }
    for family in ["tmux", "screen", "rxvt-unicode", "rxvt", "linux"] where name.hasPrefix(family) {
      names += [family + "-256color", family]
    }
    return names + ["xterm-256color", "xterm", "vt100"]
  }

  private static func depth(_ environment: [String: String], _ description: Description) -> ColorDepth {
    let name = environment["TERM"] ?? ""
    if let wish = environment["NO_COLOR"], !wish.isEmpty { return .mono }
    // GNU screen passes COLORTERM on and does not understand 24-bit colours.
    let isScreen = name.hasPrefix("screen") && environment["TMUX"] == nil
    let promisesFull = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    if !isScreen, promisesFull || description.hasDirectColor || modern.contains(where: name.hasPrefix) {
      return .full
    }
    switch description.colors {
    case 256...: return .indexed
    case 8...: return .sixteen
    default: return .mono
    }
  }
}
