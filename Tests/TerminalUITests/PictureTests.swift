import TerminalUI
import Testing

@Suite("Pictures of what a terminal shows")
struct PictureTests {
  private static func random(_ seed: UInt64) -> Surface {
    var random = SplitMix(seed: seed)
    let size = Size(
      width: Int.random(in: 0...40, using: &random), height: Int.random(in: 0...10, using: &random))
    var canvas = Canvas(size: size)
    let roles = StyleRole.allCases
    for _ in 0..<40 {
      let (x, y) = (Int.random(in: -3...40, using: &random), Int.random(in: -1...10, using: &random))
      let role = roles.randomElement(using: &random) ?? .text
      let emphasis = Emphasis(rawValue: UInt8.random(in: 0..<32, using: &random))
      let signs = "▀▄█▁▃▆▏▌▉▐░▒▓▔▕▖▗▘▙▚▛▜▝▞▟⠁⣿⡇─│┼╭╮╯╰╱╲╳═╬━┃├┤<>&\"'".map(String.init)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        canvas.write(random.text(upTo: 12), x: x, y: y, role, emphasis)
      case 1:
        canvas.halves(
          x: x, y: y, upper: Bool.random(using: &random) ? role : nil,
          lower: roles.randomElement(using: &random))
      case 2: canvas.write(signs.randomElement(using: &random) ?? "", x: x, y: y, role, emphasis)
      default: canvas.fill(Rect(x: x, y: y, width: 7, height: 2), role, character: "x")
      }
    }
    return canvas.surface
  }

  private static let themes: [Theme] = [.fallback, .mono]

  // MARK: - Text and sequences

  @Test(
    "Colours taken away, the letters of a picture for terminals are those of the screen", arguments: 0..<100)
  func sameLetters(seed: UInt64) {
    let surface = Self.random(seed)
    for depth in ColorDepth.allCases {
      let text = Picture(surface, theme: .fallback, depth: depth, title: "").text(as: .ansi)
      let read = ColoredText(text)
      #expect(read.isUnderstood && read.text == surface.text, "seed \(seed), \(depth.rawValue)")
      #expect(text.count { $0 == "\n" } == surface.size.height)
    }
  }

  @Test("Each letter of a picture for terminals has the colours of its cell", arguments: 0..<100)
  func sameColors(seed: UInt64) {
    let surface = Self.random(seed)
    for (theme, depth) in [
      (Theme.fallback, ColorDepth.full), (.fallback, .indexed), (.fallback, .sixteen), (.mono, .full),
    ] {
      let read = ColoredText(Picture(surface, theme: theme, depth: depth, title: "").text(as: .ansi))
      for y in 0..<surface.size.height where read.rows.indices.contains(y) {
        var letters = read.rows[y][...]
        for cell in surface.row(y) where cell.width > 0 {
          // What is left out at the end of a row is blank and has nothing behind it.
          guard let letter = letters.first else {
            #expect(
              cell.isBlank
                && theme.style(of: cell).background?.color(at: depth) ?? .terminalDefault == .terminalDefault)
            continue
          }
          letters = letters.dropFirst(cell.text.unicodeScalars.count)
          let style = theme.style(of: cell)
          #expect(letter.background == Self.code(style.background, depth, ground: true))
          if !cell.isBlank {
            #expect(letter.foreground == Self.code(style.foreground, depth, ground: false))
            #expect(letter.attributes == Self.codes(style.emphasis))
          } else {
            let seen = Self.codes(style.emphasis.intersection([.underline, .reverse]))
            #expect(letter.attributes.intersection([4, 7]) == seen)
          }
        }
        #expect(letters.isEmpty)
      }
    }
  }

  private static func codes(_ emphasis: Emphasis) -> Set<Int> {
    let all: [(Emphasis, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)]
    return Set(all.filter { emphasis.contains($0.0) }.map(\.1))
  }

  private static func code(_ color: ThemeColor?, _ depth: ColorDepth, ground: Bool) -> String {
    let shift = ground ? 10 : 0
    switch color?.color(at: depth) ?? .terminalDefault {
    case .terminalDefault: return String(39 + shift)
    case .indexed(let number) where number < 8: return String(30 + shift + Int(number))
    case .indexed(let number) where number < 16: return String(90 + shift + Int(number) - 8)
    case .indexed(let number): return "\(38 + shift);5;\(number)"
    case .rgb(let r, let g, let b): return "\(38 + shift);2;\(r);\(g);\(b)"
    }
  }

  @Test("Sequences stand only where something changes, and each row ends without any in force")
  func fewSequences() {
    var canvas = Canvas(size: Size(width: 12, height: 2))
    canvas.write("GDP per head", x: 0, y: 0, .title)
    canvas.write("80", x: 0, y: 1, .bad)
    #expect(
      Picture(canvas.surface, theme: .mono, title: "").text(as: .ansi)
        == "\u{1B}[1mGDP per head\u{1B}[0m\n\u{1B}[7m80\u{1B}[0m\n")
    #expect(Picture(canvas.surface, theme: .mono, title: "").text(as: .text) == "GDP per head\n80\n")
  }

  // MARK: - Markup

  @Test("SVG and HTML are well-formed and hold all letters, whatever is drawn", arguments: 0..<100)
  func wellFormed(seed: UInt64) throws {
    let surface = Self.random(seed)
    for theme in Self.themes {
      let picture = Picture(surface, theme: theme, title: "/find?q=<script>&\"\u{1B}[31m\u{85}")
      let svg = try MarkupReader(picture.text(as: .svg))
      #expect(svg["title"].map(\.text) == [picture.title] && picture.title.hasPrefix("/find?q=<script>&\""))
      #expect(svg["desc"].map(\.text) == [surface.text], "seed \(seed)")
      #expect(svg["script"].isEmpty && svg["svg"].count == 1)
      let html = try MarkupReader(picture.text(as: .html))
      let shown = try #require(html["pre"].first).text.dropFirst().dropLast()
      let rows = shown.split(separator: "\n", omittingEmptySubsequences: false).map { row in
        // Blanks with a colour of their own stay.
        String(row.reversed().drop { $0 == " " }.reversed())
      }
      #expect(rows.joined(separator: "\n") == surface.text, "seed \(seed)")
      #expect(html["title"].map(\.text) == [picture.title] && html["script"].isEmpty)
    }
  }

  @Test("Text that looks like markup stays text")
  func hostileText() throws {
    var canvas = Canvas(size: Size(width: 60, height: 1))
    canvas.write("<script>alert('&amp;')</script> \u{1B}]0;x\u{7}\"]]>", x: 0, y: 0)
    let picture = Picture(canvas.surface, theme: .fallback, title: "</title><script>")
    for format in [Picture.Format.svg, .html] {
      let text = picture.text(as: format)
      #expect(text.contains("&lt;script&gt;alert('&amp;amp;')&lt;/script&gt;"))
      #expect(!text.contains("<script") && !text.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test("What is behind a cell is painted there, with halves of two colours", arguments: 0..<60)
  func areas(seed: UInt64) throws {
    let surface = Self.random(seed)
    for theme in Self.themes {
      let drawing = try PaintedAreas(Picture(surface, theme: theme, title: "").text(as: .svg))
      for y in 0..<surface.size.height {
        for (x, cell) in surface.row(y).enumerated() {
          let style = theme.style(of: cell)
          var (fore, back) = (
            Self.hex(style.foreground, else: "#000"), Self.hex(style.background, else: "#fff")
          )
          if style.emphasis.contains(.reverse) { swap(&fore, &back) }
          // Fainter letters are mixed with what is behind them.
          if style.emphasis.contains(.dim) { continue }
          let (upper, lower) =
            switch cell.base {
            case 0x2580: (fore, back)
            case 0x2584: (back, fore)
            case 0x2588: (fore, fore)
            case 0x2581...0x259F, 0x2500...0x257F, 0x2800...0x28FF: ("", "")
            default: (back, back)
            }
          if cell.firstMark != 0 || upper.isEmpty { continue }
          #expect(drawing.color(x: x * 12 + 1, y: y * 24 + 1) == upper, "seed \(seed), \(x), \(y)")
          #expect(drawing.color(x: x * 12 + 1, y: y * 24 + 19) == lower, "seed \(seed), \(x), \(y)")
        }
      }
    }
  }

  private static func hex(_ color: ThemeColor?, else fallback: String) -> String {
    guard let parts = color?.full.components else { return fallback }
    let digits = [parts.r, parts.g, parts.b].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16)
    }
    let isShort = digits.allSatisfy { $0.first == $0.last }
    return "#" + (isShort ? digits.map { String($0.prefix(1)) } : digits).joined()
  }

  @Test("Cells of one colour are one area, also those that are half cells")
  func areasAreJoined() throws {
    var canvas = Canvas(size: Size(width: 40, height: 10))
    for y in 0..<10 {
      for x in 0..<40 { canvas.halves(x: x, y: y, upper: .scale2, lower: y < 9 ? .scale2 : .scale4) }
    }
    let drawing = try PaintedAreas(Picture(canvas.surface, theme: .fallback, title: "").text(as: .svg))
    #expect(drawing.count == 2)
  }

  @Test("Blocks, shades, lines and dots are drawn, letters are placed by their columns")
  func shapes() throws {
    var canvas = Canvas(size: Size(width: 30, height: 4))
    canvas.write("▃▌░█▚─┼╭⠃", x: 0, y: 0, .accent)
    canvas.write("Śląskie  日本 e\u{301}x ▲ עב", x: 0, y: 1, .text)
    canvas.write("Beta", x: 20, y: 2, .header)
    let text = Picture(canvas.surface, theme: .fallback, title: "").text(as: .svg)
    let svg = try MarkupReader(text)
    let letters = svg["text"].map {
      "\($0.attributes["x"] ?? "") \($0.text) \($0.attributes["textLength"] ?? "")"
    }
    #expect(
      letters == [
        "0 Śląskie 84", "108 日 24", "132 本 24", "168 e\u{301} ", "180 x ", "204 ▲ 12", "228 ע ",
        "240 ב ",
        "240 Beta 48",
      ])
    // The two dots of the braille letter, and an arc.
    #expect(text.contains("M99 3h0M99 9h0") && text.contains("M90 24v-6q0-6 6-6"))
    #expect(text.contains("font-weight=\"bold\""))
  }

  @Test("Shades and fainter letters have a colour between letter and background")
  func mixed() throws {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.write("░▒▓█", x: 0, y: 0, .text)
    canvas.write("x", x: 5, y: 0, .text, .dim)
    let text = Picture(canvas.surface, theme: .mono, title: "").text(as: .svg)
    let drawing = try PaintedAreas(text)
    #expect(
      (0..<5).map { drawing.color(x: $0 * 12, y: 9) } == ["#bfbfbf", "#808080", "#404040", "#000", "#fff"])
    #expect(text.contains("<g fill=\"#606060\">\n<text x=\"60\" y=\"18\">x</text>"))
  }

  @Test("A page gives the halves of a cell their colours, and lines reach their neighbours")
  func page() {
    var canvas = Canvas(size: Size(width: 8, height: 1))
    canvas.halves(x: 0, y: 0, upper: .scale1, lower: .scale5)
    canvas.halves(x: 1, y: 0, upper: .scale1, lower: .scale5)
    canvas.write("│", x: 3, y: 0, .rule)
    let text = Picture(canvas.surface, theme: .fallback, title: "").text(as: .html)
    #expect(text.contains("<span class=\"s0 b u4\" style=\"width:2ch\">▀▀</span>"))
    #expect(text.contains(".s0{color:#2c4a8c;background-color:#ffe27a}"))
    #expect(text.contains("class=\"s1 b x1010\">│</span>") && text.contains(".x1010{background-image:"))
  }

  @Test("Without colours a picture is black on white, and white on black for a dark theme")
  func withoutColors() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.write("abc", x: 0, y: 0)
    let light = Picture(canvas.surface, theme: .fallback, depth: .mono, title: "").text(as: .svg)
    #expect(light.contains("fill=\"#fff\"/>") && light.contains("<g fill=\"#000\">"))
    let night = Theme(name: "night", mode: .dark, paint: false, styles: [:])
    let dark = Picture(canvas.surface, theme: night, title: "").text(as: .svg)
    #expect(dark.contains("fill=\"#000\"/>") && dark.contains("<g fill=\"#fff\">"))
  }

  @Test("The ending of a name says the format")
  func endings() {
    #expect(Picture.Format(ofFile: "a.b/x.SVG") == .svg && Picture.Format(ofFile: "x.ans") == .ansi)
    for name in ["", "svg", "x.svg/y", "x.png", "x.", "x.svg.gz"] {
      #expect(Picture.Format(ofFile: name) == nil)
    }
    #expect(Picture.Format.endings == ".txt, .ans, .svg or .html")
    for format in Picture.Format.allCases { #expect(Picture.Format(ofFile: "x." + format.ending) == format) }
  }
}

/// The rectangles of a drawing, the last of which covers what is below.
private struct PaintedAreas {
  private var rects: [(x: Double, y: Double, width: Double, height: Double, color: String)] = []
  private let background: String

  var count: Int { rects.count }

  init(_ text: String) throws {
    let svg = try MarkupReader(text)
    background = svg["rect"].first?.attributes["fill"] ?? ""
    for path in svg["path"] {
      guard let color = path.attributes["fill"], let data = path.attributes["d"] else { continue }
      for part in data.split(separator: "z") {
        let numbers = part.split { "M hv".contains($0) }.compactMap { Double($0) }
        guard numbers.count == 5 else { continue }
        rects.append((numbers[0], numbers[1], numbers[2], numbers[3], color))
      }
    }
  }

  func color(x: Int, y: Int) -> String {
    let (x, y) = (Double(x) + 0.25, Double(y) + 0.5)
    let covering = rects.last {
      x >= $0.x && x < $0.x + $0.width && y >= $0.y && y < $0.y + $0.height
    }
    return covering?.color ?? background
  }
}
