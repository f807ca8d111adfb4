import Curses
import SmartSpecFiles
import SmartSpecStore
import SmartSpecUI
import TerminalUI

extension Surroundings {
  /// What can be found out about the terminal, the environment and the files in use.
  ///
  /// Where the dashboard is a service for anybody, what is said about that takes the place of the owner's files.
  @MainActor
  static func found(
    _ terminal: CursesTerminal.Facts, _ appearance: Appearance, folder: String, service: Part? = nil
  ) -> Surroundings {
    if let service {
      return Surroundings([program(nil), self.terminal(terminal), service], themes: ThemeChoice.names)
    }
    let log = LogFile.standard
    return Surroundings(
      [program(folder), self.terminal(terminal), appearance.part, environment, files(log)],
      journal: { log?.last(500) ?? [] }, themes: ThemeChoice.names,
      settingsProblems: appearance.problems.count,
      remark: terminal.isUTF8 || appearance.glyphs.value != nil ? "" : asciiRemark, version: Version.text)
  }

  private static let asciiRemark =
    "Plain ASCII, as the locale is not UTF-8; --glyphs full shows all letters."

  private static func program(_ folder: String?) -> Part {
    Part(
      "Program", [.init("Version", Version.text)] + (folder.map { [.init("Data folder", $0)] } ?? []))
  }

  private static func terminal(_ facts: CursesTerminal.Facts) -> Part {
    let used = facts.usedName ?? "none that fits; what all terminals understand is sent"
    return Part(
      "Terminal",
      [
        .init("TERM", facts.requestedName.isEmpty ? "not set" : facts.requestedName),
        .init("Described as", used, isProblem: facts.usedName == nil),
        .init("Colours", facts.colorDepth.words), .init("UTF-8", facts.isUTF8 ? "yes" : "no, ASCII is drawn"),
        .init("Where", facts.isRemote ? "another machine, by SSH" : "this machine"),
        .init("Links", facts.hasLinks ? "OSC 8" : "none: it is not known for them, or they are off"),
        .init("Background", facts.background.words),
        .init(
          "Clipboard",
          (ClipboardTool.find().map { $0.name + "; where that fails, " } ?? "") + "OSC 52"
            + (facts.isInTmux
              ? ", through tmux: needs set -g set-clipboard on, or allow-passthrough on"
              : ", where the terminal takes it; whether it does cannot be known")),
      ])
  }

  private static var environment: Part {
    let names = ["LANG", "LC_ALL", "LC_CTYPE", "COLORTERM", "NO_COLOR", "TMUX", "SSH_TTY"]
    return Part("Environment", names.map { .init($0, SearchPath.environment($0) ?? "not set") })
  }

  private static func files(_ log: LogFile?) -> Part {
    let keys = OwnFiles.keyMap
    return Part(
      "Files",
      [
        .init("Keys", keys + (SearchPath.isFile(keys) ? "" : " (none: the standard keys)")),
        .init("Themes", ThemeChoice.names().joined(separator: ", ")),
        .init(
          "Your own",
          MemoryStore.place(environment: SearchPath.environment)
            ?? "none: neither XDG_DATA_HOME nor HOME is a folder"),
        .init("Log", log?.path ?? "none: neither XDG_STATE_HOME nor HOME is set"),
      ])
  }
}

extension BackgroundReport {
  fileprivate var words: String {
    switch self {
    case .notAsked: "not asked: a theme is chosen, or the terminal is not known to answer"
    case .unanswered: "not known: the terminal did not say within 30 ms"
    case .environment(let background): "\(background.rawValue), as COLORFGBG says"
    case .answer(let background): "\(background.rawValue), as the terminal says"
    }
  }
}

extension ColorDepth {
  var words: String {
    switch self {
    case .mono: "none: attributes and signs only"
    case .sixteen: "16"
    case .indexed: "256"
    case .full: "24 bit"
    }
  }
}
