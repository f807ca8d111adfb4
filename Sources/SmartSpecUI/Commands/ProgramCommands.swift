import SmartSpecModel
import TerminalUI

/// What can be done everywhere.
enum ProgramCommands {
  static let all: [Command] = [
    Command(
      "help", "Help", "?", group: .program, hint: "help",
      help: "Lists what can be pressed here; runs what you choose."
    ) { .show(HelpOverlay($0, $1)) },
    Command(
      "palette", "Command", ":", group: .program, hint: "command",
      help: "Takes a command by its words, with completion and history; Enter alone repeats the last."
    ) { _, _ in .palette("") },
    Command(
      "tour", "Tour", keys: ["t"], group: .program, argument: .init("[FILE]"),
      help: "Walks through the screens in three minutes, or through those of a tour file."
    ) { _, _, name in .tour(name) },
    Command(
      "theme", "Theme", keys: ["ctrl-t"], group: .program,
      argument: .init(
        "[NAME]",
        choices: { _, context, typed in
          context.surroundings.themes().filter { $0.hasPrefix(typed) }.map { .init(text: $0) }
        }), help: "Takes the next theme, or the one that is named."
    ) { _, _, name in .theme(name) },
    Command(
      "mouse", "Mouse", keys: ["g M"], group: .program,
      argument: .init(
        "[on or off]",
        choices: { _, _, typed in
          ["on", "off"].filter { $0.hasPrefix(typed) }.map { .init(text: $0) }
        }), help: "Uses the mouse, or leaves it to the terminal, which then selects text with it."
    ) { _, context, text in
      switch text {
      case "": .mouse(context.mouse == .off)
      case "on", "off": .mouse(text == "on")
      default: .complain("“\(text)” is neither on nor off.")
      }
    },
    Command(
      "panes", "Size of the preview", keys: ["g |"], group: .program, argument: .init("[PER CENT]"),
      help:
        "Gives the preview so many per cent of the screen; without a number a half, or as many as usual again.",
      applies: { $0.companion != nil },
      disabled: { $0.layout($1).divider.isEmpty ? "There is no preview beside or below the list here." : nil }
    ) { controller, context, text in
      if text.isEmpty {
        let shares = context.paneShares
        let isSide = controller.layout(context).divider.height > 1
        return .paneShare((isSide ? shares.right : shares.below) == nil ? 0.5 : nil)
      }
      guard let percent = Int(text), (1...99).contains(percent) else {
        return .complain("“\(text)” is no share. Type a number from 1 to 99.")
      }
      return .paneShare(Double(percent) / 100)
    },
    Command(
      "doctor", "Doctor", "g !", group: .program, aliases: ["about"],
      help: "Shows the terminal, the data, files and key clashes on one page, to report problems."
    ) { _, _ in .open(Address(["doctor"])) },
    Command(
      "problems", "Problems in the data", "g e", group: .program, aliases: ["diagnostics", "check"],
      help: "Lists what is wrong in the data, with file, line and what to do."
    ) { _, _ in .open(Address(["diagnostics"])) },
    Command("log", "Log", "g L", group: .program, help: "Shows what the program noted, the newest first.") {
      _, _ in .open(Address(["log"]))
    },
    Command("reload", "Load again", "r", group: .program, help: "Reads the data again.") { _, _ in .reload },
    Command("repaint", "Repaint", "ctrl-l", group: .program, help: "Draws the whole screen again.") { _, _ in
      .repaint
    },
    Command(
      "stop", "Stop", "ctrl-c", group: .program,
      help: "Stops what is running; twice within two seconds when nothing runs: leaves."
    ) { _, _ in .stop },
    Command("quit", "Leave", "Z Z", group: .program, help: "Asks whether to leave the program.") { _, _ in
      .askToLeave
    },
    Command("cancel", "Cancel", "ctrl-g", group: .program, help: "Forgets keys typed so far.") {
      controller, _ in
      controller.count = nil
      return .none
    },
  ]
}
