extension TextField.State {
  /// What keys do that type nothing.
  static let edits: [Key: @Sendable (inout Self) -> Void] = [
    .backspace: { $0.remove($0.cursor - 1..<$0.cursor) },
    .delete: { $0.remove($0.cursor..<$0.cursor + 1) },
    .left: { $0.moveCursor(to: $0.cursor - 1) },
    .right: { $0.moveCursor(to: $0.cursor + 1) },
    .home: { $0.moveCursor(to: 0) },
    .end: { $0.moveCursor(to: $0.text.count) },
    .control("a"): { $0.moveCursor(to: 0) },
    .control("e"): { $0.moveCursor(to: $0.text.count) },
    .control("b"): { $0.moveCursor(to: $0.cursor - 1) },
    .control("f"): { $0.moveCursor(to: $0.cursor + 1) },
    .control("d"): { $0.remove($0.cursor..<$0.cursor + 1) },
    .control("k"): { $0.remove($0.cursor..<$0.text.count) },
    .control("u"): { $0.remove(0..<$0.cursor) },
    .control("w"): { $0.remove($0.startOfWord..<$0.cursor) },
  ]

  var beforeCursor: String { String(text.prefix(cursor)) }
  var afterCursor: String { String(text.dropFirst(cursor)) }

  /// The text as it is shown, and the columns before the place of the next letter.
  func shown(glyphs: GlyphLevel) -> (text: String, columnsBeforeCursor: Int) {
    (glyphs.written(text), TextWidth.width(of: glyphs.written(beforeCursor)))
  }

  /// Where the word before the cursor begins, blanks after it included.
  private var startOfWord: Int {
    let blanks = beforeCursor.reversed().prefix { $0 == " " }.count
    let letters = beforeCursor.reversed().dropFirst(blanks).prefix { $0 != " " }.count
    return cursor - blanks - letters
  }

  private mutating func moveCursor(to position: Int) {
    self = Self(text: text, cursor: min(max(0, position), text.count))
  }

  private mutating func remove(_ characters: Range<Int>) {
    let removed = characters.clamped(to: 0..<text.count)
    let before = String(text.prefix(removed.lowerBound))
    self = Self(text: before + String(text.dropFirst(removed.upperBound)), cursor: before.count)
  }
}
