/// A value to compare with, which stands below an axis with its name.
public struct ChartMark: Sendable {
  /// What it is, with the value: `EU 2.2`.
  public var name: String
  /// Where it stands.
  public var value: Double

  /// A mark.
  public init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}

/// Names below an axis with a sign at their value; those that would cover each other go to a row of their own.
struct PlacedMarks {
  private let placed: [(sign: Int, text: Int, name: String, row: Int)]
  /// The rows that hold all of them.
  let rows: Int

  /// Names of marks with the column of each; a name may go on to the end of `room` columns.
  init(_ marks: [(name: String, column: Int)], room: Int, glyphs: GlyphLevel) {
    var rows: [[Range<Int>]] = []
    placed = marks.sorted { $0.column < $1.column }.enumerated().map { index, mark in
      let columns = glyphs.columns(mark.name)
      // The name stands to the left of its sign if others follow, else to the right; or else on the other side.
      let (left, right) = (mark.column - 1 - columns, mark.column + 2)
      let sides = (index + 1 < marks.count ? [left, right] : [right, left])
        .filter { $0 >= 0 && $0 + columns <= room }
      let places = (sides.isEmpty ? [0] : sides).map { text in
        (text: text, taken: min(mark.column, text)..<max(mark.column + 1, text + columns))
      }
      for (row, others) in rows.enumerated() {
        guard let free = places.first(where: { place in !others.contains { Self.meet($0, place.taken) } })
        else {
          continue
        }
        rows[row].append(free.taken)
        return (mark.column, free.text, mark.name, row)
      }
      rows.append([places[0].taken])
      return (mark.column, places[0].text, mark.name, rows.count - 1)
    }
    self.rows = rows.count
  }

  /// Whether two names have less than two blanks between them.
  private static func meet(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.lowerBound - 2 < other.upperBound && other.lowerBound - 2 < one.upperBound
  }

  func draw(on canvas: inout Canvas, x: Int, y: Int, rows: Int) {
    for mark in placed where mark.row < rows {
      canvas.write(mark.name, x: x + mark.text, y: y + mark.row, .muted)
      canvas.write(Glyphs.above(canvas.glyphs), x: x + mark.sign, y: y + mark.row, .accent)
    }
  }
}
