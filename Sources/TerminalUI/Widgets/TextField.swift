/// One line of text that the user edits.
public struct TextField {
  /// What was typed and where the next letter goes.
  public struct State: Hashable, Sendable {
    /// The text.
    public private(set) var text: String
    /// How many characters stand before the place of the next one.
    public private(set) var cursor: Int

    /// A state; without a cursor, or with one outside of the text, the cursor is at the end.
    public init(text: String = "", cursor: Int? = nil) {
      self.text = text
      let count = text.count
      self.cursor = min(max(0, cursor ?? count), count)
    }

    /// Types text, cleaned and on one line, for example a paste.
    public mutating func insert(_ inserted: String) {
      let before = SafeText.clean(beforeCursor + inserted)
      text = before + afterCursor
      // An accent joins the letter before it, so the characters are counted again.
      cursor = before.count
    }

    /// Edits by a key; false if the key means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
      if let character = key.typed {
        insert(String(character))
        return true
      }
      guard let edit = Self.edits[key] else { return false }
      edit(&self)
      return true
    }
  }

  private let state: State
  private let prompt: String
  private let placeholder: String

  /// A field for one frame: the prompt, then the text, or the placeholder if there is none.
  public init(state: State, prompt: String = "", placeholder: String = "") {
    self.state = state
    self.prompt = prompt
    self.placeholder = placeholder
  }

  /// Draws in the first line, scrolled so that the place of the next letter is to be seen.
  ///
  /// - Returns: That place.
  @discardableResult
  public func draw(on canvas: inout Canvas) -> Point {
    let width = canvas.size.width
    canvas.fill(Rect(x: 0, y: 0, width: width, height: 1), .input)
    let start = min(canvas.write(prompt, x: 0, y: 0, .key), max(0, width - 1))
    let room = Rect(x: start, y: 0, width: width - start, height: 1)
    if state.text.isEmpty {
      canvas.within(room) { $0.write(placeholder, x: 0, y: 0, width: room.width, .muted) }
      return Point(x: start, y: 0)
    }
    let shown = state.shown(glyphs: canvas.glyphs)
    let hidden = max(0, shown.columnsBeforeCursor - max(0, room.width - 1))
    canvas.within(room) { _ = $0.write(shown.text, x: -hidden, y: 0, .input) }
    return Point(x: start + shown.columnsBeforeCursor - hidden, y: 0)
  }
}
