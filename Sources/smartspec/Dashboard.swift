import Curses
import Glibc
import SmartSpecConfig
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// The dashboard on the terminal of the process.
struct Dashboard: Sendable {
  var address = "/"
  /// The folder or file of the data; nil for the first folder that is found.
  var data: String?
  /// The file with the shapes of regions; nil for those of the data.
  var geometry: String?
  /// How it should look, as far as the command line says it.
  var wishes = Appearance.Options()
  /// Whether nothing is written.
  var isReadOnly = false
  /// How it is shown to anybody; nil for its user alone.
  var kiosk: Kiosk?
  /// Whether screens are said line by line, whatever the terminal could show.
  var isLinear = false
  /// Whether the key `!` breaks the program, for tests.
  var trapsOnKey = false

  /// Runs until the user leaves, or dies by the signal that ended it.
  func run() throws(Failure) {
    let place = try DataPlace.find(given: data, geometry: geometry)
    let confinement = kiosk?.confine(place, geometry: geometry)
    let table = try firstTable(place)
    let appearance = try Appearance(wishes, settings: kiosk == nil ? OwnFiles.settings() : Settings())
    let keyMap = kiosk == nil ? OwnKeys.keyMap() : .standard
    if LinearChoice.isLinear(asked: isLinear, place) {
      let failure = MainActor.assumeIsolated { speak(place, table, appearance, keyMap: keyMap, confinement) }
      if let failure { throw failure }
      return
    }
    let failure = MainActor.assumeIsolated {
      browse(place, table, appearance, keyMap: keyMap, confinement)
    }
    if let failure { throw failure }
  }

  /// The table of a file, with as many rows as the first picture needs; nil for other data.
  private func firstTable(_ place: DataPlace) throws(Failure) -> MappedTable? {
    guard case .file(let path) = place else { return nil }
    do { return try MappedTable.open(path) } catch {
      throw .noData("cannot read \(path): \(error.reason). Give a CSV file, or the folder of a data package.")
    }
  }

  /// Where it begins: a table that is given alone is what one wants to see.
  func start(_ place: DataPlace, _ table: MappedTable?) -> Address {
    if address != "/" { return Address(address) }
    if case .standardInput = place { return Address([Loading.pipeName]) }
    return table?.address ?? .home
  }

  /// Returns why the dashboard could not run.
  @MainActor
  private func browse(
    _ place: DataPlace, _ table: MappedTable?, _ appearance: Appearance, keyMap: KeyMap,
    _ confinement: Confinement.Report?
  ) -> Failure? {
    if !isReadOnly, kiosk == nil, let file = LineFile.ofUser("crash.txt")?.path {
      CursesTerminal.reportCrashes(to: file, title: "smartspec \(Version.text)")
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(
        colors: appearance.colors.value, glyphs: appearance.glyphs.value,
        ambiguous: appearance.ambiguousWidth.value, links: appearance.links.value,
        canStop: kiosk == nil,
        wantsBackground: kiosk == nil && !appearance.isThemeChosen)
    } catch {
      return .wrongUse(
        error.description.prefix(1).lowercased() + error.description.dropFirst()
          + " Without one, use: smartspec get ADDRESS, or smartspec screen ADDRESS.")
    }
    // Asked when the terminal was opened; the answer came meanwhile.
    terminal.awaitBackground()
    var appearance = appearance
    appearance.adapt(to: terminal.facts.background)
    let application = Application(
      services: services(place, table), size: terminal.size, glyphs: terminal.glyphs, keyMap: keyMap,
      theme: appearance.theme.value,
      surroundings: .found(
        terminal.facts, appearance, folder: place.name, service: service(confinement)),
      address: start(place, table), opensFirst: place.isTable)
    if let table { application.show(table.catalogue()) }
    application.trapsOnKey = trapsOnKey
    application.usesMouse = appearance.usesMouse.value
    if let kiosk { application.follow(kiosk.rules) }
    application.run(on: terminal)
    if let signal = application.signal { terminal.close(andDieBy: signal) }
    terminal.close()
    if let farewell = application.farewell { StandardError.write("smartspec: \(farewell)\n") }
    return nil
  }

  /// What the session may do.
  func services(_ place: DataPlace, _ table: MappedTable?) -> Services {
    var services = Services.real(
      place, geometry: geometry, opened: OpenedTable(table, name: place.name),
      isReadOnly: isReadOnly || kiosk != nil)
    if let kiosk { KioskServices.confine(&services, attraction: kiosk.options.attract) }
    return services
  }

  func service(_ report: Confinement.Report?) -> Surroundings.Part? {
    kiosk.flatMap { kiosk in report.map(kiosk.part) }
  }
}
