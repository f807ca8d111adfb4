import TerminalUI
import Testing

@Suite("Text from anywhere")
struct SafeTextTests {
  @Test(
    "Nothing that could command a terminal stays",
    arguments: [
      ("a\u{1B}[31mb", "a·[31mb"),
      ("a\u{9B}31mb", "a·31mb"),
      ("\u{1B}]52;c;eA==\u{7}", "·]52;c;eA==·"),
      ("a\tb\r\nc\nd\re", "a b c d e"),
      ("a\u{2028}b", "a b"),
      ("abc\u{202E}def\u{2066}g", "abcdefg"),
      ("a\u{200B}b\u{FEFF}c\u{AD}d\u{61C}e", "abcde"),
      ("\u{0}\u{7F}", "··"),
      ("⚠\u{FE0F}", "⚠"),
      ("🇵🇱", "PL"),
      ("👨\u{200D}👩", "👨👩"),
      ("a\u{FFFE}b\u{E000}c\u{50000}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}x"),
      ("\u{301}a", " \u{301}a"),
      ("日\u{3000}本\u{2003}x", "日\u{3000}本 x"),
      ("%n%s [bold] =cmd|'/c calc'!A1", "%n%s [bold] =cmd|'/c calc'!A1"),
      ("Αττική Śląskie Ħamrun Югозападен", "Αττική Śląskie Ħamrun Югозападен"),
    ])
  func cleaned(text: String, expected: String) {
    #expect(
      SafeText.clean(text).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(SafeText.clean(text))")
  }

  @Test("Line breaks of all kinds are one kind, where they are kept")
  func lineBreaks() {
    #expect(SafeText.clean("a\r\nb\rc\nd\u{2029}e", keepingLineBreaks: true) == "a\nb\nc\nd\ne")
    #expect(SafeText.clean("a\r\n\r\nb", keepingLineBreaks: true) == "a\n\nb")
  }

  @Test(
    "Columns are counted as a terminal counts them",
    arguments: [
      ("abc", 3), ("Śląskie", 7), ("日本", 4), ("e\u{301}", 1), ("ﬁ", 1), ("ｗ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("─│█▸●⚑…·", 8), ("🇪🇺", 2), ("😀", 2), ("", 0), ("\u{200B}", 0),
    ])
  func widths(text: String, columns: Int) {
    #expect(TextWidth.width(of: text) == columns)
  }

  @Test("A million letters on one line take no time to cut")
  func longTitle() {
    let title = String(repeating: "x", count: 1_000_000)
    var canvas = Canvas(size: Size(width: 10, height: 1))
    let duration = ContinuousClock().measure {
      for _ in 0..<100 { canvas.write(title, x: 0, y: 0, width: 10) }
    }
    #expect(canvas.surface.text == "xxxxxxxxx…")
    #expect(duration < .seconds(1))
  }

  @Test("Lines break at blanks, long words anywhere, and paragraphs stay")
  func wrapping() {
    #expect(Wrapping.wrap("the quick  brown fox", width: 9) == ["the quick", "brown fox"])
    #expect(Wrapping.wrap("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
    #expect(Wrapping.wrap("a\n\nb", width: 5) == ["a", "", "b"])
    #expect(Wrapping.wrap("日本語", width: 5) == ["日本", "語"])
    #expect(Wrapping.wrap("a", width: 0).isEmpty)
  }
}
