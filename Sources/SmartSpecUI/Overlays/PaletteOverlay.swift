import SmartSpecModel
import TerminalUI

/// The command line at the bottom with what it may become above it: `:`.
struct PaletteOverlay: Overlay {
  private var field: TextField.State
  /// The entry that Tab and Enter take; nil until one is chosen.
  private var chosen: Int?
  private let controller: ScreenController
  private let search: CommandSearch
  /// Lines that ran before, the newest last.
  private let history: [String]
  /// How far back in the history the line comes from.
  private var recalled: Int?
  /// The entries that Tab goes through, kept while it does.
  private var cycled: [Entry]?

  let title = ""
  let hints: [(key: String, title: String)] = []

  /// Opens with a text that was begun.
  init(_ controller: ScreenController, history: [String], text: String = "") {
    self.controller = controller
    self.history = history
    search = CommandSearch(commands: Commands.applying(to: controller))
    field = TextField.State(text: text)
  }

  struct Entry: Sendable {
    /// What the line becomes when it is taken.
    let line: String
    let shown: String
    let remark: String
    let keys: String
    let isDisabled: Bool
  }

  /// The command whose argument is being typed, and the argument so far.
  var begun: (command: Command, typed: String)? {
    let text = field.text.drop { $0 == " " }
    guard
      let invocation = Invocation(String(text), among: search.commands), invocation.command.argument != nil
    else { return nil }
    let name =
      invocation.command.names.filter { text.hasPrefix($0 + " ") }.max { $0.count < $1.count } ?? ""
    return name.isEmpty ? nil : (invocation.command, String(text.dropFirst(name.count + 1)))
  }

  func entries(_ context: Context) -> [Entry] {
    if let cycled { return cycled }
    if let begun, let argument = begun.command.argument {
      return argument.choices(controller, context, begun.typed).prefix(200).map {
        Entry(
          line: begun.command.id + " " + $0.text, shown: $0.text, remark: $0.remark, keys: "",
          isDisabled: false)
      }
    }
    return search.matches(field.text.trimmingBlanks()).map { command in
      let reason = command.disabled(controller, context)
      let argument = command.argument.map { " " + $0.name } ?? ""
      return Entry(
        line: command.id + (command.argument == nil ? "" : " "), shown: command.id + argument,
        remark: reason ?? command.help,
        keys: context.keyMap.keys(of: command, on: controller.screen).map { KeyNames.text($0) }
          .joined(separator: " "), isDisabled: reason != nil)
    }
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    switch key {
    case .escape, .control("g"), .control("c"): return .close(.none)
    case .backspace where field.text.isEmpty: return .close(.none)
    case .enter: return enter(context)
    case .tab: complete(context, by: 1)
    case .backTab: complete(context, by: -1)
    case .up where field.text.isEmpty || recalled != nil, .control("p"): recall(by: 1)
    case .down where recalled != nil, .control("n"): recall(by: -1)
    case .down: choose(by: 1, context)
    case .up: choose(by: -1, context)
    case .pageDown: choose(by: Self.listHeight(context.size), context)
    case .pageUp: choose(by: -Self.listHeight(context.size), context)
    default:
      if field.handle(key) { forgetChoice() }
    }
    return .stay
  }

  mutating func paste(_ text: String, in context: Context) {
    field.insert(String(SafeText.clean(text).prefix(500)))
    forgetChoice()
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else {
      return spot.target() == ScreenTarget.overlay ? .stay : .close(.none)
    }
    chosen = row
    return enter(context)
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    choose(by: rows, context)
    return .stay
  }

  private mutating func forgetChoice() { (chosen, recalled, cycled) = (nil, nil, nil) }

  /// Runs what was chosen, else what was typed, else the best match; an empty line runs the last one again.
  private mutating func enter(_ context: Context) -> OverlayOutcome {
    let entries = entries(context)
    var line = field.text.trimmingBlanks()
    if line.isEmpty, chosen == nil {
      guard let last = history.last else { return .close(.none) }
      line = last
    } else if let chosen, entries.indices.contains(chosen) {
      line = entries[chosen].line.trimmingBlanks()
    } else if Invocation(line, among: search.commands) == nil {
      if let elsewhere = Invocation(line, among: Commands.all)?.command {
        return .close(.complain("“\(elsewhere.id)” has nothing to do on this screen."))
      }
      guard let first = entries.first else {
        return .close(
          .complain("There is no command “\(line)”. Press : and type a part of what you look for."))
      }
      line = first.line.trimmingBlanks()
    }
    guard let invocation = Invocation(line, among: search.commands) else {
      return .close(.complain("“\(line)” cannot be done here."))
    }
    if invocation.command.argument?.isRequired == true, invocation.argument.isEmpty {
      field = TextField.State(text: invocation.command.id + " ")
      chosen = nil
      return .stay
    }
    return .run(invocation)
  }

