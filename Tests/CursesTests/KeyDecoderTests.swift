import TerminalUI
import Testing

@testable import Curses

@Suite("Bytes of a terminal")
struct KeyDecoderTests {
  private func events(_ parts: String...) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return parts.flatMap { decoder.feed($0.utf8) }
  }

  @Test(
    "Keys of many terminals",
    arguments: [
      ("j", "j"), ("ł", "ł"), ("日", "日"), (" ", "space"), ("\r", "enter"), ("\n", "enter"), ("\t", "tab"),
      ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{4}", "ctrl-d"), ("\u{3}", "ctrl-c"),
      ("\0", "ctrl-space"),
      ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[C", "right"), ("\u{1B}OD", "left"),
      ("\u{1B}[1;5A", "up"),
      ("\u{1B}[H", "home"), ("\u{1B}OF", "end"), ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"),
      ("\u{1B}[4~", "end"),
      ("\u{1B}[8~", "end"), ("\u{1B}[3~", "delete"), ("\u{1B}[5~", "pageup"), ("\u{1B}[6;2~", "pagedown"),
      ("\u{1B}[Z", "backtab"), ("\u{1B}OM", "enter"), ("\u{1B}Oq", "1"), ("\u{1B}[5^", "pageup"),
    ])
  func keys(bytes: String, name: String) {
    #expect(events(bytes) == [.key(Key(name) ?? .escape)])
  }

  @Test(
    "What is no key is swallowed",
    arguments: [
      "\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[M !!", "\u{1B}[I", "\u{1B}[?1;2c",
      "\u{1B}[12;40R",
      "\u{1B}]11;rgb:1a1a/1a1a/1a1a\u{7}", "\u{1B}]11;rgb:1a1a/1a1a/1a1a\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}[>4;1m",
      "\u{9B}",
    ])
  func swallowed(bytes: String) {
    #expect(events(bytes, "j") == [.key(.character("j"))])
  }

  @Test("Sequences arrive in parts of any size", arguments: 1..<9)
  func parts(size: Int) {
    let bytes = Array("a\u{1B}[Ał\u{1B}[200~x\u{1B}[31m\ny\u{1B}[201~\u{1B}]11;rgb:1/2/3\u{7}\u{1B}[5~z".utf8)
    var decoder = KeyDecoder()
    var found: [TerminalEvent] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      found += decoder.feed(bytes[start..<min(bytes.count, start + size)])
    }
    #expect(
      found == [
        .key(.character("a")), .key(.up), .key(.character("ł")), .paste("x\u{1B}[31m\ny"), .key(.pageUp),
        .key(.character("z")),
      ])
    #expect(decoder.pending == .nothing)
  }

  @Test("A paste of any size is one event and runs no commands")
  func largePaste() {
    let text = String(repeating: "q\u{1B}\n", count: 30_000)
    #expect(events("\u{1B}[200~" + text, "\u{1B}[20", "1~") == [.paste(text)])
  }

  @Test("A lone escape is a key once its time is over")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}".utf8).isEmpty)
    #expect(decoder.pending == .key)
    #expect(decoder.expire() == [.key(.escape)])
    #expect(decoder.pending == .nothing)
    #expect(decoder.feed("[A".utf8) == [.key(.character("[")), .key(.character("A"))])
  }

  @Test("An arrow whose parts come late is still an arrow")
  func lateArrow() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}".utf8).isEmpty)
    #expect(decoder.feed("[A".utf8) == [.key(.up)])
  }

  @Test("Escape and a letter typed fast are two keys", arguments: ["j", ":", "q"])
  func escapeAndLetter(letter: String) {
    #expect(events("\u{1B}" + letter) == [.key(.escape), .key(.character(Character(letter)))])
  }

  @Test(
    "Escape and the beginning of a sequence are keys if nothing follows", arguments: ["]", "[", "O", "P"])
  func escapeAndBracket(letter: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(("\u{1B}" + letter).utf8).isEmpty)
    #expect(decoder.expire() == [.key(.escape), .key(.character(Character(letter)))])
  }

  @Test("What the terminal says of its background is understood in any parts, and keys between are kept")
  func background() {
    let reply = Array("j\u{1B}]11;rgb:ffff/fafa/e0e0\u{1B}\\k\u{1B}[?62;22cl".utf8)
    for cut in 0...reply.count {
      var decoder = KeyDecoder()
      let events = decoder.feed(reply[..<cut]) + decoder.feed(reply[cut...])
      #expect(events == "jkl".map { .key(.character($0)) })
      #expect(decoder.background == .light && decoder.attributeReports == 1)
    }
  }

  @Test("Other replies and long ones say nothing of the background")
  func otherReplies() {
    for body in ["10;rgb:ff/ff/ff", "11;rgb:" + String(repeating: "f", count: 100_000), "11;#ffffff"] {
      var decoder = KeyDecoder()
      #expect(decoder.feed("\u{1B}]\(body)\u{7}\u{1B}[c".utf8) == [.key(.right)])
      #expect(decoder.background == nil && decoder.attributeReports == 0)
    }
  }

  @Test("A reply that breaks off is forgotten, and never typed")
  func brokenReply() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}]11;rgb:1a".utf8).isEmpty)
    #expect(decoder.pending == .reply)
    #expect(decoder.expire().isEmpty)
    #expect(decoder.feed("j".utf8) == [.key(.character("j"))])
    #expect(events("\u{1B}]11;rgb", "\u{3}") == [.key(.control("c"))])
  }

  @Test("Any bytes in any parts give keys and text without control characters", arguments: 0..<300)
  func anything(seed: UInt64) {
    var random = SeededNumbers(seed)
    var decoder = KeyDecoder()
    for _ in 0..<200 {
      let bytes = (0..<Int(random.next() % 7)).map { _ in
        random.next() % 3 == 0 ? UInt8(ascii: "\u{1B}") : UInt8(truncatingIfNeeded: random.next())
      }
      for case .key(let key) in decoder.feed(bytes) + (random.next() % 5 == 0 ? decoder.expire() : []) {
        #expect(
          (key.typed?.unicodeScalars.first?.value).map { $0 >= 0x20 && !(0x7F...0x9F).contains($0) } ?? true)
      }
    }
  }
}

/// Random numbers that are the same for the same seed.
private struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 8
  }
}
