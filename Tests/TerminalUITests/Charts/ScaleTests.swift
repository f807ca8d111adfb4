import Testing

@testable import TerminalUI

@Suite("Round numbers on axes")
struct ScaleTests {
  private func ticks(_ values: [Double], _ divisions: Int, _ count: Int, zero: Bool = false) -> [String] {
    (Scale(covering: values, divisions: divisions, includingZero: zero)?.ticks(atMost: count) ?? []).map(
      \.text)
  }

  @Test("Ticks are 1, 2 or 5 times a power of ten apart, with as many decimals as they need")
  func roundTicks() {
    #expect(ticks([74, 117], 6, 3) == ["80", "100", "120"])
    #expect(ticks([0.3, 2.2], 6, 6) == ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"])
    #expect(ticks([-14, 9], 6, 6) == ["−15", "−10", "−5", "0", "5", "10"])
    #expect(ticks([0, 5_200_000], 6, 4) == ["0", "2 M", "4 M", "6 M"])
    #expect(ticks([12_000, 58_000], 6, 4) == ["20,000", "40,000", "60,000"])
    #expect(ticks([1_000_001, 1_000_004], 4, 4) == ["1,000,001", "1,000,002", "1,000,003", "1,000,004"])
    #expect(ticks([3, 9], 6, 4, zero: true) == ["0", "5", "10"])
  }

  @Test("A value stands in the middle where all are equal")
  func equalValues() throws {
    let scale = try #require(Scale(covering: [5, 5], divisions: 4))
    #expect(scale.lower < 5 && scale.upper > 5)
    #expect(Scale(covering: [.nan, .infinity], divisions: 4) == nil)
  }

  @Test(
    "Any finite values lie between the ends, and there are at most as many ticks as asked", arguments: 0..<300
  )
  func anyValues(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let values = (0..<Int.random(in: 1...5, using: &random)).map { _ -> Double in
      let size: Double = [1e-300, 1e-9, 1, 1e6, 1e18, 1e299].randomElement(using: &random) ?? 1
      return Double.random(in: -1...1, using: &random) * size
    }
    let divisions = Int.random(in: 0...20, using: &random)
    let scale = try #require(Scale(covering: values, divisions: divisions))
    for value in values { #expect(scale.lower <= value && value <= scale.upper, "seed \(seed)") }
    #expect(scale.lower < scale.upper && scale.allTicks.count <= max(2, divisions) + 1)
    let count = Int.random(in: 0...9, using: &random)
    let ticks = scale.ticks(atMost: count)
    #expect(ticks.count >= 2 && ticks.count <= max(2, count))
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
  }

  @Test("Numbers without a format of their own are short")
  func shortNumbers() {
    let said = [0, 9, 9.5, 1402, 12_345_678, -0.25, 1e300, .nan, 0.0001].map(PlainNumber.short)
    #expect(said == ["0", "9", "9.5", "1,402", "12.3 M", "−0.25", "1e300", ":", "1e−4"])
  }
}
