import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("The mouse")
@MainActor
struct MouseTests {
  private static let regions = "/regions?level=2"

  private func place(_ text: String, in app: TestApplication, fromRow row: Int = 0) throws -> Point {
    try #require(app.place(of: text, fromRow: row), "“\(text)” is not on the screen:\n\(app.screen)")
  }

  // MARK: Rows

  @Test("A click selects a row and its cell, a second one opens it")
  func rows() throws {
    let app = TestApplication(address: Self.regions)
    app.click(try place("Małopolskie", in: app))
    #expect(app.selectedLine.contains("PL21"))
    #expect(app.place["cursor"] == "PL21")
    let row = try place("Śląskie", in: app)
    app.click(row)
    #expect(app.selectedLine.contains("PL22") && app.place.path == ["regions"])
    app.click(row)
    #expect(app.place.path == ["regions", "PL22"])
  }

  @Test("The first click on a row that is selected already opens nothing, nor does one on another cell of it")
  func firstClick() throws {
    let app = TestApplication(address: Self.regions + "&cursor=PL22")
    app.click(try place("Śląskie", in: app))
    #expect(app.place.path == ["regions"])
    app.click(try place("80", in: app, fromRow: try place("Śląskie", in: app).y))
    #expect(app.place.path == ["regions"])
    // What a key did in between is no first click.
    app.press("j k")
    app.click(try place("Śląskie", in: app))
    #expect(app.place.path == ["regions"])
  }

  @Test("A click on a cell chooses its column, as s and * take it")
  func cells() throws {
    let app = TestApplication(address: Self.regions)
    #expect(app.screen.contains("less ~"))
    app.click(try place("transition", in: app, fromRow: try place("EL42", in: app).y))
    app.press("*")
    #expect(app.screen.contains("transition") && !app.screen.contains("less ~"))
  }

  @Test("Lines of a page that can be opened are selected and opened")
  func pages() throws {
    let app = TestApplication()
    let line = try place("2  Interregional", in: app)
    app.click(line)
    #expect(app.selectedLine.contains("Interregional") && app.address == "/")
    app.click(line)
    #expect(app.place.path.first == "challenges")
    app.press("[")
    app.click(try place("Pilot actions", in: app))
    #expect(app.place.path == ["pilots"])
    app.press("[")
    app.click(try place("find anything", in: app))
    #expect(app.lines[0].contains("Find"))
    app.press("esc")
    // A heading is nothing.
    app.click(try place("CHALLENGES", in: app))
    #expect(app.address == "/")
  }

  // MARK: Chrome

  @Test("A click on the way here goes there")
  func crumbs() throws {
    let app = TestApplication(address: Self.regions)
    app.open("/regions/PL22")
    app.click(try place("Regions", in: app))
    #expect(app.place.path == ["regions"] && app.place["level"] == "2")
    app.open("/regions/PL22")
    app.click(try place("smartspec", in: app))
    #expect(app.address == "/")
    app.click(try place("smartspec", in: app))
    #expect(app.address == "/")
  }

  @Test("Tabs and lenses are chosen by a click")
  func tabs() throws {
    let app = TestApplication(address: "/regions/PL22")
    app.click(try place("2 Indicators", in: app))
    #expect(app.place["tab"] == "indicators")
    app.open(Self.regions)
    app.click(try place("0 countries", in: app))
    #expect(app.lines.contains { $0.contains("[0 countries]") })
  }

  @Test("A click on a head sorts by it: once, the other way, not at all; u undoes")
  func heads() throws {
    let app = TestApplication(address: Self.regions)
    let head = try place("GDP/head", in: app)
    app.click(head)
    #expect(app.status.contains("sort: GDP/head"))
    let first = app.place["sort"]
    app.click(head)
    #expect(app.place["sort"] != first && app.place["sort"] != nil)
    app.click(head)
    #expect(app.place["sort"] == nil)
    app.press("u")
    #expect(app.place["sort"] != nil)
  }

