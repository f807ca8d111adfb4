import Testing

extension RealTerminalTests {
  @Suite("Where a figure is from")
  struct SourceKey {
    private static let facts = [
      "Value        80 % of EU-27 average", "Year         2023", "nama_10r_2gdp", "Eurostat", "Licence",
    ]

    @Test("w on a cell of a list names value, year, dataset and licence")
    func cell() throws {
      let session = try Session("/regions?cursor=PL22")
      try session.waitForSelection("PL22")
      session.type("llllw")
      try session.wait(for: "the facts") { session in Self.facts.allSatisfy(session.screen.text.contains) }
      session.type("\u{1B}")
      try session.wait(for: "the list below") { !$0.screen.text.contains("Licence") }
    }

    @Test("w on a page does so for each of its figures")
    func page() throws {
      let session = try Session("/regions/PL22")
      try session.wait(for: "GDP per head")
      session.type("wg")
      try session.wait(for: "the first figure") { $0.screen.text.contains(" 1/") }
      for _ in 0..<8 where !Self.facts.allSatisfy(session.screen.text.contains) { try session.press("j") }
      try session.wait(for: "the facts") { session in Self.facts.allSatisfy(session.screen.text.contains) }
    }

    @Test(
      "Palette and sources are drawn in ASCII where the locale is C",
      arguments: [["LANG": "C"], ["LANG": "C", "NO_COLOR": "1"]])
    func ascii(environment: [String: String]) throws {
      let session = try Session("/regions/PL22", environment: environment.mapValues { $0 })
      try session.wait(for: "GDP per head")
      session.type(":")
      try session.wait(for: "Tab completes")
      session.type("\u{1B}")
      try session.wait(for: "the page") { !$0.screen.text.contains("Tab completes") }
      session.type("w")
      try session.wait(for: "nama_10r_2gdp")
      session.settle()
      #expect(session.bytes.allSatisfy { $0 < 0x80 })
      #expect(session.screen.unknown.isEmpty)
    }
  }
}
