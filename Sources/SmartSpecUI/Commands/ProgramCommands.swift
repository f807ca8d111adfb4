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
    Command("reload", "Load again", "r", group: .program, help: "Reads the data again.") { _, _ in .reload },
    Command("repaint", "Repaint", "ctrl-l", group: .program, help: "Draws the whole screen again.") { _, _ in
      .repaint
    },
    Command(
      "stop", "Stop", "ctrl-c", group: .program,
      help: "Stops what is running; twice within two seconds when nothing runs: leaves."
    ) { _, _ in .stop },
    Command("quit", "Leave", "Z Z", group: .program, help: "Asks whether to leave the program.") { _, _ in
      .show(QuestionOverlay(question: "Leave smartspec?", yes: .quit))
    },
    Command("cancel", "Cancel", "ctrl-g", group: .program, help: "Forgets keys typed so far.") {
      controller, _ in
      controller.count = nil
      return .none
    },
  ]
}
