/// The cursor and scroll position of a list.
public struct ListState: Hashable, Sendable {
  /// The row with the cursor; 0 in an empty list.
  public private(set) var cursor = 0
  /// The row at the top.
  public private(set) var firstVisible = 0

  /// The first row, not scrolled.
  public init() {}

  /// A place that was kept; drawing brings it inside when the list is another one.
  public init(cursor: Int, firstVisible: Int) {
    self.cursor = max(0, cursor)
    self.firstVisible = max(0, firstVisible)
  }

  /// Moves the cursor by rows; it stops at both ends.
  public mutating func move(by rows: Int, count: Int, height: Int) {
    moveTo(cursor.addingWithinBounds(rows), count: count, height: height)
  }

  /// Moves the cursor to a row, or to the nearest there is, and scrolls as little as needed to show it.
  public mutating func moveTo(_ row: Int, count: Int, height: Int) {
    cursor = row
    clamp(count: count, height: height)
  }

  /// Moves the cursor and the top by pages; negative pages go up.
  public mutating func page(by pages: Int, count: Int, height: Int) {
    let (rows, overflow) = max(1, height).multipliedReportingOverflow(by: pages)
    let distance = overflow ? (pages > 0 ? Int.max : Int.min) : rows
    firstVisible = firstVisible.addingWithinBounds(distance)
    move(by: distance, count: count, height: height)
  }

  /// Moves the top by rows as far as there are others; the cursor stays where it is as long as it can be seen.
  public mutating func scroll(by rows: Int, count: Int, height: Int) {
    clamp(count: count, height: height)
    firstVisible = max(0, min(firstVisible.addingWithinBounds(rows), max(0, count - max(1, height))))
    cursor = max(firstVisible, min(cursor, firstVisible + max(1, height) - 1))
    clamp(count: count, height: height)
  }

  /// Brings cursor and top back inside after the list or its height changed.
  public mutating func clamp(count: Int, height: Int) {
    let count = max(0, count)
    let height = max(1, height)
    cursor = min(max(0, cursor), max(0, count - 1))
    let lowestTop = max(0, count - height)
    let earliestTop = max(0, cursor - height + 1)
    firstVisible = min(max(firstVisible, earliestTop), cursor, lowestTop)
  }

  /// The rows that are on the screen.
  public func visible(count: Int, height: Int) -> Range<Int> {
    var state = self
    state.clamp(count: count, height: height)
    let end = min(max(0, count), state.firstVisible.addingWithinBounds(max(0, height)))
    return state.firstVisible..<max(state.firstVisible, end)
  }
}
