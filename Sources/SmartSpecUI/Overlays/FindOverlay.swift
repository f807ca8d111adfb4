import SmartSpecModel
import TerminalUI

/// One search over everything while it is typed: `g/`.
struct FindOverlay: Overlay {
  private var field: TextField.State
  private var findings: Findings
  private var pane: DocumentPane

  let title = "Find"
  let hints: [(key: String, title: String)] = [
    ("Enter", "open"), ("↑↓", "choose"), ("Tab", "only this kind"), ("Esc", "close"),
  ]

  init(_ text: String, in context: Context) {
    field = TextField.State(text: text)
    findings = Finder.find("", in: context.catalogue)
    pane = DocumentPane { _ in [] }
    search(context)
  }

  private mutating func search(_ context: Context) {
    let text = field.text.trimmingBlanks()
    let findings = Finder.find(text, in: context.catalogue, searchingFiles: false)
    self.findings = findings
    pane = DocumentPane { FindDocument.lines($0, findings) }
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    let document = document(context)
    switch key {
    case .escape, .control("g"), .control("c"): return .close(.none)
    case .enter:
      guard let target = pane.selection(in: document)?.target else {
        return findings.text.isEmpty ? .close(.none) : .stay
      }
      return .close(.openThrough(address, target))
    case .tab:
      guard let group = selectedGroup(document) else { return .stay }
      return .close(.openThrough(address, group.address))
    case .down, .control("n"): pane.move(by: 1, in: document)
    case .up, .control("p"): pane.move(by: -1, in: document)
    case .pageDown: pane.move(by: max(1, document.height - 2), in: document)
    case .pageUp: pane.move(by: -max(1, document.height - 2), in: document)
    default:
      let before = field.text
      if field.handle(key), field.text != before { search(context) }
    }
    return .stay
  }

  mutating func paste(_ text: String, in context: Context) {
    field.insert(String(SafeText.clean(text).prefix(200)))
    search(context)
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let row = spot.row else { return .stay }
    if row == pane.selected(in: document(context)) { return press(.enter, in: context) }
    pane.select(row)
    return .stay
  }

  mutating func wheel(by rows: Int, at spot: Spot, in context: Context) -> OverlayOutcome {
    pane.scroll(by: rows, in: document(context))
    return .stay
  }

  /// The screen that keeps what was found.
  private var address: Address { Address(["find"], [.init("q", findings.text)]) }

  /// The kind of the selected hit; of what only leads to a list, that.
  private func selectedGroup(_ document: DocumentContext) -> Findings.Group? {
    guard let target = pane.selection(in: document)?.target else { return nil }
    return findings.groups.first { group in
      group.address == target || group.hits.contains { $0.address == target }
    }
  }

  private func document(_ context: Context) -> DocumentContext {
    let body = Self.body(context.size)
    return context.document(width: body.width, height: max(0, body.height - 2))
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let body = Self.body(canvas.size)
    canvas.fill(body, .text)
    canvas.place(ScreenTarget.overlay, on: body)
    let (head, rest) = (
      Rect(x: body.x, y: body.y, width: body.width, height: 1),
      Rect(x: body.x, y: body.y + 2, width: body.width, height: max(0, body.height - 2))
    )
    let place = canvas.within(head) {
      TextField(state: field, prompt: " Find ", placeholder: "a name, a code, words").draw(on: &$0)
    }
    let document = document(context)
    canvas.within(rest) { _ = pane.draw(on: &$0, in: document) }
    let note =
      findings.isEmpty ? "" : "\(NumberText.count(findings.count)) found in \(findings.groups.count) lists"
    canvas.fill(Rect(x: 0, y: body.maxY, width: canvas.size.width, height: 1), .text)
    canvas.write(note, x: 1, y: body.maxY, .muted)
    return Point(x: place.x + head.x, y: place.y + head.y)
  }
}
