import ArgumentParser
import Curses
import Glibc
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Opens the dashboard.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the dashboard (the default).")

  @Argument(help: "Where to start, such as /regions/PL22.")
  var address: String = "/"

  @OptionGroup var options: DataOptions
  @OptionGroup var appearance: AppearanceOptions

  @Flag(help: .hidden)
  var trapOnKey = false

  func run() throws {
    let folder = try options.folder()
    let (address, trapOnKey) = (Address(address), trapOnKey)
    let (theme, colors) = (try appearance.loadTheme(), appearance.colorDepth)
    let outcome = MainActor.assumeIsolated {
      Self.browse(folder: folder, address: address, theme: theme, colors: colors, trapOnKey: trapOnKey)
    }
    if let failure = outcome { throw failure }
  }

  /// Runs the dashboard until it is left; returns why it could not run.
  @MainActor
  private static func browse(
    folder: String, address: Address, theme: Theme, colors: ColorDepth?, trapOnKey: Bool
  ) -> Failure? {
    let terminal: CursesTerminal
    do { terminal = try CursesTerminal.open(colors: colors) } catch {
      return .wrongUse(
        "\(error.description) Without one, use: smartspec get ADDRESS, or smartspec screen ADDRESS.")
    }
    let application = Application(
      services: Loading.services(folder: folder), size: terminal.size, glyphs: terminal.glyphs, address: address)
    application.trapsOnKey = trapOnKey
    application.run(on: terminal, theme: theme)
    if let signal = application.signal { terminal.close(andDieBy: signal) }
    terminal.close()
    return nil
  }
}
