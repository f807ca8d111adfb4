import ArgumentParser
import Glibc

/// The command line: `smartspec [ADDRESS]` opens the dashboard.
@main
struct SmartSpec: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "smartspec",
    abstract: "A dashboard of smart specialisation in Europe for the terminal.",
    discussion: """
      Without a subcommand, opens the dashboard, at ADDRESS if one is given (/regions/PL22, /pilots?status=ongoing).
      Every screen is an address; get prints its table, screen prints its picture. Nothing changes the data.

      Exit status: 0 found or fine, 1 nothing found or problems found, 2 wrong use, 3 data missing or unreadable, or \
      a file that cannot be written.
      """,
    version: Version.text,
    subcommands: [
      BrowseCommand.self, GetCommand.self, FindCommand.self, ScreenCommand.self, InfoCommand.self,
      CheckCommand.self, DoctorCommand.self, KeysCommand.self, CompletionsCommand.self, ManCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// Runs the command and ends with the exit status that the design gives it.
  @MainActor
  static func main() {
    do {
      if CommandLine.arguments.dropFirst().contains("--kiosk") { KioskEnvironment.clean() }
      // A file that grows beyond a limit is an error to be told, not the end.
      signal(SIGXFSZ, SIG_IGN)
      if let dashboard = plainStart(CommandLine.arguments.dropFirst()) { return try dashboard.run() }
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      if !failure.message.isEmpty { StandardError.write("smartspec: \(failure.message)\n") }
      Glibc.exit(failure.status)
    } catch {
      let text = fullMessage(for: error)
      guard exitCode(for: error) != .success else {
        print(text)
        Glibc.exit(0)
      }
      // The parser says "Error: what"; the program speaks for itself.
      let sentence = text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text
      StandardError.write("smartspec: \(sentence)\n")
      Glibc.exit(2)
    }
  }
}

extension SmartSpec {
  /// The dashboard of a start with nothing to parse: no arguments, or only where the data are.
  ///
  /// Setting up the parser takes as long as painting the first screen.
  private static func plainStart(_ arguments: ArraySlice<String>) -> Dashboard? {
    if arguments.isEmpty { return Dashboard() }
    guard arguments.count == 2, arguments.first == "--data", let data = arguments.last,
      data == "-" || !data.hasPrefix("-")
    else { return nil }
    return Dashboard(data: data)
  }
}

enum Version {
  static let text = "0.1.0"
}

/// Why the program ends, and with which status.
struct Failure: Error {
  let status: Int32
  let message: String

  static func nothingFound(_ message: String = "") -> Failure { Failure(status: 1, message: message) }
  static func wrongUse(_ message: String) -> Failure { Failure(status: 2, message: message) }
  static func notWritten(_ message: String) -> Failure {
    Failure(status: 3, message: message.prefix(1).lowercased() + message.dropFirst())
  }
  static func noData(_ message: String) -> Failure { Failure(status: 3, message: message) }
}
