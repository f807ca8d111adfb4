import SmartSpecModel
import TerminalUI

/// The indicators of one region as lines: chart, value, value of the Union, rank and change.
enum IndicatorRows {
  /// The order on profiles; indicators that are not named follow in the order of the data.
  private static let order = [
    "gdp_pps_pct_eu", "gerd_pct_gdp", "employment_rate", "unemployment_rate", "tertiary_25_64",
    "disposable_income_pps", "epo_patents_per_mio", "lifelong_learning", "population",
  ]

  /// At most `limit` indicators that have a value here.
  static func known(_ catalogue: Catalogue, _ region: Int, limit: Int) -> [Int] {
    let first = order.compactMap { catalogue.indicators.index(of: .init(rawValue: $0)) }
    let all = first + catalogue.indicators.indices.filter { !first.contains($0) }
    return Array(
      all.filter { catalogue.observations.newestYear(indicator: $0, region: region) != nil }.prefix(limit))
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

  static func line(_ indicator: Int, _ region: Int, in context: DocumentContext) -> Line? {
    let catalogue = context.catalogue
    guard let figure = catalogue.observations.newest(indicator: indicator, region: region) else { return nil }
    let described = catalogue.indicators[indicator]
    let union = catalogue.unionValue(indicator: indicator, year: figure.year)
    let rank = catalogue.rank(indicator: indicator, region: region, year: figure.year)
    let change = catalogue.change(indicator: indicator, region: region)
    let series = catalogue.observations.series(
      indicator: indicator, region: region, years: (figure.year - 9)...figure.year)
    let width = context.width
    let unit = described.shortUnit.isEmpty ? described.unit : described.shortUnit
    let isLong = described.title.count + unit.count + 3 > nameWidth(width)
    let name = isLong && !says(described.title, unit) ? described.shortTitle : described.title
    var segments = [
      Segment(name + (says(name, unit) ? "" : ", " + unit), .text, width: nameWidth(width) - 1), Segment(" "),
    ]
    if width >= 60 { segments.append(Segment(context.spark(series), .series2, width: 11)) }
    segments += [
      .number(Figures.text(figure, described), 13, figure.flag.isEmpty ? .text : .flag),
      .number(String(figure.year), 6, .muted),
      .number(union.map { Figures.text($0, described) } ?? CellText.missing, 12, .muted),
    ]
    if width >= 70 { segments.append(.number(rank.map { "\($0.place)/\($0.count)" } ?? CellText.missing, 9)) }
    if width >= 90 {
      segments.append(.number(change.map { Figures.change($0, described) } ?? CellText.missing, 11))
    }
    if width >= 96 { segments.append(Segment(change.map { "  \($0.from)" } ?? "", .muted)) }
    return .row(
      segments, to: Address(["indicators", described.id.rawValue]),
      note: Sources.note(figure, union, in: catalogue))
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

/// What the status line says about a figure.
enum Sources {
  static func note(_ figure: Figure, _ union: UnionValue? = nil, in catalogue: Catalogue) -> String {
    let source = catalogue.sources[id: .init(rawValue: figure.provenance.source)]
    var parts: [String] = []
    if !figure.flag.isEmpty { parts.append(Figures.words(forFlag: figure.flag)) }
    if case .median(let count) = union?.basis { parts.append("EU: median of \(count) regions") }
    parts.append(source.map { "\($0.dataset) · \($0.vintage)" } ?? figure.provenance.source)
    return parts.joined(separator: " · ")
  }

  static func note(_ provenance: Provenance) -> String {
    let confidence = provenance.confidence == .sourced ? "" : provenance.confidence.rawValue + " · "
    return confidence + host(provenance.source)
  }

  /// The first address of a source, without what a browser does not need said.
  private static func host(_ source: String) -> String {
    let first = source.split(separator: "|").first.map(String.init) ?? source
    for prefix in ["https://www.", "http://www.", "https://", "http://"] where first.hasPrefix(prefix) {
      return String(first.dropFirst(prefix.count))
    }
    return first
  }
}
