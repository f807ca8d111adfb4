import TerminalUI

/// One chart of each kind, with data as they come: gaps, flags, several series.
enum ChartExamples {
  static let years = (2013...2023).map(String.init)

  static let all: [(name: String, chart: any Chart)] = [
    ("line", line), ("line-lone", loneLine), ("line-close", closeLines), ("bars", bars),
    ("bars-negative", negativeBars), ("columns", columns), ("histogram", histogram), ("scatter", scatter),
    ("boxes", boxes(.box)), ("strips", boxes(.strip)), ("stacked", stacked), ("stacked-rows", stackedRows),
    ("gauge", gauge),
  ]

  static let line = LineChart(
    title: "R&D, % of GDP, 2013–2023", labels: years,
    series: [
      .init("DE21", [4.2, 4.2, 4.3, 4.3, 4.4, 4.5, 4.5, 4.4, 4.3, 4.3, 4.4]),
      .init("ES21", [2.1, 2.0, 1.9, 1.9, 1.8, 1.9, 1.9, 2.1, 2.2, 2.2, 2.3]),
      .init("CZ08", [0.9, 1.0, 1.1, nil, nil, 1.2, 1.3, 1.3, 1.4, 1.4, 1.5]),
      .init("PL22", [nil, 0.5, nil, 0.6, 0.7, 0.8, 0.9, 1.0, nil, nil, nil]),
      .init("EU-27", [2.0, 2.0, 2.0, 2.0, 2.1, 2.1, 2.1, 2.2, 2.2, 2.2, 2.2]),
    ], references: [.init("target 3 %", 3)])

  static let loneLine = LineChart(
    title: "GDP per head, EU = 100, 2013–2023", labels: years,
    series: [.init("participants", [104, 103, 101, 98, 96, 95, 95, 96, 97, 99, 101])],
    references: [.init("EU = 100", 100)])

  static let closeLines = LineChart(
    title: "Employment rate, %, 2013–2023", labels: years,
    series: (0..<6).map { index in
      LineChart.Series(
        "Region number \(index + 1)", (0..<11).map { 70 + Double($0) * 0.4 + Double(index) * 0.05 })
    })

  static let bars = BarChart(
    title: "EU money, M€, 2014–2027",
    bars: [
      .init("ERDF", 5310), .init("ESF+", 1402), .init("Just Transition Fund", 988), .init("Horizon", 190),
      .init("Interreg", 61), .init("Cohesion Fund", nil),
    ])

  static let negativeBars = BarChart(
    title: "Change of GDP per head, points, 2013–2023",
    bars: [
      .init("Śląskie", 9), .init("Észak-Magyarország", 4.5), .init("Αττική", -14), .init("Hovedstaden", 0),
      .init("Lorraine", -6.25), .init("Mayotte", nil),
    ])

  static let columns = ColumnChart(
    title: "Projects by year of start, 2014–2023",
    columns: [31, 118, 240, nil, 402, 377, 205, 96, -40, 12].enumerated().map {
      .init(String(2014 + $0.offset), $0.element)
    })

  static let histogram = Histogram(
    title: "R&D, % of GDP, 2023, level 2 regions",
    values: (0..<240).map(histogramValue),
    marks: [.init("median 1.4", 1.4), .init("EU 2.2", 2.2), .init("3 % target", 3)],
    noun: ("region", "regions"))

  private static func histogramValue(_ index: Int) -> Double? {
    let spread = (index * index * 7) % 61 * (index % 5)
    return index % 24 == 7 ? nil : Double(spread) / 40
  }

  static let scatter = Scatter(
    title: "R&D and GDP per head, 2023", x: .init("R&D, % of GDP", divider: 2.2),
    y: .init("GDP per head, EU = 100", divider: 100),
    groups: ["less developed", "transition", "more developed"],
    points: (0..<120).map(scatterPoint) + [.init("Śląskie", x: 1.0, y: 76, group: 0, isLabelled: true)])

  private static func scatterPoint(_ index: Int) -> Scatter.Point {
    let x = Double((index * 37) % 50) / 10
    let noise = Double((index * 53) % 60) - 20
    let y = 50 + x * 14 + noise
    let group = y < 75 ? 0 : y < 100 ? 1 : 2
    return .init(
      "Region \(index)", x: index % 30 == 4 ? nil : x, y: y, group: group, isLabelled: index % 16 == 0)
  }

  static func boxes(_ style: BoxPlot.Style) -> BoxPlot {
    BoxPlot(
      title: "GDP per head, EU = 100, 2023, level 2 regions",
      groups: [
        .init("less developed", [31, 42, 48, 50, 55, 58, 61, 63, 64, 66, 70, 71, 72, 74, nil]),
        .init("transition", [68, 75, 78, 80, 82, 85, 86, 88, 90, 93, 96, 118]),
        .init("more developed", [84, 95, 100, 103, 108, 112, 117, 120, 128, 133, 150, 160, 172, 245, 268]),
        .init("outermost", []),
      ], marks: [.init("EU 100", 100)], style: style)
  }

  static let stacked = StackedBar(
    title: "EU money by fund, M€, 2014–2027",
    parts: ["ERDF", "ESF+", "Just Transition Fund", "Horizon", "Interreg"],
    rows: [.init("", [5310, 1402, 988, 190, 61])])

  static let stackedRows = StackedBar(
    title: "Members by kind, 2023", parts: ["regions", "clusters", "universities", "others"],
    rows: [
      .init("Hydrogen valleys", [12, 4, 6, 2]), .init("Safe robots", [3, 9, nil, 1]),
      .init("Sport", [nil, nil, nil, nil]),
    ])

  static let gauge = Gauge(
    title: "Coverage of R&D by region, %, 2023", value: 78, in: 0...100,
    limits: [.init("half 50", 50), .init("complete 95", 95)])
}
