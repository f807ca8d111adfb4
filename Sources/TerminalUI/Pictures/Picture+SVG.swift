extension Picture {
  /// A drawing that needs nothing but a font with letters of one width, and looks alike with any.
  var svg: String {
    var drawing = Drawing(self)
    drawing.draw()
    return drawing.text
  }
}

/// A picture as it is put together: areas below, lines and dots on them, letters above.
///
/// A cell is 12 wide and 24 high, and its letters are 20 high, of which three fifths are the width of most fonts.
private struct Drawing {
  private let picture: Picture
  private var looks: Looks
  private let plain: Look
  private var areas = Tiles()
  private var parts = Tiles()
  private var lines = Tiles()
  private var curves: [Paint: String] = [:]
  private var dots: [Paint: String] = [:]
  /// The elements of letters that look alike, and the looks in the order in which they come.
  private var letters: [Look: String] = [:]
  private var order: [Look] = []

  init(_ picture: Picture) {
    self.picture = picture
    looks = Looks(picture)
    plain = looks.plain
  }

  mutating func draw() {
    for y in 0..<picture.surface.size.height {
      let row = picture.surface.row(y)
      for (x, cell) in row.enumerated() { draw(cell, x, y) }
      write(Array(row), y)
    }
  }

  var text: String {
    let size = picture.surface.size
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.width * 9)" height="\(size.height * 18)" \
      viewBox="0 0 \(size.width * 12) \(size.height * 24)" role="img">
      <title>\(Markup.escaped(picture.title))</title>
      <desc>\(Markup.escaped(picture.surface.text))</desc>
      <rect width="100%" height="100%" fill="\(plain.background.text)"/>
      <g shape-rendering="crispEdges">
      \(areas.paths)\(parts.paths)</g>
      \(lines.paths)<g fill="none" stroke-width="2">
      \(Self.strokes(curves))</g>
      <g fill="none" stroke-width="4" stroke-linecap="round">
      \(Self.strokes(dots))</g>
      <g font-family="\(Markup.fonts)" font-size="20">
      \(groups)</g>
      </svg>

