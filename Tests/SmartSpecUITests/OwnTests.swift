import SmartSpecModel
import SmartSpecStore
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("What is the user's own")
@MainActor
struct OwnTests {
  private let kept: TestMemory

  init() throws { kept = try TestMemory() }

  private func application(
    _ address: String = "/", size: Size = Size(width: 100, height: 30), memory: Memory? = nil,
    with prepare: (inout Services) -> Void = { _ in }
  ) -> TestApplication {
    TestApplication(size: size, address: address) { services in
      services.memory = memory ?? kept.memory
      services.today = { "2026-11-23" }
      prepare(&services)
    }
  }

  private func keep(_ changes: OwnChange...) throws { try kept.store.keep(changes) }

  private func note(
    _ text: String, on subject: String = "/regions/PL22", _ title: String = "PL22 Śląskie"
  ) -> OwnChange {
    .note(Note(subject: Address(subject), title: title, text: text, made: Moment("2026-11-22 09:00:00")))
  }

  private func bookmark(_ address: String, _ title: String, minute: Int = 10) -> OwnChange {
    .bookmark(
      Bookmark(address: Address(address), title: title, made: Moment("2026-11-22 09:\(minute):00")))
  }

  private func visit(_ address: String, _ title: String, minute: Int = 10) -> OwnChange {
    .visit(Visit(address: Address(address), title: title, left: Moment("2026-11-22 09:\(minute):00")))
  }

  // MARK: - Bookmarks

  @Test("b keeps filter, order, row and year; ' and Enter bring all of it back; b again takes it away")
  func bookmarks() {
    let address = "/regions?filter=gdp<75&sort=-gdp_pps_pct_eu&year=2015"
    let app = application(address)
    app.press("j j b")
    #expect(app.status.contains("Bookmarked: Regions · “gdp<75” · at"))
    let place = app.address
    #expect(kept.things.bookmarks.map(\.address.description) == [place])
    app.press("g h , ' enter")
    #expect(app.address == place)
    app.press("b")
    #expect(app.status.contains("No longer bookmarked") && kept.things.bookmarks.isEmpty)
    app.press("U")
    #expect(kept.things.bookmarks.map(\.address.description) == [place])
  }

  @Test("A bookmark takes the name it is given, and a second name does not make a second bookmark")
  func namedBookmark() {
    let app = application("/pilots/P-RIT")
    app.command("bookmark Our pilot")
    app.command("bookmark The pilot")
    #expect(kept.things.bookmarks.map(\.title) == ["The pilot"])
  }

  @Test("gB bookmarks what the row opens")
  func rowBookmark() {
    let app = application("/regions?filter=slas")
    app.press("g B")
    let bookmark = kept.things.bookmarks.first
    #expect(bookmark?.address == Address("/regions/PL22") && bookmark?.title == "PL22 Śląskie")
  }

  // MARK: - Views

  @Test("A view is saved without its row, completed by its name, and replaced only after a yes")
  func views() {
    let app = application("/regions?filter=gdp<75&cursor=PL22")
    app.command("save-view Poor regions")
    #expect(kept.things.views.map(\.address.description) == ["/regions?filter=gdp<75"])
    app.open("/pilots")
    app.type(":view po")
    app.press("tab")
    #expect(app.screen.contains("view Poor regions"))
    app.press("enter")
    #expect(app.address.hasPrefix("/regions?filter=gdp<75"))
    app.open("/pilots")
    app.command("save-view Poor regions")
    #expect(app.screen.contains("There is a view “Poor regions”. Replace it? y/n"))
    app.press("n")
    #expect(kept.things.views.map(\.address.path) == [["regions"]])
    app.command("save-view Poor regions")
    app.press("y")
    #expect(kept.things.views.map(\.address.path) == [["pilots"]])
    app.command("view Poor region")
    #expect(app.status.contains("Did you mean “Poor regions”?"))
  }

  // MARK: - Notes

  @Test("N writes a note on the selected row, which is shown beside it and on its page as the user's own")
  func notes() throws {
    let app = application("/regions?filter=slas&cursor=PL22")
    app.press("N")
    #expect(app.lines.last?.contains("Note on PL22 Śląskie:") == true)
    app.type("Ask about coal")
    app.press("enter")
    #expect(app.status.contains("Kept your note on PL22 Śląskie, on this machine only."))
    #expect(app.screen.contains("Your note, 2026-11-23: Ask"))
    app.open("/regions/PL22")
    let line = try #require(app.lines.firstIndex { $0.contains("2026-11-23: Ask about coal") })
    #expect(app.lines[line - 1].contains("YOUR NOTES  on this machine only, not data"))
    let cells = Array(app.lines[line])
    let column = try #require(cells.indices.first { String(cells[$0...]).hasPrefix("Ask") })
    let roles = app.surface.roles.split(separator: "\n", omittingEmptySubsequences: false)[line]
    #expect(Array(roles)[column] == "M")
  }

