import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Journeys")
@MainActor
struct JourneyTests {
  @Test(
    "Typing in / finds regions by Latin, national and English names",
    arguments: [
      ("attiki", "EL30"), ("slas", "PL22"), ("silesia", "PL22"), ("yugozapaden", "BG41"),
      ("Югозападен", "BG41"),
    ])
  func liveFilter(text: String, code: String) {
    let app = TestApplication(address: "/regions")
    app.press("/")
    app.type(text)
    #expect(app.selectedLineInList.contains(code))
  }

  @Test("Opening a region from a filtered list, and coming back, gives the same picture")
  func backRestores() {
    let app = TestApplication(address: "/regions")
    app.press("/")
    app.type("pl")
    app.press("enter j j")
    let before = app.surface
    app.press("enter")
    #expect(app.address.hasPrefix("/regions/"))
    app.press("3 j backspace")
    #expect(app.surface == before)
  }

  @Test("Forward goes to where back came from")
  func forward() {
    let app = TestApplication(address: "/regions")
    app.press("j enter 2")
    let there = app.surface
    app.press("[ ]")
    #expect(app.surface == there)
  }

  @Test("Esc closes the prompt, then clears the filter, then goes up, and never leaves")
  func escape() {
    let app = TestApplication(address: "/regions")
    app.press("/")
    app.type("pl22")
    app.press("enter [")
    #expect(app.address.contains("filter=pl22"))
    app.press("/")
    app.type("x")
    app.press("esc")
    #expect(app.address.contains("filter=pl22"))
    app.press("esc")
    #expect(!app.address.contains("filter"))
    app.press("esc")
    #expect(app.address == "/")
    app.press("esc esc esc")
    #expect(!app.isFinished)
    #expect(app.status.contains("This is Home"))
  }

  @Test("The selected region stays selected when the list is filtered, sorted and narrowed")
  func identity() {
    let app = TestApplication(address: "/regions?cursor=PL22")
    #expect(app.selectedLine.contains("PL22"))
    app.press("l l l l s")
    #expect(app.selectedLine.contains("PL22"))
    app.press("/")
    app.type("pl")
    #expect(app.selectedLineInList.contains("PL22"))
    app.press("enter")
    app.send(.resize(Size(width: 80, height: 24)))
    #expect(app.selectedLine.contains("PL22"))
  }

  @Test("Sorting goes best first, the other way, and back to the list's own order")
  func sorting() {
    let app = TestApplication(address: "/regions")
    app.press("l l l l s g g")
    #expect(app.address.contains("sort=-gdp_pps_pct_eu"))
    #expect(app.status.contains("sort: GDP/head ▾"))
    app.press("s")
    #expect(app.address.contains("sort=gdp_pps_pct_eu"))
    app.press("s")
    #expect(!app.address.contains("sort"))
  }

  @Test("Capital letters lead from a row to what is related to it")
  func related() {
    let app = TestApplication(address: "/regions?cursor=PL22")
    app.press("P")
    #expect(app.address.hasPrefix("/regions/PL22/pilots"))
    #expect(app.lines[0].contains("PL22 Śląskie › Pilot actions"))
    app.press("enter R")
    #expect(app.address.hasSuffix("PL22") || app.address.contains("/regions"))
  }

  @Test("A capital letter that leads nowhere says why")
  func relatedDisabled() {
    let app = TestApplication(address: "/thresholds")
    app.press("P")
    #expect(app.status.contains("Nothing is selected.") || app.status.contains("No pilot actions"))
    #expect(app.address.hasPrefix("/thresholds"))
  }

  @Test("A digit narrows regions to a level, and shows a tab on a page")
  func digits() {
    let app = TestApplication(address: "/regions")
    app.press("0")
    #expect(app.status.contains("1/3 regions"))
    app.press("2 enter 7")
    #expect(app.address.hasSuffix("tab=roles"))
  }

  @Test("An unreadable filter keeps the old result and says what is wrong")
  func filterError() {
    let app = TestApplication(address: "/regions")
    app.press("/")
    app.send(.paste("gpd<75"))
    #expect(app.status.contains("36 regions  No field “gpd” here."))
    #expect(app.lines.last == " / gpd<75")
  }

