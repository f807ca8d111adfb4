import SmartSpecModel
import SmartSpecUI
import Synchronization
import TerminalUI
import TestSupport
import Testing

@Suite("The palette")
@MainActor
struct PaletteTests {
  @Test("Words run commands, with arguments where they take some")
  func words() {
    let app = TestApplication()
    app.command("go regions")
    #expect(app.address.hasPrefix("/regions"))
    app.command("sort -gdp_pps_pct_eu,name")
    #expect(app.address.contains("sort=-gdp_pps_pct_eu,name"))
    app.command("filter country:PL")
    #expect(app.address.contains("filter=country:PL"))
    app.command("region PL22")
    #expect(app.address.hasPrefix("/regions/PL22"))
    app.command("open /pilots/P-RIT?tab=regions")
    #expect(app.address.hasPrefix("/pilots/P-RIT?tab=regions"))
    app.command("challenge 2")
    #expect(app.address.hasPrefix("/challenges/C2"))
    app.command("pilots lead")
    #expect(app.address.hasPrefix("/pilots?filter=lead"))
  }

  @Test("What is typed narrows the commands, the best first, with the key beside it")
  func narrows() {
    let app = TestApplication(address: "/regions")
    app.press(":")
    app.type("sort")
    let first = app.lines.first { $0.contains("sort [FIELD,…]") } ?? ""
    #expect(first.hasSuffix(" s"))
    #expect(app.lines.contains { $0.contains("sort more") && $0.hasSuffix(" S") })
    #expect(!app.screen.contains("go partnerships"))
    app.press("esc")
    #expect(!app.screen.contains("sort more"))
  }

  @Test("Tab completes the command and then goes through its arguments: codes, fields, values")
  func completes() {
    let app = TestApplication(address: "/regions")
    app.press(":")
    app.type("go reg")
    app.press("tab")
    #expect(app.prompt.contains("go regions"))
    app.press("esc :")
    app.type("open PL2")
    #expect(app.screen.contains("PL21 Małopolskie") && app.screen.contains("PL22 Śląskie"))
    app.press("tab tab")
    #expect(app.prompt.contains("open PL21"))
    app.press("tab enter")
    #expect(app.address.hasPrefix("/regions/PL2"))
    app.open("/regions")
    app.press(":")
    app.type("sort -gd")
    app.press("tab enter")
    #expect(app.address.contains("sort=-gdp_"))
    app.press(":")
    app.type("filter country:p")
    app.press("tab enter")
    #expect(app.address.contains("filter=country:PL"))
  }

  @Test("Enter runs what a part of a name means, and an empty line repeats the last command")
  func repeats() {
    let app = TestApplication(address: "/regions")
    app.press(":")
    app.type("mar")
    app.press("enter")
    #expect(app.status.contains("1 marked"))
    app.press(": enter")
    #expect(app.status.contains("2 marked"))
    app.press(": up")
    #expect(app.prompt.contains(": mark"))
  }

  @Test("Lines of earlier sessions come back with the arrow, and what runs is kept for later ones")
  func history() {
    let kept = Mutex<[String]>([])
    let app = TestApplication(address: "/regions") { services in
      services.earlierLines = { ["go pilots", "sort name", "go pilots"] }
      services.keepLine = { line in kept.withLock { $0.append(line) } }
    }
    app.press(": up")
    #expect(app.prompt.contains("go pilots"))
    app.press("up")
    #expect(app.prompt.contains("sort name"))
    app.press("up")
    #expect(app.prompt.contains("sort name"))
    app.press("enter")
    #expect(app.address.contains("sort=name"))
    #expect(kept.withLock { $0 } == ["sort name"])
  }

  @Test("A command that does not exist is named, and one that needs an argument waits for it")
  func unknown() {
    let app = TestApplication(address: "/regions")
    app.command("xyzzy")
    #expect(app.status.contains("There is no command “xyzzy”"))
    app.command("sort gpd")
    #expect(app.status.contains("There is no field “gpd” here."))
    app.command("filter gpd<75")
    #expect(app.status.contains("No field “gpd” here."))
    app.command("go regions gdp<")
    #expect(app.status.contains("Cannot use the filter “gdp<”: Say what"))
    app.press("g h")
    app.command("columns name")
    #expect(app.status.contains("“columns” has nothing to do on this screen."))
    app.open("/regions")
    app.command("columns name,nope")
    #expect(app.status.contains("There is no field “nope” here."))
  }
}

@Suite("Key maps")
@MainActor
struct KeyMapTests {
  private func map(_ lines: (screen: String, keys: String, line: String)...) -> KeyMap {
    KeyMap(lines.map { KeyBinding(screen: $0.screen, keys: $0.keys, line: $0.line, place: "keys.toml:1") })
  }

  @Test("A key of the user's own runs its command, with an argument, everywhere or on one screen")
  func own() {
    let keys = map(
      ("all", "Q", "go pilots"), ("regions", "Y", "sort -gdp_pps_pct_eu"), ("all", "ctrl-l", "none"))
    #expect(keys.problems.isEmpty)
    let app = TestApplication(address: "/regions", keyMap: keys)
    app.press("Y")
    #expect(app.address.contains("sort=-gdp"))
    app.press("Q")
    #expect(app.address.hasPrefix("/pilots"))
    app.press("Y")
    #expect(app.status.contains("Y does nothing here"))
    app.press("ctrl-l")
    #expect(app.status.contains("ctrl-l does nothing here"))
  }

  @Test("Hints, help and palette show the key that the user gave")
  func shown() {
    let app = TestApplication(address: "/regions", keyMap: map(("all", "F", "filter"), ("all", "/", "none")))
    #expect(app.lines.last?.contains("F filter") == true)
    app.press("?")
    app.type("filters the list while")
    #expect(app.lines.contains { $0.contains("▸ F ") && $0.contains("Filter") })
  }

  @Test(
    "What is wrong is said with its place",
    arguments: [
      ("all", "Ctrl-Shift-X", "help", "“Ctrl-Shift-X” is no key"),
      ("all", "X", "go regoins", "Did you mean “go regions”?"),
      ("maps", "X", "help", "There is no screen “maps”"),
      ("all", "ctrl-z", "help", "often taken by the terminal"),
      ("all", "J", "help", "keys.toml:1: J no longer runs “related projects”"),
      ("all", "g", "help", "g hides g h"),
      ("all", "j x", "help", "never reached: j runs “down” at once"),
    ])
  func problems(screen: String, keys: String, line: String, problem: String) {
    let found = map((screen, keys, line)).problems
    #expect(found.contains { $0.contains(problem) }, "\(found)")
  }
}

extension TestApplication {
  /// Types a line into the palette and runs it.
  func command(_ line: String) {
    press(":")
    type(line)
    press("enter")
  }

  /// The last line, where one types.
  var prompt: String { lines.last ?? "" }
}
