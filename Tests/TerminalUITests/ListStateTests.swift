import TerminalUI
import Testing

@Suite("The cursor of a list")
struct ListStateTests {
  @Test("The list scrolls only as far as needed")
  func scrolling() {
    var state = ListState()
    state.move(by: 5, count: 20, height: 4)
    #expect(state.visible(count: 20, height: 4) == 2..<6)
    state.move(by: -1, count: 20, height: 4)
    #expect(state.visible(count: 20, height: 4) == 2..<6)
    state.moveTo(19, count: 20, height: 4)
    #expect(state.visible(count: 20, height: 4) == 16..<20)
  }

  @Test("A page moves the cursor and what is shown")
  func pages() {
    var state = ListState()
    state.move(by: 1, count: 20, height: 4)
    state.page(by: 1, count: 20, height: 4)
    #expect(state.cursor == 5)
    #expect(state.visible(count: 20, height: 4) == 4..<8)
    state.page(by: -9, count: 20, height: 4)
    #expect(state.cursor == 0)
  }

  @Test("The cursor stays inside and visible, whatever is asked", arguments: 0..<100)
  func anything(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var state = ListState()
    for _ in 0..<100 {
      let (count, height) = (random.coordinate(), random.coordinate())
      switch Int.random(in: 0..<4, using: &random) {
      case 0: state.move(by: random.coordinate(), count: count, height: height)
      case 1: state.moveTo(random.coordinate(), count: count, height: height)
      case 2: state.page(by: random.coordinate(), count: count, height: height)
      default: state.clamp(count: count, height: height)
      }
      let visible = state.visible(count: count, height: height)
      #expect(state.cursor >= 0 && state.cursor < max(1, count))
      #expect(visible.lowerBound >= 0 && visible.upperBound <= max(0, count))
      #expect(visible.count == min(max(0, count), max(0, height)))
      if count > 0, height > 0 { #expect(visible.contains(state.cursor)) }
    }
  }

  @Test("Scrolling takes the cursor along only where it would go out of sight, and ends with the list")
  func scrolls() {
    var state = ListState(cursor: 4, firstVisible: 0)
    state.scroll(by: 3, count: 20, height: 10)
    #expect(state == ListState(cursor: 4, firstVisible: 3))
    state.scroll(by: 3, count: 20, height: 10)
    #expect(state == ListState(cursor: 6, firstVisible: 6))
    state.scroll(by: 99, count: 20, height: 10)
    #expect(state == ListState(cursor: 10, firstVisible: 10))
    state.scroll(by: -8, count: 20, height: 10)
    #expect(state == ListState(cursor: 10, firstVisible: 2))
    state.scroll(by: .min, count: 20, height: 10)
    #expect(state == ListState(cursor: 9, firstVisible: 0))
    state.scroll(by: 5, count: 0, height: 10)
    #expect(state == ListState())
  }
}
