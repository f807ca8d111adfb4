import SmartSpecModel
import TerminalUI

/// What can be pressed here: typing searches it, Enter runs what is chosen.
struct HelpOverlay: Overlay {
  private var search = TextField.State()
  private var state = ListState()
  private let entries: [Entry]

  let title = "help"
  let hints = [("type", "search"), ("↑↓", "move"), ("Enter", "run"), ("Esc", "close")].map {
    (key: $0.0, title: $0.1)
  }

  /// What belongs to the screen comes first, what one guesses last.
  private static let groups: [Command.Group] = [.list, .take, .related, .open, .go, .program, .move]

  struct Entry: Sendable {
    let command: Command
    let group: Command.Group
    let keys: String
    let title: String
    let help: String
    let disabled: String?
  }

  init(_ screen: ScreenController, _ context: Context) {
    let commands = Commands.applying(to: screen)
    entries = Self.groups.flatMap { group in commands.filter { $0.group == group } }.map {
      Entry(
        command: $0, group: $0.group,
        keys: context.keyMap.keys(of: $0, on: screen.screen).map { KeyNames.text($0) }.joined(separator: " "),
        title: $0.title(on: screen),
        help: $0.help, disabled: $0.disabled(screen, context))
    }
  }

  /// Entries that have every word that was typed; those where words begin so come first.
  var shown: [Entry] {
    let words = Folding.fold(search.text).split(separator: " ")
    let found = entries.map { ($0, searched($0)) }.filter { _, text in words.allSatisfy { text.contains($0) }
    }
    let isNear = { (text: String) in words.allSatisfy { text.contains(" " + $0) } }
    return (found.filter { isNear($0.1) } + found.filter { !isNear($0.1) }).map(\.0)
  }

  private func searched(_ entry: Entry) -> String {
    " "
      + Folding.fold("\(entry.title) \(entry.help) \(entry.group.rawValue) \(entry.keys) \(entry.command.id)")
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let shown = shown
    let height = Self.body(context.size).height - 2
    switch key {
    case .escape, .control("c"), .control("g"): return .close(.none)
    case .enter:
      guard shown.indices.contains(state.cursor) else { return .stay }
      return .run(Invocation(shown[state.cursor].command))
    case .down, .control("n"): state.move(by: 1, count: shown.count, height: height)
    case .up, .control("p"): state.move(by: -1, count: shown.count, height: height)
    case .pageDown: state.page(by: 1, count: shown.count, height: height)
    case .pageUp: state.page(by: -1, count: shown.count, height: height)
    case .character("?") where search.text.isEmpty: return .close(.none)
    default: if search.handle(key) { state = ListState() }
    }
    return .stay
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else { return .stay }
    if row == state.cursor { return press(.enter, in: context) }
    state.moveTo(row, count: shown.count, height: Self.body(context.size).height - 2)
    return .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    state.scroll(by: rows, count: shown.count, height: Self.body(context.size).height - 2)
    return .stay
  }

  mutating func paste(_ text: String, in context: Context) {
    search.insert(String(SafeText.clean(text).prefix(100)))
    state = ListState()
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let shown = shown
    let body = Self.body(canvas.size)
    canvas.fill(body, .text)
    canvas.place(ScreenTarget.overlay, on: body)
    canvas.fill(Rect(x: 0, y: body.maxY, width: canvas.size.width, height: 1), .text)
    let place = canvas.within(Rect(x: 0, y: body.y, width: body.width, height: 1)) {
      TextField(state: search, prompt: "  ", placeholder: "type to search; Enter runs, Esc closes").draw(
        on: &$0)
    }
    let list = Rect(x: 0, y: body.y + 1, width: body.width, height: max(0, body.height - 1))
    var drawn = state
    drawn.clamp(count: shown.count, height: list.height - 1)
    canvas.within(list) { canvas in
      Table(
        columns: [
          .init(title: "Keys", width: 14, align: .left), .init(title: "Does", width: 24, align: .left),
          .init(title: "Which means", width: 30, align: .left, isFlexible: true),
        ], rowCount: shown.count, state: drawn, emptyText: "Nothing here is called that."
      ) { index in
        let entry = shown[index]
        return [
          Table.Cell(entry.keys, role: .key),
          Table.Cell(entry.title, role: entry.disabled == nil ? .text : .muted),
          Table.Cell(entry.disabled ?? entry.help, role: .muted),
        ]
      }.draw(on: &canvas)
    }
    // What the table has no room for, of the entry in hand.
    if shown.indices.contains(drawn.cursor) {
      let entry = shown[drawn.cursor]
      let text = entry.disabled ?? entry.help
      let lines = Wrapping.wrap(text, width: max(10, canvas.size.width - 2)).prefix(2)
      for (index, line) in lines.enumerated() {
        let y = body.maxY - (lines.count - 1 - index)
        canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), .text)
        canvas.write(line, x: 1, y: y, .accent)
      }
    }
    return Point(x: place.x, y: place.y + body.y)
  }
}