  @Test("A note on a row without a page stays with that row")
  func noteOnPlainRow() {
    let app = application("/region_changes")
    app.command("note Check the year")
    let subject = kept.things.notes.first?.subject
    #expect(subject?.path == ["region_changes"] && subject?["cursor"] != nil)
    app.press("g N enter")
    #expect(app.address == subject?.description)
  }

  @Test("Writing a note ends without one by Esc or without a text")
  func noNote() {
    let app = application("/regions/PL22")
    app.press("N a b c esc N enter N space enter")
    #expect(kept.things.notes.isEmpty && app.address == "/regions/PL22")
  }

  @Test("Notes are a list like all others: filtered, opened, exported without a word about the data")
  func listOfNotes() throws {
    try keep(note("Ask about coal"), note("Hydrogen valley", on: "/pilots/P-RIT", "Regions in transition"))
    var exported: ListExport?
    let box = Box()
    let app = application("/notes") { services in
      services.exports = Exports(text: { list in box.put(list) }, save: nil)
    }
    #expect(app.lines.contains { $0.contains("Your notes  on this machine only, not data") })
    app.type("/hydrogen")
    #expect(app.status.contains("1/1 of 2 notes"))
    app.press("y s")
    app.press("esc y s")
    exported = box.list
    #expect(exported?.catalogue.release == "" && exported?.rows.count == 2)
    app.press("g g enter")
    #expect(["/regions/PL22", "/pilots/P-RIT"].contains(app.address))
  }

  @Test("The data know nothing of what is the user's own")
  func apart() throws {
    try keep(note("Xyzzy of the user"), bookmark("/pilots", "Xyzzy"))
    let small = try #require(Samples.small)
    for kind in OwnKind.allCases {
      #expect(small.listing(kind.rawValue) == nil && !small.listingNames.contains(kind.rawValue))
    }
    #expect(Finder.find("xyzzy", in: small).isEmpty)
  }

  @Test("A table of the data that is called notes is shown under that name, and the user's under /own")
  func sameName() throws {
    let catalogue = Catalogue.make(
      regions: ["PL", "PL2"], .make("notes", ["id", "title"], [["1", "A remark"]]))
    try keep(note("Mine"))
    let app = TestApplication(catalogue: catalogue, address: "/notes") { $0.memory = kept.memory }
    #expect(app.screen.contains("A remark") && !app.screen.contains("Mine"))
    app.press("g N")
    #expect(app.address.hasPrefix("/own/notes") && app.screen.contains("Mine"))
  }

  // MARK: - Removing

  @Test("Delete removes after a yes, marked rows together, and U brings them back")
  func removing() throws {
    try keep(note("one"), note("two"), note("three"))
    let before = kept.things
    let app = application("/notes")
    app.press("delete n")
    #expect(kept.things == before)
    app.press("A delete")
    #expect(app.screen.contains("Remove 3 notes? y/n"))
    app.press("y")
    #expect(kept.things.notes.isEmpty && app.screen.contains("There are no notes here."))
    app.press("U")
    #expect(kept.things == before && app.screen.contains("three"))
    app.press("U")
    #expect(app.status.contains("Nothing of your own was changed in this session."))
  }

  // MARK: - History

  @Test("Places that were left are listed once each, the newest first, and kept for the next session")
  func history() {
    let app = application("/regions")
    app.press("j j enter g p g r g H")
    #expect(app.status.contains("1/3 places"))
    #expect(app.selectedLine.contains("Regions"))
    app.send(.hangUp)
    let next = application("/history")
    #expect(next.status.contains("1/3 places"))
    next.press("enter")
    #expect(next.address.hasPrefix("/regions"))
  }

  @Test("The history is written for several places at once, at a calm moment")
  func calm() {
    let app = application("/regions/PL21")
    for code in ["PL22", "PL41", "PL42", "PL43", "PL51", "PL52", "PL61"] { app.open("/regions/\(code)") }
    #expect(kept.things.visits.isEmpty)
    app.open("/regions/PL62")
    app.waitForNews()
    #expect(kept.things.visits.map { $0.address.path[1] }.prefix(2) == ["PL61", "PL52"])
    #expect(kept.things.visits.count == 8)
  }

