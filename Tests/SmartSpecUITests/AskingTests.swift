import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Frequency and description of a column")
@MainActor
struct AskingTests {
  private static let folder = Samples.repository + "/Tests/SmartSpecUITests/Pictures"
  private static let sizes = [(40, 10), (80, 24), (100, 30), (160, 50)]

  nonisolated private static let pictures: [(name: String, address: String, line: String)] = [
    ("frequency-category", "/regions", "freq category"), ("frequency-amounts", "/projects", "freq programme"),
    ("frequency-classes", "/regions", "freq gdp_pps_pct_eu"), ("describe-number", "/regions", "describe gdp"),
    ("describe-date", "/projects", "describe start"), ("describe-text", "/pilots", "describe challenges"),
    ("groups", "/projects", "group programme start"),
    ("groups-three", "/regions", "group country category gdp_pps_pct_eu"),
    ("table-counts", "/projects", "pivot programme start"),
    ("table-means", "/regions", "pivot country category mean gdp_pps_pct_eu"),
  ]

  @Test("Both look as recorded at four sizes", arguments: pictures.map(\.name))
  func recorded(name: String) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    for (width, height) in Self.sizes {
      let app = TestApplication(size: Size(width: width, height: height), address: picture.address)
      app.command(picture.line)
      expectPicture(app.surface, named: "\(name)-\(width)x\(height)", in: Self.folder)
    }
  }

  @Test("f counts the column under the cursor, and Enter keeps the rows of a value as one change")
  func keepsRows() {
    let app = TestApplication(address: "/regions")
    let before = app.screen
    app.press("l l f")
    #expect(app.lines[0].contains("Regions › frequency"))
    #expect(app.screen.contains("frequency of Country in these 36 regions"))
    #expect(app.screen.contains("“PL” is the most frequent of 3 values: 17 of 36 (47.2 %)."))
    app.press("j enter")
    #expect(app.status.contains("1/13"))
    #expect(app.address.contains("country="))
    app.press("u h h")
    #expect(app.screen == before)
  }

  @Test(
    "The list stays above with its selected row, and the scroll is as it was after Esc",
    arguments: ["f", "d"])
  func staysBehind(key: String) {
    for size in [Size(width: 80, height: 24), Size(width: 100, height: 30), Size(width: 160, height: 50)] {
      let app = TestApplication(size: size, address: "/regions")
      app.press("G k")
      let (before, row) = (app.screen, app.selectedLine.prefix(12))
      app.press(key)
      #expect(app.lines.contains { $0.hasPrefix("── ") && $0.contains("in these 36 regions") })
      #expect(app.lines.contains { $0.hasPrefix(row) }, "\(size)")
      #expect(app.lines.contains { $0.contains("Code ") && $0.contains("Region ") })
      app.press("esc")
      #expect(app.screen == before)
    }
  }

  @Test("What is not counted yet says so, and its keys do nothing wrong")
  func waiting() throws {
    let context = Context(catalogue: try #require(Samples.small), size: Size(width: 80, height: 24))
    let controller = try #require(Screens.controller(for: Address("/regions"), in: context))
    let column = try #require(AskedColumn(controller, context))
    var frequency = FrequencyOverlay(column, context)
    (frequency.counted.answer, frequency.basis.answer) = (nil, nil)
    var description = DescribeOverlay(column, context)
    (description.described.answer, description.basis.answer) = (nil, nil)
    for var overlay in [frequency, description] as [any Overlay] {
      for key in ["enter", "y", "j", "s"].compactMap({ Key($0) }) {
        if case .close(.none) = overlay.press(key, in: context) { continue }
        var canvas = Canvas(size: context.size)
        _ = overlay.draw(on: &canvas, in: context)
        #expect(canvas.surface.text.contains("\n counting …"))
      }
    }
  }

  @Test("Enter on a class filters, besides what the list is filtered by already")
  func keepsClass() {
    let app = TestApplication(address: "/regions?filter=country:PL,EL")
    app.command("freq gdp_pps_pct_eu")
    #expect(app.selectedLine.contains("▸   50 to <60      10"))
    app.press("enter")
    #expect(app.address.contains("country:PL"))
    #expect(app.status.contains("1/10 of 36"))
    #expect(app.address.contains("gdp_pps_pct_eu>="))
  }

  @Test("s orders by value and back, and l and h go to the columns beside it")
  func ordersAndMoves() {
    let app = TestApplication(address: "/regions")
    app.press("l l f s")
    #expect(app.selectedLine.contains("BG"))
    app.press("s")
    #expect(app.selectedLine.contains("PL"))
    app.press("l")
    #expect(app.screen.contains("frequency of Category 2021–2027 in these 36 regions"))
    app.press("h h")
    #expect(app.screen.contains("frequency of Region in these 36 regions"))
    #expect(app.screen.contains("none of which occurs twice"))
    app.press("h h")
    #expect(!app.lines[2].isEmpty && app.lines[0].contains("frequency"))
    app.press("esc")
    #expect(app.selectedLine.contains("BG31"))
  }

  @Test("A column of small charts says why it cannot be counted, and the next one can")
  func smallCharts() {
    let app = TestApplication(address: "/regions")
    for key in ["f", "d"] {
      app.press("l l l l l \(key)")
      #expect(app.screen.contains("has no values to count"))
      app.press("y s j l")
      #expect(!app.screen.contains("has no values to count"))
      app.press("esc h h h h h")
    }
  }

  @Test("An empty list and a screen without one say why there is nothing to count")
  func nothing() {
    let app = TestApplication(address: "/regions?filter=nowhere")
    app.press("f")
    #expect(app.status.contains("The list is empty"))
    let home = TestApplication()
    home.press("d")
    #expect(home.status.contains("There is no list here"))
    let regions = TestApplication(address: "/regions")
    regions.command("freq gdq_pps_pct_eu")
    #expect(regions.status.contains("Did you mean “gdp_pps_pct_eu”?"))
  }

  @Test("y copies the table with its title, the amounts and the source")
  func copies() {
    let app = TestApplication(address: "/projects")
    app.command("freq programme")
    app.press("y")
    let text = app.clipboard ?? ""
    #expect(text.hasPrefix("Programme of "))
    #expect(text.contains("Programme\tCount\tShare %\tTotal, EUR\tRows with an amount"))
    #expect(text.contains("Computed: from the ") && text.contains("smartspec /projects"))
    app.command("describe total_eur")
    app.press("y")
    #expect((app.clipboard ?? "").contains("\nMedian\t"))
    #expect((app.clipboard ?? "").contains("Source: "))
  }

  @Test("a adds up another amount, and none")
  func amounts() {
    let app = TestApplication(address: "/projects")
    app.command("freq programme")
    #expect(app.status.contains("adds up: Total"))
    app.press("a")
    #expect(app.status.contains("adds up: EU part"))
    app.press("a")
    #expect(!app.status.contains("adds up"))
    app.press("a")
    #expect(app.status.contains("adds up: Total"))
  }

  @Test("d describes, says what it is computed from, and f goes on to the frequency")
  func describes() {
    let app = TestApplication(address: "/regions")
    app.command("describe gdp_pps_pct_eu")
    #expect(app.lines[0].contains("Regions › describe"))
    #expect(
      app.screen.contains(
        "description of GDP per head, EU = 100 (% of EU-27 average (PPS)) in these 36 regions"))
    #expect(app.screen.contains("The median is "))
    #expect(app.screen.contains("Computed from the 36 values of "))
    #expect(app.screen.contains("nama_10r_2gdp"))
    app.press("f")
    #expect(app.lines[0].contains("Regions › frequency"))
    app.press("d")
    #expect(app.lines[0].contains("Regions › describe"))
    app.press("esc")
    #expect(!app.lines[0].contains("describe"))
  }

  @Test("No key traps on any column of any list at any size, in letters or ASCII")
  func neverTraps() throws {
    let small = try #require(Samples.small)
    let keys = "G s a l m t".split(separator: " ").compactMap { Key(String($0)) }
    let sizes = [Size(width: 0, height: 0), Size(width: 40, height: 10), Size(width: 160, height: 50)]
    for (index, id) in (small.listingNames + ["regions/PL22/indicators"]).enumerated() {
      let listing = try #require(small.listing(at: Address("/\(id)")))
      let size = sizes[index % sizes.count]
      let glyphs: GlyphLevel = index.isMultiple(of: 2) ? .ascii : .full
      let context = Context(catalogue: small, size: size, glyphs: glyphs)
      let controller = try #require(Screens.controller(for: Address("/\(id)"), in: context))
      for field in listing.fields {
        guard let column = AskedColumn(controller, context, field: field) else { continue }
        var overlays: [any Overlay] = [
          FrequencyOverlay(column, context), DescribeOverlay(column, context),
        ]
        if field.isGroupable, let other = listing.fields.first(where: \.isGroupable) {
          overlays.append(GroupOverlay(column, by: [field, other], context))
          overlays.append(
            PivotOverlay(column, rows: field, columns: other, measure: .count, amount: nil, context))
        }
        for overlay in overlays.indices {
          for key in keys {
            _ = overlays[overlay].press(key, in: context)
            var canvas = Canvas(size: size)
            canvas.glyphs = glyphs
            _ = overlays[overlay].draw(on: &canvas, in: context)
            if glyphs == .ascii { #expect(canvas.surface.text.utf8.allSatisfy { $0 < 0x80 }) }
          }
        }
      }
    }
  }
}
