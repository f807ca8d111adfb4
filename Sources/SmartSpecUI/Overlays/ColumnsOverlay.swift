import SmartSpecModel
import TerminalUI

/// Which columns a list shows, in which order and how wide.
struct ColumnsOverlay: Overlay {
  private(set) var entries: [Entry]
  private var state = ListState()
  private let listing: Listing
  private let widths: [String: Int]
  /// What is looked for while it is typed; nil otherwise.
  private var search: TextField.State?

  let title = "columns"
  let hints: [(key: String, title: String)] = [
    ("Space", "show, hide"), ("J K", "down, up"), ("h l", "narrower, wider"), ("0", "automatic width"),
    ("/", "find"), ("d", "default"), ("Enter", "keep"), ("Esc", "cancel"),
  ]

  struct Entry: Sendable {
    let field: Field
    var isShown: Bool
    var width: Int?
  }

  init(_ list: ListPane) {
    listing = list.listing
    widths = list.columnWidths
    entries = Self.entries(
      list.view.columns.map { ColumnChoice($0.id, width: list.view.widths[$0.id]) }, list.listing)
    if let field = list.selectedField?.id, let index = entries.firstIndex(where: { $0.field.id == field }) {
      state = ListState(cursor: index, firstVisible: 0)
    }
  }

  /// The chosen columns in their order, then the other fields.
  private static func entries(_ chosen: [ColumnChoice], _ listing: Listing) -> [Entry] {
    let shown = chosen.compactMap { choice in
      listing.field(choice.field).map { Entry(field: $0, isShown: true, width: choice.width) }
    }
    let names = Set(shown.map(\.field.id))
    return shown
      + listing.fields.filter { !names.contains($0.id) }.map { Entry(field: $0, isShown: false, width: nil) }
  }

  private var chosen: [ColumnChoice] {
    entries.filter(\.isShown).map { ColumnChoice($0.field.id, width: $0.width) }
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let height = Self.listHeight(context.size)
    if search != nil {
      find(key, height: height)
      return .stay
    }
    switch key {
    case .character("/"): search = TextField.State()
    case .escape, .control("g"), .control("c"), .character("q"): return .close(.none)
    case .enter:
      let columns = chosen
      guard !columns.isEmpty else { return .close(.complain("A list needs one column at least.")) }
      return .close(
        .update { controller, context in
          let height = controller.listHeight(context)
          controller.updateList { $0.setColumns(columns, height: height) }
        })
    case .character("j"), .down, .control("n"): state.move(by: 1, count: entries.count, height: height)
    case .character("k"), .up, .control("p"): state.move(by: -1, count: entries.count, height: height)
    case .character("g"), .home: state.moveTo(0, count: entries.count, height: height)
    case .character("G"), .end: state.moveTo(entries.count - 1, count: entries.count, height: height)
    case .pageDown, .control("d"): state.page(by: 1, count: entries.count, height: height)
    case .pageUp, .control("u"): state.page(by: -1, count: entries.count, height: height)
    case .character(" "), .character("x"): entries[state.cursor].isShown.toggle()
    case .character("J"): shift(by: 1, height: height)
    case .character("K"): shift(by: -1, height: height)
    case .character("l"), .right, .character("+"): widen(by: 1)
    case .character("h"), .left, .character("-"): widen(by: -1)
    case .character("0"): entries[state.cursor].width = nil
    case .character("d"):
      entries = Self.entries(listing.defaultColumns.map { ColumnChoice($0) }, listing)
      state = ListState()
    default: break
    }
    return .stay
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else { return .stay }
    // The sign that a column is shown is what one clicks at; elsewhere a click on what is selected.
    if row == state.cursor || spot.column == 0 { entries[row].isShown.toggle() }
    state.moveTo(row, count: entries.count, height: Self.listHeight(context.size))
    return .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    state.scroll(by: rows, count: entries.count, height: Self.listHeight(context.size))
    return .stay
  }

  /// Types what is looked for; the cursor goes to the next column that has it, with Down to the one after.
  private mutating func find(_ key: Key, height: Int) {
    switch key {
    case .enter, .escape, .control("g"), .control("c"): search = nil
    case .down, .control("n"), .tab: goToMatch(after: state.cursor + 1, height: height)
    default: if search?.handle(key) == true { goToMatch(after: state.cursor, height: height) }
    }
  }

  private mutating func goToMatch(after start: Int, height: Int) {
    guard let wanted = search.map({ Folding.fold($0.text) }), !wanted.isEmpty else { return }
    let order = (0..<entries.count).map { ($0 + start) % entries.count }
    let match = order.first { index in
      let field = entries[index].field
      return Folding.fold("\(field.shortTitle) \(field.title) \(field.id)").contains(wanted)
    }
    if let match { state.moveTo(match, count: entries.count, height: height) }
  }

  mutating func paste(_ text: String, in context: Context) {
    guard search != nil else { return }
    search?.insert(String(SafeText.clean(text).prefix(100)))
    goToMatch(after: state.cursor, height: Self.listHeight(context.size))
  }

  private mutating func shift(by steps: Int, height: Int) {
    let target = state.cursor + steps
    guard entries.indices.contains(target) else { return }
    entries.swapAt(state.cursor, target)
    state.moveTo(target, count: entries.count, height: height)
  }

  private mutating func widen(by steps: Int) {
    let entry = entries[state.cursor]
    let natural = widths[entry.field.id] ?? TextWidth.width(of: entry.field.shortTitle) + 1
    entries[state.cursor].width = max(3, min(80, (entry.width ?? natural) + steps))
    entries[state.cursor].isShown = true
  }

  private static func listHeight(_ size: Size) -> Int { max(1, body(size).height - 1) }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let body = Self.body(canvas.size)
    canvas.fill(body, .text)
    canvas.place(ScreenTarget.overlay, on: body)
    drawStatus(on: &canvas, y: body.maxY)
    var drawn = state
    drawn.clamp(count: entries.count, height: body.height - 1)
    let place = canvas.within(body) { canvas in
      Table(
        columns: [
          .init(title: "", width: 1), .init(title: "Column", width: 16),
          .init(title: "In full", width: 24, isFlexible: true), .init(title: "Unit", width: 14),
          .init(title: "Width", width: 6, align: .right),
        ], rowCount: entries.count, state: drawn, frozen: 3
      ) { index in
        let entry = entries[index]
        let role: StyleRole = entry.isShown ? .text : .muted
        return [
          Table.Cell(entry.isShown ? Glyphs.check(context.glyphs) : "", role: .accent),
          Table.Cell(entry.field.shortTitle, role: role), Table.Cell(entry.field.title, role: role),
          Table.Cell(entry.field.unit, role: .muted),
          Table.Cell(entry.width.map(String.init) ?? "auto", role: entry.width == nil ? .muted : .text),
        ]
      }.draw(on: &canvas)
    }
    return place.map { Point(x: $0.x, y: $0.y + body.y) }
  }

  private func drawStatus(on canvas: inout Canvas, y: Int) {
    canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), .text)
    if let search {
      canvas.within(Rect(x: 0, y: y, width: canvas.size.width, height: 1)) {
        _ = TextField(state: search, prompt: " / ", placeholder: "part of a name; Enter ends").draw(on: &$0)
      }
      return
    }
    canvas.write("\(chosen.count) of \(entries.count) columns shown", x: 1, y: y, .muted)
  }
}