  @Test("g - goes to the last place and from there back, also into an earlier session")
  func last() throws {
    try keep(visit("/pilots/P-RIT", "A pilot"))
    let app = application("/")
    app.press("g -")
    #expect(app.address == "/pilots/P-RIT")
    app.press("g r g -")
    #expect(app.address == "/pilots/P-RIT")
    app.press("g -")
    #expect(app.address.hasPrefix("/regions"))
  }

  @Test("A tour leaves no trace in the history")
  func tour() {
    let app = application("/") { services in
      services.tour = { _ in
        .success(
          Tour(
            title: "T",
            steps: [
              .init(address: "/regions/PL22", caption: "Look"), .init(address: "/pilots", caption: "On"),
            ]))
      }
    }
    app.press("t space space")
    app.send(.hangUp)
    #expect(kept.things.visits.isEmpty)
  }

  // MARK: - Other sessions, and none

  @Test("What another session keeps is there when a list is shown again")
  func otherSession() throws {
    let app = application("/notes")
    #expect(app.screen.contains("There are no notes here."))
    app.press("g p")
    try keep(note("From elsewhere"))
    app.press("[")
    #expect(app.screen.contains("From elsewhere"))
  }

  @Test("A read-only run says why it keeps nothing")
  func readOnly() {
    let app = application("/regions", memory: .none("This run is read-only."))
    for keys in ["b", "N", "'", "g N", "g S"] {
      app.press(keys)
      #expect(app.status.contains("This run is read-only."), "\(keys)")
      app.press("g r")
    }
    app.open("/notes")
    #expect(app.status.contains("This run is read-only."))
  }

  @Test("What cannot be read is said once, and everything else works")
  func broken() {
    var memory = kept.memory
    memory.things = { .failure(Problem("Your notes cannot be read: x is damaged.")) }
    memory.keep = { _ in .failure(Problem("Your notes cannot be written: no room.")) }
    let app = application("/", memory: memory)
    #expect(app.screen.contains("Your notes cannot be read: x is damaged."))
    app.press("g r")
    #expect(!app.screen.contains("damaged") && app.screen.contains("GDP/head"))
    app.press("b")
    #expect(app.screen.contains("Your notes cannot be written: no room."))
  }

  // MARK: - Pictures

  /// Something of everything.
  private func fill() throws {
    try keep(
      note(
        "Ask the Marshal’s Office who leads the group on coal regions, and whether hydrogen stays a priority."
      ),
      note("Figures agree with the yearbook.", on: "/pilots/P-RIT", "Regions in industrial transition"),
      bookmark("/regions?filter=gdp<75&sort=-gdp_pps_pct_eu", "Poor regions", minute: 30),
      bookmark("/pilots/P-RIT", "Regions in industrial transition", minute: 20),
      visit("/regions/PL22", "Regions › PL22 Śląskie", minute: 31),
      visit("/challenges/C1", "Challenges › 1 Lagging & transition", minute: 21),
      .view(
        SavedView(
          name: "Poor regions", address: Address("/regions?filter=gdp<75"),
          made: Moment("2026-11-22 09:30:00"))))
  }

  @Test(
    "What is the user's own looks as recorded",
    arguments: [
      ("own-home", "/"), ("own-notes", "/notes"), ("own-bookmarks", "/bookmarks"), ("own-views", "/views"),
      ("own-history", "/history"), ("own-region", "/regions/PL22"), ("own-beside", "/regions?cursor=PL22"),
    ])
  func pictures(name: String, address: String) throws {
    try fill()
    for (width, height) in [(80, 24), (100, 30)] {
      let app = application(address, size: Size(width: width, height: height))
      expectPicture(
        app.surface, named: "\(name)-\(width)x\(height)",
        in: Samples.repository + "/Tests/SmartSpecUITests/Pictures")
    }
  }

  @Test(
    "Home keeps its challenges on the screen, and goes on where one was",
    arguments: [(40, 10), (80, 24), (100, 30), (160, 50)])
  func home(width: Int, height: Int) throws {
    try fill()
    let app = application("/", size: Size(width: width, height: height))
    let plain = TestApplication(size: Size(width: width, height: height))
    let challenges = { (lines: [String]) in lines.firstIndex { $0.contains("CHALLENGES") } }
    #expect(challenges(app.lines) == challenges(plain.lines))
    guard height >= 24 else { return }
    #expect(app.screen.contains("CONTINUE"))
    app.press("j j j j enter")
    #expect(app.address == "/regions/PL22")
  }
}

/// Takes an export, for a test to look at; the application calls it on the main actor.
private final class Box: @unchecked Sendable {
  var list: ListExport?

  func put(_ list: ListExport) -> String {
    self.list = list
    return "text"
  }
}
