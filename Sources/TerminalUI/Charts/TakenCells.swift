/// Which cells of a plot are in use, so that labels find a place without covering anything.
struct TakenCells {
  private let size: Size
  private var taken: [Bool]

  init(_ size: Size) {
    self.size = size
    taken = Array(repeating: false, count: size.width * size.height)
  }

  mutating func take(x: Int, y: Int, width: Int = 1) {
    guard y >= 0, y < size.height else { return }
    for column in max(0, x)..<max(0, x, min(size.width, x + width)) { taken[y * size.width + column] = true }
  }

  /// Whether some columns of a row are inside and not in use.
  func isFree(x: Int, y: Int, width: Int) -> Bool {
    guard x >= 0, y >= 0, y < size.height, width > 0, x + width <= size.width else { return false }
    return !taken[y * size.width + x..<y * size.width + x + width].contains(true)
  }
}