      """
  }
}

extension Drawing {
  private mutating func draw(_ cell: Cell, _ x: Int, _ y: Int) {
    let look = looks.look(of: cell)
    let ink = CellInk(cell)
    if case .block(let shape) = ink { draw(shape, look, x, y) } else { cover(look.background, x, y, 0, 24) }
    switch ink {
    case .dots(let bits): draw(dots: bits, look.foreground, x, y)
    case .lines(let arms): draw(arms, look.foreground, x, y)
    case .curve:
      if let curve = BoxLines.curve(cell.base, x: x * 12, y: y * 24) {
        curves[look.foreground, default: ""] += curve
      }
    case .nothing, .letter, .sign, .block: break
    }
    if look.isUnderlined { lines.add(look.foreground, x: x * 24, y: y * 24 + 20, width: 24, height: 2) }
  }

  /// Covers rows of a cell that are not as the whole picture.
  private mutating func cover(_ paint: Paint, _ x: Int, _ y: Int, _ top: Int, _ height: Int) {
    guard paint != plain.background else { return }
    areas.add(paint, x: x * 24, y: y * 24 + top, width: 24, height: height)
  }

  private mutating func draw(_ shape: BlockShape, _ look: Look, _ x: Int, _ y: Int) {
    switch shape {
    case .rows(let eighths, let isFromAbove):
      // Both parts are areas, which join those of the cells above and below.
      let height = eighths * 3
      cover(look.foreground, x, y, isFromAbove ? 0 : 24 - height, height)
      cover(look.background, x, y, isFromAbove ? height : 0, 24 - height)
    case .shade(let eighths):
      cover(look.foreground.mixed(with: look.background, eighths: UInt32(eighths)), x, y, 0, 24)
    case .columns(let eighths, let isFromRight):
      cover(look.background, x, y, 0, 24)
      let width = eighths * 3
      parts.add(
        look.foreground, x: x * 24 + (isFromRight ? 24 - width : 0), y: y * 24, width: width, height: 24)
    case .quarters(let bits):
      cover(look.background, x, y, 0, 24)
      for quarter in 0..<4 where bits >> quarter & 1 == 1 {
        parts.add(
          look.foreground, x: x * 24 + quarter % 2 * 12, y: y * 24 + quarter / 2 * 12, width: 12, height: 12)
      }
    }
  }

  private mutating func draw(dots bits: UInt32, _ paint: Paint, _ x: Int, _ y: Int) {
    // The bits go down the left column, then the right one; the lowest row came later.
    let places = [(3, 3), (3, 9), (3, 15), (9, 3), (9, 9), (9, 15), (3, 21), (9, 21)]
    for (bit, place) in places.enumerated() where bits >> bit & 1 == 1 {
      dots[paint, default: ""] += "M\(x * 12 + place.0) \(y * 24 + place.1)h0"
    }
  }

  private mutating func draw(_ arms: [Int], _ paint: Paint, _ x: Int, _ y: Int) {
    let (left, top) = (x * 24, y * 24)
    // Each arm reaches to the other side of the middle, so that corners are filled.
    let (upwards, downwards) = (arms[0] * 2, arms[2] * 2)
    let (rightwards, leftwards) = (arms[1] * 2, arms[3] * 2)
    let tall = max(rightwards, leftwards) / 2
    let broad = max(upwards, downwards)
    if upwards > 0 {
      lines.add(paint, x: left + 12 - upwards, y: top, width: upwards * 2, height: 12 + tall)
    }
    if downwards > 0 {
      lines.add(
        paint, x: left + 12 - downwards, y: top + 12 - tall, width: downwards * 2, height: 12 + tall)
    }
    if leftwards > 0 {
      lines.add(paint, x: left, y: top + 12 - leftwards / 2, width: 12 + broad, height: leftwards)
    }
    if rightwards > 0 {
      lines.add(
        paint, x: left + 12 - broad, y: top + 12 - rightwards / 2, width: 12 + broad, height: rightwards)
    }
  }

  private static func strokes(_ paths: [Paint: String]) -> String {
    paths.sorted { $0.key.value < $1.key.value }.reduce(into: "") { text, entry in
      text += "<path stroke=\"\(entry.key.text)\" d=\"\(entry.value)\"/>\n"
    }
  }
}

// MARK: - Letters

extension Drawing {
  /// Writes the letters of a row: common ones together as long as they look alike and no two blanks part them.
  private mutating func write(_ row: [Cell], _ y: Int) {
    let inks = row.map(CellInk.init)
    var x = 0
    while x < row.count {
      guard inks[x] == .letter || inks[x] == .sign else {
        x += 1
        continue
      }
      let look = lettersLook(row[x])
      var end = x + 1
      if inks[x] == .letter {
        while end < row.count {
          let next = row[end].isBlank ? end + 1 : end
          guard next < row.count, inks[next] == .letter, lettersLook(row[next]) == look else { break }
          end = next + 1
        }
      }
      write(row[x..<end], look, x, y, ink: inks[x])
      x = end
    }
  }

  private mutating func write(_ cells: ArraySlice<Cell>, _ look: Look, _ x: Int, _ y: Int, ink: CellInk) {
    let width = cells.reduce(0) { $0 + Int($1.width) } * 12
    // A sign of another font is made as wide as its cell; a letter would look odd then.
    let isFitted = ink == .sign && (cells.first?.base ?? 0) >= 0x2000
    let fit =
      isFitted
      ? " textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\""
      : cells.count > 1 ? " textLength=\"\(width)\"" : ""
    let text = Markup.escaped(cells.map(\.text).joined())
    if letters[look] == nil { order.append(look) }
    letters[look, default: ""] += "<text x=\"\(x * 12)\" y=\"\(y * 24 + 18)\"\(fit)>\(text)</text>\n"
  }

  /// What of its look a letter shows by itself.
  private mutating func lettersLook(_ cell: Cell) -> Look {
    var look = looks.look(of: cell)
    look.background = plain.background
    look.isUnderlined = false
    return look
  }

  private var groups: String {
    order.reduce(into: "") { text, look in
      let weight = look.isBold ? " font-weight=\"bold\"" : ""
      let slant = look.isItalic ? " font-style=\"italic\"" : ""
      text += "<g fill=\"\(look.foreground.text)\"\(weight)\(slant)>\n\(letters[look] ?? "")</g>\n"
    }
  }
}
