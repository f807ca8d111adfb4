import SmartSpecModel
import TerminalUI

/// The last line but one: position, filter and sort on the left; a message or the source on the right.
@MainActor
enum StatusLine {
  static func draw(_ application: Application, on canvas: inout Canvas, _ rect: Rect) {
    let context = application.context
    let screen = application.screen
    let left = left(screen, context)
    let leftWidth = min(TextWidth.width(of: left), rect.width - 2)
    if let message = application.message {
      draw(message, on: &canvas, rect)
      return
    }
    if let list = screen.listPane, let editing = list.editing,
      drawError(list, on: &canvas, rect) || drawSuggestions(editing, list, on: &canvas, rect)
    {
      return
    }
    canvas.write(left, x: 1, y: rect.y, width: leftWidth, .muted)
    var right = context.work ?? right(screen, context)
    if right.isEmpty { right = state(application) }
    let room = max(0, rect.width - leftWidth - (leftWidth == 0 ? 2 : 4))
    let width = min(room, TextWidth.width(of: right))
    canvas.write(right, x: rect.width - width - 1, y: rect.y, width: width, .muted)
  }

  /// Draws a message; a long one takes lines above, because its end says what to do.
  private static func draw(_ message: Application.Message, on canvas: inout Canvas, _ rect: Rect) {
    let lines = Wrapping.wrap(message.text, width: max(10, rect.width - 2)).prefix(3)
    for (index, line) in lines.enumerated() {
      let y = rect.y - (lines.count - 1 - index)
      canvas.fill(Rect(x: 0, y: y, width: rect.width, height: 1), .text)
      canvas.write(line, x: 1, y: y, width: rect.width - 2, message.isError ? .bad : .accent)
    }
  }

  private static func left(_ screen: ScreenController, _ context: Context) -> String {
    let collected = collected(context)
    guard let list = screen.listPane else { return collected }
    let total = list.answer.consideredCount
    let position = list.rows.isEmpty ? 0 : list.state.cursor + 1
    // What is not counted to the end is at least so many.
    let least = list.answer.isComplete && !list.listing.isGrowing ? "" : Glyphs.atLeast(context.glyphs)
    // Beside a picture nothing stands below the number, and shifting the rest of the line would send it again.
    let digits = list.face == nil ? 0 : NumberText.count(list.rows.count).count
    let number = NumberText.count(position)
    let padding = String(repeating: " ", count: max(0, digits - number.count))
    var parts = [padding + number + "/" + least + NumberText.count(list.rows.count)]
    if list.answer.isComplete, list.rows.count != total {
      parts[0] += " of " + least + NumberText.count(total)
    }
    parts[0] += " " + list.listing.noun.plural
    // Nothing is counted yet.
    if list.quest != nil, list.rows.isEmpty {
      parts = [Glyphs.ellipsis(context.glyphs) + " of " + list.listing.noun.counted(list.listing.rowCount)]
    }
    if !list.listing.relation.isEmpty { parts[0] += " " + list.listing.relation }
    if let filter = list.address["filter"], list.editing == nil, list.view.filterError == nil {
      parts.append("filter: \(filter)")
    }
    let keys = list.view.query.sort.compactMap { key in
      list.listing.field(key.field).map { field in
        let mark =
          key.direction == .ascending ? Glyphs.ascending(context.glyphs) : Glyphs.descending(context.glyphs)
        return "\(field.shortTitle) \(mark)"
      }
    }
    if !keys.isEmpty { parts.append("sort: " + keys.joined(separator: ", ")) }
    if list.rangeStart != nil {
      parts.append("range: V marks it, Esc does not")
    } else if !list.marks.isEmpty {
      parts.append("\(Glyphs.mark(context.glyphs)) \(list.marks.count) marked")
    }
    return (parts + [list.listing.options?.summary ?? "", collected]).filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  /// `◆ PL22 DE21, g= compares`; empty where nothing is collected.
  private static func collected(_ context: Context) -> String {
    guard !context.collected.isEmpty else { return "" }
    return "\(Glyphs.collected(context.glyphs)) \(context.collected.joined(separator: " ")), g= compares"
  }

  /// While a filter is typed that cannot be read: why, beside the count of what is still shown.
  private static func drawError(_ list: ListPane, on canvas: inout Canvas, _ rect: Rect) -> Bool {
    guard let error = list.view.filterError else { return false }
    let x =
      1 + canvas.write(list.listing.noun.counted(list.rows.count) + "  ", x: 1, y: rect.y, .muted)
    canvas.write(error.message, x: x, y: rect.y, width: max(0, rect.maxX - x - 1), .bad)
    return true
  }

  /// While a filter is typed: the count, and what Tab completes to; false when there is nothing to complete.
  private static func drawSuggestions(
    _ editing: FilterEditing, _ list: ListPane, on canvas: inout Canvas, _ rect: Rect
  ) -> Bool {
    let (choices, chosen) = editing.suggestions(in: list.listing)
    guard !choices.isEmpty else { return false }
    let first = max(0, (chosen ?? 0) - 2)
    var x = 1 + canvas.write(list.listing.noun.counted(list.rows.count) + "  ", x: 1, y: rect.y, .muted)
    x += canvas.write("Tab ", x: x, y: rect.y, .key)
    for (index, choice) in choices.enumerated().dropFirst(first) {
      guard x < rect.maxX - 1 else { break }
      let width = min(TextWidth.width(of: choice), rect.maxX - x - 1)
      canvas.write(choice, x: x, y: rect.y, width: width, index == chosen ? .accent : .text)
      x += width + 2
    }
    return true
  }

  /// The source of what is selected.
  private static func right(_ screen: ScreenController, _ context: Context) -> String {
    switch screen.pane {
    case .document(let document): return document.selection(in: screen.documentContext(context))?.note ?? ""
    case .list(let list):
      guard let row = list.selectedRow else { return "" }
      let catalogue = context.catalogue
      guard let field = list.selectedField else {
        return list.listing.explanation(ofRow: row, in: catalogue).note
      }
      let source = list.listing.explanation(of: field, row: row, in: catalogue)
      return [source.unit, source.year.map(String.init) ?? "", source.note].filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
  }

  private static func state(_ application: Application) -> String {
    switch application.load {
    case .idle: return "no data"
    case .running(let fraction, _): return "loading \(Int((fraction * 100).rounded())) %, Ctrl-c stops"
    case .failed: return "no data: see Home"
    case .finished(let problems):
      let release = application.catalogue.release.isEmpty ? "" : "data \(application.catalogue.release) · "
      return release + (problems == 0 ? "read-only" : problemText(problems, application))
    }
  }

  /// How many problems there are, and the key to their list where that is not on the screen.
  private static func problemText(_ count: Int, _ application: Application) -> String {
    let text = Listing.Noun("problem", "problems").counted(count) + " in the data"
    guard application.screen.screen != "diagnostics",
      let command = Commands.all.first(where: { $0.id == "problems" }),
      let key = application.keyMap.keys(of: command, on: application.screen.screen).first
    else { return text }
    return text + ": " + KeyNames.text(key)
  }
}
