import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Charts on pages")
@MainActor
struct ChartPageTests {
  private let small: Catalogue

  init() throws { small = try #require(Samples.small) }

  private func lines(
    _ address: String, _ width: Int, _ height: Int, of catalogue: Catalogue? = nil
  ) throws -> [Line] {
    let context = Context(catalogue: catalogue ?? small, size: Size(width: width, height: height))
    let screen = try #require(Screens.controller(for: Address(address), in: context))
    guard case .document(let document) = screen.pane else { return [] }
    return document.make(screen.documentContext(context))
  }

  private func text(_ lines: [Line]) -> String { lines.map(\.text).joined(separator: "\n") }

  @Test("v shows the tables of a page, says so in the address, and shows the charts again")
  func toggle() {
    let app = TestApplication(address: "/indicators/gdp_pps_pct_eu")
    #expect(app.surface.text.contains("└"))
    app.press("v")
    #expect(app.address == "/indicators/gdp_pps_pct_eu?show=tables")
    #expect(app.surface.text.contains("to below") && !app.surface.text.contains("└"))
    app.press("v")
    #expect(app.address == "/indicators/gdp_pps_pct_eu")
    #expect(app.surface.text.contains("└"))
  }

  @Test("An address with tables leads to tables, and they stay on other tabs and back")
  func address() {
    let app = TestApplication(address: "/indicators/gdp_pps_pct_eu?show=tables")
    #expect(app.surface.text.contains("to below"))
    app.press("2")
    #expect(!app.address.contains("show="))
    app.press("1")
    #expect(app.address.hasSuffix("?show=tables"))
  }

  @Test("A page without a chart says why v does nothing")
  func nothing() {
    let app = TestApplication(address: "/doctor")
    app.press("v")
    #expect(app.surface.text.contains("no chart"))
  }

  @Test("A region's page draws its first indicator beside the Union and its category, where there is room")
  func region() throws {
    #expect(text(try lines("/regions/PL22", 100, 30)).contains("2013–2023") == false)
    let wide = text(try lines("/regions/PL22", 160, 50))
    #expect(wide.contains("GDP per head, EU = 100, 2013–2023"))
    for name in ["PL22", "EU-27", "median less developed"] { #expect(wide.contains(" \(name)"), "\(name)") }
    let shown = try lines("/regions/PL22", 160, 50)
    let facts = try #require(shown.firstIndex { $0.text.hasPrefix("INDICATOR") })
    let chart = try #require(shown.firstIndex { $0.isOfChart })
    #expect(chart > facts)
  }

  @Test(
    "An indicator's page counts its regions in classes, with the Union, the median and the limits of categories"
  )
  func indicator() throws {
    let shown = text(try lines("/indicators/gdp_pps_pct_eu", 100, 60))
    for mark in ["▲ EU-27 100", "less developed below 75", "median "] {
      #expect(shown.contains(mark), "\(mark)")
    }
    for group in RegionCategory.Group.allCases { #expect(shown.contains(group.rawValue)) }
    #expect(shown.contains("NUTS 2 regions") && shown.contains("spread by category of region"))
    let other = text(try lines("/indicators/gerd_pct_gdp", 100, 60))
    #expect(!other.contains("below 75"))
  }

  @Test("A pilot's page draws its participants beside the Union, and warns that this is no effect")
  func pilot() throws {
    let europe = try #require(Samples.europe)
    let lines = try lines("/pilots/P-RIT", 100, 30, of: europe)
    #expect(text(lines).contains("Not a causal estimate: press w for the method."))
    let title = try #require(lines.first { $0.isOfChart })
    #expect(title.text.contains("2013–2023") && title.text.contains("EU = 100"))
    let explanation = europe.explanation(of: try #require(title.subject))
    #expect(
      explanation.formula.contains("median, in each year") && explanation.formula.contains("not a causal"))
    #expect(explanation.isSourced)
  }

  @Test("Regions that are compared are lines with the letters of their columns where there is room")
  func comparison() throws {
    let context = Context(catalogue: small, size: Size(width: 160, height: 50))
    let screen = try #require(Screens.controller(for: Address("/compare/PL22,EL30"), in: context))
    let companion = try #require(screen.companion)
    let row = try #require(screen.listPane?.rows.first)
    let tall = text(companion.make(context.document(width: 158, height: 15), row))
    for end in ["a PL22", "b EL30", "c EU-27"] { #expect(tall.contains(end)) }
    let low = text(companion.make(context.document(width: 98, height: 7), row))
    #expect(low.contains("one scale for all") && !low.contains("a PL22"))
  }

  @Test("The evidence of a challenge shows the spread and the medians of groups, in any room")
  func evidence() throws {
    for (width, height) in [(35, 9), (98, 9), (158, 15), (60, 40)] {
      let context = Context(catalogue: small, size: Size(width: 160, height: 50))
      let screen = try #require(Screens.controller(for: Address("/challenges/C1/evidence"), in: context))
      let companion = try #require(screen.companion)
      let row = try #require(screen.listPane?.rows.first)
      let lines = companion.make(context.document(width: width, height: height), row)
      #expect(lines.count <= height)
      #expect(text(lines).contains("less developed"), "\(width)x\(height)")
      if height > 9 { #expect(lines.contains { $0.isOfChart }) }
    }
  }

  @Test("Tables of charts hold the numbers that the catalogue has")
  func numbers() throws {
    let shown = text(try lines("/regions/PL22?show=tables", 80, 24))
    let indicator = try #require(small.indicators.index(of: "gdp_pps_pct_eu"))
    let region = try #require(small.regions.index(of: "PL22"))
    for year in 2013...2023 {
      let value = try #require(small.observations.value(indicator: indicator, region: region, year: year))
      #expect(shown.contains("\(year) \(Figures.text(value, decimals: 0)) 100"), "\(year)")
    }
  }

  @Test(
    "No line of a chart is wider than its page, in any size", arguments: [40, 60, 80, 100, 139, 160, 220])
  func widths(width: Int) throws {
    for address in ["/regions/PL22", "/indicators/gdp_pps_pct_eu", "/pilots/P-RIT"] {
      for suffix in ["", "?show=tables"] {
        let lines = try lines(address + suffix, width, 50, of: Samples.europe)
        let first = try #require(lines.firstIndex { $0.isOfChart })
        for line in lines[first...].prefix(16) {
          let used = line.segments.reduce(0) { $0 + ($1.width ?? TextWidth.width(of: $1.text)) }
          #expect(used <= width || line.target != nil, "\(address)\(suffix) \(width): \(line.text)")
        }
      }
    }
  }

  @Test("Participants of a higher level stand for the level 2 regions in them, each once")
  func participants() throws {
    let europe = try #require(Samples.europe)
    let pilot = try #require(europe.pilots.index(of: "P-RIT"))
    let rows = europe.comparedParticipants(ofPilotAt: pilot)
    #expect(Set(rows).count == rows.count)
    #expect(rows.allSatisfy { europe.regions[$0].level == 2 && europe.regions[$0].isInUnion })
    // A region that is named itself, and one in a region of level 1 that is.
    let codes = rows.map { europe.regions[$0].id.rawValue }
    #expect(codes.contains("ITC1") && codes.contains("FRE1") && !codes.contains("FRE"))
  }

  @Test("The title of a chart can be selected, and w says there where the chart is from")
  func sources() {
    let app = TestApplication(address: "/indicators/gdp_pps_pct_eu")
    #expect(app.selectedLine.contains("NUTS 2 regions"))
    app.press("w")
    #expect(app.surface.text.contains("Computed") && app.surface.text.contains("classes"))
    app.press("esc enter")
    #expect(app.address.hasPrefix("/indicators/gdp_pps_pct_eu/regions"))
  }

  @Test("A figure at the end of a line has the flag of its source")
  func flags() throws {
    let europe = try #require(Samples.europe)
    let indicator = try #require(europe.indicators.index(of: "gdp_mio_eur"))
    let region = try #require(europe.regions.index(of: "PL22"))
    let made = IndicatorCharts(europe, indicator).lines(regions: [region], groups: [nil], years: 2013...2023)
    let rows = try #require(made?.chart.table.rows)
    #expect(rows.last?[1] == "89,111 p")
  }
}
