/// Keys and what they do, on one line.
public struct KeyHints {
  private let hints: [(key: String, title: String)]

  /// Hints, the most useful first.
  public init(_ hints: [(key: String, title: String)]) {
    self.hints = hints
  }

  /// The columns that all of them take.
  public var width: Int {
    hints.reduce(0) { $0 + TextWidth.width(of: $1.key) + 1 + TextWidth.width(of: $1.title) }
      + 2 * max(0, hints.count - 1)
  }

  /// Draws in the first line; hints that do not fit are left out, from the end.
  public func draw(on canvas: inout Canvas) {
    var x = 0
    for (key, title) in hints {
      let start = x == 0 ? 0 : x + 2
      let needed = TextWidth.width(of: key) + 1 + TextWidth.width(of: title)
      guard start + needed <= canvas.size.width else { return }
      x = start + canvas.write(key, x: start, y: 0, .key)
      x += 1 + canvas.write(title, x: x + 1, y: 0, .muted)
    }
  }
}
