import TerminalUI
import Testing

@Suite("Small widgets")
struct WidgetTests {
  private func picture(_ width: Int, _ height: Int = 1, _ draw: (inout Canvas) -> Void) -> Surface {
    var canvas = Canvas(size: Size(width: width, height: height))
    draw(&canvas)
    return canvas.surface
  }

  @Test("Tabs shorten, then only their digits remain")
  func tabs() {
    let tabs = Tabs(titles: ["Overview", "Indicators", "Peers"], selected: 1)
    #expect(picture(45) { tabs.draw(on: &$0) }.text == "1 Overview  [2 Indicators]  3 Peers")
    #expect(picture(45) { tabs.draw(on: &$0) }.roles == "K...........AAAAAAAAAAAAAA..K......")
    #expect(picture(28) { tabs.draw(on: &$0) }.text == "1 Overv… [2 Indic…] 3 Peers")
    #expect(picture(10) { tabs.draw(on: &$0) }.text == "1 [2] 3")
  }

  @Test("A sparkline shows gaps as gaps and equal values in the middle")
  func sparkline() {
    #expect(Sparkline(values: [0, 1, nil, 3, .nan, .infinity, 7], width: 10).text() == "▁▂·▄··█")
    #expect(Sparkline(values: [0, nil, 9], width: 10).text(glyphs: .ascii) == "_:#")
    #expect(Sparkline(values: [5, 5, 5], width: 10).text() == "▄▄▄")
    #expect(Sparkline(values: [nil, nil], width: 10).text() == "  ")
    #expect(Sparkline(values: [], width: 10).text() == "")
    #expect(Sparkline(values: [0, 10], width: 10, minimum: 0, maximum: 20).text() == "▁▅")
    #expect(Sparkline(values: [0, 5, 10], width: 10).text(glyphs: .ascii) == "_=#")
    #expect(Sparkline(values: [1, 9, 9, 1], width: 2).text() == "█▁")
  }

  @Test("Any values give one cell each, at most the width", arguments: 0..<100)
  func anySparkline(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let values: [Double?] = (0..<Int.random(in: 0...50, using: &random)).map { _ in
      [
        nil, .nan, .infinity, -1e308, 1e308, 0, -0.0, .leastNonzeroMagnitude,
        Double.random(in: -9...9, using: &random),
      ]
      .randomElement(using: &random) ?? nil
    }
    let width = Int.random(in: -2...60, using: &random)
    #expect(Sparkline(values: values, width: width).text().count == min(values.count, max(0, width)))
  }

  @Test("A bar fills its width at the maximum and not more")
  func bar() {
    #expect(Bar(value: 60, maximum: 60, width: 4).text() == "████")
    #expect(Bar(value: 90, maximum: 60, width: 4).text() == "████")
    #expect(Bar(value: 33, maximum: 60, width: 4).text() == "██▎")
    #expect(Bar(value: 0.001, maximum: 60, width: 4).text() == "▏")
    #expect(Bar(value: 30, maximum: 60, width: 4).text(glyphs: .ascii) == "##")
    for value in [nil, 0, -1, .nan] as [Double?] {
      #expect(Bar(value: value, maximum: 60, width: 4).text() == "")
    }
    #expect(Bar(value: .infinity, maximum: .infinity, width: 2).text() == "██")
    #expect(Bar(value: 1, maximum: .nan, width: 2).text() == "")
  }

  @Test("Hints that do not fit are left out from the end")
  func hints() {
    let hints = KeyHints([
      .init("Enter", "open"), .init("/", "find"), .init("?", "help"),
    ])
    #expect(picture(30) { hints.draw(on: &$0) }.text == "Enter open  / find  ? help")
    #expect(picture(20) { hints.draw(on: &$0) }.text == "Enter open  / find")
    #expect(picture(20) { hints.draw(on: &$0) }.roles == "KKKKK.uuuu..K.uuuu")
  }

  @Test("Hints that always stay take the room of others")
  func lastHints() {
    let hints = KeyHints(
      [.init("J", "down"), .init("d", "default")],
      then: [.init("Enter", "keep"), .init("Esc", "cancel")])
    #expect(picture(50) { hints.draw(on: &$0) }.text == "J down  d default  Enter keep  Esc cancel")
    #expect(picture(32) { hints.draw(on: &$0) }.text == "J down  Enter keep  Esc cancel")
    #expect(picture(24) { hints.draw(on: &$0) }.text == "Enter keep  Esc cancel")
  }

  @Test("Any widget draws on a canvas of any size", arguments: 0..<13, 0..<4)
  func anySize(width: Int, height: Int) {
    let surface = picture(width, height) { canvas in
      Tabs(titles: ["日本", "b"], selected: 5).draw(on: &canvas)
      KeyHints([.init("日", "x")]).draw(on: &canvas)
      TextField(state: TextField.State(text: "日本語"), prompt: "日", placeholder: "x").draw(on: &canvas)
      Table(columns: [Table.Column(title: "日本", width: 3)], rowCount: 9, state: ListState()) { _ in
        [Table.Cell("日本", indent: 99)]
      }.draw(on: &canvas)
    }
    #expect(surface.size == Size(width: width, height: height))
  }
}
