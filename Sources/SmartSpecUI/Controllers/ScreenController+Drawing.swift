import SmartSpecModel
import TerminalUI

extension ScreenController {
  /// Draws everything but crumbs and the two last lines; returns where the hardware cursor belongs.
  func draw(on canvas: inout Canvas, in context: Context) -> Point? {
    let layout = layout(context)
    drawHeader(layout.header, on: &canvas)
    canvas.place(ScreenTarget.body, on: layout.body)
    let place = canvas.within(layout.body) { body in
      switch pane {
      case .list(let list):
        list.draw(
          on: &body, in: context, isFocused: context.panelRows == 0,
          reasonEmpty: list.rows.isEmpty ? EmptyRelation(self, context)?.sentence : nil)
      case .document(let document): document.draw(on: &body, in: documentContext(context))
      }
    }
    drawCompanion(layout, on: &canvas, in: context)
    return place.map { Point(x: $0.x + layout.body.x, y: $0.y + layout.body.y) }
  }

  private func drawHeader(_ rect: Rect, on canvas: inout Canvas) {
    canvas.within(rect) { header in
      var y = 0
      if !title.isEmpty {
        Line([Segment("  ")] + title).draw(on: &header, y: y)
        y += 1
      }
      if !legend.isEmpty {
        Line([Segment("  ")] + legend).draw(on: &header, y: y)
        y += 1
      }
      if tabs.count > 1 {
        header.within(Rect(x: 2, y: y, width: header.size.width - 2, height: 1)) {
          Tabs(titles: tabs.map(\.title), selected: selectedTab).draw(on: &$0)
        }
        y += 1
      }
      if !lenses.isEmpty { drawLenses(y, on: &header) }
    }
  }

  private func drawLenses(_ y: Int, on canvas: inout Canvas) {
    var x = 2
    for lens in lenses {
      let isOn = isChosen(lens)
      let start = x
      x += canvas.write(isOn ? "[" : " ", x: x, y: y, .accent)
      x += canvas.write(String(lens.key), x: x, y: y, isOn ? .accent : .key)
      x += canvas.write(" " + lens.title, x: x, y: y, isOn ? .accent : .text)
      x += canvas.write(isOn ? "]" : " ", x: x, y: y, .accent) + 1
      canvas.place(
        ScreenTarget.command("lens \(lens.key)"), on: Rect(x: start, y: y, width: x - start - 1, height: 1))
    }
  }

  /// Whether the list is narrowed as a lens says.
  func isChosen(_ lens: Lens) -> Bool {
    guard let list = listPane else { return false }
    let value = list.view.query.narrowings.first { $0.field == lens.field }?.values.joined(separator: ",")
    return value == lens.value
  }

  private func drawCompanion(_ layout: ScreenLayout, on canvas: inout Canvas, in context: Context) {
    guard companion != nil, !layout.companion.isEmpty else { return }
    canvas.place(ScreenTarget.companion, on: layout.companion)
    canvas.place(ScreenTarget.divider, on: layout.divider)
    if layout.divider.height > 1 {
      canvas.verticalRule(x: layout.divider.x, y: layout.divider.y, height: layout.divider.height)
    } else {
      canvas.horizontalRule(x: layout.divider.x, y: layout.divider.y, width: layout.divider.width)
    }
    guard !isCompanionOutpaced else { return }
    canvas.within(layout.companion) { canvas in
      let document = context.document(width: canvas.size.width, height: canvas.size.height)
      let lines = companionLines(document, in: context)
      for (y, line) in lines.dropFirst(companionScroll).prefix(canvas.size.height).enumerated() {
        line.draw(on: &canvas, y: y)
      }
    }
  }

  /// All that is known about the row that the companion shows; nothing without one.
  func companionLines(_ document: DocumentContext, in context: Context) -> [Line] {
    guard let companion, let row = companionRow, let list = listPane, !list.rows.isEmpty else { return [] }
    return OwnDocument.beside(document, notes(onRow: row, in: context)) + companion.make(document, row)
  }
}