  @Test("A hint does what its keys do, one that waits for more as well")
  func hints() throws {
    let app = TestApplication(address: Self.regions)
    let last = app.lines.count - 1
    app.click(try place("filter", in: app, fromRow: last))
    #expect(app.lines[last].hasPrefix(" / "))
    app.press("esc")
    app.click(try place("go to", in: app, fromRow: last))
    app.click(try place("Timeline", in: app, fromRow: last))
    #expect(app.place.path == ["timeline"])
    app.click(try place("help", in: app, fromRow: last))
    #expect(app.lines[0].contains("help"))
    app.click(try place("Esc close", in: app, fromRow: last))
    #expect(!app.lines[0].contains("help"))
  }

  @Test("The wheel over the year changes the year, and a click asks for one")
  func year() throws {
    let app = TestApplication(address: Self.regions)
    let year = try place("newest", in: app)
    app.turn(.down, at: year, notches: 2)
    let shown = try #require(app.place["year"].flatMap(Int.init))
    app.turn(.up, at: try place("year \(shown)", in: app))
    #expect(app.place["year"] == String(shown + 1))
    app.click(try place("year", in: app))
    #expect(app.lines.last?.hasPrefix(" : year") == true)
  }

  // MARK: The wheel

  @Test("The wheel scrolls the list by three rows, and the selected row stays in sight")
  func wheel() throws {
    let app = TestApplication(address: Self.regions)
    app.press("j")
    let middle = Point(x: 10, y: 12)
    let before = app.lines[4]
    app.turn(.down, at: middle)
    #expect(app.lines[4] != before && app.lines[4].contains("BG34"))
    #expect(app.selectedLine.contains("BG34"))
    app.turn(.up, at: middle)
    #expect(app.selectedLine.contains("BG34") && app.lines[4].contains("BG31"))
    app.turn(.down, at: middle, notches: 40)
    #expect(app.lines[26].contains("PL"))
    let end = app.screen
    app.turn(.down, at: middle)
    #expect(app.screen == end)
    // What is clicked after the wheel is what is seen then.
    app.click(try place("Śląskie", in: app))
    #expect(app.selectedLine.contains("PL22"))
  }

  @Test("Shift and the wheel goes from column to column")
  func sideways() throws {
    let app = TestApplication(size: Size(width: 60, height: 30), address: Self.regions)
    let start = app.lines[3]
    for _ in 0..<12 {
      app.send(.mouse(MouseEvent(.wheel(.down), at: Point(x: 9, y: 9), modifiers: .shift)))
    }
    #expect(app.lines[3] != start)
    app.turn(.left, at: Point(x: 9, y: 9), notches: 12)
    #expect(app.lines[3] == start)
  }

  @Test("Over the pane beside the list the wheel scrolls that, and the list stays")
  func companion() throws {
    let app = TestApplication(size: Size(width: 100, height: 26), address: Self.regions + "&cursor=PL22")
    let rows = app.lines.map { $0.prefix(60) }
    let before = app.screen
    let line = try place("Poland · NUTS 2", in: app)
    app.turn(.down, at: line)
    #expect(app.lines.map { $0.prefix(60) } == rows && app.place(of: "Poland · NUTS 2") == nil)
    app.turn(.up, at: line, notches: 9)
    #expect(app.screen == before)
    // Another row begins at its top.
    app.turn(.down, at: line)
    app.press("k j")
    #expect(app.screen == before)
  }

  @Test("A page scrolls by lines, also where nothing can be selected")
  func scrollPage() throws {
    let app = TestApplication(size: Size(width: 100, height: 20), address: "/regions/PL22")
    let before = app.lines
    app.turn(.down, at: Point(x: 10, y: 10))
    #expect(app.lines[4] == before[7])
    app.turn(.up, at: Point(x: 10, y: 10), notches: 3)
    #expect(app.lines == before)
  }

