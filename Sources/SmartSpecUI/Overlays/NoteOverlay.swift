import SmartSpecModel
import TerminalUI

/// A note being written, in the last line.
struct NoteOverlay: Overlay {
  let subject: Address
  /// What the note is about.
  let about: String
  private var field = TextField.State()

  let title = ""
  let hints: [(key: String, title: String)] = []

  init(on subject: Address, _ about: String) {
    self.subject = subject
    self.about = about
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    switch key {
    case .escape, .control("g"), .control("c"): return .close(.none)
    case .backspace where field.text.isEmpty: return .close(.none)
    case .enter:
      let text = field.text.trimmingBlanks()
      return .close(text.isEmpty ? .none : KeepCommands.noting(text, on: subject, about, context))
    default: _ = field.handle(key)
    }
    return .stay
  }

  mutating func paste(_ text: String, in context: Context) { field.insert(String(text.prefix(4_000))) }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let y = canvas.size.height - 1
    let prompt = " Note on \(Truncation.truncate(about, to: max(10, canvas.size.width / 3))): "
    return canvas.within(Rect(x: 0, y: y, width: canvas.size.width, height: 1)) { canvas in
      let place = TextField(
        state: field, prompt: prompt, placeholder: "Enter keeps it on this machine, Esc does not"
      )
      .draw(on: &canvas)
      return Point(x: place.x, y: y)
    }
  }
}
