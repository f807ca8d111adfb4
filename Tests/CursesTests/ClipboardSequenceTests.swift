import Testing

@testable import Curses

@Suite("Text for the clipboard of the terminal")
struct ClipboardSequenceTests {
  @Test(
    "Base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func vectors(text: String, encoded: String) {
    #expect(String(decoding: ClipboardSequence.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test("All 64 signs are used, and bytes beyond ASCII are kept")
  func allSigns() {
    let bytes = (0..<48).map { index -> UInt8 in
      // Groups of six bits that count from 0 to 63.
      let first = UInt32(index / 3 * 4)
      let bits = first << 18 | (first + 1) << 12 | (first + 2) << 6 | (first + 3)
      return UInt8(bits >> UInt32(16 - index % 3 * 8) & 0xFF)
    }
    #expect(
      String(decoding: ClipboardSequence.base64(bytes), as: UTF8.self)
        == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    #expect(ClipboardSequence.base64(Array("Śląskie".utf8)) == Array("xZpsxIVza2ll".utf8))
  }

  @Test("A terminal is sent one sequence")
  func plain() {
    #expect(
      ClipboardSequence.bytes(for: "foobar", isInTmux: false) == Array("\u{1B}]52;c;Zm9vYmFy\u{07}".utf8))
  }

  @Test("tmux is sent it for itself, and once more to pass on, with its escapes doubled")
  func tmux() {
    let plain = "\u{1B}]52;c;Zm9vYmFy\u{07}"
    let passed = "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\"
    #expect(ClipboardSequence.bytes(for: "foobar", isInTmux: true) == Array((plain + passed).utf8))
  }
}
