import SmartSpecModel
import TerminalUI

/// A question answered by y or n; every other key is a no.
struct QuestionOverlay: Overlay {
  let question: String
  let yes: Action

  var title: String { "" }
  var hints: [(key: String, title: String)] { [] }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    switch key {
    case .character("y"), .character("Y"): .close(yes)
    default: .close(.none)
    }
  }

  /// The wheel is no answer.
  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome { .stay }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let y = canvas.size.height - 1
    canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), .input)
    let used = canvas.write(" \(question) y/n ", x: 0, y: y, .input)
    for (key, x) in [(Key.character("y"), used - 4), (.character("n"), used - 2)] {
      canvas.place(WidgetTarget.keys(KeySequence(key)), on: Rect(x: x, y: y, width: 1, height: 1))
    }
    return Point(x: min(used, canvas.size.width - 1), y: y)
  }
}
