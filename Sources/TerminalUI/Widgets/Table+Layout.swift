extension Table {
  /// The columns of the screen for the sign of the selected row.
  static let margin = 2
  /// The blanks between two columns.
  private static let gap = 2

  /// The columns that are shown on a canvas of that width, and where.
  ///
  /// While there is no room, the column with the highest priority number goes, the rightmost first; those with 0 stay.
  /// Flexible columns share what is left over, or give up to half of their width if even the others do not fit; what
  /// still does not fit is cut at the right edge. `x` counts from the left edge of the canvas.
  public static func layout(_ columns: [Column], width: Int) -> [(index: Int, x: Int, width: Int)] {
    var shown = Array(columns.indices)
    var widths = columns.map { min(max(0, $0.width), 10_000) }
    let room = width - margin
    while needed(shown, widths) > room,
      let last = shown.filter({ columns[$0].priority > 0 }).max(by: {
        columns[$0].priority <= columns[$1].priority
      })
    {
      shown.removeAll { $0 == last }
    }
    share(room - needed(shown, widths), among: shown.filter { columns[$0].isFlexible }, &widths)

    var x = margin
    var placed: [(index: Int, x: Int, width: Int)] = []
    for index in shown where x < width {
      placed.append((index, x, min(widths[index], width - x)))
      x += widths[index] + gap
    }
    return placed
  }

  private static func needed(_ shown: [Int], _ widths: [Int]) -> Int {
    shown.reduce(0) { $0 + widths[$1] } + gap * max(0, shown.count - 1)
  }

  /// Gives room to columns in equal shares, or takes it if it is negative, but not more than half of a column.
  private static func share(_ room: Int, among columns: [Int], _ widths: inout [Int]) {
    var rest = room
    for (position, column) in columns.enumerated() {
      let part = rest / (columns.count - position)
      let change = max(part, -(widths[column] / 2))
      widths[column] += change
      rest -= change
    }
  }
}
