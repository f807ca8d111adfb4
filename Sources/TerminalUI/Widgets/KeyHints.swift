/// Keys and what they do, on one line.
public struct KeyHints {
  /// What is shown of a key, and what it does.
  public struct Hint: Sendable {
    public var key: String
    public var title: String
    /// What is pressed where one points at it: one for the whole hint, or one for each word of `key`.
    public var presses: [KeySequence]

    /// A hint.
    public init(_ key: String, _ title: String, presses: [KeySequence] = []) {
      self.key = key
      self.title = title
      self.presses = presses
    }

    fileprivate var width: Int { TextWidth.width(of: key) + 1 + TextWidth.width(of: title) }
  }

  private let hints: [Hint]
  private let last: [Hint]

  /// Hints, the most useful first, and after as many of them as find room those that always stay.
  public init(_ hints: [Hint], then last: [Hint] = []) {
    self.hints = hints
    self.last = last
  }

  /// The columns that all of them take.
  public var width: Int { Self.width(hints + last) }

  private static func width(_ hints: [Hint]) -> Int {
    hints.reduce(0) { $0 + $1.width } + 2 * max(0, hints.count - 1)
  }

  /// Draws in the first line; hints that do not fit are left out, from the end, before those that stay.
  public func draw(on canvas: inout Canvas) {
    var first = hints
    while !last.isEmpty, !first.isEmpty, Self.width(first + last) > canvas.size.width { first.removeLast() }
    var x = 0
    for hint in first + last {
      let start = x == 0 ? 0 : x + 2
      guard start + hint.width <= canvas.size.width else { return }
      place(hint, x: start, on: &canvas)
      x = start + canvas.write(hint.key, x: start, y: 0, .key)
      x += 1 + canvas.write(hint.title, x: x + 1, y: 0, .muted)
    }
  }

  private func place(_ hint: Hint, x: Int, on canvas: inout Canvas) {
    if hint.presses.count == 1 {
      canvas.place(WidgetTarget.keys(hint.presses[0]), on: Rect(x: x, y: 0, width: hint.width, height: 1))
      return
    }
    var x = x
    for (word, keys) in zip(hint.key.split(separator: " "), hint.presses) {
      let width = TextWidth.width(of: word)
      canvas.place(WidgetTarget.keys(keys), on: Rect(x: x, y: 0, width: width, height: 1))
      x += width + 1
    }
  }
}
