import SmartSpecModel
import TerminalUI

/// Why a region fits as a partner: the score in its parts, and what they rest on.
enum FinderDocument {
  static let companion: Screen.PairCompanion = { context, pair in
    let catalogue = context.catalogue
    let match = catalogue.partnerMatch(pair.own, pair.other)
    let other = catalogue.regions[pair.other]
    var lines = [
      Line([Segment(other.id.rawValue + "  ", .accent), Segment(other.name, .title)]),
      Line([
        Segment("Fit \(score(pair))", of: pair.cell("score")),
        Segment(" with \(catalogue.regions[pair.own].name)", .muted),
      ]), .blank,
    ]
    for (position, aspect) in PartnerAspect.allCases.enumerated() {
      lines += part(aspect, match, weight: pair.weights[position], context, pair)
    }
    lines += titles("PARTNERSHIPS", match.partnerships, "partnerships") { catalogue.partnerships[$0].title }
    lines += titles("PILOT ACTIONS", match.pilots, "pilots") { catalogue.pilots[$0].title }
    return lines
  }

  private static func score(_ pair: RegionPair) -> String {
    pair.listing.field("score").flatMap { pair.listing.number($0, row: pair.row) }
      .map { Figures.text($0, decimals: 3) } ?? CellText.missing
  }

  /// A bar as long as the aspect scores, what it adds to the fit, and why.
  private static func part(
    _ aspect: PartnerAspect, _ match: PartnerMatch, weight: Int, _ context: DocumentContext,
    _ pair: RegionPair
  ) -> [Line] {
    let cell = pair.cell(aspect.rawValue)
    let field = pair.listing.field(aspect.rawValue)
    let added = field.flatMap { pair.listing.number($0, row: pair.row) }
    let barWidth = max(3, min(24, context.width - 24 - 7))
    let bar = Bar(value: match.scores[aspect], maximum: 1, width: barWidth).text(glyphs: context.glyphs)
    let text = added.map { Figures.text($0, decimals: 3) } ?? (weight == 0 ? "" : CellText.missing)
    return [
      Line([
        Segment(aspect.title, weight == 0 ? .muted : .text, width: 23), Segment(" "),
        Segment(bar, weight == 0 ? .muted : .series1, width: barWidth), .number(text, 6, of: cell),
      ])
    ]
      + Line.flow(
        [Segment(context.catalogue.reason(aspect, match), .muted, of: cell)], width: context.width + 1)
  }

  private static func titles(
    _ head: String, _ rows: [Int], _ list: String, _ title: (Int) -> String
  ) -> [Line] {
    guard !rows.isEmpty else { return [] }
    return [.blank, Line([Segment(head, .header)])]
      + rows.prefix(6).map {
        Line([Segment("  "), Segment(title($0), of: .cell(list: list, row: $0, field: "title"))])
      }
  }
}
