import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Arranging lists")
@MainActor
struct ArrangementTests {
  private static let addresses = [
    "/regions", "/pilots", "/partnerships", "/thresholds", "/regions/PL22/indicators", "/documents",
    "/pilots/P-RIT?tab=participants",
  ]
  /// Keys that change a list once, or not at all.
  private static let keys = [
    "s", "S", "*", "space", "A", "V j V", "V k k space", "/ a enter", "/ - x enter", "/ ~ i e esc",
    "/ z z z enter", "c space enter", "c j J l l enter", "c d enter", "z z", "p p",
  ]

  /// A line of the palette that changes a list.
  private func line(_ fields: [String], _ random: inout SplitMix) -> String {
    let field = fields.randomElement(using: &random) ?? "name"
    let other = fields.randomElement(using: &random) ?? "name"
    return switch Int.random(in: 0..<5, using: &random) {
    case 0: "sort -\(field),\(other)"
    case 1: "columns \(field),\(other):9"
    case 2: "filter \(field):none"
    case 3: "mark -\(field):none"
    default: "filter e|o"
    }
  }

  @Test(
    "As many undos as changes give the first picture back, and as many redos the last", arguments: 0..<300)
  func undo(seed: Int) {
    var random = SplitMix(seed: UInt64(seed) &+ 900)
    let address = Self.addresses[seed % Self.addresses.count]
    let app = TestApplication(address: address)
    let fields = Samples.small?.listing(at: Address(address))?.fields.filter { $0.kind != .series }.map(\.id)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      app.press(["j", "l", "ctrl-d", "k"].randomElement(using: &random) ?? "j")
    }
    let first = app.screen
    let path = Address(app.address).path
    let count = Int.random(in: 1...12, using: &random)
    for _ in 0..<count {
      if Bool.random(using: &random) {
        app.command(line(fields ?? [], &random))
      } else {
        app.press(
          Self.keys.filter { path.count == 1 || !"zp".contains($0.first ?? "z") }
            .randomElement(using: &random) ?? "s")
      }
      // A filter that leaves one row opens it.
      if Address(app.address).path != path { app.press("[") }
    }
    app.press("ctrl-g")
    let last = app.screen
    for _ in 0..<count { app.press("u") }
    app.press("ctrl-g")
    #expect(app.screen == first)
    for _ in 0..<count { app.press("ctrl-r") }
    app.press("ctrl-g")
    #expect(app.screen == last)
  }

  @Test("A change after an undo forgets what was undone")
  func redoIsForgotten() {
    let app = TestApplication(address: "/regions")
    app.press("l l l s u S ctrl-r")
    #expect(app.status.contains("nothing to do again"))
    app.press("u u")
    #expect(app.status.contains("nothing to undo"))
  }

  @Test("Sorting by further columns keeps the order of the first, and missing values come last")
  func sortsByMore() {
    let app = TestApplication(address: "/regions")
    app.command("sort country,-gdp_pps_pct_eu")
    #expect(app.lines.contains { $0.contains("Country▴1") || $0.contains("▴1") })
    #expect(app.status.contains("▴, ") && app.status.contains("▾"))
    let rows = Samples.small?.cells(
      at: Address("/regions?sort=country,-gdp_pps_pct_eu"), ["country", "gdp_pps_pct_eu"])
    let countries = (rows ?? []).map { $0[0] }
    #expect(countries == countries.sorted())
    for country in Set(countries) {
      let values = (rows ?? []).filter { $0[0] == country }.map { Double($0[1]) }
      #expect(values == values.sorted { ($0 ?? -.infinity) > ($1 ?? -.infinity) })
    }
  }

  @Test("Marks stay with their rows through filter, order and reload, and a range marks what lies between")
  func marks() {
    let app = TestApplication(address: "/regions")
    app.press("space j V j j V")
    #expect(app.status.contains("● 4 marked"))
    let marked = app.lines.filter { $0.dropFirst().hasPrefix("●") }.map { $0.dropFirst(2).prefix(6) }
    #expect(marked.count == 4)
    app.press("l l l s")
    let sorted = app.lines.filter { $0.dropFirst().hasPrefix("●") }.map { $0.dropFirst(2).prefix(6) }
    #expect(Set(sorted).isSubset(of: Set(marked)))
    app.reload()
    #expect(app.status.contains("● 4 marked"))
    app.press("A A")
    #expect(!app.status.contains("marked"))
    app.command("mark country:PL")
    #expect(app.screen.contains("Marked 1") || app.status.contains("Marked"))
  }

  @Test("Esc leaves a range without marking")
  func rangeCancelled() {
    let app = TestApplication(address: "/regions")
    app.press("V j j")
    #expect(app.status.contains("range"))
    app.press("esc")
    #expect(!app.status.contains("range") && !app.status.contains("marked"))
    #expect(app.address.hasPrefix("/regions"))
  }

  @Test("The columns dialog shows, hides, moves and widens columns, and the address remembers it")
  func columns() {
    let app = TestApplication(address: "/regions")
    app.press("c")
    #expect(app.lines[0].contains("Regions › columns"))
    app.press("j j space enter")
    #expect(app.address.contains("columns="))
    let chosen = Address(app.address)["columns"] ?? ""
    #expect(!chosen.contains("country"))
    app.press("c J l l enter")
    #expect(Address(app.address)["columns"]?.contains(":") == true)
    app.press("c d enter")
    #expect(Address(app.address)["columns"] == nil)
    app.press("c space esc")
    #expect(Address(app.address)["columns"] == nil)
  }

  @Test("Moving to columns that find no room scrolls them in, and the code stays")
  func scrolling() {
    let app = TestApplication(size: Size(width: 80, height: 24), address: "/regions")
    #expect(app.lines[2].hasSuffix("›"))
    let before = app.lines[2]
    app.press("l l l l l l l l l")
    #expect(app.lines[2] != before && app.lines[2].contains("‹"))
    #expect(app.lines[2].contains("Code"))
  }

  @Test("Tab completes names of fields and their values while a filter is typed")
  func filterCompletion() {
    let app = TestApplication(address: "/regions")
    app.press("/")
    app.type("count")
    #expect(app.status.contains("Tab country:"))
    app.press("tab")
    app.type("p")
    app.press("tab enter")
    #expect(app.address.contains("filter=country:PL"))
    app.press("/ ctrl-u")
    app.type("category:le")
    app.press("tab enter")
    #expect(app.address.contains("category:"))
    #expect(!app.status.contains(" 0/0"))
  }

  @Test("The figures of a row are called by their columns, not each by the row again")
  func sourceNames() {
    let app = TestApplication(address: "/regions?cursor=PL22")
    app.press("w")
    #expect(app.screen.contains("  Category 2021–2027  "))
    #expect(!app.screen.contains("Country · PL22"))
  }

  @Test("Asked on a line of a page, the source is that of its figure, not of its name")
  func sourceOfLine() {
    let app = TestApplication(address: "/regions/PL22")
    app.press("w")
    #expect(app.lines.contains { $0.hasPrefix("▸ GDP per head, EU = 100 · PL22 Śląskie") })
  }

  @Test("A filter that is being typed has the whole line, and what is wrong with it the one above")
  func longError() {
    let app = TestApplication(size: Size(width: 80, height: 24), address: "/regions")
    app.press("/")
    app.type("gdp_pps_pct_eu<")
    #expect(app.lines.last == " / gdp_pps_pct_eu<")
    #expect(app.status.contains("should be, such as"))
  }

  @Test(
    "A dialog always says how to leave it", arguments: ["c", "e", "?", "w"],
    [Size(width: 40, height: 10), .init(width: 80, height: 24)])
  func waysOut(key: String, size: Size) {
    let app = TestApplication(size: size, address: "/regions")
    app.press(key)
    #expect(app.lines.last?.contains("Esc") == true)
  }

  @Test("A filter that cannot be read is not taken by Enter, and Esc gives the list back")
  func unreadableFilter() {
    let app = TestApplication(address: "/regions")
    let before = app.surface
    app.press("/")
    app.type("gpd<7")
    app.press("enter")
    #expect(app.status.contains("No field “gpd” here."))
    app.press("esc")
    #expect(app.surface == before)
  }
}
