import SmartSpecModel
import TerminalUI

/// The indicators of one region as lines: chart, value, value of the Union, rank and change.
enum IndicatorRows {
  /// The order on profiles; indicators that are not named follow in the order of the data.
  private static let order = [
    "gdp_pps_pct_eu", "gerd_pct_gdp", "employment_rate", "unemployment_rate", "tertiary_25_64",
    "disposable_income_pps", "epo_patents_per_mio", "lifelong_learning", "population",
  ]

  /// At most `limit` indicators that have a value here in some year, be it after the year that is looked at.
  static func known(_ catalogue: Catalogue, _ region: Int, limit: Int) -> [Int] {
    let first = order.compactMap { catalogue.indicators.index(of: .init(rawValue: $0)) }
    let all = first + catalogue.indicators.indices.filter { !first.contains($0) }
    return Array(
      all.filter { catalogue.observations.isObserved(indicator: $0, region: region) }.prefix(limit))
  }

  static func heading(_ width: Int) -> Line {
    let name = nameWidth(width)
    var segments = [Segment("  "), Segment("INDICATOR", .header, width: name)]
    if width >= 60 { segments.append(Segment("10 years", .header, width: 11)) }
    segments += [
      Segment.number("value", 13, .header), .number("year", 6, .header), .number("EU-27", 12, .header),
    ]
    if width >= 70 { segments.append(.number("rank", 9, .header)) }
    if width >= 90 { segments.append(.number("change", 11, .header)) }
    if width >= 96 { segments.append(Segment("  since", .header)) }
    return Line(segments)
  }

  /// The figures of one indicator; `:` where there is none of the year that is looked at, or before.
  static func line(_ indicator: Int, _ region: Int, in context: DocumentContext) -> Line {
    let catalogue = context.catalogue
    let described = catalogue.indicators[indicator]
    let width = context.width
    let unit = described.shortUnit.isEmpty ? described.unit : described.shortUnit
    let isLong = described.title.count + unit.count + 3 > nameWidth(width)
    let name = isLong && !says(described.title, unit) ? described.shortTitle : described.title
    let title = [
      Segment(
        name + (says(name, unit) ? "" : ", " + unit), .text, width: nameWidth(width) - 1,
        of: .cell(list: "indicators", row: indicator, field: "title")), Segment(" "),
    ]
    let year = catalogue.observations.newestYear(indicator: indicator, region: region)
    let union = year.flatMap { catalogue.unionValue(indicator: indicator, year: $0) }
    let median = if case .median(let count) = union?.basis { "EU: median of \(count) regions" } else { "" }
    return .row(
      title + figures(indicator, region, union, in: context),
      to: Address(["indicators", described.id.rawValue]), note: median,
      of: .observation(indicator: indicator, region: region, year: year))
  }

  private static func figures(
    _ indicator: Int, _ region: Int, _ union: UnionValue?, in context: DocumentContext
  ) -> [Segment] {
    let catalogue = context.catalogue
    let described = catalogue.indicators[indicator]
    let width = context.width
    let figure = catalogue.observations.newest(indicator: indicator, region: region)
    let year = figure?.year
    let reference = FigureReference.observation(indicator: indicator, region: region, year: year)
    var segments: [Segment] = []
    if width >= 60 { segments.append(chart(indicator, region, upTo: year, width: 11, in: context)) }
    segments += [
      .number(
        figure.map { Figures.text($0, described) } ?? CellText.missing, 13,
        figure?.flag.isEmpty == false ? .flag : .text, of: reference),
      .number(year.map(String.init) ?? CellText.missing, 6, .muted, of: reference),
      .number(
        union.map { Figures.text($0, described) } ?? CellText.missing, 12, .muted,
        of: .union(indicator: indicator, year: year)),
    ]
    if width >= 70 {
      let rank = year.flatMap { catalogue.rank(indicator: indicator, region: region, year: $0) }
      segments.append(
        .number(
          rank.map { "\($0.place)/\($0.count)" } ?? CellText.missing, 9,
          of: .rank(indicator: indicator, region: region, year: year)))
    }
    guard width >= 90 else { return segments }
    let change = catalogue.change(indicator: indicator, region: region)
    let changed = FigureReference.change(indicator: indicator, region: region)
    segments.append(
      .number(change.map { Figures.change($0, described) } ?? CellText.missing, 11, of: changed))
    if width >= 96 { segments.append(Segment(change.map { "  \($0.from)" } ?? "", .muted, of: changed)) }
    return segments
  }

  /// Ten years up to a year as a small chart; nothing where there is no year.
  static func chart(
    _ indicator: Int, _ region: Int, upTo last: Int?, width: Int? = nil, in context: DocumentContext
  ) -> Segment {
    guard let last else { return Segment("", .series2, width: width) }
    let years = (last - 9)...last
    let series = context.catalogue.observations.series(indicator: indicator, region: region, years: years)
    return Segment(
      context.spark(series), .series2, width: width,
      of: .series(indicator: indicator, region: region, years: years))
  }

  /// `R&D expenditure, % of GDP`, or the title alone where it names the unit.
  static func titleAndUnit(_ indicator: Indicator) -> String {
    let saysIt =
      says(indicator.title, indicator.unit)
      || !indicator.shortUnit.isEmpty && says(indicator.title, indicator.shortUnit)
    return saysIt || indicator.unit.isEmpty ? indicator.title : "\(indicator.title), \(indicator.unit)"
  }

  /// Whether a title names the unit already: `GDP per head, EU = 100`.
  private static func says(_ title: String, _ unit: String) -> Bool {
    title.replacing(" ", with: "").contains(unit.replacing(" ", with: ""))
  }

  private static func nameWidth(_ width: Int) -> Int {
    let fixed =
      2 + 13 + 6 + 12 + (width >= 60 ? 11 : 0) + (width >= 70 ? 9 : 0) + (width >= 90 ? 11 : 0)
      + (width >= 96 ? 7 : 0)
    return max(12, min(44, width - fixed - 1))
  }
}
