import TerminalUI
import Testing

@Suite("Whatever is drawn, wherever")
struct CanvasPropertyTests {
  @Test("Text at any place of any size stays inside the canvas it was written on", arguments: 0..<200)
  func textStaysInside(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let size = Size(
      width: Int.random(in: 0...50, using: &random), height: Int.random(in: 0...12, using: &random))
    for _ in 0..<20 {
      var canvas = Canvas(size: size)
      canvas.glyphs = GlyphLevel.allCases.randomElement(using: &random) ?? .full
      canvas.fill(Rect(x: 0, y: 0, width: size.width, height: size.height), .muted, character: "x")
      let before = canvas.surface
      let rect = randomRect(&random)
      canvas.within(rect) { scribble(on: &$0, &random) }
      for y in 0..<size.height {
        for x in 0..<size.width where !rect.contains(Point(x: x, y: y)) {
          #expect(canvas.surface[x, y] == before[x, y], "seed \(seed), column \(x), row \(y)")
        }
      }
    }
  }

  @Test("Every row of a surface has exactly its columns, and no control characters", arguments: 0..<200)
  func rowsAreWhole(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let size = Size(
      width: Int.random(in: 0...40, using: &random), height: Int.random(in: 0...8, using: &random))
    var canvas = Canvas(size: size)
    for _ in 0..<40 { scribble(on: &canvas, &random) }
    for y in 0..<size.height {
      let row = canvas.surface.row(y)
      #expect(row.reduce(0) { $0 + Int($1.width) } == size.width, "seed \(seed), row \(y)")
      for cell in row {
        #expect(cell.base == 0 || cell.base >= 0x20 && !(0x7F...0x9F).contains(cell.base))
        #expect(!(0x202A...0x202E).contains(cell.base) && !(0x2066...0x2069).contains(cell.base))
      }
    }
  }

  @Test("A truncated text is never wider than asked", arguments: 0..<200)
  func truncationFits(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = random.text(upTo: 30)
    let columns = Int.random(in: -3...40, using: &random)
    let cut = Truncation.truncate(text, to: columns)
    #expect(TextWidth.width(of: cut) <= max(0, columns))
    #expect(TextWidth.width(of: text) > max(0, columns) || cut == SafeText.clean(text))
  }

  @Test("Wrapped lines are never wider than asked and lose no letters", arguments: 0..<200)
  func wrappingFits(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = random.text(upTo: 60)
    let width = Int.random(in: 2...30, using: &random)
    let lines = Wrapping.wrap(text, width: width)
    #expect(lines.allSatisfy { TextWidth.width(of: $0) <= width })
    let letters = lines.joined().unicodeScalars.filter { $0 != " " }
    let expected = SafeText.clean(text).unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }
    #expect(letters.filter { $0 != "\u{3000}" }.count == expected.count)
  }

  @Test("Cleaning cleaned text changes nothing", arguments: 0..<200)
  func cleaningTwice(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let once = SafeText.clean(random.text(upTo: 40))
    #expect(SafeText.clean(once) == once)
  }

  @Test("ASCII text has only ASCII letters", arguments: 0..<100)
  func transliterationIsASCII(seed: UInt64) {
    var random = SplitMix(seed: seed)
    #expect(Transliteration.ascii(random.text(upTo: 40)).utf8.allSatisfy { (0x20...0x7E).contains($0) })
  }

  private func randomRect(_ random: inout SplitMix) -> Rect {
    Rect(
      x: random.coordinate(), y: random.coordinate(), width: random.coordinate(), height: random.coordinate())
  }

  private func scribble(on canvas: inout Canvas, _ random: inout SplitMix) {
    let (x, y, width) = (random.coordinate(), random.coordinate(), random.coordinate())
    let text = random.text(upTo: 20)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: canvas.write(text, x: x, y: y, .link, .bold)
    case 1: canvas.write(text, x: x, y: y, width: width, align: .right)
    case 2: canvas.write(text, x: x, y: y, width: width, align: .center)
    case 3: canvas.fill(randomRect(&random), .overlay, character: text.first ?? " ")
    case 4: canvas.tint(randomRect(&random), .match)
    case 5:
      canvas.horizontalRule(x: x, y: y, width: width)
      canvas.verticalRule(x: y, y: x, height: width)
    default:
      let rect = randomRect(&random)
      let place = Point(x: random.coordinate(), y: random.coordinate())
      canvas.within(rect) { $0.write(text, x: place.x, y: place.y) }
    }
  }
}
