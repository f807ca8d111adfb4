/// Letters and names at the right ends of lines; those of one row stand together.
struct LineEnds {
  /// The end of a line.
  struct End {
    var row: Int
    /// What the line is called beside others; nil for one that is known by its name alone.
    var letter: String?
    var name: String
    /// The last value; nil where the name says it.
    var value: String?
    var role: StyleRole
  }

  /// What is written at an end, from most to least.
  enum Way {
    /// `b ES21 2.3, e EU-27 2.2`
    case values
    /// `b ES21, e EU-27`
    case names
    /// `b, e`, and the names of lines that have no letter.
    case letters
    /// `b, e`
    case lettersAlone
    /// `be`
    case joined

    func text(of end: End) -> String? {
      switch self {
      case .values: [end.letter, end.name, end.value].compactMap { $0 }.joined(separator: " ")
      case .names: [end.letter, end.name].compactMap { $0 }.joined(separator: " ")
      case .letters: end.letter ?? end.name
      case .lettersAlone, .joined: end.letter
      }
    }

    var separator: String { self == .joined ? "" : ", " }
  }

  /// What is written on a row, from left to right.
  private let rows: [Int: [(text: String, role: StyleRole)]]
  /// Columns of the longest row with the blank before it; 0 where there is none.
  let width: Int

  /// The ends in the first of some ways that takes at most `room` columns; nil if none does.
  init?(_ ends: [End], room: Int, ways: [Way], glyphs: GlyphLevel) {
    for way in ways {
      var rows: [Int: [(text: String, role: StyleRole)]] = [:]
      for (row, group) in Dictionary(grouping: ends, by: \.row) {
        let texts = group.compactMap { end in way.text(of: end).map { (text: $0, role: end.role) } }
        rows[row] = Array(texts.map { [$0] }.joined(separator: [(way.separator, StyleRole.muted)]))
      }
      let widest = rows.values.map { $0.reduce(0) { $0 + glyphs.columns($1.text) } }.max() ?? 0
      guard widest < max(1, room) else { continue }
      (self.rows, width) = (rows, widest > 0 ? widest + 1 : 0)
      return
    }
    return nil
  }

  /// Draws a blank and the ends from `x` to the end of the canvas.
  func draw(on canvas: inout Canvas, x: Int) {
    for (row, parts) in rows {
      var column = x + 1
      for part in parts { column += canvas.write(part.text, x: column, y: row, part.role) }
    }
  }
}
