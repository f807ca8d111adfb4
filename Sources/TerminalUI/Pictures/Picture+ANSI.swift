extension Picture {
  /// Letters with the sequences that colour them; each row ends as a terminal begins.
  var ansi: String {
    var text = ""
    var pens: [Manner: Pen] = [:]
    for y in 0..<surface.size.height {
      var pen = Pen()
      var last: Manner?
      let row = surface.row(y)
      let end = row.lastIndex { !isInvisible($0) }.map { $0 + 1 } ?? row.startIndex
      for cell in row[..<end] where cell.width > 0 {
        let manner = Manner(cell)
        if manner != last {
          let next = pens[manner] ?? Pen(theme.style(of: cell), depth, isBlank: cell.isBlank)
          pens[manner] = next
          text += pen.change(to: next, isBlank: cell.isBlank)
          last = manner
        }
        text += cell.text
      }
      text += pen.isReset ? "\n" : "\u{1B}[0m\n"
    }
    return text
  }

  /// Some cells of a row with the sequences that colour them, beginning and ending with a reset.
  package static func letters(_ cells: ArraySlice<Cell>, theme: Theme, depth: ColorDepth) -> String {
    var text = "\u{1B}[0m"
    var pen = Pen()
    for cell in cells where cell.width > 0 {
      text += pen.change(to: Pen(theme.style(of: cell), depth, isBlank: cell.isBlank), isBlank: cell.isBlank)
      text += cell.text
    }
    return pen.isReset ? text : text + "\u{1B}[0m"
  }

  /// Whether a terminal shows nothing of a cell, so that it can be left out at the end of a row.
  private func isInvisible(_ cell: Cell) -> Bool {
    cell.isBlank && Pen(theme.style(of: cell), depth, isBlank: true).isReset
  }
}

/// All of a cell that its pen depends on.
private struct Manner: Hashable {
  let role: StyleRole
  let emphasis: Emphasis
  let ground: StyleRole?
  let isBlank: Bool

  init(_ cell: Cell) {
    (role, emphasis, ground, isBlank) = (cell.role, cell.emphasis, cell.ground, cell.isBlank)
  }
}

/// What a terminal draws with: the parameters of the sequence that chooses it.
private struct Pen: Equatable {
  private var attributes: Set<Int> = []
  private var foreground = "39"
  private var background = "49"

  init() {}

  /// The pen for a style; a blank has no colour of letters, and only a line below it can be seen.
  init(_ style: Style, _ depth: ColorDepth, isBlank: Bool) {
    let emphasis = style.emphasis
    let hasLines = !emphasis.isDisjoint(with: [.underline, .reverse])
    for (way, code) in Self.codes where emphasis.contains(way) && (!isBlank || Self.lineCodes.contains(code))
    {
      attributes.insert(code)
    }
    if !isBlank || hasLines {
      foreground = Self.parameter(style.foreground?.color(at: depth), ground: false)
    }
    background = Self.parameter(style.background?.color(at: depth), ground: true)
  }

  var isReset: Bool { self == Pen() }

  /// The sequence from this pen to another, which becomes this one; empty where nothing changes.
  mutating func change(to next: Pen, isBlank: Bool) -> String {
    var next = next
    // How letters look may stay as it is where there are none.
    if isBlank, next.attributes.isEmpty, attributes.isDisjoint(with: Self.lineCodes) {
      (next.attributes, next.foreground) = (attributes, foreground)
    }
    guard next != self else { return "" }
    defer { self = next }
    if next.isReset { return "\u{1B}[0m" }
    var parameters: [String] = []
    var former = self
    if !attributes.isSubset(of: next.attributes) {
      parameters.append("0")
      former = Pen()
    }
    parameters += next.attributes.subtracting(former.attributes).sorted().map(String.init)
    if next.foreground != former.foreground { parameters.append(next.foreground) }
    if next.background != former.background { parameters.append(next.background) }
    return "\u{1B}[" + parameters.joined(separator: ";") + "m"
  }

  private static let codes: [(Emphasis, Int)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
  ]

  /// Those that can be seen on a blank.
  private static let lineCodes: Set = [4, 7]

  private static func parameter(_ color: Color?, ground: Bool) -> String {
    let shift = ground ? 10 : 0
    switch color ?? .terminalDefault {
    case .terminalDefault: return String(39 + shift)
    case .indexed(let number) where number < 8: return String(30 + shift + Int(number))
    case .indexed(let number) where number < 16: return String(82 + shift + Int(number))
    case .indexed(let number): return "\(38 + shift);5;\(number)"
    case .rgb(let r, let g, let b): return "\(38 + shift);2;\(r);\(g);\(b)"
    }
  }
}
