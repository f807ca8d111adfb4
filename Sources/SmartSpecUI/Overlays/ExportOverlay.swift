import SmartSpecModel
import TerminalUI

/// What is exported, how, and where to.
struct ExportOverlay: Overlay {
  private(set) var list: ListExport
  private let shown: RowList
  private let marked: RowList?
  private var target: Target
  let canSave: Bool
  private let date: String
  private var file: TextField.State
  /// Whether the user gave the file a name; until then the name follows the format.
  private var isNamed = false
  private var part = Part.format

  private enum Target: Sendable { case file, clipboard }

  fileprivate enum Part: Int, CaseIterable, Sendable { case format, rows, target, file }

  let title = "export"
  let hints: [(key: String, title: String)] = [
    ("↑↓", "choose"), ("← →", "change"), ("Enter", "export"), ("Esc", "cancel"),
  ]

  init(_ list: ListExport, marked: RowList?, _ context: Context) {
    self.list = list
    shown = list.rows
    self.marked = marked
    canSave = context.canSave
    target = canSave ? .file : .clipboard
    date = context.today()
    file = TextField.State(text: list.fileName(date: date))
    if let marked { self.list.rows = marked }
  }

  /// The parts that can be changed, from top to bottom.
  private var parts: [Part] {
    Part.allCases.filter { part in
      switch part {
      case .format: true
      case .rows: marked != nil
      case .target: canSave
      case .file: target == .file
      }
    }
  }

  mutating func press(_ key: Key, in context: Context) -> OverlayOutcome {
    switch key {
    case .escape, .control("g"), .control("c"): return .close(.none)
    case .enter: return .close(export)
    case .down, .tab, .control("n"): move(by: 1)
    case .up, .backTab, .control("p"): move(by: -1)
    case .left where part != .file: change(by: -1)
    case .right where part != .file: change(by: 1)
    case .character("j") where part != .file: move(by: 1)
    case .character("k") where part != .file: move(by: -1)
    case .character("h") where part != .file: change(by: -1)
    case .character("l") where part != .file: change(by: 1)
    default:
      guard part == .file else { break }
      // What is typed first takes the place of the name that was offered; moving in it keeps it.
      if !isNamed, key.typed != nil { file = TextField.State() }
      if file.handle(key) { isNamed = true }
    }
    return .stay
  }

  mutating func paste(_ text: String, in context: Context) {
    guard part == .file else { return }
    file.insert(text)
    isNamed = true
  }

  mutating func click(_ spot: Spot, in context: Context) -> OverlayOutcome {
    guard let target = spot.target(ExportTarget.self) else { return .stay }
    part = target.part
    if let choice = target.choice { choose(choice) }
    return .stay
  }

  private var export: Action {
    guard target == .file else { return .copyList(list) }
    let path = file.text.trimmingBlanks()
    return path.isEmpty
      ? .complain("A file needs a name.") : .export(list, path: path, replacing: false)
  }

  private mutating func move(by steps: Int) {
    let parts = parts
    let index = (parts.firstIndex(of: part) ?? 0) + steps
    part = parts[max(0, min(parts.count - 1, index))]
  }

  /// What can be chosen in the part in hand: how much there is, and which of it is.
  private var choice: (count: Int, chosen: Int) {
    switch part {
    case .format:
      (ListExport.Format.allCases.count, ListExport.Format.allCases.firstIndex(of: list.format) ?? 0)
    case .rows: (2, list.rows == shown ? 0 : 1)
    case .target: (2, target == .file ? 0 : 1)
    case .file: (1, 0)
    }
  }

  private mutating func change(by steps: Int) {
    let (count, chosen) = choice
    choose((chosen + steps + count) % count)
  }

  private mutating func choose(_ index: Int) {
    switch part {
    case .format:
      list.format = ListExport.Format.allCases[index]
      if !isNamed { file = TextField.State(text: list.fileName(date: date)) }
    case .rows: list.rows = index == 0 ? shown : marked ?? shown
    case .target: target = index == 0 ? .file : .clipboard
    case .file: break
    }
  }

  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let body = Self.body(canvas.size)
    canvas.fill(Rect(x: 0, y: body.y, width: body.width, height: body.height + 1), .text)
    canvas.place(ScreenTarget.overlay, on: body)
    var place: Point?
    canvas.within(body) { canvas in
      canvas.write("Export \(list.counted), as the list shows them", x: 2, y: 1, .title)
      for (index, part) in parts.enumerated() {
        let end = draw(part, y: 3 + index, on: &canvas)
        if part == self.part { place = Point(x: end, y: body.y + 3 + index) }
      }
      for (y, line) in Wrapping.wrap(remark, width: max(10, canvas.size.width - 4)).enumerated() {
        canvas.write(line, x: 2, y: 4 + parts.count + y, .muted)
      }
    }
    return place
  }

  /// Draws one part; returns where the cursor belongs when it is the one in hand.
  private func draw(_ part: Part, y: Int, on canvas: inout Canvas) -> Int {
    let isHere = part == self.part
    canvas.place(ExportTarget(part: part), on: Rect(x: 0, y: y, width: canvas.size.width, height: 1))
    canvas.write(isHere ? Glyphs.selection(canvas.glyphs) : " ", x: 0, y: y, .accent)
    switch part {
    case .format:
      return choices(
        part, "Format", ListExport.Format.allCases.map(\.rawValue), list.format.rawValue, y: y, on: &canvas)
    case .rows:
      let all = "all \(shown.count)"
      let some = "the \(marked?.count ?? 0) marked"
      return choices(part, "Rows", [all, some], list.rows == shown ? all : some, y: y, on: &canvas)
    case .target:
      return choices(
        part, "To", ["file", "clipboard"], target == .file ? "file" : "clipboard", y: y, on: &canvas)
    case .file:
      canvas.write("File", x: 2, y: y, .muted)
      return canvas.within(Rect(x: 10, y: y, width: canvas.size.width - 12, height: 1)) {
        TextField(state: file).draw(on: &$0).x
      } + 10
    }
  }

  private func choices(
    _ part: Part, _ name: String, _ all: [String], _ chosen: String, y: Int, on canvas: inout Canvas
  ) -> Int {
    canvas.write(name, x: 2, y: y, .muted)
    var x = 10
    var place = x
    for (index, choice) in all.enumerated() {
      let isChosen = choice == chosen
      if isChosen { place = x }
      canvas.place(
        ExportTarget(part: part, choice: index),
        on: Rect(x: x, y: y, width: TextWidth.width(of: choice) + 2, height: 1))
      x += canvas.write(isChosen ? "[\(choice)]" : " \(choice) ", x: x, y: y, isChosen ? .accent : .text) + 1
    }
    return place
  }

  private var remark: String {
    switch (list.format, target) {
    case (.csv, .file), (.tsv, .file):
      "Raw codes and full precision. Title, address, date, sources and licence go into a second file, "
        + "\(file.text)-metadata.json."
    case (.csv, .clipboard), (.tsv, .clipboard):
      "Raw codes and full precision; sources and licence stand under the rows."
    case (.json, _): "One object with title, address, date, sources, licence and rows."
    case (.md, _): "A table for documents and messages, with sources and licence under it."
    case (.html, _): "A page that opens in a browser and pastes into a document, with sources and licence."
    }
  }
}

/// A line of the dialog, or one of what can be chosen in it.
private struct ExportTarget: ZoneTarget {
  let part: ExportOverlay.Part
  var choice: Int?
}
