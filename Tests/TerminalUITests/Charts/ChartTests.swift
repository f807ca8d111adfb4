import TerminalUI
import Testing

@Suite("What charts show")
struct ChartTests {
  @Test("Lines that end on one row share it, with their letters in order")
  func sharedEnds() {
    let chart = LineChart(
      title: "t", labels: ["2021", "2022", "2023"],
      series: [.init("low", [1, 1, 1]), .init("one", [5, 6, 9]), .init("other", [2, 4, 9])])
    let rows = chart.picture(Size(width: 40, height: 6)).text.split(separator: "\n")
    #expect(rows[0].hasSuffix(" b, c") || rows[0].hasSuffix(" b one, c other"))
    #expect(rows.contains { $0.hasSuffix(" a") || $0.hasSuffix(" a low") })
  }

  @Test("A gap stays a gap, and a point without neighbours can be seen")
  func gaps() {
    let chart = LineChart(
      title: "t", labels: (0..<5).map(String.init), series: [.init("s", [1, nil, nil, nil, 1])])
    let row = chart.picture(Size(width: 16, height: 2)).text
    let dots = row.unicodeScalars.filter { (0x2801...0x28FF).contains($0.value) }
    #expect(dots.count == 2 && dots.allSatisfy { ($0.value - 0x2800).nonzeroBitCount == 4 })
    let line = LineChart(title: "t", labels: ["0", "1", "2"], series: [.init("s", [1, nil, 2])])
    #expect(line.summary == "t: s from 1 in 0 to 2 in 2, lowest 1, highest 2, 1 value missing.")
  }

  @Test("The counts of a histogram add up to the values that are known", arguments: 0..<100)
  func histogramCounts(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let values = (0..<Int.random(in: 0...300, using: &random)).map { _ -> Double in
      [.nan, .infinity, 0, 1e12, -3, .random(in: -9...9, using: &random)].randomElement(using: &random) ?? 0
    }
    let known = values.filter(\.isFinite)
    let bins = HistogramBins(values, atMost: Int.random(in: 0...20, using: &random))
    #expect(bins?.counts.reduce(0, +) ?? 0 == known.count)
    guard let bins else { return }
    for (index, count) in bins.counts.enumerated() {
      let isLast = index == bins.counts.count - 1
      let inside = known.filter {
        $0 >= bins.limits[index] && ($0 < bins.limits[index + 1] || isLast && $0 == bins.limits[index + 1])
      }
      #expect(inside.count == count, "seed \(seed), class \(index)")
    }
  }

  @Test("A class holds its lower limit and not its upper one")
  func limits() throws {
    let bins = try #require(HistogramBins([0, 1, 1, 2, 3, 4], atMost: 4))
    #expect(bins.limits == [0, 1, 2, 3, 4] && bins.counts == [1, 2, 1, 2])
  }

