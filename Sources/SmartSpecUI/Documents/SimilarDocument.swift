import SmartSpecModel
import TerminalUI

/// Why two regions are alike: the distance in its parts, and the values behind them.
enum SimilarDocument {
  static let companion: Screen.PairCompanion = { context, pair in
    let catalogue = context.catalogue
    guard let distance = catalogue.structuralDistance(pair.own, pair.other, weights: pair.weights) else {
      return []
    }
    let (own, other) = (catalogue.regions[pair.own], catalogue.regions[pair.other])
    let shown = distance.value.map { Figures.text($0, decimals: 3) } ?? CellText.missing
    var lines = [
      Line([Segment(other.id.rawValue + "  ", .accent), Segment(other.name, .title)]),
      Line([Segment("Distance \(shown)", of: pair.cell("distance")), Segment(" from \(own.name)", .muted)]),
    ]
    if !distance.missing.isEmpty {
      let names = distance.missing.map { StructuralBlock.all[$0].id }.joined(separator: ", ")
      lines += Line.flow(
        [Segment("Left out, no value: \(names)", .warn)], width: context.width + 1, indent: 0)
    }
    let width = max(10, context.width - 2 * valueWidth - yearWidth)
    lines.append(
      Line([
        Segment("", width: width), .number(other.id.rawValue, valueWidth, .header),
        .number(own.id.rawValue, valueWidth, .header),
      ]))
    for part in distance.parts {
      lines.append(block(part, of: distance, context, pair, width: width))
      lines += values(part.block, context, pair, width: width)
    }
    return lines
  }

  private static let valueWidth = 7
  private static let yearWidth = 7

  /// A value in few characters: of inhabitants the thousands or millions.
  private static func short(
    _ value: StructuralValue, _ measure: StructuralMeasure, _ catalogue: Catalogue
  )
    -> String
  {
    let text = catalogue.text(value, of: measure)
    guard text.count >= valueWidth, value.value >= 1000 else { return text }
    return value.value >= 1e6
      ? RawNumber.fixed(value.value / 1e6, decimals: 2) + " M"
      : RawNumber.fixed(value.value / 1e3, decimals: 0) + " k"
  }

  /// The part of a block, with a bar as long as its share of the distance.
  private static func block(
    _ part: StructuralDistance.Part, of distance: StructuralDistance, _ context: DocumentContext,
    _ pair: RegionPair, width: Int
  ) -> Line {
    let described = StructuralBlock.all[part.block]
    let whole = distance.parts.reduce(0) { $0 + $1.value }
    let bar = Bar(value: part.value, maximum: whole, width: valueWidth + yearWidth - 1)
    return Line([
      Segment(described.title, .header, width: width),
      .number(Figures.text(part.value, decimals: 3), valueWidth, of: pair.cell(described.id)),
      Segment(" "), Segment(bar.text(glyphs: context.glyphs), .series1),
    ])
  }

  /// What both have of each indicator of a block.
  private static func values(
    _ block: Int, _ context: DocumentContext, _ pair: RegionPair, width: Int
  ) -> [Line] {
    let catalogue = context.catalogue
    return catalogue.structuralPairs(of: block, pair.other, pair.own).map { values in
      let isLeftOut = values.a == nil || values.b == nil
      let role: StyleRole = isLeftOut ? .muted : .text
      func cell(_ value: StructuralValue?, _ region: Int) -> Segment {
        let text = value.map { short($0, values.measure, catalogue) } ?? CellText.missing
        return .number(
          text, valueWidth, role, of: reference(values.measure, value, region, block, catalogue, pair))
      }
      let names = catalogue.names(of: values.measure)
      let years = [values.a?.year, values.b?.year].compactMap { $0 }
      let year = Set(years).sorted(by: >).map { String(String($0).suffix(2)) }.joined(separator: "/")
      let source = reference(
        values.measure, values.a ?? values.b, values.a == nil ? pair.own : pair.other, block, catalogue, pair)
      return Line([
        Segment(
          "  " + (names.title.count + 3 <= width ? names.title : names.short), role, width: width, of: source),
        cell(values.a, pair.other), cell(values.b, pair.own),
        Segment(year.isEmpty ? "" : " ’" + year, .muted, of: source),
      ])
    }
  }

  private static func reference(
    _ measure: StructuralMeasure, _ value: StructuralValue?, _ region: Int, _ block: Int,
    _ catalogue: Catalogue, _ pair: RegionPair
  ) -> FigureReference? {
    // What is computed from two figures is explained with its block.
    if measure.isPerArea { return pair.cell(StructuralBlock.all[block].id) }
    return catalogue.indicators.index(of: measure.indicator).map {
      .observation(indicator: $0, region: region, year: value?.year)
    }
  }
}