  @Test("* keeps the rows like this cell, then all but those, and Esc gives all back")
  func likeThisCell() {
    let app = TestApplication(address: "/regions?cursor=PL22")
    app.press("l l *")
    #expect(app.address.contains("country==PL"))
    #expect(app.screen.contains("PL22") && !app.screen.contains("EL30"))
    app.press("*")
    #expect(app.address.contains("country=!PL"))
    #expect(!app.screen.contains("PL22") && app.screen.contains("EL30"))
    app.press("esc")
    #expect(!app.address.contains("country"))
    #expect(app.address.hasPrefix("/regions"))
  }

  @Test("Help lists what can be pressed, searches it, and runs what is chosen")
  func help() {
    let app = TestApplication(address: "/regions")
    app.press("?")
    app.type("goes to all pilot actions")
    app.press("enter")
    #expect(app.address.hasPrefix("/pilots"))
  }

  @Test("q asks at Home before it leaves")
  func quit() {
    let app = TestApplication()
    app.press("q")
    #expect(app.lines.last?.contains("Leave smartspec? y/n") == true)
    app.press("n")
    #expect(!app.isFinished)
    app.press("q y")
    #expect(app.isFinished)
  }

  @Test("A key that does nothing says so, and g alone shows what can follow")
  func unknownKeys() {
    let app = TestApplication()
    app.press("z")
    #expect(app.status.contains("z does nothing here"))
    app.press("g")
    #expect(app.lines.last?.contains("Regions") == true)
    app.press("Z")
    #expect(app.status.contains("g Z does nothing here"))
  }

  @Test("Pasted text is text in the filter and never keys")
  func paste() {
    let app = TestApplication(address: "/regions")
    app.send(.paste("q\ny\u{1B}[A"))
    #expect(!app.isFinished)
    app.press("/")
    app.send(.paste("slas"))
    #expect(app.selectedLineInList.contains("PL22"))
  }

  @Test("An address that leads nowhere says what was meant")
  func deadAddress() {
    let app = TestApplication()
    app.open("/regoins")
    #expect(app.status.contains("Did you mean /regions?"))
    app.open("/pilots/P-RTI")
    #expect(app.status.contains("Did you mean P-RIT?"))
  }

  @Test("Home can be used before the data are there, and an address given at start opens when they are")
  func beforeLoading() {
    let app = Application(
      services: .loaded(.empty), size: Size(width: 80, height: 24), address: Address("/regions/PL22"))
    #expect(app.frame().surface.text.contains("No data are loaded"))
    app.process(.key(.character("g")))
    app.process(.key(.character("r")))
    #expect(!app.isFinished)
    app.startLoading(with: (Samples.small ?? .empty))
    #expect(app.address.path.first == "regions")
  }

  @Test("A ranking is shown from the best, and the most affected regions from the worst")
  func rankings() {
    let app = TestApplication(address: "/indicators/gdp_pps_pct_eu?tab=regions")
    #expect(app.selectedLine.contains("PL91"))
    app.open("/challenges/C1/regions")
    #expect(app.selectedLine.contains("BG42"))
  }

  @Test("On a small screen z shows the preview alone, and z or Esc gives the list back")
  func zoom() {
    let app = TestApplication(size: Size(width: 80, height: 24), address: "/regions?cursor=PL22")
    let list = app.surface
    app.press("z")
    #expect(app.screen.contains("PRIORITIES") && !app.screen.contains("Code "))
    app.press("j")
    #expect(!app.screen.contains("Śląskie"))
    app.press("k z")
    #expect(app.surface == list)
    app.press("z esc")
    #expect(app.surface == list)
  }

  @Test("A figure has its indicator's decimals in the list of a region's indicators as on the page")
  func decimals() {
    let app = TestApplication(address: "/regions/EL30?tab=indicators")
    #expect(app.lines.contains { $0.contains("Unemployment rate") && $0.contains("9.1") })
  }

  @Test("Below the smallest size one line says so, and the place is kept")
  func tooSmall() {
    let app = TestApplication(address: "/regions?cursor=PL22")
    app.send(.resize(Size(width: 32, height: 8)))
    #expect(app.lines.prefix(2).joined(separator: " ") == "smartspec needs 40×10, this is 32×8")
    app.send(.resize(Size(width: 100, height: 30)))
    #expect(app.selectedLine.contains("PL22"))
  }
}

extension TestApplication {
  /// The first marked row, while the cursor is in the prompt.
  var selectedLineInList: String { lines.first { $0.hasPrefix("▸") } ?? "" }
}
