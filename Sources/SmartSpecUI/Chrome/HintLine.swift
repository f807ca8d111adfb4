import SmartSpecModel
import TerminalUI

/// The last line: what can be pressed now, or the prompt.
@MainActor
enum HintLine {
  /// Draws it; returns where typing happens, if it does.
  static func draw(_ application: Application, on canvas: inout Canvas, _ rect: Rect) -> Point? {
    if let overlay = application.overlay {
      // How to take it and how to leave it are always said.
      let ways = overlay.hints.filter { $0.key == "Enter" || $0.key.hasPrefix("Esc") }
      hints(
        overlay.hints.filter { hint in !ways.contains { $0.key == hint.key } }.map(KeyNames.hint),
        then: ways.map(KeyNames.hint), on: &canvas, rect)
      return nil
    }
    if let list = application.screen.listPane, let editing = list.editing {
      return prompt(editing.field, list.view.filterError, on: &canvas, rect)
    }
    if !application.pendingKeys.isEmpty {
      pending(application, on: &canvas, rect)
      return nil
    }
    let shown = Commands.applying(to: application.screen).compactMap {
      command -> (id: String, hint: KeyHints.Hint)? in
      guard let hint = command.hint, command.disabled(application.screen, application.context) == nil else {
        return nil
      }
      return Self.hint(command, hint, application).map { (command.id, $0) }
    }
    // The ways to everything else stay when there is no room for all.
    let ways = ["palette", "help"]
    hints(
      shown.filter { !ways.contains($0.id) }.prefix(8).map(\.hint),
      then: [KeyNames.hint("g", "go to")]
        + shown.filter { ways.contains($0.id) }.sorted { $0.id > $1.id }.map(\.hint),
      on: &canvas, rect)
    return nil
  }

  private static func hint(
    _ command: Command, _ title: String, _ application: Application
  ) -> KeyHints.Hint? {
    // Several keys beside each other, which are not worth a hint each.
    if command.id == "tab 1" { return KeyHints.Hint("1–\(application.screen.tabs.count)", title) }
    if command.id == "answer 0" { return KeyHints.Hint("0–5", title) }
    return application.keyMap.keys(of: command, on: application.screen.screen).first.map {
      KeyHints.Hint(KeyNames.text($0), title, presses: [$0])
    }
  }

  /// Draws hints, and after as many of them as find room those that always stay.
  private static func hints(
    _ list: [KeyHints.Hint], then last: [KeyHints.Hint] = [], on canvas: inout Canvas, _ rect: Rect
  ) {
    canvas.within(Rect(x: 1, y: rect.y, width: rect.width - 2, height: 1)) {
      KeyHints(list, then: last).draw(on: &$0)
    }
  }

  /// What the keys typed so far can become.
  private static func pending(_ application: Application, on canvas: inout Canvas, _ rect: Rect) {
    let typed = application.pendingKeys
    let next = application.keyMap.continuations(of: typed, on: application.screen).map {
      KeyHints.Hint(
        $0.rest.map { KeyNames.text($0) }.joined(separator: " "), $0.title,
        presses: KeySequence(keys: $0.rest).map { [$0] } ?? [])
    }
    let used = canvas.write(
      " " + typed.map(\.description).joined(separator: " ") + "  ", x: 0, y: rect.y, .input)
    canvas.within(Rect(x: used, y: rect.y, width: rect.width - used, height: 1)) {
      KeyHints(next).draw(on: &$0)
    }
  }

  /// The filter that is typed; what is wrong with it stands in the line above.
  private static func prompt(
    _ editing: TextField.State, _ error: FilterError?, on canvas: inout Canvas, _ rect: Rect
  ) -> Point {
    let place = canvas.within(rect) { canvas -> Point in
      let place = TextField(
        state: editing, prompt: " / ", placeholder: "words, -word, a|b, gdp<75, country:PL"
      ).draw(on: &canvas)
      if let error, error.position.lowerBound + 3 < canvas.size.width {
        canvas.tint(
          Rect(x: error.position.lowerBound + 3, y: 0, width: error.position.count, height: 1), .bad)
      }
      return place
    }
    return Point(x: place.x + rect.x, y: place.y + rect.y)
  }
}