  @Test("On the map the wheel goes closer, and what is under the pointer stays there")
  func zoom() throws {
    let app = TestApplication(
      catalogue: try #require(Samples.europe), size: Size(width: 120, height: 40),
      address: "/map/gdp_pps_pct_eu",
      shading: .pixels)
    // Where the click of the first picture leads is where that of the next does.
    let spot = Point(x: 44, y: 20)
    app.click(spot)
    let region = try #require(app.place["cursor"])
    #expect(app.place.path.first == "map")
    app.turn(.up, at: spot, notches: 3)
    #expect(app.place["zoom"] == "3")
    app.press("j")
    app.click(spot)
    #expect(app.place["cursor"] == region)
    app.turn(.down, at: spot, notches: 9)
    #expect(app.place["zoom"] == nil)
  }

  // MARK: Pictures

  @Test("Regions, classes and points of pictures are pointed at")
  func pictures() throws {
    let app = TestApplication(
      catalogue: try #require(Samples.europe), size: Size(width: 120, height: 36),
      address: "/map/gdp_pps_pct_eu?level=0&show=tiles")
    let tile = try place("PL", in: app)
    app.click(tile)
    #expect(app.place["cursor"] == "PL")
    app.click(try place("90 – 100", in: app))
    #expect(app.place["class"] == "3")
    app.press("u")
    #expect(app.place["class"] == nil)
    app.click(tile)
    app.click(tile)
    #expect(app.place.path == ["regions", "PL"])
  }

  @Test("Points between two axes are selected, and lanes of a timeline")
  func charts() throws {
    let app = TestApplication(address: "/scatter/gdp_pps_pct_eu/tertiary_25_64?cursor=PL22")
    let label = try place("PL91", in: app)
    app.click(Point(x: label.x + 5, y: label.y))
    #expect(app.place["cursor"] == "PL91")
    app.open("/timeline")
    let lane = app.lines[6]
    app.click(Point(x: 60, y: 6))
    #expect(app.selectedLine.dropFirst() == lane.dropFirst())
  }

  // MARK: Buttons

  @Test("The right button lists what leads on from a row, with keys and counts; a click chooses")
  func related() throws {
    let app = TestApplication(address: Self.regions)
    app.click(try place("Śląskie", in: app), button: .right)
    #expect(app.selectedLine.contains("Open"))
    let line = try place("Indicators", in: app)
    #expect(app.lines[line.y].contains("I "))
    app.click(line)
    #expect(app.address.hasPrefix("/regions/PL22/indicators"))
    app.press("[")
    // The same by a key, and a letter goes there at once.
    app.press("O I")
    #expect(app.address.hasPrefix("/regions/PL22/indicators"))
    app.press("[ O")
    // Beside of it is no choice.
    app.click(Point(x: 60, y: 24))
    #expect(app.place.path == ["regions"] && app.place(of: "On the map") == nil)
  }

  @Test("The buttons at the side go back and forward, the middle one does nothing")
  func sideButtons() throws {
    let app = TestApplication(address: Self.regions)
    app.open("/regions/PL22")
    let page = app.screen
    app.click(Point(x: 9, y: 9), button: .middle)
    #expect(app.screen == page)
    app.click(Point(x: 9, y: 9), button: .back)
    #expect(app.place.path == ["regions"])
    app.click(Point(x: 9, y: 9), button: .forward)
    #expect(app.screen == page)
  }

  // MARK: Drawing over

