import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

/// Lists that are made from others, walked with keys.
@Suite("Journeys through made lists")
@MainActor
struct ListJourneyTests {
  @Test("A list of pairings that holds nothing says which theme, and how to ask for another")
  func emptyPairings() throws {
    let app = TestApplication(catalogue: try #require(Samples.europe), address: "/pairings?theme=energy")
    #expect(app.lines.contains { $0.contains("on energy. Press o for another theme.") })
    app.press("o")
    #expect(app.lines.contains { $0.contains("theme of the partnership") })
  }

  private static let med = "/partnerships/TP-MED/network"

  @Test("v shows a network as a ring or a matrix, and Space puts a member into the centre")
  func network() {
    let app = TestApplication(address: Self.med)
    let ring = app.lines.dropFirst()
    #expect(app.lines[0].contains("Network"))
    app.press("v")
    #expect(app.place["show"] == "matrix" && app.screen.contains("—"))
    app.press("v")
    #expect(app.place["show"] == nil && app.lines.dropFirst().elementsEqual(ring))
    app.press("j")
    let code = app.place["cursor"]
    app.press("space")
    #expect(code != nil && app.place["centre"] == code && app.place["cursor"] != code)
    #expect(app.screen.contains("Ties with \(code ?? "")"))
    app.press("v j space")
    #expect(app.place["show"] == nil && app.place["centre"] != nil)
    app.command("show matrix")
    #expect(app.place["show"] == "matrix")
    app.command("show ring")
    #expect(app.place["show"] == nil)
    app.command("show sphere")
    #expect(app.status.contains("“sphere” cannot be shown here. Use ring or matrix."))
  }

  @Test("What a network's address asks for and there is not is named")
  func networkUnread() {
    let app = TestApplication(address: Self.med + "?centre=XX&show=sphere")
    #expect(app.screen.contains("centre=XX") && app.screen.contains("show=sphere"))
  }

  @Test("On the tab of a partnership v opens the matrix on a screen of its own")
  func networkTab() {
    let app = TestApplication(address: "/partnerships/TP-MED?tab=network")
    app.press("v")
    #expect(app.place.path == ["partnerships", "TP-MED", "network"] && app.place["show"] == "matrix")
    app.press("[")
    #expect(app.place["tab"] == "network")
  }

  @Test("Ties are drawn as bars and taken away as numbers")
  func bars() throws {
    let europe = try #require(Samples.europe)
    for glyphs in GlyphLevel.allCases {
      let app = TestApplication(
        catalogue: europe, address: "/partnerships/TP-MIN/network?columns=code,ties", glyphs: glyphs)
      let bar = Bar(value: 2, maximum: 2, width: 2).text(glyphs: glyphs)
      #expect(app.lines.contains { $0.hasSuffix("\(bar) 2") }, "\(app.screen)")
      app.press("l y c")
      #expect(app.clipboard == "2")
    }
    let listing = try #require(europe.listing(at: Address("/partnerships/TP-MIN/network")))
    #expect(listing.field("ties").map { listing.raw($0, row: 0) } == "2")
  }

  @Test("Enter on a cell of the synergies opens the pair, and v leads to the list and back")
  func synergies() {
    let app = TestApplication(address: "/synergy_matrix")
    app.press("l l enter")
    #expect(app.place.path == ["synergies"] && app.place["instrument_a"]?.contains(",") == true)
    #expect(app.screen.contains("1/4 synergies"), "\(app.status)")
    app.press("[ v")
    #expect(app.place.path == ["synergies"])
    app.press("v")
    #expect(app.place.path == ["synergy_matrix"])
  }

  @Test("o changes the period of the synergies")
  func period() {
    let app = TestApplication(address: "/synergy_matrix")
    #expect(app.screen.contains("of 2021-2027"))
    app.press("o l")
    #expect(app.place["period"] == "2014-2020")
    app.press("l esc")
    #expect(app.place["period"] == "all" && app.screen.contains("of all periods"))
    app.open("/synergy_matrix?period=1990-1995")
    #expect(app.screen.contains("period=1990-1995"))
  }

  @Test("The evidence of a challenge shows the selected indicator below, and opens it")
  func evidence() {
    let app = TestApplication(address: "/challenges/C1")
    app.open("/challenges/C1/evidence")
    let first = app.lines
    app.press("j")
    #expect(app.selectedLine.contains("GDP per head"))
    #expect(app.lines.suffix(12) != first.suffix(12))
    app.press("enter")
    #expect(app.place.path.first == "indicators")
    app.press("backspace")
    #expect(app.place.path == ["challenges", "C1", "evidence"] && app.selectedLine.contains("GDP per head"))
  }

  @Test("Whom to ask about a challenge leads to the region, and back to it")
  func advisers() {
    let app = TestApplication(address: "/challenges/C3/advisers")
    app.press("j")
    #expect(app.selectedLine.contains("EL53"))
    app.press("enter")
    #expect(app.place.path == ["regions", "EL53"])
    app.press("backspace")
    #expect(app.selectedLine.contains("EL53"))
  }

  @Test("Who is missing in a partnership stands on its tab, each region with its reasons")
  func missing() {
    let app = TestApplication(address: "/partnerships/TP-HTF")
    app.press("4")
    #expect(app.place["tab"] == "missing" && app.selectedLine.contains("BG423"))
    app.press("w")
    #expect(app.lines[0].contains("source"))
    app.press("esc enter")
    #expect(app.place.path == ["regions", "BG423"])
  }

  @Test("Finding everything: Tab keeps one kind, Enter opens what is found, back leads to all that was found")
  func find() {
    let app = TestApplication()
    app.press("g /")
    app.type("hydrogen")
    #expect(app.screen.contains("PILOT ACTIONS"))
    app.press("tab")
    #expect(app.place.path == ["pilots"] && app.screen.contains("Vanguard pilot: Hydrogen"))
    app.press("backspace")
    #expect(app.place.path == ["find"] && app.place["q"] == "hydrogen")
    app.press("backspace g /")
    app.type("hydrogen")
    app.press("down enter")
    #expect(app.place.path == ["pilots", "P-VI-H2"])
    app.press("backspace")
    #expect(app.place.path == ["find"])
    app.press("g / esc")
    #expect(app.place.path == ["find"])
  }

  @Test("A list of records shows the selected one below, opens its page, and leads on from there")
  func records() {
    let app = TestApplication(size: Size(width: 160, height: 50), address: "/good_practices")
    let name = "Tools for transregional research-to-business"
    #expect(app.screen.contains("Remote monitoring of patients"))
    app.press("j")
    #expect(app.selectedLine.contains("Tools for") && app.lines.contains { $0.hasPrefix("  \(name)") })
    app.press("enter")
    #expect(app.place.path.first == "good_practices" && app.place.path.count == 2)
    #expect(app.lines.contains { $0.contains("RELATED") })
    app.press("R")
    #expect(app.place.path.last == "regions" && app.screen.contains("EL53"))
    app.press("backspace backspace")
    #expect(app.place.path == ["good_practices"] && app.selectedLine.contains("Tools for"))
  }
}
