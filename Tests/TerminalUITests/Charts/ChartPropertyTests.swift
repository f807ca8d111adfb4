import TerminalUI
import Testing

@Suite("Charts of anything")
struct ChartPropertyTests {
  @Test(
    "Nothing outside of a chart's rectangle changes, whatever the data, the size and the signs",
    arguments: 0..<150)
  func chartsStayInside(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for chart in random.charts() {
      let size = Size(width: random.small(70), height: random.small(24))
      var canvas = Canvas(size: size)
      canvas.glyphs = GlyphLevel.allCases.randomElement(using: &random) ?? .full
      canvas.fill(Rect(x: 0, y: 0, width: size.width, height: size.height), .overlay, character: "x")
      let before = canvas.surface
      let rect = Rect(
        x: random.small(60) - 20, y: random.small(20) - 6, width: random.small(60), height: random.small(20))
      canvas.within(rect) { chart.draw(on: &$0) }
      for y in 0..<size.height {
        for x in 0..<size.width where !rect.contains(Point(x: x, y: y)) {
          #expect(
            canvas.surface[x, y] == before[x, y], "seed \(seed), \(type(of: chart)), column \(x), row \(y)")
        }
      }
    }
  }

  @Test("Every chart has a sentence, and a table with as many texts a row as columns", arguments: 0..<60)
  func wordsOfAnything(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for chart in random.charts() {
      #expect(chart.summary.hasPrefix(chart.title) && chart.summary.hasSuffix("."))
      #expect(!chart.summary.contains("nan") && !chart.summary.contains("inf"), "\(chart.summary)")
      let table = chart.table
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test("Ten thousand points are drawn", arguments: GlyphLevel.allCases)
  func manyPoints(glyphs: GlyphLevel) {
    var random = SplitMix(seed: 7)
    let values: [Double?] = (0..<10_000).map { _ in .random(in: -1e3...1e3, using: &random) }
    let size = Size(width: 60, height: 12)
    let charts: [any Chart] = [
      LineChart(title: "t", labels: values.indices.map(String.init), series: [.init("a", values)]),
      Histogram(title: "t", values: values), BoxPlot(title: "t", groups: [.init("a", values)], style: .strip),
      Scatter(
        title: "t", x: .init("x"), y: .init("y"),
        points: values.indices.map { .init("p", x: values[$0], y: values[9_999 - $0], isLabelled: true) }),
    ]
    for chart in charts { #expect(!chart.picture(size, glyphs).text.isEmpty) }
  }
}

extension SplitMix {
  fileprivate mutating func small(_ most: Int) -> Int { Int.random(in: 0...most, using: &self) }

  fileprivate mutating func value() -> Double? {
    switch small(9) {
    case 0: nil
    case 1: [.nan, .infinity, -.infinity].randomElement(using: &self) ?? .nan
    case 2: [.greatestFiniteMagnitude, -.greatestFiniteMagnitude].randomElement(using: &self) ?? 0
    case 3: [.leastNonzeroMagnitude, -.leastNormalMagnitude, 0, -0.0].randomElement(using: &self) ?? 0
    case 4: 5
    case 5: .random(in: -1e-9...1e-9, using: &self)
    default: .random(in: -100...100, using: &self)
    }
  }

  private mutating func values(_ count: Int) -> [Double?] {
    // Some lists are tame, so that charts are drawn to the end and not only their edges.
    if Bool.random(using: &self) {
      let only = value()
      return (0..<count).map { _ in Bool.random(using: &self) ? only : .random(in: 0...9, using: &self) }
    }
    return (0..<count).map { _ in value() }
  }

  private mutating func lengths() -> Int { [0, 1, 2, 3, 11, small(80)].randomElement(using: &self) ?? 0 }

  private mutating func marks() -> [ChartMark] {
    values(small(4)).map { ChartMark(text(upTo: 8), $0 ?? .nan) }
  }

  /// One chart of each kind with hostile data and names.
  fileprivate mutating func charts() -> [any Chart] {
    let count = lengths()
    let labels = (0..<count).map { Bool.random(using: &self) ? String($0) : text(upTo: 6) }
    let (low, high) = (
      value().flatMap { $0.isNaN ? nil : $0 } ?? 0, value().flatMap { $0.isNaN ? nil : $0 } ?? 0
    )
    return [
      LineChart(
        title: "t", labels: labels,
        series: (0..<small(6)).map { _ in .init(text(upTo: 9), values(Bool.random(using: &self) ? count : 3))
        },
        references: marks().map { .init($0.name, $0.value) }),
      BarChart(title: "t", bars: values(count).map { .init(text(upTo: 12), $0) }),
      ColumnChart(title: "t", columns: values(count).map { .init(text(upTo: 5), $0) }),
      Histogram(title: "t", values: values(count), marks: marks(), isWhole: Bool.random(using: &self)),
      Scatter(
        title: "t", x: .init(text(upTo: 9), divider: value()), y: .init(text(upTo: 9), divider: value()),
        groups: (0..<small(8)).map { _ in text(upTo: 6) },
        points: (0..<count).map { _ in
          .init(
            text(upTo: 9), x: value(), y: value(), group: small(9) - 1, isLabelled: Bool.random(using: &self))
        }),
      BoxPlot(
        title: "t", groups: (0..<small(5)).map { _ in .init(text(upTo: 9), values(lengths())) },
        marks: marks(),
        style: Bool.random(using: &self) ? .box : .strip),
      StackedBar(
        title: "t", parts: (0..<small(9)).map { _ in text(upTo: 8) },
        rows: (0..<small(5)).map { _ in .init(text(upTo: 9), values(small(9))) }),
      Gauge(title: "t", value: value(), in: min(low, high)...max(low, high), limits: marks()),
    ]
  }
}
