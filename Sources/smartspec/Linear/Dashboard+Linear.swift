import Curses
import Glibc
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

extension Dashboard {
  /// Runs line by line; returns why nothing was found where nobody types and what was asked for is not there.
  @MainActor
  func speak(
    _ place: DataPlace, _ table: MappedTable?, _ appearance: Appearance, keyMap: KeyMap,
    _ confinement: Confinement.Report?
  ) -> Failure? {
    let facts = CursesTerminal.examine()
    let application = Application(
      services: services(place, table), size: LinearSession.size, keyMap: keyMap,
      surroundings: .found(facts, appearance, folder: place.name, service: service(confinement)),
      address: start(place, table), opensFirst: place.isTable)
    if let table { application.show(table.catalogue()) }
    if let kiosk {
      // Nothing plays by itself.
      var rules = kiosk.rules
      rules.attraction = nil
      application.follow(rules)
    }
    let input = LinearChoice.input(place)
    let session = LinearSession(application)
    session.run(on: StandardLines(input: input, isUTF8: facts.isUTF8))
    if let number = application.signal {
      signal(number, SIG_DFL)
      raise(number)
    }
    if let farewell = application.farewell { StandardError.write("smartspec: \(farewell)\n") }
    guard isatty(input) == 0 else { return nil }
    // What happened was said; the status tells those who only look at that.
    return session.outcome.status == 0 ? nil : Failure(status: session.outcome.status, message: "")
  }
}
