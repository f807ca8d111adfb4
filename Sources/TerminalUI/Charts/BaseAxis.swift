/// The line below a plot, with labels in it where there is room: `└2013────2015────2017`.
struct BaseAxis {
  /// A text and the column of the plot that it is about.
  struct Label: Hashable {
    var column: Int
    var text: String
  }

  private let placed: [(x: Int, text: String)]
  private let width: Int

  /// Those of the labels, which are in order, that fit below a plot of some columns.
  ///
  /// Either all, or every second, fifth, tenth and so on, and the last one.
  init(_ labels: [Label], width: Int, glyphs: GlyphLevel) {
    self.width = width
    var kept: [(x: Int, text: String, end: Int)] = []
    func places(every step: Int) -> [(x: Int, text: String, end: Int)]? {
      var result: [(x: Int, text: String, end: Int)] = []
      for index in stride(from: 0, to: labels.count, by: step) {
        guard let next = Self.place(labels[index], width, glyphs) else { return nil }
        if let last = result.last, next.x < last.end + 2 { return nil }
        result.append(next)
      }
      return result
    }
    var power = 1
    search: while power <= max(1, labels.count) {
      for step in [power, power * 2, power * 5] {
        guard let found = places(every: step) else { continue }
        kept = found
        break search
      }
      power *= 10
    }
    if let label = labels.last, let last = Self.place(label, width, glyphs), let before = kept.last,
      last.x > before.x
    {
      // The last label says how far the axis goes, so the one before it gives way, unless it is the first.
      if last.x < before.end + 2, kept.count > 1 { kept.removeLast() }
      if kept.last.map({ last.x >= $0.end + 2 }) == true { kept.append(last) }
    }
    placed = kept.map { ($0.x, $0.text) }
  }

  /// Draws the line with its corner one column to the left of the plot.
  func draw(on canvas: inout Canvas, x: Int, y: Int) {
    canvas.write(Glyphs.axisCorner(canvas.glyphs), x: x - 1, y: y, .rule)
    canvas.horizontalRule(x: x, y: y, width: width)
    for label in placed { canvas.write(label.text, x: x + label.x, y: y, .muted) }
  }

  /// A label with its middle over its column, moved where it would leave the plot; nil where it is wider than that.
  private static func place(
    _ label: Label, _ width: Int, _ glyphs: GlyphLevel
  ) -> (x: Int, text: String, end: Int)? {
    let columns = glyphs.columns(label.text)
    guard columns <= width else { return nil }
    let x = min(max(0, label.column - (columns - 1) / 2), width - columns)
    return (x, label.text, x + columns)
  }
}
