import TerminalUI

/// The first line: the way here, and what is shown of it.
enum Crumbs {
  static func draw(
    _ crumbs: [ScreenController.Crumb], right: String, on canvas: inout Canvas, _ layout: ScreenLayout
  ) {
    let width = layout.crumbs.width
    let rightWidth = min(TextWidth.width(of: right), width * 2 / 5 - 3)
    canvas.write(
      right, x: width - rightWidth - 1, y: layout.crumbs.y, width: rightWidth, align: .right, .accent)
    let limit = right.isEmpty ? width - 2 : width - rightWidth - 4
    let separator = " \(Glyphs.pathSeparator(canvas.glyphs)) "
    var titles = crumbs.map(\.title)
    // The middle is cut: the program and the last two say most.
    while titles.count > 3, TextWidth.width(of: titles.joined(separator: separator)) > limit {
      titles.remove(at: 1)
      if titles[1] != Glyphs.ellipsis(canvas.glyphs) { titles[1] = Glyphs.ellipsis(canvas.glyphs) }
    }
    canvas.within(layout.crumbs) { canvas in
      canvas.within(Rect(x: 1, y: 0, width: limit, height: 1)) { canvas in
        var x = 0
        for (index, title) in titles.enumerated() {
          if index > 0 { x += canvas.write(separator, x: x, y: 0, .muted) }
          let room = max(0, limit - x)
          x += canvas.write(
            Truncation.truncate(title, to: room), x: x, y: 0, index == titles.count - 1 ? .title : .muted)
        }
      }
    }
    if !layout.rule.isEmpty { canvas.horizontalRule(x: 0, y: layout.rule.y, width: layout.rule.width) }
  }
}
