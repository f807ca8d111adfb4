import SmartSpecModel
import TerminalUI

/// The charts that are made of one indicator, each with the figure that says where it is from.
struct IndicatorCharts {
  /// A chart and what it shows.
  struct Made {
    let chart: any Chart
    let figure: FigureReference
    /// The list of what is drawn.
    let target: Address

    func lines(_ context: DocumentContext, width: Int, height: Int, indent: Int = 2) -> [Line] {
      Line.chart(chart, width: width, height: height, indent: indent, in: context, of: figure, to: target)
    }
  }

  private let catalogue: Catalogue
  private let index: Int
  private let indicator: Indicator
  /// Title and unit, which some titles say already.
  private let title: String

  init(_ catalogue: Catalogue, _ index: Int) {
    self.catalogue = catalogue
    self.index = index
    indicator = catalogue.indicators[index]
    title = IndicatorRows.titleAndUnit(indicator)
  }

  /// All regions, the best first.
  private var ranking: Address { Address(["indicators", indicator.id.rawValue, "regions"]) }

  private var format: NumberFormat { { [indicator] in Figures.text($0, indicator) } }

  /// The level 2 regions of the Union in classes, with the Union, the median and the limits of categories.
  func histogram(year: Int) -> Made? {
    let rows = catalogue.comparedRegions(level: 2)
    let values = rows.map { catalogue.observations.value(indicator: index, region: $0, year: year) }
    guard let median = catalogue.distribution(indicator: index, year: year, over: rows)?.median else {
      return nil
    }
    var marks = [ChartMark("median \(format(median))", median)]
    if let union = catalogue.unionValue(indicator: index, year: year), union.basis == .official,
      indicator.direction != .neutral
    {
      marks.append(ChartMark("EU-27 \(format(union.value))", union.value))
    }
    // A limit where the Union stands would hide it.
    marks += catalogue.categoryLimits(of: index).filter { limit in !marks.contains { $0.value == limit.value }
    }
    .map { ChartMark("\($0.below) below \(format($0.value))", $0.value) }
    return Made(
      chart: Histogram(
        title: "\(title), \(year): NUTS 2 regions", values: values, marks: marks,
        noun: ("region", "regions"), format: format),
      figure: .chart(.histogram(indicator: index, year: year)), target: ranking)
  }

  /// The spread within each category of regions; nil where no region of any has a value.
  func boxes(year: Int) -> Made? {
    let groups = RegionCategory.Group.allCases.map { group in
      BoxPlot.Group(
        group.rawValue,
        catalogue.comparedRegions(level: 2, in: group).map {
          catalogue.observations.value(indicator: index, region: $0, year: year)
        })
    }
    guard groups.contains(where: { $0.values.contains { $0 != nil } }) else { return nil }
    var marks: [ChartMark] = []
    if let union = catalogue.unionValue(indicator: index, year: year), union.basis == .official,
      indicator.direction != .neutral
    {
      marks.append(ChartMark("EU-27 \(format(union.value))", union.value))
    }
    return Made(
      chart: BoxPlot(
        title: "\(title), \(year): spread by category of region, 2021–2027", groups: groups, marks: marks,
        format: format), figure: .chart(.groups(indicator: index, year: year)), target: ranking)
  }

  /// Some regions and medians of groups over years; nil where fewer than two years have a value.
  ///
  /// The Union belongs to the regions where it has values of its own, and nil among the groups is all of them.
  func lines(
    regions: [Int], groups: [RegionCategory.Group?], years: ClosedRange<Int>, what: String = ""
  ) -> Made? {
    let single = regions.map { row in
      observed(name(row), row, years)
    }
    let medians = groups.map { group in
      let rows =
        group.map { catalogue.comparedRegions(level: 2, in: $0) } ?? catalogue.comparedRegions(level: 2)
      return LineChart.Series(
        group.map { regions.isEmpty ? $0.rawValue : "median \($0.rawValue)" } ?? "median of regions",
        catalogue.medians(indicator: index, years: years, over: rows))
    }
    return lines(
      (single + medians), years, what,
      .chart(.lines(indicator: index, regions: regions, groups: groups, years: years)))
  }

  /// The median of those who take part in a pilot action beside the Union.
  func participants(ofPilotAt pilot: Int, years: ClosedRange<Int>) -> Made? {
    let rows = catalogue.comparedParticipants(ofPilotAt: pilot)
    guard !rows.isEmpty else { return nil }
    let who = rows.count == 1 ? "the one level 2 region" : "\(rows.count) level 2 regions"
    var series = [
      LineChart.Series("participants", catalogue.medians(indicator: index, years: years, over: rows))
    ]
    if let union {
      series.append(
        observed("EU-27", union, years))
    }
    return lines(
      series, years, ": median of \(who) of participants, and EU-27",
      .chart(.participants(indicator: index, pilot: pilot, years: years)),
      to: Address(["pilots", catalogue.pilots[pilot].id.rawValue, "participants"]))
  }

  /// The Union where the source publishes an aggregate that can stand beside regions.
  var union: Int? {
    guard indicator.direction != .neutral, let row = catalogue.regions.index(of: Region.union),
      catalogue.observations.newestYear(indicator: index, region: row) != nil
    else { return nil }
    return row
  }

  /// The values of a region with the flags of their source.
  private func observed(_ name: String, _ row: Int, _ years: ClosedRange<Int>) -> LineChart.Series {
    let figures = years.map { catalogue.observations.figure(indicator: index, region: row, year: $0) }
    return LineChart.Series(
      name, figures.map { $0?.value }, marks: figures.map { $0.map(Figures.mark) ?? "" })
  }

  private func name(_ row: Int) -> String {
    catalogue.regions[row].level < 0 ? "EU-27" : catalogue.regions[row].id.rawValue
  }

  private func lines(
    _ series: [LineChart.Series], _ years: ClosedRange<Int>, _ what: String, _ figure: FigureReference,
    to target: Address? = nil
  ) -> Made? {
    // A line that nobody can see needs no letter, and years before the first value no room.
    let known = series.filter { $0.values.contains { $0 != nil } }
    let first = known.compactMap { $0.values.firstIndex { $0 != nil } }.min() ?? 0
    guard !known.isEmpty, years.count - first > 1 else { return nil }
    let shown = (years.lowerBound + first)...years.upperBound
    let cut = known.map {
      LineChart.Series($0.name, Array($0.values[first...]), marks: Array($0.marks.dropFirst(first)))
    }
    return Made(
      chart: LineChart(
        title: "\(title), \(shown.lowerBound)–\(shown.upperBound)\(what)", labels: shown.map(String.init),
        series: cut, format: format), figure: figure, target: target ?? ranking)
  }
}
