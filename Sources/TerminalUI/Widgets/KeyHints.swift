/// Keys and what they do, on one line.
public struct KeyHints {
  private let hints: [(key: String, title: String)]
  private let last: [(key: String, title: String)]

  /// Hints, the most useful first, and after as many of them as find room those that always stay.
  public init(
    _ hints: [(key: String, title: String)], then last: [(key: String, title: String)] = []
  ) {
    self.hints = hints
    self.last = last
  }

  /// The columns that all of them take.
  public var width: Int { Self.width(hints + last) }

  private static func width(_ hints: [(key: String, title: String)]) -> Int {
    hints.reduce(0) { $0 + TextWidth.width(of: $1.key) + 1 + TextWidth.width(of: $1.title) }
      + 2 * max(0, hints.count - 1)
  }

  /// Draws in the first line; hints that do not fit are left out, from the end, before those that stay.
  public func draw(on canvas: inout Canvas) {
    var first = hints
    while !last.isEmpty, !first.isEmpty, Self.width(first + last) > canvas.size.width { first.removeLast() }
    var x = 0
    for (key, title) in first + last {
      let start = x == 0 ? 0 : x + 2
      let needed = TextWidth.width(of: key) + 1 + TextWidth.width(of: title)
      guard start + needed <= canvas.size.width else { return }
      x = start + canvas.write(key, x: start, y: 0, .key)
      x += 1 + canvas.write(title, x: x + 1, y: 0, .muted)
    }
  }
}