  @Test("Cells that are drawn over are shown and sent with tabs and lines; Esc ends that and nothing else")
  func drag() throws {
    let app = TestApplication(address: Self.regions)
    let start = try place("PL21", in: app)
    app.click(start, to: Point(x: try place("Śląskie", in: app).x + 3, y: start.y + 1))
    #expect(app.clipboard == "PL21\tMałopolskie\nPL22\tŚląskie")
    #expect(
      app.status.contains(
        "Sent 4 cells to the clipboard of the terminal · Shift-drag: the terminal's own selection"))
    let roles = app.surface.roles.split(separator: "\n")
    #expect(roles[start.y].contains("PPPP") && roles[start.y + 1].contains("PPPP"))
    #expect(!roles[start.y + 2].contains("P"))
    app.press("esc")
    #expect(!app.surface.roles.contains("P") && app.place.path == ["regions"])
    app.click(start, to: start)
    #expect(app.clipboard == "PL21\tMałopolskie\nPL22\tŚląskie")
  }

  @Test("A click ends what is drawn over, and a drag beyond the list takes no more than it holds")
  func dragBeyond() throws {
    let app = TestApplication(address: Self.regions + "&cursor=PL22")
    let start = try place("PL42", in: app)
    app.click(start, to: Point(x: start.x, y: 29))
    let last = try #require(app.lines.prefix(28).last?.split(separator: " ").first)
    #expect(app.clipboard?.hasPrefix("PL42\nPL43\n") == true)
    #expect(app.clipboard?.split(separator: "\n").last == last)
    app.click(start)
    #expect(!app.surface.roles.contains("P"))
  }

  @Test("Text of a page is sent as it is read, without what stands beside it")
  func dragText() throws {
    let app = TestApplication(address: "/regions/PL22")
    let start = try place("Poland · NUTS 2", in: app)
    app.click(start, to: Point(x: 2 + "2014–2020 less developed".count - 1, y: start.y + 1))
    let lines = try #require(app.clipboard?.split(separator: "\n"))
    #expect(
      lines.count == 2 && lines[0].hasPrefix("Poland · NUTS 2") && lines[1] == "  2014–2020 less developed")
    #expect(app.status.contains("Sent 2 lines"))
  }

  @Test("More than a terminal takes is refused, with the key that writes a file")
  func tooMuch() throws {
    let name = String(repeating: "x", count: 70_000)
    let regions = DataTable.make(
      "regions", ["code", "name", "level", "country", "parent", "versions"],
      [["PL22", name, "2", "PL", "", "2021;2024"]])
    let app = TestApplication(catalogue: .make(regions), address: Self.regions + "&columns=name")
    let start = try place("xxxx", in: app, fromRow: 4)
    app.click(start, to: Point(x: start.x + 9, y: start.y))
    #expect(app.clipboard == nil && app.status.contains("Write a file with e"))
  }

  @Test("The rule between list and preview is drawn to another place, and stays there")
  func divider() throws {
    let app = TestApplication(address: Self.regions)
    let rule = try place("│", in: app, fromRow: 5)
    app.click(rule, to: Point(x: 50, y: 9))
    #expect(try place("│", in: app, fromRow: 5).x == 50)
    #expect(!app.surface.roles.contains("P"))
    app.open("/pilots")
    app.open(Self.regions)
    #expect(try place("│", in: app, fromRow: 5).x == 50)
    app.click(Point(x: 50, y: 9), to: Point(x: 1, y: 9))
    #expect(try place("│", in: app, fromRow: 5).x > 20)
    app.press(": p a n e s enter")
    #expect(try place("│", in: app, fromRow: 5).x == rule.x)
  }

  // MARK: What lies over

  @Test("In palette, help and questions a click chooses and the wheel moves")
  func overlays() throws {
    let app = TestApplication(address: Self.regions)
    app.press(":")
    app.type("go ch")
    app.click(try place("go challenges", in: app))
    #expect(app.place.path == ["challenges"])
    app.press(":")
    app.click(Point(x: 5, y: 5))
    #expect(app.lines.last?.hasPrefix(" :") == false)

    app.press("?")
    let row = app.lines[4]
    app.turn(.down, at: Point(x: 9, y: 9))
    #expect(app.lines[4] != row)
    app.turn(.up, at: Point(x: 9, y: 9), notches: 3)
    let find = try place("Find anything", in: app)
    app.click(find)
    app.click(find)
    #expect(app.lines[0].contains("Find"))
    app.press("esc Z Z")
    app.turn(.down, at: Point(x: 9, y: 9))
    let question = try place("y/n", in: app)
    app.click(Point(x: question.x + 2, y: question.y))
    #expect(!app.isFinished && app.place(of: "y/n") == nil)
    app.press("Z Z")
    app.click(question)
    #expect(app.isFinished)
  }

  @Test("Dialogs, options and panels are answered by clicks")
  func dialogs() throws {
    let app = TestApplication(address: Self.regions) { services in
      services.exports = Exports(text: { "\($0.format)" }, save: nil)
    }
    app.press("e")
    app.click(try place("json", in: app))
    #expect(app.place(of: "[json]") != nil)
    app.click(try place("Enter export", in: app))
    #expect(app.clipboard == "json")

    app.press("l l f")
    let value = try place("EL ", in: app, fromRow: try place("frequency", in: app, fromRow: 4).y)
    app.click(value)
    app.click(value)
    #expect(app.place(of: "BG31") == nil && app.lines[4].contains("EL30"))

    app.press("c")
    let column = try place("Code", in: app, fromRow: 3)
    app.click(Point(x: 2, y: column.y))
    app.press("enter")
    #expect(app.place["columns"]?.hasPrefix("code") == false)

    app.open("/regions/PL22/similar")
    app.press("o")
    let weight = try place("○", in: app)
    app.click(Point(x: weight.x, y: weight.y))
    #expect(app.place.parameters.contains { $0.name != "cursor" })
  }

  @Test("Somebody who watches a tour goes on with a click")
  func tour() throws {
    let tour = Tour(
      title: "Two",
      steps: [.init(address: "/regions", caption: "One."), .init(address: "/pilots", caption: "Two.")])
    let app = TestApplication { $0.tour = { _ in .success(tour) } }
    app.press("t")
    app.turn(.down, at: Point(x: 9, y: 9))
    app.click(Point(x: 9, y: 9))
    #expect(app.place.path == ["pilots"])
    app.click(try place("b back", in: app))
    #expect(app.place.path == ["regions"])
  }

  // MARK: On and off

  @Test("Left to the terminal nothing is done, and doctor says so")
  func off() throws {
    let app = TestApplication(address: Self.regions)
    app.click(try place("Śląskie", in: app))
    app.open("/doctor")
    #expect(app.screen.contains("the terminal reports it"))
    app.open(Self.regions)
    app.press(": m o u s e space o f f enter")
    let before = app.screen
    app.click(try place("Małopolskie", in: app))
    #expect(app.screen == before)
    app.open("/doctor")
    #expect(app.screen.contains("off: text is selected as the terminal does it"))
  }

  @Test("The terminal is asked for the mouse and told when it is not wanted any more")
  func asking() {
    let terminal = HeadlessTerminal(size: Size(width: 80, height: 24))
    let off = ":mouse off\r".map { TerminalEvent.key($0 == "\r" ? .enter : .character($0)) }
    terminal.enqueue(off)
    let application = Application(services: .loaded(.empty), size: terminal.size)
    application.run(on: terminal)
    #expect(!terminal.usesMouse)
    let other = HeadlessTerminal(size: Size(width: 80, height: 24))
    Application(services: .loaded(.empty), size: other.size).run(on: other)
    #expect(other.usesMouse)
  }

  // MARK: Anything

  @Test("Any reports at any places leave a screen that can be drawn", arguments: 0..<6)
  func anything(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let addresses = [
      "/", Self.regions, "/regions/PL22", "/map/gdp_pps_pct_eu", "/timeline", "/pilots", "/help",
    ]
    let app = TestApplication(address: addresses[Int(seed) % addresses.count])
    let buttons: [MouseEvent.Button] = [.left, .left, .left, .right, .back, .middle]
    for _ in 0..<40 {
      let place = Point(
        x: Int.random(in: -1..<104, using: &random), y: Int.random(in: -1..<32, using: &random))
      let button = buttons.randomElement(using: &random) ?? .left
      let kinds: [MouseEvent.Kind] = [
        .press(button), .drag(button), .release(button),
        .wheel(Direction.allCases.randomElement(using: &random) ?? .up),
      ]
      app.send(.mouse(MouseEvent(kinds.randomElement(using: &random) ?? .press(.left), at: place)))
      if app.isFinished { return }
      #expect(app.surface.size == Size(width: 100, height: 30))
    }
  }
}
