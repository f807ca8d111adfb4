import SmartSpecModel
import TerminalUI

/// The last line: what can be pressed now, or the prompt.
@MainActor
enum HintLine {
  /// Draws it; returns where typing happens, if it does.
  static func draw(_ application: Application, on canvas: inout Canvas, _ rect: Rect) -> Point? {
    if application.isAskingToQuit {
      let used = canvas.write(" Leave smartspec? y/n ", x: 0, y: rect.y, .input)
      return Point(x: used, y: rect.y)
    }
    if application.help != nil {
      hints([("type", "search"), ("↑↓", "move"), ("Enter", "run"), ("Esc", "close")], on: &canvas, rect)
      return nil
    }
    if let list = application.screen.listPane, let editing = list.editing {
      return prompt(editing, list.view.filterError, on: &canvas, rect)
    }
    if !application.pendingKeys.isEmpty {
      pending(application, on: &canvas, rect)
      return nil
    }
    var shown = Commands.applying(to: application.screen).compactMap {
      command -> (key: String, title: String)? in
      guard let hint = command.hint, command.disabled(application.screen, application.context) == nil else {
        return nil
      }
      return (keyName(command), hint)
    }
    shown.insert(("g", "go to"), at: max(0, shown.count - 1))
    hints(Array(shown.prefix(8)), on: &canvas, rect)
    return nil
  }

  private static func keyName(_ command: Command) -> String {
    if command.id == "tab.1" { return "1–9" }
    let name = command.keys[0].description.replacing(" ", with: "")
    return name.count > 1 ? name.prefix(1).uppercased() + name.dropFirst() : name
  }

  private static func hints(_ list: [(key: String, title: String)], on canvas: inout Canvas, _ rect: Rect) {
    canvas.within(Rect(x: 1, y: rect.y, width: rect.width - 1, height: 1)) { KeyHints(list).draw(on: &$0) }
  }

  /// What the keys typed so far can become.
  private static func pending(_ application: Application, on canvas: inout Canvas, _ rect: Rect) {
    let typed = application.pendingKeys
    let next = Commands.applying(to: application.screen).compactMap {
      command -> (key: String, title: String)? in
      guard let sequence = command.keys.first(where: { $0.starts(with: typed) }) else { return nil }
      return (sequence.keys.dropFirst(typed.count).map(\.description).joined(separator: " "), command.title)
    }
    let used = canvas.write(
      " " + typed.map(\.description).joined(separator: " ") + "  ", x: 0, y: rect.y, .input)
    canvas.within(Rect(x: used, y: rect.y, width: rect.width - used, height: 1)) {
      KeyHints(next).draw(on: &$0)
    }
  }

  private static func prompt(
    _ editing: TextField.State, _ error: FilterError?, on canvas: inout Canvas, _ rect: Rect
  ) -> Point {
    var field = rect
    if let error {
      let text = " " + error.message + " "
      let width = min(rect.width * 3 / 5, TextWidth.width(of: text))
      canvas.write(text, x: rect.maxX - width, y: rect.y, width: width, .bad)
      field = Rect(x: rect.x, y: rect.y, width: rect.width - width, height: 1)
    }
    let place = canvas.within(field) { canvas -> Point in
      let place = TextField(
        state: editing, prompt: " / ", placeholder: "words, -word, a|b, gdp<75, country:PL"
      ).draw(on: &canvas)
      if let error, error.position.lowerBound + 3 < canvas.size.width {
        canvas.tint(
          Rect(x: error.position.lowerBound + 3, y: 0, width: error.position.count, height: 1), .bad)
      }
      return place
    }
    return Point(x: place.x + field.x, y: place.y + field.y)
  }
}
