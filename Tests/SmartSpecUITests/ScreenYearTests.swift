import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("The year on screens")
@MainActor
struct ScreenYearTests {
  private func screen(_ address: String, from year: Int?, width: Int = 160) throws -> String {
    let small = try #require(Samples.small)
    return Application.picture(
      of: Address(address), catalogue: small.at(year: year), size: Size(width: width, height: 50)
    ).text
  }

  private func line(_ start: String, of screen: String) throws -> String {
    String(try #require(screen.split(separator: "\n").first { $0.contains(start) }))
  }

  @Test("A list from a year marks each figure that is not of that year")
  func list() throws {
    let columns = "/regions?columns=code,name,gdp_pps_pct_eu,disposable_income_pps&companion=off"
    let newest = try line("PL22", of: screen(columns, from: nil))
    let then = try line("PL22", of: screen(columns, from: 2018))
    #expect(newest.contains(" 80 ") && !newest.contains("80 ’"))
    #expect(then.contains(" 75 ") && !then.contains("75 ’"))
    #expect(then.contains("’17"))
    #expect(!newest.contains("’17"))
  }

  @Test("A page from a year shows the figures, ranks and changes of that year")
  func page() throws {
    let row = try line("GDP per head, EU = 100", of: screen("/regions/PL22", from: 2018))
    #expect(row.contains("75") && row.contains("2018") && row.contains("6/36") && row.contains("+5"))
    #expect(row.contains("2013"))
  }

  @Test("Before the first value a figure is not available, and its row stays")
  func before() throws {
    let row = try line("Unemployment", of: screen("/regions/PL22", from: 2000))
    #expect(row.split(separator: " ").count { $0 == ":" } >= 4)
    #expect(try screen("/", from: 2000).contains("GDP per head, EU = 100"))
  }

  @Test("No screen shows a later year than the one that is looked at", arguments: [2014, 2018, 2021])
  func nothingLater(year: Int) throws {
    let small = try #require(Samples.small).at(year: year)
    let context = Context(catalogue: small, size: Size(width: 160, height: 50))
    var addresses = ["/", "/challenges", "/challenges/C1", "/challenges/C3"].map { Address($0) }
    addresses += small.regions.map { Address(["regions", $0.id.rawValue]) }
    addresses += small.indicators.map { Address(["indicators", $0.id.rawValue]) }
    for address in addresses {
      let screen = try #require(Screens.controller(for: address, in: context))
      guard case .document(let document) = screen.pane else { continue }
      for figure in document.figures(in: screen.documentContext(context)) {
        switch figure.reference {
        case .observation, .union, .rank, .change, .spread, .referenceYear, .series, .medians, .chart:
          if let own = small.explanation(of: figure.reference).year { #expect(own <= year) }
          if case .series(_, _, let years) = figure.reference { #expect(years.upperBound <= year) }
          if case .medians(_, let years, _) = figure.reference { #expect(years.upperBound <= year) }
          if case .chart(.lines(_, _, _, let years)) = figure.reference { #expect(years.upperBound <= year) }
          if figure.text.count == 4, let shown = Int(figure.text) { #expect(shown <= year) }
        case .cell, .row, .related, .listed, .count: break
        }
      }
    }
  }
}
