import TerminalUI
import Testing

@Suite("Editing a line")
struct TextFieldTests {
  private func edited(_ text: String, _ keys: String) throws -> TextField.State {
    var state = TextField.State(text: text)
    for key in try #require(KeySequence(keys)).keys {
      let isHandled = state.handle(key)
      #expect(isHandled)
    }
    return state
  }

  @Test(
    "Keys edit as in a shell",
    arguments: [
      ("", "a b space c", "ab c", 4),
      ("abc", "backspace", "ab", 2),
      ("abc", "left backspace", "ac", 1),
      ("abc", "home delete", "bc", 0),
      ("abc", "home backspace delete x", "xbc", 1),
      ("abc", "ctrl-a x ctrl-e y", "xabcy", 5),
      ("abc", "ctrl-b ctrl-d", "ab", 2),
      ("abc def", "ctrl-w", "abc ", 4),
      ("abc def  ", "ctrl-w", "abc ", 4),
      ("abc def", "ctrl-b ctrl-b ctrl-k", "abc d", 5),
      ("abc def", "ctrl-b ctrl-b ctrl-u", "ef", 0),
      ("abc", "home ctrl-f x right right right right y", "axbcy", 5),
    ])
  func keys(text: String, keys: String, expected: String, cursor: Int) throws {
    let state = try edited(text, keys)
    #expect(state.text == expected)
    #expect(state.cursor == cursor)
  }

  @Test("Keys that edit nothing are left to others")
  func otherKeys() {
    var state = TextField.State(text: "a")
    for key in [Key.enter, .escape, .control("x")] {
      let isHandled = state.handle(key)
      #expect(!isHandled)
    }
  }

  @Test("A paste becomes one clean line")
  func paste() {
    var state = TextField.State(text: "ab", cursor: 1)
    state.insert("x\r\ny\u{1B}[31m\u{202E}")
    #expect(state.text == "ax y·[31mb")
    #expect(state.cursor == 9)
  }

  @Test("An accent joins the letter before it")
  func accents() {
    var state = TextField.State(text: "e")
    state.insert("\u{301}")
    #expect(state.cursor == 1)
    _ = state.handle(.backspace)
    #expect(state.text.isEmpty)
  }

  @Test("The end of a long text stays in sight")
  func scrolls() {
    var canvas = Canvas(size: Size(width: 8, height: 1))
    let place = TextField(state: TextField.State(text: "abcdefghij"), prompt: "/").draw(on: &canvas)
    #expect(canvas.surface.text == "/efghij")
    #expect(place == Point(x: 7, y: 0))
    var wide = Canvas(size: Size(width: 12, height: 1))
    #expect(TextField(state: TextField.State(text: "日本"), prompt: "/").draw(on: &wide) == Point(x: 5, y: 0))
  }

  @Test("Any keys keep the cursor in the text", arguments: 0..<100)
  func anything(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var state = TextField.State()
    let keys: [Key] = [
      .left, .right, .backspace, .delete, .home, .end, .control("w"), .control("k"), .control("u"),
    ]
    for _ in 0..<200 {
      if Bool.random(using: &random) {
        state.insert(random.text(upTo: 3))
      } else {
        _ = state.handle(keys.randomElement(using: &random) ?? .left)
      }
      #expect(state.cursor >= 0 && state.cursor <= state.text.count)
    }
  }
}
