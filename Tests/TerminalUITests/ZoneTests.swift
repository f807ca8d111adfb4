import TerminalUI
import Testing

@Suite("What can be pointed at")
struct ZoneTests {
  private func table(width: Int = 30, height: Int = 6, rows: Int = 20, first: Int = 0) -> Zones {
    var canvas = Canvas(size: Size(width: width + 5, height: height + 2))
    canvas.within(Rect(x: 5, y: 2, width: width, height: height)) { canvas in
      Table(
        columns: [.init(title: "Code", width: 6), .init(title: "Name", width: 10)], rowCount: rows,
        state: ListState(cursor: first, firstVisible: first)
      ) { [Table.Cell("c\($0)"), Table.Cell("n\($0)")] }.draw(on: &canvas)
    }
    return canvas.zones
  }

  @Test("A table says where its heads, rows and columns are, wherever it is drawn")
  func tables() {
    let zones = table(first: 7)
    let head = zones.under(Point(x: 5 + 2 + 8, y: 2))
    #expect(head.head == 1 && head.row == nil && head.column == nil)
    let cell = zones.under(Point(x: 5 + 2, y: 2 + 3))
    #expect(cell.row == 9 && cell.column == 0 && cell.head == nil)
    // Between columns there is a row all the same.
    let gap = zones.under(Point(x: 5 + 2 + 7, y: 2 + 1))
    #expect(gap.row == 7 && gap.column == nil)
    #expect(zones.under(Point(x: 0, y: 3)).isEmpty)
    #expect(table(rows: 2).under(Point(x: 8, y: 6)).isEmpty)
  }

  @Test("What is drawn last lies on top, and covers what is below where it says so")
  func order() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.place(WidgetTarget.row(1), on: Rect(x: 0, y: 0, width: 4, height: 1))
    canvas.place(WidgetTarget.row(2), on: Rect(x: 2, y: 0, width: 9, height: 9))
    #expect(canvas.zones.under(Point(x: 1, y: 0)).row == 1)
    #expect(canvas.zones.under(Point(x: 2, y: 0)).row == 2)
    #expect(canvas.zones.under(Point(x: 4, y: 0)).isEmpty)
    canvas.coverZones()
    #expect(canvas.zones.under(Point(x: 1, y: 0)).isEmpty)
  }

  @Test("Tabs and hints can be pointed at where their words are")
  func words() {
    var canvas = Canvas(size: Size(width: 40, height: 2))
    Tabs(titles: ["One", "Two"], selected: 1).draw(on: &canvas)
    canvas.within(Rect(x: 0, y: 1, width: 40, height: 1)) {
      KeyHints([
        .init("Enter", "open", presses: [KeySequence(.enter)]),
        .init("j k", "move", presses: [KeySequence(.character("j")), KeySequence(.character("k"))]),
      ]).draw(on: &$0)
    }
    #expect(canvas.surface.text == "1 One  [2 Two]\nEnter open  j k move")
    #expect(
      (0..<14).map { canvas.zones.under(Point(x: $0, y: 0)).tab } == [0, 0, 0, 0, 0, nil, nil]
        + [Int?](repeating: 1, count: 7))
    let keys = (0..<20).map { canvas.zones.under(Point(x: $0, y: 1)).keys?.description ?? "" }
    #expect(keys[0..<10].allSatisfy { $0 == "enter" } && keys[10...11].allSatisfy(\.isEmpty))
    #expect(keys[12] == "j" && keys[14] == "k" && keys[16].isEmpty)
  }
}
