/// What can be done everywhere.
enum ProgramCommands {
  static let all: [Command] = [
    Command(
      "help", "Help", "?", group: .program, hint: "help",
      help: "Lists what can be pressed here; runs what you choose."
    ) { _, _ in .help },
    Command("reload", "Load again", "r", group: .program, help: "Reads the data again.") { _, _ in .reload },
    Command("repaint", "Repaint", "ctrl-l", group: .program, help: "Draws the whole screen again.") { _, _ in
      .repaint
    },
    Command(
      "stop", "Stop", "ctrl-c", group: .program,
      help: "Stops what is running; twice within two seconds when nothing runs: leaves."
    ) { _, _ in .stop },
    Command("cancel", "Cancel", "ctrl-g", group: .program, help: "Forgets keys typed so far.") {
      controller, _ in
      controller.count = nil
      return .none
    },
  ]
}