  @Test("The sign of a scatter chart stands in the cell its layout names, and the cell names its points")
  func scatterCells() throws {
    let chart = Scatter(
      title: "t", x: .init("x"), y: .init("y"),
      points: [
        .init("left", x: 0, y: 0), .init("right", x: 10, y: 0), .init("top", x: 10, y: 10),
        .init("unknown", x: nil, y: 3), .init("beside", x: 10, y: 10),
      ])
    let size = Size(width: 40, height: 9)
    let layout = try #require(ScatterLayout(chart, size: size, glyphs: .ascii))
    let surface = chart.picture(size, .ascii)
    let (left, right, top) = (layout.cell(of: 0), layout.cell(of: 1), layout.cell(of: 2))
    for cell in [left, right] { #expect(cell.map { surface[$0.x, $0.y].text } == "o") }
    #expect(top.map { surface[$0.x, $0.y].text } == "%")
    #expect(top.map(layout.points) == [2, 4] && layout.cell(of: 3) == nil)
    #expect(layout.nearest(to: 0, toward: .right) == 1 && layout.nearest(to: 1, toward: .up) == 2)
    #expect(layout.nearest(to: 2, toward: .left) == 0 && layout.nearest(to: 0, toward: .left) == nil)
    #expect(layout.nearest(to: 3, toward: .up) == nil)
  }

  @Test("Names in a scatter chart never cover a sign or another name")
  func scatterLabels() throws {
    let chart = Scatter(
      title: "t", x: .init("x"), y: .init("y"),
      points: (0..<40).map {
        .init("Name \($0)", x: Double($0 % 7), y: Double($0 % 5), isLabelled: true)
      })
    let size = Size(width: 60, height: 14)
    let layout = try #require(ScatterLayout(chart, size: size, glyphs: .full))
    let surface = chart.picture(size)
    for index in 0..<40 {
      let cell = try #require(layout.cell(of: index))
      #expect("●▒▓█".contains(surface[cell.x, cell.y].text))
    }
    let digits = surface.text.split { !$0.isLetter && !$0.isNumber && $0 != " " }
    #expect(!digits.contains { $0.contains("NameName") })
  }

  @Test("Five numbers are those of the quartiles, with outliers apart")
  func fiveNumbers() throws {
    let numbers = try #require(FiveNumbers([1, 2, 3, 4, 5, 6, 7, 8, 50, .nan]))
    #expect([numbers.lowest, numbers.lowerQuartile, numbers.median] == [1, 3, 5])
    #expect(
      [numbers.upperQuartile, numbers.highest] == [7, 8] && numbers.outliers == [50] && numbers.count == 9)
    #expect(FiveNumbers([Double.nan]) == nil)
  }

  @Test("Bars below zero go to the left of a line, with the same length for the same value")
  func negativeBars() {
    let chart = BarChart(title: "t", bars: [.init("up", 10), .init("down", -10), .init("none", nil)])
    #expect(
      chart.picture(Size(width: 25, height: 3), .ascii).text == """
        up    10         |#######
        down -10  #######|
        none   :         |
        """)
  }

  @Test("The parts of a bar fill it, and a part that is missing takes no room")
  func stackedParts() {
    let chart = StackedBar(title: "t", parts: ["x", "y", "z"], rows: [.init("", [1, nil, 3])])
    #expect(chart.picture(Size(width: 12, height: 2), .ascii).text.hasPrefix("#a#%%%%c%%%%\n"))
    #expect(chart.summary == "t: x 1, y not known, z 3.")
  }

  @Test("Where nothing else fits, the summary is cut to one line")
  func summaries() {
    #expect(ChartExamples.line.picture(Size(width: 12, height: 1)).text == "R&D, % of G…")
    #expect(ChartExamples.gauge.picture(Size(width: 5, height: 1), .ascii).text == "Cove~")
  }

  @Test(
    "The first and the last label of an axis are always there, and none touches another", arguments: 12...60)
  func baseLabels(width: Int) {
    let years = (2004...2023).map(String.init)
    let chart = LineChart(title: "t", labels: years, series: [.init("s", years.map { Double($0) })])
    let axis =
      chart.picture(Size(width: width + 12, height: 6), .ascii).text.split(separator: "\n").last ?? ""
    let shown = axis.split { !$0.isNumber }.map(String.init)
    #expect(shown.first == "2004" && shown.last == "2023")
    #expect(shown.allSatisfy { $0.count == 4 } && shown == shown.sorted())
  }

  @Test("A chart of more lines than there are letters draws the first six and says so")
  func manySeries() {
    let chart = LineChart(
      title: "R&D", labels: ["2020", "2021"], series: (1...8).map { .init("r\($0)", [Double($0), 2]) })
    #expect(chart.summary.hasPrefix("R&D, first 6 of 8: a r1"))
    #expect(chart.table.columns.count == 7)
    #expect(chart.picture(Size(width: 60, height: 12)).text.contains("f"))
  }
}
