import Curses
import Glibc
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// The dashboard on the terminal of the process.
struct Dashboard: Sendable {
  var address = "/"
  /// The folder of the data; nil for the first that is found.
  var data: String?
  /// Name or file of a theme; nil for the default.
  var theme: String?
  /// nil where the terminal decides.
  var colors: ColorDepth?
  /// Whether the key `!` breaks the program, for tests.
  var trapsOnKey = false

  /// Runs until the user leaves, or dies by the signal that ended it.
  func run() throws(Failure) {
    let folder = try DataFolder.find(given: data)
    let theme = try ThemeChoice.theme(asked: theme, depth: colors)
    let keyMap = OwnKeys.keyMap()
    let failure = MainActor.assumeIsolated { browse(folder: folder, theme: theme, keyMap: keyMap) }
    if let failure { throw failure }
  }

  /// Returns why the dashboard could not run.
  @MainActor
  private func browse(folder: String, theme: Theme, keyMap: KeyMap) -> Failure? {
    let terminal: CursesTerminal
    do { terminal = try CursesTerminal.open(colors: colors) } catch {
      return .wrongUse(
        error.description.prefix(1).lowercased() + error.description.dropFirst()
          + " Without one, use: smartspec get ADDRESS, or smartspec screen ADDRESS.")
    }
    let application = Application(
      services: .real(folder: folder), size: terminal.size, glyphs: terminal.glyphs, keyMap: keyMap,
      theme: theme, surroundings: .found(terminal.facts, folder: folder), address: Address(address))
    application.trapsOnKey = trapsOnKey
    application.run(on: terminal)
    if let signal = application.signal { terminal.close(andDieBy: signal) }
    terminal.close()
    return nil
  }
}
