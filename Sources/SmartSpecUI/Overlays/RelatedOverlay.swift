import SmartSpecModel
import TerminalUI

/// What one key leads to from a row, beside it: what the right button of the mouse and `O` show.
struct RelatedOverlay: Overlay {
  /// What it is about.
  let subject: String
  let items: [Item]
  /// The cell beside which it stands.
  private let anchor: Point
  private var state = ListState()

  let title = ""
  let hints: [(key: String, title: String)] = [("j k", "choose"), ("Enter", "go"), ("Esc", "close")]

  struct Item: Sendable {
    let keys: KeySequence?
    let title: String
    /// How many there are; empty where nobody counts.
    let count: String
    let invocation: Invocation
  }

  /// Shows the overlay, or says why there is nothing to show.
  static func action(_ controller: ScreenController, _ context: Context, at anchor: Point) -> Action {
    let items = items(controller, context)
    guard !items.isEmpty else { return .notify("Nothing leads on from here.") }
    return .show(RelatedOverlay(subject: name(controller, context), items: items, anchor: anchor))
  }

  private init(subject: String, items: [Item], anchor: Point) {
    self.subject = subject
    self.items = items
    self.anchor = anchor
  }

  private static func items(_ controller: ScreenController, _ context: Context) -> [Item] {
    let subject = controller.subjects(in: context).first
    let counts = subject.flatMap(context.catalogue.row(at:)).map {
      context.catalogue.relatedCounts(of: $0.listing.id, row: $0.row)
    }
    let commands = Commands.applying(to: controller)
    return
      (commands.filter { $0.id == "open row" }
      + commands.filter { $0.group == .related && $0.id != "related" })
      .compactMap { command in
        guard command.disabled(controller, context) == nil else { return nil }
        let keys = context.keyMap.keys(of: command, on: controller.screen).first
        let count = counts?.first { $0.letter != nil && $0.letter == command.keys.first?.keys.first?.typed }?
          .count
        if count == 0 { return nil }
        return Item(
          keys: keys, title: command.title(on: controller), count: count.map(NumberText.count) ?? "",
          invocation: Invocation(command))
      }
  }

  /// The code of the row, or what its line says.
  private static func name(_ controller: ScreenController, _ context: Context) -> String {
    controller.subjects(in: context).first?.path.last ?? controller.crumbs.last?.title ?? ""
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    switch key {
    case .escape, .control("g"), .control("c"), .character("q"): return .close(.none)
    case .enter: return .run(items[state.cursor].invocation)
    default:
      if let item = items.first(where: { $0.keys?.keys == [key] }) { return .run(item.invocation) }
      state.press(key, count: items.count, height: items.count)
      return .stay
    }
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    if let row = spot.row { return .run(items[row].invocation) }
    return spot.target() == ScreenTarget.overlay ? .stay : .close(.none)
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let body = Self.body(canvas.size)
    let lines = items.map { item in
      (
        key: item.keys.map { KeyNames.text($0) } ?? "", title: item.title, count: item.count
      )
    }
    let keyWidth = lines.map { TextWidth.width(of: $0.key) }.max() ?? 0
    let titleWidth = lines.map { TextWidth.width(of: $0.title) }.max() ?? 0
    let countWidth = lines.map { TextWidth.width(of: $0.count) }.max() ?? 0
    let width = min(body.width, max(keyWidth + titleWidth + countWidth + 8, TextWidth.width(of: subject) + 6))
    let height = min(body.height, items.count + 2)
    // Below the cell where there is room, else above it, and never outside.
    let below = anchor.y + 1
    let y = below + height <= body.maxY ? below : max(body.y, min(anchor.y - height, body.maxY - height))
    let box = Rect(x: max(0, min(anchor.x, body.width - width)), y: y, width: width, height: height)
    canvas.fill(box, .overlay)
    canvas.place(ScreenTarget.overlay, on: box)
    canvas.horizontalRule(x: box.x, y: box.y, width: width)
    canvas.horizontalRule(x: box.x, y: box.maxY - 1, width: width)
    canvas.verticalRule(x: box.x, y: box.y + 1, height: height - 2)
    canvas.verticalRule(x: box.maxX - 1, y: box.y + 1, height: height - 2)
    let name = Truncation.truncate(subject, to: max(0, width - 6), glyphs: canvas.glyphs)
    canvas.write(" \(name) ", x: box.x + 2, y: box.y, .title)
    return canvas.within(box.inset(dx: 1, dy: 1)) { canvas -> Point? in
      var drawn = state
      drawn.clamp(count: items.count, height: canvas.size.height)
      var place: Point?
      for (y, index) in drawn.visible(count: items.count, height: canvas.size.height).enumerated() {
        let (line, isHere) = (lines[index], index == drawn.cursor)
        let row = Rect(x: 0, y: y, width: canvas.size.width, height: 1)
        canvas.fill(row, isHere ? .focus : .overlay)
        canvas.place(WidgetTarget.row(index), on: row)
        if isHere { canvas.write(Glyphs.selection(canvas.glyphs), x: 0, y: y, .focus) }
        canvas.write(line.key, x: 1, y: y, width: keyWidth, isHere ? .focus : .overlay, .bold)
        canvas.write(line.title, x: keyWidth + 3, y: y, width: titleWidth, isHere ? .focus : .overlay)
        canvas.write(
          line.count, x: keyWidth + titleWidth + 4, y: y, width: countWidth, align: .right,
          isHere ? .focus : .overlay)
        if isHere { place = Point(x: box.x + 1, y: box.y + 1 + y) }
      }
      return place
    }
  }
}
