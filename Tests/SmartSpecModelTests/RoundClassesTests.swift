import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Round classes")
struct RoundClassesTests {
  @Test(
    "Bounds are round numbers that are exactly what they read",
    arguments: [
      (0.0, 100.0, ["0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100", "110"]),
      (0.05, 0.72, ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8"]),
      (2014.0, 2027.0, ["2014", "2016", "2018", "2020", "2022", "2024", "2026", "2028"]),
      (-3.0, 4.0, ["-3", "-2", "-1", "0", "1", "2", "3", "4", "5"]),
    ])
  func bounds(minimum: Double, maximum: Double, expected: [String]) {
    let classes = RoundClasses(from: minimum, to: maximum, limit: 12)
    let bounds =
      classes.indices.map { classes.bounds($0).lower } + [
        classes.bounds(classes.indices.upperBound).upper
      ]
    #expect(bounds.map { RawNumber.text($0) } == expected)
  }

  @Test("Every number lies in its class, and there are at most as many as are wished", arguments: 0..<200)
  func holds(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let extremes: [Double] = [0, 1e-300, 1e300, -1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude]
    let scale: Double = [1e-9, 0.01, 1, 1e6, 1e15].randomElement(using: &random) ?? 1
    var numbers: [Double] = (0..<20).map { _ in Double.random(in: -scale...scale, using: &random) }
    if seed % 3 == 0 { numbers.append(extremes.randomElement(using: &random) ?? 0) }
    if seed % 4 == 0 { numbers = numbers.map { 1e9 + $0 } }
    let (least, greatest) = (numbers.min() ?? 0, numbers.max() ?? 0)
    let classes = RoundClasses(from: least, to: greatest, limit: 12)
    #expect(classes.indices.count <= 12)
    for number in numbers {
      let index = classes.index(of: number)
      let (lower, upper) = classes.bounds(index)
      #expect(classes.indices.contains(index) && lower <= number && number < upper, "\(number)")
    }
  }

  @Test("Classes of whole numbers are never narrower than one")
  func whole() {
    let classes = RoundClasses(from: 2018, to: 2020, limit: 12, isWhole: true)
    #expect(classes.indices.map { classes.bounds($0).lower } == [2018, 2019, 2020])
  }

  @Test("Equal numbers have one class", arguments: [0, 7, -2.5, 1e300])
  func single(number: Double) {
    let classes = RoundClasses(from: number, to: number, limit: 12)
    #expect(classes.indices.count == 1 && classes.index(of: number) == classes.indices.lowerBound)
  }
}
