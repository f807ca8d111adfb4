import SmartSpecModel
import TerminalUI

extension RegionDocument {
  /// Beside the list: the same in few lines.
  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let catalogue = context.catalogue
    let region = catalogue.regions[row]
    var lines = [
      Line([Segment(region.id.rawValue + "  ", .accent), Segment(region.name, .title)])
    ]
    let names = otherNames(region)
    if !names.isEmpty { lines.append(Line([Segment(String(names.drop { $0 == " " }), .muted)])) }
    lines += Line.flow(kind(context, row), width: context.width + 1, indent: 0)
    lines += catalogue.categories(ofRegionAt: row).enumerated().map { position, category in
      let cell = FigureReference.related(
        list: "categories", of: "regions", row: row, position: position, field: "category")
      return Line([
        Segment(period(category.period) + "  ", .muted, of: cell), Segment(text(category), of: cell),
      ])
    }
    lines.append(.blank)
    lines += IndicatorRows.known(catalogue, row, limit: 6).map { figures(context, row, $0) }
    let priorities = catalogue.priorities(reachingRegionAt: row).map { priority(context, $0.position) }
    let pilots = catalogue.pilots(ofRegionAt: row).map { index in
      entry(catalogue.pilots[index].title, catalogue.pilots[index].provenance, "pilots", index)
    }
    let partnerships = catalogue.partnerships(ofRegionAt: row).map { index in
      entry(
        catalogue.partnerships[index].title, catalogue.partnerships[index].provenance, "partnerships", index)
    }
    lines +=
      part("PRIORITIES", priorities, row, "priorities")
      + part("PILOT ACTIONS", pilots, row, "pilots")
      + part("PARTNERSHIPS", partnerships, row, "partnerships")
    let rest = context.height - lines.count - 1
    guard rest >= 8, let headline = IndicatorRows.known(catalogue, row, limit: 1).first else { return lines }
    return lines
      + trend(context, row, headline, width: context.width, height: min(rest, context.chartHeight), indent: 0)
  }

  private static func figures(_ context: DocumentContext, _ row: Int, _ indicator: Int) -> Line {
    let catalogue = context.catalogue
    let described = catalogue.indicators[indicator]
    let figure = catalogue.observations.newest(indicator: indicator, region: row)
    let reference = FigureReference.observation(indicator: indicator, region: row, year: figure?.year)
    var segments = [
      Segment(described.shortTitle, .text, width: 13),
      .number(figure.map { Figures.text($0, described) } ?? CellText.missing, 12, of: reference),
      .number(figure.map { "’" + String($0.year).suffix(2) } ?? "", 4, .muted, of: reference),
    ]
    if context.width >= 42 {
      segments += [
        Segment("  "), IndicatorRows.chart(indicator, row, upTo: figure?.year, in: context),
      ]
    }
    if context.width >= 58, let year = figure?.year,
      let union = catalogue.unionValue(indicator: indicator, year: year)
    {
      segments.append(
        Segment(
          "  EU " + Figures.text(union, described), .muted, of: .union(indicator: indicator, year: year)))
    }
    return Line(segments)
  }

  private static func entry(_ title: String, _ provenance: Provenance, _ list: String, _ row: Int) -> Segment
  {
    Segment(provenance.marked(title), of: .cell(list: list, row: row, field: "title"))
  }

  private static func part(_ title: String, _ entries: [Segment], _ row: Int, _ field: String) -> [Line] {
    guard !entries.isEmpty else { return [] }
    let count = FigureReference.cell(list: "regions", row: row, field: field)
    let shown = entries.count > 4 ? 3 : 4
    return [.blank, Line([Segment(title, .header), Segment("  \(entries.count)", .muted, of: count)])]
      + entries.prefix(shown).map { Line([Segment("  "), $0]) }
      + (entries.count > shown
        ? [Line([Segment("  and \(entries.count - shown) more", .muted, of: count)])] : [])
  }
}