  /// Takes the chosen entry into the line; once more, the next one.
  private mutating func complete(_ context: Context, by step: Int) {
    let entries = entries(context)
    guard !entries.isEmpty else { return }
    let isCycling = cycled != nil
    let index =
      isCycling || chosen == nil
      ? ((chosen ?? (step > 0 ? -1 : 0)) + step + entries.count) % entries.count : chosen ?? 0
    field = TextField.State(text: entries[index].line)
    // A command that takes an argument is followed by the choices for that.
    guard !entries[index].line.hasSuffix(" ") else { return forgetChoice() }
    (chosen, recalled, cycled) = (index, nil, entries)
  }

  private mutating func choose(by steps: Int, _ context: Context) {
    let count = entries(context).count
    guard count > 0 else { return }
    chosen = chosen.map { max(0, min(count - 1, $0 + steps)) } ?? (steps > 0 ? 0 : count - 1)
  }

  private mutating func recall(by steps: Int) {
    let next = (recalled ?? -1) + steps
    guard next < history.count else { return }
    forgetChoice()
    recalled = next < 0 ? nil : next
    field = TextField.State(text: next < 0 ? "" : history[history.count - 1 - next])
  }

  private static func listHeight(_ size: Size) -> Int { max(1, min(12, body(size).height - 2)) }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let entries = entries(context)
    let height = min(entries.count, Self.listHeight(canvas.size))
    let bottom = canvas.size.height - 1
    canvas.place(
      ScreenTarget.overlay,
      on: Rect(x: 0, y: bottom - height - 1, width: canvas.size.width, height: height + 2))
    if height > 0 { canvas.horizontalRule(x: 0, y: bottom - height - 1, width: canvas.size.width) }
    drawEntries(
      entries, Rect(x: 0, y: bottom - height, width: canvas.size.width, height: height), on: &canvas)
    let place = canvas.within(Rect(x: 0, y: bottom, width: canvas.size.width, height: 1)) {
      TextField(
        state: field, prompt: " : ", placeholder: "a command; Tab completes, ↑ earlier ones, Esc closes"
      )
      .draw(on: &$0)
    }
    return Point(x: place.x, y: place.y + bottom)
  }

  private func drawEntries(_ entries: [Entry], _ rect: Rect, on canvas: inout Canvas) {
    guard rect.height > 0 else { return }
    let cursor = chosen ?? 0
    let first = max(0, min(cursor - rect.height / 2, entries.count - rect.height))
    let nameWidth = min(rect.width / 2, max(24, entries.map { TextWidth.width(of: $0.shown) }.max() ?? 0) + 2)
    canvas.within(rect) { canvas in
      canvas.fill(Rect(x: 0, y: 0, width: rect.width, height: rect.height), .overlay)
      for (y, index) in (first..<first + rect.height).enumerated() {
        let entry = entries[index]
        canvas.place(WidgetTarget.row(index), on: Rect(x: 0, y: y, width: rect.width, height: 1))
        let isChosen = index == chosen
        let role: StyleRole = isChosen ? .focus : .overlay
        canvas.fill(Rect(x: 0, y: y, width: rect.width, height: 1), role)
        canvas.write(isChosen ? Glyphs.selection(canvas.glyphs) : " ", x: 0, y: y, role)
        canvas.write(entry.shown, x: 2, y: y, width: nameWidth, role)
        let keysWidth = min(16, TextWidth.width(of: entry.keys))
        let room = max(0, rect.width - nameWidth - keysWidth - 5)
        canvas.write(entry.remark, x: 2 + nameWidth, y: y, width: room, role)
        canvas.write(entry.keys, x: rect.width - keysWidth - 1, y: y, width: keysWidth, role)
      }
    }
  }
}
