import Testing

@testable import TerminalUI

@Suite("Radar")
struct RadarTests {
  private func text(_ radar: Radar, _ width: Int = 20, _ height: Int = 8) -> String {
    radar.cells(width: width, height: height).map { String($0.map(\.character)) }.joined(separator: "\n")
  }

  @Test("A value on the first axis points up, and an axis without a value is left open")
  func directions() {
    let up = Radar([[5, nil, nil, nil]], maximum: 5).cells(width: 20, height: 8)
    let rows = up.indices.filter { row in up[row].contains { $0.series == 0 } }
    #expect(rows == [1])
    let right = Radar([[nil, 5, nil, nil]], maximum: 5).cells(width: 20, height: 8)
    let columns = right.flatMap { row in row.indices.filter { row[$0].series == 0 } }
    #expect(columns.count == 1 && columns[0] > 10)
  }

  @Test("Nothing is drawn outside, whatever the values are")
  func bounds() {
    for value in [-3, 0, 99, .infinity, .nan] as [Double] {
      let cells = Radar([[value, 1, 2], [5, value, 3]], maximum: 5).cells(width: 12, height: 6)
      #expect(cells.count == 6 && cells.allSatisfy { $0.count == 12 })
    }
    #expect(Radar([[1, 2]], maximum: 5).cells(width: 20, height: 8).isEmpty)
    #expect(Radar([[1, 2, 3]], maximum: 5).cells(width: 4, height: 2).isEmpty)
  }

  @Test("The first series has fewer dots than the same values as the second, so they differ without colours")
  func dotted() {
    let values: [Double?] = [5, 5, 5, 5, 5, 5]
    let dotted = text(Radar([values, []], maximum: 5)).unicodeScalars.reduce(0) { $0 + Self.dots($1) }
    let solid = text(Radar([[], values], maximum: 5)).unicodeScalars.reduce(0) { $0 + Self.dots($1) }
    #expect(Double(dotted) < Double(solid) * 0.75)
  }

  private static func dots(_ scalar: Unicode.Scalar) -> Int {
    (0x2800...0x28FF).contains(scalar.value) ? (scalar.value - 0x2800).nonzeroBitCount : 0
  }

  @Test(
    "Sines are those of the mathematical library", arguments: [0, 1.0 / 12, 0.2, 0.37, 0.5, 0.63, 0.99, 2.25])
  func sines(share: Double) {
    let (sine, cosine) = Turn.sineAndCosine(share)
    #expect(abs(sine * sine + cosine * cosine - 1) < 1e-6)
    let (double, _) = Turn.sineAndCosine(share * 2)
    #expect(abs(double - 2 * sine * cosine) < 1e-6)
  }
}
