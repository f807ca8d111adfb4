/// The program in a terminal multiplexer with a server of its own.
final class Tmux {
  private let folder: Folder

  /// Starts the program, with a shell around it that tells its exit status afterwards; `settings` are lines of a
  /// configuration file.
  convenience init(
    width: Int, height: Int, _ arguments: String..., environment: [String: String] = [:],
    settings: String = ""
  ) throws {
    let values = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let command =
      ["env"] + values + [Program.path] + arguments + ["; echo status $?; exec cat"]
    try self.init(
      width: width, height: height, command: command.joined(separator: " "), settings: settings)
  }

  /// Starts a line of the shell.
  init(width: Int, height: Int, command: String, settings: String = "") throws {
    folder = try Folder()
    let configuration = try folder.write(settings.utf8, to: "tmux.conf")
    try run(
      "-f", configuration, "new-session", "-d", "-x", "\(width)", "-y", "\(height)", command)
  }

  deinit { _ = try? run("kill-server") }

  /// The screen, without blanks at the ends of lines.
  var lines: [String] { get throws { try run("capture-pane", "-p").lines.map(\.trimmedEnd) } }
  /// The screen with the sequences that choose colours.
  var coloredText: String { get throws { try run("capture-pane", "-p", "-e").output } }
  /// What was copied last; empty when nothing was.
  var buffer: String {
    get throws { try Program.run("/usr/bin/tmux", ["-S", folder.path + "/tmux", "show-buffer"]).output }
  }
  /// The title of its pane.
  var title: String { get throws { try run("display-message", "-p", "#{pane_title}").output.trimmedEnd } }
  /// Column, row, and whether the alternate screen is on.
  var facts: [String] {
    get throws {
      try run("display-message", "-p", "#{cursor_x} #{cursor_y} #{alternate_on}").output.split {
        $0.isWhitespace
      }.map(String.init)
    }
  }
  /// The line with the cursor.
  var selectedLine: String {
    get throws {
      let (lines, row) = (try lines, Int(try facts[1]) ?? -1)
      return lines.indices.contains(row) ? lines[row] : ""
    }
  }

  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }
  func type(_ text: String) throws { try run("send-keys", "-l", text) }
  func resize(width: Int, height: Int) throws {
    try run("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  /// Waits until the lines are as they should be, and returns them.
  @discardableResult
  func wait(for what: String, _ condition: ([String]) -> Bool) throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let shown = try lines
      if condition(shown) { return shown }
      guard ContinuousClock.now < deadline else {
        throw Session.Late(description: "Too late for \(what). The screen:\n" + shown.joined(separator: "\n"))
      }
    }
  }

  @discardableResult
  func wait(for text: String) throws -> [String] {
    try wait(for: "“\(text)”") { $0.contains { $0.contains(text) } }
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> Program.Outcome { try run(arguments) }

  @discardableResult
  private func run(_ arguments: [String]) throws -> Program.Outcome {
    let outcome = try Program.run("/usr/bin/tmux", ["-S", folder.path + "/tmux"] + arguments)
    guard outcome.ending == .status(0) else { throw Child.Failure(description: outcome.complaint) }
    return outcome
  }
}
