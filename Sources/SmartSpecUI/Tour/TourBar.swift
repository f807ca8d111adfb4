import TerminalUI

/// The caption of a tour and how far it is, in the last lines of the screen.
enum TourBar {
  /// The lines it takes more than status and hints do.
  static let extraRows = 2
  private static let captionRows = 2

  /// Draws it; a problem takes the place of the caption.
  static func draw(_ player: TourPlayer, problem: String?, on canvas: inout Canvas) {
    let rows = captionRows + 2
    let bar = Rect(x: 0, y: canvas.size.height - rows, width: canvas.size.width, height: rows)
    canvas.within(bar) { canvas in
      canvas.fill(Rect(x: 0, y: 0, width: bar.width, height: rows), .text)
      canvas.horizontalRule(x: 0, y: 0, width: bar.width)
      let text = problem ?? (player.isLeaving ? "Esc again ends the tour." : player.step.caption)
      for (y, line) in lines(text, width: bar.width).prefix(captionRows).enumerated() {
        canvas.write(line, x: 1, y: 1 + y, problem == nil ? .title : .bad)
      }
      progress(player, on: &canvas, y: rows - 1)
    }
  }

  /// A caption broken into lines; more than two do not fit.
  static func lines(_ caption: String, width: Int) -> [String] {
    Wrapping.wrap(caption, width: max(10, width - 2))
  }

  private static func progress(_ player: TourPlayer, on canvas: inout Canvas, y: Int) {
    let count = player.tour.steps.count
    let done = String(repeating: Glyphs.mark(canvas.glyphs), count: player.index + 1)
    let open = String(repeating: Glyphs.hollow(canvas.glyphs), count: count - player.index - 1)
    var x = 1
    if count <= 24, canvas.size.width >= 70 {
      x += canvas.write(done, x: x, y: y, .accent)
      x += canvas.write(open, x: x, y: y, .muted) + 2
    }
    x += canvas.write("\(player.index + 1)/\(count)", x: x, y: y, .accent) + 3
    let hints = [("Space", "next"), ("b", "back"), ("Tab", "explore"), (".", "blank")]
    canvas.within(Rect(x: x, y: y, width: max(0, canvas.size.width - x), height: 1)) {
      KeyHints(hints.map(KeyNames.hint), then: [KeyNames.hint("Esc Esc", "end")]).draw(on: &$0)
    }
  }
}
