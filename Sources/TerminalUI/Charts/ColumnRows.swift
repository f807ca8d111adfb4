/// The rows of a plot with columns that stand on zero or hang from it.
struct ColumnRows {
  /// Rows above zero.
  let above: Int
  /// Rows below zero.
  let below: Int
  private let scale: Scale
  /// What the height of a row stands for.
  private let unit: Double
  private let glyphs: GlyphLevel

  init(_ scale: Scale, height: Int, glyphs: GlyphLevel) {
    let (up, down) = (max(0, scale.upper), max(0, -scale.lower))
    let share = down / 2 / (up / 2 + down / 2)
    below =
      down == 0 ? 0 : up == 0 ? height : min(height - 1, max(1, Int((share * Double(height)).rounded())))
    above = height - below
    unit = max(above > 0 ? up / Double(above) : 0, below > 0 ? down / Double(below) : 0)
    self.scale = scale
    self.glyphs = glyphs
  }

  /// Draws a column of some width; what is above zero shows at least its thinnest part.
  func draw(_ value: Double, x: Int, width: Int, role: StyleRole, on canvas: inout Canvas) {
    guard value != 0, unit > 0 else { return }
    let parts = value > 0 ? Glyphs.columnParts(glyphs) : Glyphs.hangingParts(glyphs)
    let room = value > 0 ? above : below
    let rows = min(Double(room), abs(value) / unit)
    let steps = max(1, Int((rows * Double(parts.count)).rounded()))
    let (full, rest) = steps.quotientAndRemainder(dividingBy: parts.count)
    func fill(_ row: Int, _ character: Character) {
      let y = value > 0 ? above - 1 - row : above + row
      canvas.fill(Rect(x: x, y: y, width: width, height: 1), role, character: character)
    }
    for row in 0..<full { fill(row, parts[parts.count - 1]) }
    if rest > 0, full < room { fill(full, parts[rest - 1]) }
  }

  /// Round numbers with the row whose upper edge they are; zero is the row below the columns that stand on it.
  var ticks: [(row: Int, text: String)] {
    scale.ticks(beside: above + below) { above - Int(($0 / unit).rounded()) }
  }
}
