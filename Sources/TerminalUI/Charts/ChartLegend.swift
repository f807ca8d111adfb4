/// What the signs of a chart mean, one after another on a few rows.
struct ChartLegend {
  /// A sign with its role, and what it means.
  struct Entry {
    var sign: String
    var text: String
    var role: StyleRole
  }

  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// The rows it takes in some columns.
  func rows(width: Int, glyphs: GlyphLevel) -> Int { (places(width, glyphs).last?.row ?? -1) + 1 }

  /// Draws on rows from `y` to the end of the canvas.
  func draw(on canvas: inout Canvas, x: Int, y: Int) {
    let width = canvas.size.width - x
    for (entry, place) in zip(entries, places(width, canvas.glyphs)) {
      let column = x + place.x
      let used = canvas.write(entry.sign + " ", x: column, y: y + place.row, entry.role)
      let room = min(canvas.glyphs.columns(entry.text), width - place.x - used)
      canvas.write(entry.text, x: column + used, y: y + place.row, width: room, .muted)
    }
  }

  private func places(_ width: Int, _ glyphs: GlyphLevel) -> [(x: Int, row: Int)] {
    var result: [(x: Int, row: Int)] = []
    var (x, row) = (0, 0)
    for entry in entries {
      let columns = glyphs.columns(entry.sign) + 1 + glyphs.columns(entry.text)
      if x > 0, x + columns > width { (x, row) = (0, row + 1) }
      result.append((x, row))
      x += columns + 2
    }
    return result
  }
}
