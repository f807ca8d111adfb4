import TerminalUI
import Testing

@Suite("Names of keys")
struct KeyTests {
  @Test(
    "A key reads back as it was written",
    arguments: [
      "j", "G", "ctrl-d", "enter", "space", "esc", "backspace", "pagedown", "pageup", "tab", "backtab",
      "delete", "up",
      "down", "left", "right", "home", "end", "ctrl-space", "/", "=", "é", "-",
    ])
  func roundTrip(name: String) throws {
    #expect(try #require(Key(name)).description == name)
  }

  @Test("Control keys ignore case; letters do not")
  func letterCase() {
    #expect(Key("ctrl-D") == .control("d"))
    #expect(Key("G") != Key("g"))
    #expect(Key("Enter") == .enter)
  }

  @Test("What is no key is refused", arguments: ["", " ", "foo", "ctrl-", "ctrl-ab", "f1"])
  func refused(name: String) {
    #expect(Key(name) == nil)
  }

  @Test("Sequences read back as they were written")
  func sequences() throws {
    let sequence = try #require(KeySequence("g r"))
    #expect(sequence.keys == [.character("g"), .character("r")])
    #expect(sequence.description == "g r")
    #expect(sequence.starts(with: [.character("g")]))
    #expect(KeySequence("") == nil)
    #expect(KeySequence("g nothing") == nil)
  }
}
