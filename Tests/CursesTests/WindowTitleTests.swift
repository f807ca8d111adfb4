import Testing

@testable import Curses

@Suite("Titles of windows")
struct WindowTitleTests {
  @Test(
    "Nothing in a title ends its sequence or begins another",
    arguments: [
      "a\u{1B}\\b", "a\u{7}b", "a\u{9C}b", "a\u{1B}]52;c;eA==\u{7}", "a\u{18}\u{1A}\u{90}\u{9B}31m",
      "a\nb\r\0",
      "\u{202E}a\u{2066}", String(repeating: "\u{301}", count: 10_000),
      String(repeating: "é", count: 100_000),
    ])
  func hostile(text: String) {
    for isUTF8 in [true, false] {
      var title = WindowTitle(isUTF8: isUTF8)
      let sent = String(decoding: title.change(to: text), as: UTF8.self)
      #expect(sent.hasPrefix("\u{1B}]2;") && sent.hasSuffix("\u{1B}\\"))
      let inside = sent.dropFirst(4).dropLast(2)
      #expect(inside.count <= 80 && inside.utf8.count < 1_000)
      for scalar in inside.unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
        #expect(isUTF8 || scalar.isASCII)
      }
    }
  }

  @Test("A title is sent when it changes, and again when another program may have changed it")
  func changes() {
    var title = WindowTitle(isUTF8: true)
    #expect(!title.change(to: "a").isEmpty && title.change(to: "a").isEmpty && !title.change(to: "b").isEmpty)
    title.forget()
    #expect(!title.change(to: "b").isEmpty)
  }
}
