import Testing

@testable import SmartSpecUI

@Suite("What is new since the program was used before")
struct SightingTests {
  private let now = Sighting(version: "0.2.0", release: "2026-11-23", title: "Europe’s regions")

  @Test("A line reads back as what was seen")
  func lines() {
    #expect(now.line == "0.2.0 2026-11-23 Europe’s regions")
    #expect(Sighting(now.line) == now)
    #expect(Sighting("0.2.0 2026-11-23") == nil && Sighting("") == nil)
  }

  @Test("New is a version that was not seen last, and a release of the same data that was not")
  func news() {
    func news(_ lines: String...) -> String? { now.news(since: lines.compactMap { Sighting($0) }) }
    #expect(news() == nil)
    #expect(news(now.line) == nil)
    #expect(
      news("0.1.0 2026-09-18 Europe’s regions")
        == "New since you were here: smartspec 0.2.0 (0.1.0 before), data of 2026-11-23 (2026-09-18 before).")
    #expect(
      news("0.2.0 2026-09-18 Europe’s regions", "0.2.0 2020-01-01 Others")
        == "New since you were here: data of 2026-11-23 (2026-09-18 before).")
    #expect(news("0.2.0 2020-01-01 Others") == nil)
  }
}
