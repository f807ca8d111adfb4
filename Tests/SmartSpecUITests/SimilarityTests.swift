import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Regions that are alike, partners and comparisons by keys")
@MainActor
struct SimilarityTests {
  private let europe: Catalogue

  init() throws { europe = try #require(Samples.europe) }

  private func app(_ address: String, _ width: Int = 100, _ height: Int = 30) -> TestApplication {
    TestApplication(catalogue: europe, size: Size(width: width, height: height), address: address)
  }

  @Test("R on a region lists those like it, with the parts beside the selected one")
  func similar() {
    let app = app("/regions?cursor=AT21")
    app.press("R")
    #expect(app.address == "/regions/AT21/similar?cursor=AT22")
    #expect(app.selectedLine.contains("Steiermark") && app.lines[0].contains("Regions like AT21"))
    #expect(app.screen.contains("from Kärnten") && app.screen.contains("Innovation"))
    app.press("j")
    #expect(app.screen.contains("Left out, no value: institutions"))
    app.press("w")
    #expect(app.screen.contains("most alike") || app.screen.contains("NUTS code"))
  }

  @Test("Weights move the list at once; the selected region stays selected; the address carries them")
  func weights() {
    let app = app("/regions/AT21/similar")
    app.press("j j")
    let selected = app.address
    #expect(selected.hasSuffix("cursor=AT12"))
    app.press("o")
    #expect(app.screen.contains("options: Regions like AT21") && app.screen.contains("GDP per head"))
    let before = app.lines[4...7]
    app.press("j j j j j 0")
    #expect(app.address.contains("weights=settlement:0") && app.address.contains("cursor=AT12"))
    #expect(app.lines[4...7] != before)
    app.press("j j space")
    #expect(app.address.contains("abroad=yes") && app.lines[0].contains("in other countries"))
    app.press("d esc")
    #expect(app.address == selected)
  }

  @Test("Weights of nothing say so, and the list stays without distances")
  func noWeights() {
    let app = app(
      "/regions/AT21/similar?weights=economy:0,skills:0,innovation:0,work:0,industry:0,settlement:0")
    app.press("o G k h")
    #expect(app.status.contains("All weights are 0"))
    app.press("esc")
    #expect(app.screen.contains(":"))
  }

  @Test("On the tab of a region o opens the list on a screen of its own")
  func tab() {
    let app = app("/regions/AT21")
    app.press("8")
    #expect(app.screen.contains("[8 Similar]") && app.selectedLine.contains("Steiermark"))
    app.press("o")
    #expect(app.address.hasPrefix("/regions/AT21/similar") && app.screen.contains("options:"))
    app.press("esc [")
    #expect(app.address.hasPrefix("/regions/AT21?tab=similar"))
  }

  @Test("gx finds partners for the region at hand, and says why")
  func finder() {
    let app = app("/regions/PL22")
    app.press("g x")
    #expect(app.address.hasPrefix("/regions/PL22/finder?cursor="))
    #expect(app.screen.contains("same priorities") && app.screen.contains("similar structure"))
    app.press("o j j j j l l l")
    #expect(app.address.contains("weights=near:3"))
    app.press("j space")
    #expect(app.address.contains("abroad=no"))
    app.press("j l l")
    #expect(app.address.contains("theme=agri-food"))
    app.press("enter")
    #expect(app.status.contains("weights: near 3 · not in another country · theme: agri-food"))
  }

  @Test("Without a region the commands ask for one")
  func asks() {
    let app = app("/")
    app.press("g x")
    #expect(app.screen.contains("find-partners"))
    app.type("PL22")
    app.press("enter")
    #expect(app.address.hasPrefix("/regions/PL22/finder"))
    app.press(": ")
    app.type("similar at21")
    app.press("enter")
    #expect(app.address.hasPrefix("/regions/AT21/similar"))
    app.press(":")
    app.type("similar nowhere")
    app.press("enter")
    #expect(app.status.contains("Cannot find a region “nowhere”"))
  }

  @Test("x collects regions, marks them in every list, and g= lays them side by side")
  func collecting() {
    let app = app("/regions?cursor=PL22")
    app.press("x")
    #expect(app.selectedLine.hasPrefix("▸◆"))
    app.press("j x k")
    #expect(app.status.contains("◆ PL22 PL41, g= compares"))
    app.press("g p g =")
    #expect(app.address.hasPrefix("/compare/PL22,PL41"))
    #expect(app.screen.contains("Śląskie") && app.screen.contains("[value]"))
  }

  @Test("x again takes a region out, the ninth is refused, and :collect clear empties the collection")
  func limits() {
    let app = app("/regions?country=AT")
    app.press("x x")
    #expect(app.status.contains("is taken out again"))
    for _ in 0..<8 { app.press("x j") }
    app.press("x")
    #expect(app.status.contains("At most 8 regions can stand side by side"))
    app.press(":")
    app.type("collect clear")
    app.press("enter")
    #expect(app.status.contains("Nothing is collected any more"))
    app.press("g =")
    #expect(app.status.contains("x collects the region under the cursor"))
    app.press("g c x")
    #expect(app.status.contains("No region is selected here"))
  }

  @Test("In a comparison v shows values, EU = 100 and ranks, and the place stays")
  func show() {
    let app = app("/compare/PL22,DE21,ES21")
    app.press("j j j j l l")
    #expect(app.selectedLine.contains("R&D expenditure"))
    app.press("v")
    #expect(app.address.contains("show=index") && app.selectedLine.contains("R&D expenditure"))
    app.press("v")
    #expect(app.screen.contains("[rank]"))
    app.press("v")
    #expect(!app.address.contains("show"))
    app.press(":")
    app.type("show rank")
    app.press("enter")
    #expect(app.address.contains("show=rank"))
  }

  @Test("In a comparison Enter opens the region of the column, and x takes it out")
  func columns() {
    let app = app("/compare/PL22,DE21,ES21")
    app.press("l l enter")
    #expect(app.address == "/regions/DE21")
    app.press("[ x")
    #expect(app.address.hasPrefix("/compare/PL22,ES21"))
    app.press("x h x")
    #expect(app.status.contains("One region has to stay"))
    app.press("h enter")
    #expect(app.address.hasPrefix("/indicators/"))
  }

  @Test(
    "Nothing traps at any size, and the cursor is on the selected row",
    arguments: [40, 79, 80, 100, 160, 220])
  func sizes(width: Int) {
    for address in [
      "/regions/AT21/similar", "/regions/PL22/finder", "/compare/PL22,DE21", "/pairings?theme=agri-food",
    ] {
      for height in [10, 24, 30, 50] {
        let app = app(address, width, height)
        #expect(app.selectedLine.hasPrefix("▸"), "\(address) \(width)×\(height)")
        app.press("z")
        if address != "/pairings?theme=agri-food" {
          app.press("z o")
          #expect(app.selectedLine.hasPrefix("▸"), "\(address) \(width)×\(height)")
        }
      }
    }
  }

  nonisolated private static let pictured = [
    ("similar", "/regions/AT21/similar", ""), ("similar-options", "/regions/AT21/similar", "o j l l"),
    ("finder", "/regions/PL22/finder", ""), ("finder-options", "/regions/PL22/finder", "o"),
    ("compare", "/compare/PL22,DE21,ES21,CZ08", "l j j"),
    ("compare-index", "/compare/PL22,DE21,ES21?show=index", ""),
    ("pairings", "/pairings?theme=agri-food", ""),
    ("pairings-none", "/pairings", ""),
  ]

  @Test("The screens look as recorded at three sizes", arguments: pictured.map(\.0))
  func pictures(name: String) throws {
    let (_, address, keys) = try #require(Self.pictured.first { $0.0 == name })
    for (width, height) in [(80, 24), (100, 30), (160, 50)] {
      let app = app(address, width, height)
      app.press(keys)
      expectPicture(
        app.surface, named: "\(name)-\(width)x\(height)",
        in: Samples.repository + "/Tests/SmartSpecUITests/Pictures")
    }
  }

  @Test("Only ASCII is drawn at the ascii glyph level")
  func asciiOnly() {
    for (name, address, _) in Self.pictured {
      let surface = Application.picture(
        of: Address(address), catalogue: europe, size: Size(width: 100, height: 30), glyphs: .ascii)
      #expect(surface.text.utf8.allSatisfy { $0 < 0x80 }, "\(name)")
    }
  }

  @Test("docs/METHODS.md lists the five regions nearest to AT21, and the themes")
  func methods() throws {
    let file = Samples.repository + "/docs/METHODS.md"
    let text = try #require(readText(file))
    let listing = try #require(europe.listing(at: Address("/regions/AT21/similar")))
    let fields =
      ["code", "name", "country", "distance", "alike", "different"] + StructuralBlock.all.map(\.id) + [
        "years"
      ]
    let shown = try fields.map { try #require(listing.field($0)) }
    let head = "| " + shown.map(\.shortTitle).joined(separator: " | ") + " |"
    let rows = (0..<5).map { row in
      "| " + shown.map { CellText.text($0, row: row, of: listing, glyphs: .full) }.joined(separator: " | ")
        + " |"
    }
    let rule = "|" + String(repeating: "---|", count: shown.count)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("@TABLE@") || $0 == head })
    let end = lines[start...].firstIndex(of: "") ?? lines.count
    let kept = Array(lines[..<start]) + [head, rule] + rows + Array(lines[end...])
    expectText(kept.joined(separator: "\n"), file: file)
    for theme in PriorityTheme.all { #expect(text.contains(theme.id), "\(theme.id)") }
  }
}
