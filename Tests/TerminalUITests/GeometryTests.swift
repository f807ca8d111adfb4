import TerminalUI
import Testing

@Suite("Rectangles")
struct GeometryTests {
  private let rect = Rect(x: 1, y: 2, width: 10, height: 4)

  @Test("Splitting gives two parts that cover the whole", arguments: [-1, 0, 3, 10, 99])
  func split(count: Int) {
    let (left, right) = rect.splitLeading(count)
    #expect(left.width + right.width == 10 && left.maxX == right.x && right.maxX == rect.maxX)
    let (top, rest) = rect.splitTop(count)
    #expect(top.height + rest.height == 4 && top.maxY == rest.y)
    let (above, bottom) = rect.splitBottom(count)
    #expect(above.height + bottom.height == 4 && bottom.maxY == rect.maxY)
    #expect(bottom.height == min(max(0, count), 4))
  }

  @Test("No rectangle has a negative size, wherever it is", arguments: 0..<100)
  func neverNegative(seed: UInt64) {
    var random = SplitMix(seed: seed)
    func any(_ random: inout SplitMix) -> Rect {
      Rect(
        x: random.coordinate(), y: random.coordinate(), width: random.coordinate(),
        height: random.coordinate())
    }
    let first = any(&random)
    for rect in [
      first.intersection(any(&random)), first.inset(dx: random.coordinate(), dy: random.coordinate()),
      first.splitTop(random.coordinate()).1, first.splitLeading(random.coordinate()).0,
    ] {
      #expect(rect.width >= 0 && rect.height >= 0 && rect.maxX >= rect.x && rect.maxY >= rect.y)
    }
  }

  @Test("The intersection is what both cover")
  func intersection() {
    #expect(
      rect.intersection(Rect(x: 5, y: 0, width: 20, height: 3)) == Rect(x: 5, y: 2, width: 6, height: 1))
    #expect(rect.intersection(Rect(x: 50, y: 50, width: 1, height: 1)).isEmpty)
    #expect(rect.contains(Point(x: 10, y: 5)) && !rect.contains(Point(x: 11, y: 5)))
    #expect(rect.inset(dx: 1, dy: 1) == Rect(x: 2, y: 3, width: 8, height: 2))
  }
}
