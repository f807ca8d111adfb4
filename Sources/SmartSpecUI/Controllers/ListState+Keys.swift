import TerminalUI

extension ListState {
  /// Moves the cursor as the keys of lists do everywhere; other keys do nothing.
  mutating func press(_ key: Key, count: Int, height: Int) {
    switch key {
    case .character("j"), .down, .control("n"): move(by: 1, count: count, height: height)
    case .character("k"), .up, .control("p"): move(by: -1, count: count, height: height)
    case .character("g"), .home: moveTo(0, count: count, height: height)
    case .character("G"), .end: moveTo(count - 1, count: count, height: height)
    case .pageDown, .control("d"), .control("f"): page(by: 1, count: count, height: height)
    case .pageUp, .control("u"), .control("b"): page(by: -1, count: count, height: height)
    default: break
    }
  }
}
