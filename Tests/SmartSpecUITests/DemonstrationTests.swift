import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

/// What somebody tries in the first minutes, on the real data.
@Suite("Demonstrations")
@MainActor
struct DemonstrationTests {
  private func application(_ address: String, width: Int = 100, height: Int = 30) -> TestApplication {
    TestApplication(
      catalogue: Samples.europe ?? .empty, size: Size(width: width, height: height), address: address)
  }

  @Test("The filter of the tour keeps the regions below three quarters of the Union")
  func poorest() {
    let app = application("/regions")
    app.press("/")
    app.type("gdp<75")
    app.press("enter")
    #expect(app.status.contains("1/84 of 244 regions"))
  }

  @Test("Rows like a cell, and all but those, stay within what the list shows by itself")
  func likeCell() {
    let app = application("/regions?cursor=AT11")
    app.press("l l *")
    #expect(app.status.contains("1/9"))
    app.press("*")
    #expect(app.status.contains("/235"))
    #expect(app.lines[0].contains("NUTS 2 · not AT · EU-27"))
  }

  @Test(
    "On a page a capital letter asks what the page is about, whatever line is selected",
    arguments: [
      ("J", "/regions/PL22/projects"), ("P", "/regions/PL22/pilots"), ("T", "/regions/PL22/partnerships"),
      ("C", "/regions/PL22/challenges"), ("F", "/regions/PL22/instruments"),
    ])
  func lettersOnPages(letter: String, address: String) {
    let app = application("/regions/PL22")
    app.press(letter)
    #expect(app.address.hasPrefix(address))
  }

  @Test("p shows the preview where there is no room beside the list, and the list again")
  func previewOnSmallScreens() {
    let app = application("/regions?cursor=PL22", width: 80, height: 24)
    let list = app.screen
    app.press("p")
    #expect(app.screen.contains("2014–2020") && !app.screen.contains("GDP/head▾"))
    app.press("p")
    #expect(app.screen == list)
  }

  @Test("Columns are found by a part of their name in the dialog")
  func findsColumn() {
    let app = application("/regions")
    app.press("c /")
    app.type("latin")
    app.press("enter space enter")
    #expect(Address(app.address)["columns"]?.contains("latin_name") == true)
  }

  @Test("A year names itself, and figures older than it say theirs")
  func year() {
    let app = application("/regions?cursor=PL22")
    app.command("year 2018")
    #expect(app.status.contains("Figures of 2018; older ones say their year."))
    #expect(app.selectedLine.contains("PL22"))
  }
}
