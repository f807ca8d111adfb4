import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Two indicators against each other")
@MainActor
struct ScatterTests {
  private static let folder = Samples.repository + "/Tests/SmartSpecUITests/Pictures"
  private static let address = "/scatter/gdp_pps_pct_eu/unemployment_rate"

  @Test("It looks as recorded at three sizes")
  func pictures() {
    for (width, height) in [(80, 24), (100, 30), (160, 50)] {
      let app = TestApplication(
        size: Size(width: width, height: height), address: Self.address + "?cursor=PL22")
      expectPicture(app.surface, named: "scatter-\(width)x\(height)", in: Self.folder)
    }
  }

  @Test("The correlation is that of its definition, over the regions that have both values")
  func correlation() throws {
    let europe = try #require(Samples.europe)
    let address = Address("/scatter/gdp_pps_pct_eu/tertiary_25_64")
    let rows = try #require(europe.cells(at: address, ["x", "y"])).compactMap { cells -> (Double, Double)? in
      guard let x = Double(cells[0]), let y = Double(cells[1]) else { return nil }
      return (x, y)
    }
    let count = Double(rows.count)
    let products = rows.reduce(0) { $0 + $1.0 * $1.1 }
    let (sumX, sumY) = (rows.reduce(0) { $0 + $1.0 }, rows.reduce(0) { $0 + $1.1 })
    let (squareX, squareY) = (rows.reduce(0) { $0 + $1.0 * $1.0 }, rows.reduce(0) { $0 + $1.1 * $1.1 })
    let expected =
      (count * products - sumX * sumY)
      / ((count * squareX - sumX * sumX).squareRoot() * (count * squareY - sumY * sumY).squareRoot())
    let subject = try #require(ScatterSubject(address, in: europe))
    let found = try #require(subject.correlation)
    #expect(abs(found.coefficient - expected) < 1e-9 && found.count == rows.count && rows.count > 200)
    #expect(Correlation([(1, 2), (2, 4)]) == nil && Correlation([(1, 2), (1, 3), (1, 4)]) == nil)
    #expect(Correlation([(1, 2), (2, 4), (3, 6)]).map { abs($0.coefficient - 1) < 1e-12 } == true)
  }

  @Test("n walks all the regions whose points stand in one cell, and says where there is one alone")
  func sharedCell() throws {
    let europe = try #require(Samples.europe)
    var sizes: [Int] = []
    for code in ["AT21", "DE12", "PL61", "ES30"] {
      let app = TestApplication(catalogue: europe, address: Self.address + "?cursor=\(code)")
      let others = app.lines[app.lines.count - 3].firstMatch(of: /\s\+(\d+) here/).flatMap { Int($0.1) } ?? 0
      var seen: Set<String?> = []
      for _ in 0...others {
        app.press("n")
        seen.insert(app.place["cursor"])
      }
      #expect(seen.count == others + 1 && app.place["cursor"] == code)
      #expect(app.status.contains("No other region") == (others == 0))
      sizes.append(others)
    }
    #expect(sizes.contains { $0 > 1 } && sizes.contains(0))
  }

  @Test("Arrows lead to points that lie there, Enter opens the region, Tab shows the list")
  func movement() throws {
    let small = try #require(Samples.small)
    let subject = try #require(ScatterSubject(Address(Self.address), in: small))
    func place(_ app: TestApplication) throws -> (x: Double, y: Double) {
      let code = try #require(app.place["cursor"])
      let region = try #require(small.regions.index(of: .init(rawValue: code)))
      return (
        try #require(subject.figure(subject.across, region)?.value),
        try #require(subject.figure(subject.up, region)?.value)
      )
    }
    let app = TestApplication(address: Self.address + "?cursor=PL22")
    let start = try place(app)
    app.press("l")
    let right = try place(app)
    #expect(right.x > start.x)
    app.press("k")
    #expect(try place(app).y > right.y)
    let code = try #require(app.place["cursor"])
    app.press("tab")
    #expect(app.place["show"] == "list" && app.place["cursor"] == code)
    app.press("tab enter")
    #expect(app.place.path == ["regions", code])
  }

  @Test("From a filtered list the points are those of the list; i turns the axes")
  func ways() {
    let app = TestApplication(address: "/regions?country=PL")
    app.press(":")
    app.type("scatter gdp_pps_pct_eu unemployment_rate")
    app.press("enter")
    #expect(app.lines.contains { $0.contains("/17 regions") })
    app.press("i")
    #expect(app.place.path == ["scatter", "unemployment_rate", "gdp_pps_pct_eu"])
    app.press(":")
    app.type("scatter gdp_pps_pct_eu nothing")
    app.press("enter")
    #expect(app.lines.contains { $0.contains("There is no indicator “nothing”.") })
  }
}
