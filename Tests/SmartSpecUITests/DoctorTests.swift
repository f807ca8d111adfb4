import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Doctor and log")
@MainActor
struct DoctorTests {
  @Test("The doctor's page names the terminal, the size, the data and key clashes")
  func page() {
    let keys = KeyMap([KeyBinding(screen: "all", keys: "J", line: "help", place: "keys.toml:2")])
    let app = TestApplication(
      address: "/regions", keyMap: keys,
      surroundings: Surroundings([.init("Terminal", [.init("Name", "xterm-256color")])]))
    #expect(app.status.contains("1 problem in your keys.toml: see :doctor."))
    app.press("g !")
    #expect(app.address == "/doctor")
    for text in ["xterm-256color", "100×30, medium and of normal height", "no problems", "related projects"] {
      #expect(app.screen.contains(text), "\(text)")
    }
  }

  @Test("The log shows the newest lines first")
  func log() {
    let app = TestApplication(surroundings: Surroundings(journal: { ["first", "second"] }))
    app.command("log")
    let rows = app.lines.filter { $0.contains("first") || $0.contains("second") }
    #expect(rows.first?.contains("second") == true && rows.count == 2)
  }

  @Test("A long line of the log is read to its end")
  func longLog() {
    let line =
      "2026-11-23T12:11:10Z error There is no command “zzzz”. Press : and type a part of what you look for."
    let app = TestApplication(
      size: Size(width: 80, height: 24), surroundings: Surroundings(journal: { [line] }))
    app.press("g L")
    #expect(app.screen.contains("  2026-11-23 12:11  error  There is no command “zzzz”."))
    #expect(app.screen.contains("look for."))
  }

  @Test("A theme is taken by name or one after the other, and one that does not exist says so")
  func themes() {
    let app = TestApplication { services in
      services.theme = { wish in
        switch wish {
        case .after: .success(.mono)
        case .named(let name): .failure(Problem("There is no theme “\(name)”."))
        }
      }
    }
    app.press("ctrl-t")
    #expect(app.status.contains("Theme mono."))
    app.command("theme nope")
    #expect(app.status.contains("There is no theme “nope”."))
  }
}
