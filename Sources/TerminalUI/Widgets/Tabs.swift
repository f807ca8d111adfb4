/// Titles on one line, each with the digit that selects it: `1 Overview  [2 Indicators]  3 Projects`.
///
/// Where there is no room, all titles are cut to the same length; where there is none at all, digits remain.
public struct Tabs {
  private let titles: [String]
  private let selected: Int

  /// Tabs; `selected` counts from 0, any other number selects none.
  public init(titles: [String], selected: Int) {
    self.titles = titles
    self.selected = selected
  }

  /// Draws in the first line.
  public func draw(on canvas: inout Canvas) {
    // Two blanks between titles, or one where that spares cutting them.
    let gap = columns(titles, gap: 2) <= canvas.size.width ? 2 : 1
    let shown = fitted(canvas.size.width, gap: gap, glyphs: canvas.glyphs)
    var x = 0
    for (index, title) in shown.enumerated() {
      if index > 0 { x += title.isEmpty ? 1 : gap }
      let isSelected = index == selected
      let start = x
      if isSelected { x += canvas.write("[", x: x, y: 0, .accent) }
      x += canvas.write(String(index + 1), x: x, y: 0, isSelected ? .accent : .key)
      if !title.isEmpty { x += canvas.write(" " + title, x: x, y: 0, isSelected ? .accent : .text) }
      if isSelected { x += canvas.write("]", x: x, y: 0, .accent) }
      canvas.place(WidgetTarget.tab(index), on: Rect(x: start, y: 0, width: x - start, height: 1))
    }
  }
}

extension Tabs {
  /// The titles as long as they may be; empty if only digits fit.
  private func fitted(_ width: Int, gap: Int, glyphs: GlyphLevel) -> [String] {
    let longest = min(titles.map { TextWidth.width(of: $0) }.max() ?? 0, max(0, width))
    for length in stride(from: longest, to: 2, by: -1) {
      let cut = titles.map { Truncation.truncate($0, to: length, glyphs: glyphs) }
      if columns(cut, gap: gap) <= width { return cut }
    }
    return titles.map { _ in "" }
  }

  private func columns(_ titles: [String], gap: Int) -> Int {
    let digits = titles.indices.reduce(0) { $0 + String($1 + 1).count }
    return titles.reduce(digits + 2) { $0 + TextWidth.width(of: $1) + 1 } + gap * max(0, titles.count - 1)
  }
}
