import SmartSpecModel
import TerminalUI

/// Where figures are from: those of a row or page at the top, all about the chosen one below.
struct SourceOverlay: Overlay {
  let figures: [Entry]
  private let address: Address
  private var state: ListState
  /// The first line of the facts on the screen.
  private var scroll = 0

  let title = "source"
  let hints: [(key: String, title: String)] = [
    ("j k", "figure"), ("PgDn", "more"), ("y", "copy the citation"), ("Esc", "close"),
  ]

  struct Entry: Sendable {
    /// What the figure is called beside others of the same row; nil where each is of something else.
    var name: String?
    /// What the screen shows.
    let text: String
    let explanation: @Sendable (Catalogue) -> Explanation
  }

  /// Whether there are figures to ask for, known without the text of any; each frame asks.
  static func hasFigures(_ controller: ScreenController, _ context: Context) -> Bool {
    switch controller.pane {
    case .list(let list): list.selectedRow != nil && !list.view.columns.isEmpty
    case .document(let document): !document.figures(in: controller.documentContext(context)).isEmpty
    }
  }

  /// The figures of the selected row, or of the page; nil where there is none.
  init?(_ controller: ScreenController, _ context: Context) {
    address = controller.address.with("year", context.catalogue.year.map(String.init))
    let chosen: Int
    switch controller.pane {
    case .list(let list):
      guard let row = list.selectedRow else { return nil }
      let listing = list.listing
      figures = list.view.columns.map { field in
        Entry(
          name: field.title, text: CellText.text(field, row: row, of: listing, glyphs: context.glyphs)
        ) { catalogue in
          listing.explanation(of: field, row: row, in: catalogue)
        }
      }
      chosen = list.column
    case .document(let document):
      let documentContext = controller.documentContext(context)
      let shown = document.figures(in: documentContext)
      figures = shown.map { figure in
        Entry(text: figure.text) { $0.explanation(of: figure.reference) }
      }
      let selected = document.figuresOfSelection(in: documentContext)
      let own = selected.first(where: \.isSubject) ?? selected.first
      chosen = own.flatMap { shown.firstIndex(of: $0) } ?? 0
    }
    guard !figures.isEmpty else { return nil }
    state = ListState(cursor: chosen, firstVisible: max(0, chosen - 2))
  }

  func chosen(_ catalogue: Catalogue) -> Explanation { figures[state.cursor].explanation(catalogue) }

  /// The chosen figure as one sentence with its source.
  func citation(_ context: Context) -> String {
    chosen(context.catalogue).citation(address: address, date: context.today())
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let height = Self.listHeight(figures.count, Self.body(context.size).height)
    switch key {
    case .escape, .control("g"), .control("c"), .character("q"), .character("w"), .enter: return .close(.none)
    case .character("y"): return .close(.copy(citation(context), what: "the citation"))
    case .pageDown, .control("f"), .control("d"), .character(" "):
      scroll = min(scroll + 5, max(0, facts(context).count - 3))
      return .stay
    case .pageUp, .control("b"), .control("u"):
      scroll = max(0, scroll - 5)
      return .stay
    case .character("j"), .down, .control("n"), .tab, .character("l"), .right:
      state.move(by: 1, count: figures.count, height: height)
    case .character("k"), .up, .control("p"), .backTab, .character("h"), .left:
      state.move(by: -1, count: figures.count, height: height)
    case .character("g"), .home: state.moveTo(0, count: figures.count, height: height)
    case .character("G"), .end: state.moveTo(figures.count - 1, count: figures.count, height: height)
    default: return .stay
    }
    scroll = 0
    return .stay
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row, row != state.cursor else { return .stay }
    let height = Self.listHeight(figures.count, Self.body(context.size).height)
    state.moveTo(row, count: figures.count, height: height)
    scroll = 0
    return .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    let height = Self.listHeight(figures.count, Self.body(context.size).height)
    if spot.row != nil {
      let before = state.cursor
      state.scroll(by: rows, count: figures.count, height: height)
      if state.cursor != before { scroll = 0 }
    } else {
      scroll = max(0, min(scroll + rows, facts(context).count - 3))
    }
    return .stay
  }

  /// Rows for the figures: a third of what there is, so that the facts have the rest.
  private static func listHeight(_ count: Int, _ height: Int) -> Int { max(1, min(count, height / 3 - 1)) }

  private func facts(_ context: Context) -> [Line] {
    let body = Self.body(context.size)
    return SourceDocument.lines(
      chosen(context.catalogue), context.document(width: body.width, height: body.height))
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let body = Self.body(canvas.size)
    canvas.fill(Rect(x: 0, y: body.y, width: body.width, height: body.height + 1), .text)
    canvas.place(ScreenTarget.overlay, on: body)
    let rows = Self.listHeight(figures.count, body.height)
    let (top, below) = body.splitTop(rows + 1)
    let place = canvas.within(top) { drawFigures(on: &$0, context) }
    canvas.horizontalRule(x: 0, y: below.y, width: below.width)
    let facts = facts(context)
    let room = below.splitTop(1).1
    canvas.within(room) { canvas in
      for (y, line) in facts.dropFirst(scroll).prefix(room.height).enumerated() {
        line.draw(on: &canvas, y: y)
      }
    }
    let left = facts.count - scroll - room.height
    canvas.write(
      "\(state.cursor + 1)/\(figures.count) figures" + (left > 0 ? "  \(left) more lines: PgDn" : ""), x: 1,
      y: body.maxY, .muted)
    return place.map { Point(x: $0.x, y: $0.y + top.y) }
  }

  private func drawFigures(on canvas: inout Canvas, _ context: Context) -> Point? {
    var drawn = state
    drawn.clamp(count: figures.count, height: canvas.size.height - 1)
    return Table(
      columns: [
        .init(title: "Figure", width: 30, isFlexible: true),
        .init(title: "Shown as", width: min(30, canvas.size.width / 3)),
      ], rowCount: figures.count, state: drawn
    ) { index in
      [
        Table.Cell(figures[index].name ?? figures[index].explanation(context.catalogue).subject),
        Table.Cell(figures[index].text, role: .muted),
      ]
    }.draw(on: &canvas)
  }
}
