import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Text for a voice")
struct SpokenTextTests {
  @Test(
    "Signs are words, drawings are nothing",
    arguments: [
      ("R&D ▁▂▃█ 2.1 %", "R&D 2.1 percent"), ("●●○", "2 of 3"), ("Poland · NUTS 2", "Poland, NUTS 2"),
      ("⚑ no file", "Problem: no file"), ("≥ 12,000", "at least 12,000"), ("Map › GDP", "Map, GDP"),
      ("│ a ─┼─ b │", "a b"), ("⠉⠒ −0.8", "−0.8"), ("2021–2025", "2021–2025"), ("12 km²", "12 km squared"),
      ("a\u{1B}[31m\u{202E}b", "a, [31mb"), ("", ""),
    ])
  func signs(written: String, said: String) {
    #expect(SpokenText.clean(written) == said)
  }

  @Test(
    "Flags, doubts, ranks and other years of figures are words",
    arguments: [
      ("71.0 b", "71.0 (break in series)"), ("80 p", "80 (provisional)"), ("155 ~", "155 (recalled)"),
      ("6.0 M€ ?", "6.0 M€ (uncertain)"), ("34.7 ’24", "34.7 (of 2024)"), ("med 1.37", "median 1.37"),
      ("150/244", "150 of 244"), ("2018/2019", "2018/2019"), ("2021/1130", "2021/1130"),
      ("Who leads?", "Who leads?"), ("2.0 bu ’19", "2.0 (break in series, low reliability, of 2019)"),
    ])
  func figures(written: String, said: String) {
    #expect(SpokenText.figure(written) == said)
  }

  @Test("Long texts are lines that end with a sentence or a word, and nothing is lost")
  func broken() {
    let text = Array(repeating: "One sentence of six words here.", count: 40).joined(separator: " ")
    let lines = SpokenText.broken(text)
    #expect(lines.count > 3 && lines.allSatisfy { $0.count <= SpokenText.longest && $0.hasSuffix(".") })
    #expect(lines.joined(separator: " ") == text)
    #expect(SpokenText.broken(String(repeating: "x", count: 1000)).map(\.count) == [380, 380, 240])
  }

  @Test(
    "A series is where it goes",
    arguments: [
      ([1, 2, 3], "rising"), ([nil, 3, 1, nil], "falling"), ([2, 2], "unchanged"),
      ([1, 5, 1], "as at the beginning"), ([nil, 1], ""), ([], ""),
    ] as [([Double?], String)])
  func trends(values: [Double?], said: String) {
    #expect(Trend.words(values) == said)
  }
}
