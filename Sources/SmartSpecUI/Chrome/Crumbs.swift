import TerminalUI

/// The first line: the way here, and what is shown of it.
enum Crumbs {
  /// Draws it; the first columns of `right`, as many as `yearWidth`, say the year.
  static func draw(
    _ crumbs: [ScreenController.Crumb], right: String, yearWidth: Int, on canvas: inout Canvas,
    _ layout: ScreenLayout
  ) {
    let width = layout.crumbs.width
    let rightWidth = min(TextWidth.width(of: right), width * 2 / 5 - 3)
    canvas.write(
      right, x: width - rightWidth - 1, y: layout.crumbs.y, width: rightWidth, align: .right, .accent)
    canvas.place(
      ScreenTarget.year,
      on: Rect(
        x: width - rightWidth - 1, y: layout.crumbs.y, width: min(yearWidth, rightWidth), height: 1))
    let limit = right.isEmpty ? width - 2 : width - rightWidth - 4
    let separator = " \(Glyphs.pathSeparator(canvas.glyphs)) "
    var titles = crumbs.map(\.title)
    var numbers: [Int?] = Array(crumbs.indices)
    // The middle is cut: the program and the last two say most.
    while titles.count > 3, TextWidth.width(of: titles.joined(separator: separator)) > limit {
      titles.remove(at: 1)
      numbers.remove(at: 1)
      (titles[1], numbers[1]) = (Glyphs.ellipsis(canvas.glyphs), nil)
    }
    canvas.within(layout.crumbs) { canvas in
      canvas.within(Rect(x: 1, y: 0, width: limit, height: 1)) { canvas in
        var x = 0
        for (index, title) in titles.enumerated() {
          if index > 0 { x += canvas.write(separator, x: x, y: 0, .muted) }
          let room = max(0, limit - x)
          let start = x
          x += canvas.write(
            Truncation.truncate(title, to: room), x: x, y: 0, index == titles.count - 1 ? .title : .muted)
          if let number = numbers[index] {
            canvas.place(ScreenTarget.crumb(number), on: Rect(x: start, y: 0, width: x - start, height: 1))
          }
        }
      }
    }
    if !layout.rule.isEmpty { canvas.horizontalRule(x: 0, y: layout.rule.y, width: layout.rule.width) }
  }
}
