import TerminalUI
import Testing

@Suite("Characters of ambiguous width")
struct AmbiguousWidthTests {
  @Test(
    "They take two columns where the terminal shows them so, and one elsewhere",
    arguments: ["é", "α", "Ж", "“", "…", "─", "█", "▲", "●", "°", "×", "\u{FFFD}", "①", "·"])
  func ambiguous(sign: String) {
    #expect(TextWidth.width(of: sign, ambiguous: .narrow) == 1)
    #expect(TextWidth.width(of: sign, ambiguous: .wide) == 2)
  }

  @Test(
    "All others keep their width",
    arguments: ["a", "~", "ś", "Å", "▸", "⠿", "漢", "e\u{301}", "\u{200B}", " "])
  func others(sign: String) {
    #expect(TextWidth.width(of: sign, ambiguous: .wide) == TextWidth.width(of: sign, ambiguous: .narrow))
  }

  @Test("A text that is cut fits with its ellipsis of two columns", arguments: 0...12)
  func truncation(columns: Int) {
    for text in ["Ελλάδα Αττική", "Région de Liège", "aéaéaéaéaé"] {
      let cut = Truncation.truncate(text, to: columns, ambiguous: .wide)
      #expect(TextWidth.width(of: cut, ambiguous: .wide) <= columns)
    }
  }

  @Test("Every one is known by its number, in ascending order")
  func numbers() {
    let all = TextWidth.allAmbiguous
    #expect(all.count == 902 && all == all.sorted())
    for (number, value) in all.enumerated() { #expect(TextWidth.ambiguousNumber(of: value) == number) }
    #expect(TextWidth.ambiguousNumber(of: 0x20) == nil && TextWidth.ambiguousNumber(of: 0x15B) == nil)
  }
}
