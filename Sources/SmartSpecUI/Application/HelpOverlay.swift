import SmartSpecModel
import TerminalUI

/// What can be pressed here: typing searches it, Enter runs what is chosen.
struct HelpOverlay: Sendable {
  private var search = TextField.State()
  private var state = ListState()
  private let entries: [Entry]

  struct Entry: Sendable {
    let id: String
    let group: Command.Group
    let keys: String
    let title: String
    let help: String
    let disabled: String?
  }

  enum Outcome { case stay, close, run(String) }

  init(_ screen: ScreenController, _ context: Context) {
    entries = Commands.applying(to: screen).map {
      Entry(
        id: $0.id, group: $0.group, keys: $0.keys.map { KeyNames.text($0) }.joined(separator: " "),
        title: $0.title(on: screen),
        help: $0.help, disabled: $0.disabled(screen, context))
    }
  }

  /// Entries that have every word that was typed.
  private var shown: [Entry] {
    let words = Folding.fold(search.text).split(separator: " ")
    return entries.filter { entry in
      let text = Folding.fold("\(entry.title) \(entry.help) \(entry.group.rawValue) \(entry.keys)")
      return words.allSatisfy { text.contains($0) }
    }
  }

  mutating func press(_ key: Key, height: Int) -> Outcome {
    let shown = shown
    switch key {
    case .escape, .control("c"), .control("g"): return .close
    case .enter:
      guard shown.indices.contains(state.cursor) else { return .stay }
      return .run(shown[state.cursor].id)
    case .down, .control("n"): state.move(by: 1, count: shown.count, height: height)
    case .up, .control("p"): state.move(by: -1, count: shown.count, height: height)
    case .pageDown: state.page(by: 1, count: shown.count, height: height)
    case .pageUp: state.page(by: -1, count: shown.count, height: height)
    case .character("?") where search.text.isEmpty: return .close
    default: if search.handle(key) { state = ListState() }
    }
    return .stay
  }

  mutating func paste(_ text: String) {
    search.insert(String(SafeText.clean(text).prefix(100)))
    state = ListState()
  }

  static func height(in context: Context) -> Int { max(1, context.size.height - 5) }

  /// Draws the list; returns where typing happens.
  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let shown = shown
    let top = SizeClass(context.size).height == .short ? 1 : 2
    let place = canvas.within(Rect(x: 0, y: top, width: canvas.size.width, height: 1)) {
      TextField(state: search, prompt: "  ", placeholder: "type to search; Enter runs, Esc closes").draw(
        on: &$0)
    }
    let list = Rect(x: 0, y: top + 1, width: canvas.size.width, height: max(0, canvas.size.height - top - 2))
    var drawn = state
    drawn.clamp(count: shown.count, height: list.height - 1)
    canvas.within(list) { canvas in
      Table(
        columns: [
          .init(title: "Keys", width: 14, align: .left), .init(title: "Does", width: 24, align: .left),
          .init(title: "Which means", width: 30, align: .left, priority: 1, isFlexible: true),
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
    return Point(x: place.x, y: place.y + top)
  }
}

/// Names of keys for people.
enum KeyNames {
  static func text(_ sequence: KeySequence) -> String {
    sequence.keys.map { key in
      let name = key.description
      switch name {
      case "down": return "↓"
      case "up": return "↑"
      case "left": return "←"
      case "right": return "→"
      default: return name.count > 1 ? name.prefix(1).uppercased() + name.dropFirst() : name
      }
    }.joined()
  }
}
