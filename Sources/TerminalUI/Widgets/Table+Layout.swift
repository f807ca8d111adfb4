extension Table {
  /// The columns of the screen for the sign of the selected row and the sign of a mark.
  static let margin = 2
  /// The blanks between two columns.
  private static let gap = 2
  /// What the sign that there is more to the right takes, with the blank before it.
  private static let signWidth = 2

  /// The columns that are shown on a canvas of that width, and where.
  ///
  /// The first `frozen` columns stand still; of the others as many as fit are shown, from the first one on, or from as
  /// far to the right as it takes to show the one `revealed`. Flexible columns share what is left over, or give up to
  /// half of their width if even the others do not fit; what still does not fit is cut at the right edge. `x` counts
  /// from the left edge of the canvas.
  public static func layout(
    _ columns: [Column], width: Int, frozen: Int = 1, revealed: Int = 0
  ) -> [(index: Int, x: Int, width: Int)] {
    var widths = columns.map { min(max(0, $0.width), 10_000) }
    let room = width - margin
    let shown = visible(widths, room: room, frozen: max(0, min(frozen, columns.count)), revealed: revealed)
    let isCut = (shown.last ?? 0) < columns.count - 1
    share(
      room - (isCut ? signWidth : 0) - needed(shown, widths), among: shown.filter { columns[$0].isFlexible },
      &widths)

    var x = margin
    var placed: [(index: Int, x: Int, width: Int)] = []
    for index in shown where x < width {
      placed.append((index, x, min(widths[index], width - x)))
      x += widths[index] + gap
    }
    return placed
  }

  /// The frozen columns and those after them that find room.
  private static func visible(_ widths: [Int], room: Int, frozen: Int, revealed: Int) -> [Int] {
    let all = Array(widths.indices)
    if needed(all, widths) <= room { return all }
    let still = Array(all.prefix(frozen))
    let wanted = max(revealed, frozen)
    for first in frozen..<max(frozen + 1, widths.count) {
      let moving = fitting(still, from: first, widths, room: room)
      if moving.contains(wanted) { return still + moving }
    }
    // Not even one finds room: it is cut.
    return still + (all.contains(wanted) ? [wanted] : [])
  }

  /// The columns from one on that fit beside those that stand still.
  private static func fitting(_ still: [Int], from first: Int, _ widths: [Int], room: Int) -> [Int] {
    var moving: [Int] = []
    for index in widths.indices.dropFirst(first) {
      let spare = index < widths.count - 1 ? signWidth : 0
      guard needed(still + moving + [index], widths) + spare <= room else { break }
      moving.append(index)
    }
    return moving
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
