/// Lines of the palette that ran, each once, the newest last.
struct PaletteHistory: Sendable {
  private(set) var lines: [String] = []

  private static let limit = 200

  init(_ lines: [String]) {
    for line in lines { add(line) }
  }

  mutating func add(_ line: String) {
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }
}
