import TerminalUI
import Testing

@Suite("Tables")
struct TableTests {
  private let columns = [
    Table.Column(title: "CODE", width: 5),
    Table.Column(title: "REGION", width: 8, isFlexible: true),
    Table.Column(title: "GDP", width: 5, align: .right, sort: .descending),
    Table.Column(title: "GROUP", width: 5),
  ]

  private func picture(
    width: Int, cursor: Int = 1, glyphs: GlyphLevel = .full, revealed: Int = 0
  ) -> (
    Surface, Point?
  ) {
    var canvas = Canvas(size: Size(width: width, height: 4))
    canvas.glyphs = glyphs
    var state = ListState()
    state.moveTo(cursor, count: 3, height: 3)
    let rows = [
      ["DE21", "Oberbayern", "172", "more"], ["PL22", "Śląskie", "76", "less"], ["EL30", "Αττική"],
    ]
    let place = Table(columns: columns, rowCount: 3, state: state, revealed: revealed) { index in
      rows[index].map { Table.Cell($0) }
    }.draw(on: &canvas)
    return (canvas.surface, place)
  }

  @Test("Marks are muted, are never cut, and leave digits under digits")
  func marks() {
    var canvas = Canvas(size: Size(width: 23, height: 4))
    let columns = [
      Table.Column(title: "NAME", width: 8),
      Table.Column(title: "GDP", width: 8, align: .right, markWidth: 4),
    ]
    let rows = [
      [Table.Cell("Burgenland", mark: " ~"), Table.Cell("84")],
      [Table.Cell("Wien", mark: " ~"), Table.Cell("25", mark: " ’21")],
      [Table.Cell("Veri"), Table.Cell("123,456", mark: " p")],
    ]
    Table(columns: columns, rowCount: 3, state: ListState(cursor: 2, firstVisible: 0)) { rows[$0] }
      .draw(on: &canvas)
    #expect(
      canvas.surface.text == """
          NAME       GDP
          Burge… ~    84
          Wien ~      25 ’21
        ▸ Veri      123,4… p
        """)
    #expect(canvas.surface.roles.split(separator: "\n")[2].hasPrefix("......uu"))
  }

  @Test("Heads, a sort sign, numbers at the right, and the selected row with its sign")
  func table() {
    let (surface, place) = picture(width: 40)
    #expect(
      surface.text == """
          CODE   REGION              GDP▾  GROUP
          DE21   Oberbayern           172  more
        ▸ PL22   Śląskie               76  less
          EL30   Αττική
        """)
    #expect(place == Point(x: 0, y: 2))
    let roles = surface.roles.split(separator: "\n")
    #expect(roles[0] == Substring(String(repeating: "H", count: 40)))
    #expect(roles[2] == Substring(String(repeating: "F", count: 40)))
    #expect(roles[1].allSatisfy { $0 == "." })
  }

  @Test("Where there is no room the columns at the right are scrolled away, and a sign says so")
  func scrolled() {
    #expect(picture(width: 29).0.text.hasPrefix("  CODE   REGION        GDP▾ ›\n"))
    #expect(picture(width: 20).0.text.hasPrefix("  CODE   REGION    ›\n"))
    #expect(picture(width: 14).0.text.hasPrefix("  CODE   REG…›\n"))
  }

  @Test("A column that is revealed takes the place of others, and the first stands still")
  func revealed() {
    #expect(Table.layout(columns, width: 29, revealed: 3).map(\.index) == [0, 2, 3])
    #expect(Table.layout(columns, width: 20, revealed: 3).map(\.index) == [0, 3])
    #expect(Table.layout(columns, width: 29, frozen: 2, revealed: 3).map(\.index) == [0, 1, 3])
    #expect(picture(width: 29, revealed: 3).0.text.hasPrefix("  CODE  ‹ GDP▾  GROUP\n"))
  }

  @Test("Marked rows have their sign beside the cursor's, and further keys of the order their number")
  func marksAndKeys() {
    var canvas = Canvas(size: Size(width: 40, height: 3))
    let columns = [
      Table.Column(title: "A", width: 4, sort: .ascending, sortPosition: 2),
      Table.Column(title: "B", width: 4, sort: .descending, sortPosition: 1),
    ]
    Table(columns: columns, rowCount: 2, state: ListState(), isMarked: { _ in true }) { _ in [Table.Cell("x")]
    }
    .draw(on: &canvas)
    #expect(canvas.surface.text == "  A▴2   B▾1\n▸●x\n ●x")
  }

  @Test("In ASCII the signs are letters")
  func ascii() {
    #expect(picture(width: 40, glyphs: .ascii).0.text.contains("GDPv"))
    #expect(picture(width: 40, glyphs: .ascii).0.text.contains("> PL22   Slaskie"))
  }

  @Test("Only rows on the screen are asked for")
  func lazyRows() {
    var canvas = Canvas(size: Size(width: 30, height: 6))
    var state = ListState()
    state.moveTo(1_000_000, count: 2_000_000, height: 5)
    var asked: [Int] = []
    Table(columns: columns, rowCount: 2_000_000, state: state) { index in
      asked.append(index)
      return [Table.Cell("x")]
    }.draw(on: &canvas)
    #expect(asked == Array(999_996...1_000_000))
  }

  @Test("An empty table says why")
  func empty() {
    var canvas = Canvas(size: Size(width: 30, height: 3))
    let table = Table(columns: columns, rowCount: 0, state: ListState(), emptyText: "No region matches.") {
      _ in []
    }
    #expect(table.draw(on: &canvas) == nil)
    #expect(canvas.surface.text.contains("\n  No region matches."))
  }

  @Test("Columns never overlap and never leave the table", arguments: 0..<300)
  func layout(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let columns = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      Table.Column(
        title: "x", width: random.coordinate(), isFlexible: Bool.random(using: &random))
    }
    let width = Int.random(in: -5...300, using: &random)
    var end = 0
    for (_, x, columnWidth) in Table.layout(
      columns, width: width, frozen: Int.random(in: -1...9, using: &random),
      revealed: Int.random(in: -1...9, using: &random))
    {
      #expect(x >= end && columnWidth >= 0 && x + columnWidth <= width)
      end = x + columnWidth
    }
  }
}
