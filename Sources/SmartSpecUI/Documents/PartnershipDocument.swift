import SmartSpecModel
import TerminalUI

/// What is known about a thematic partnership.
enum PartnershipDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let members = catalogue.memberships(ofPartnershipAt: row)
    return facts(context, row)
      + [.blank, .heading("Members", named(catalogue, row, .muted))]
      + (members.isEmpty ? [.text("None is named in the sources.", .muted)] : [])
      + members.enumerated().map { place, position in
        let membership = catalogue.memberships[position]
        return MemberRow.line(
          context, membership.region, membership.role, membership.provenance,
          reaching: catalogue.regions(ofMembershipAt: position)
        ) { .related(list: "members", of: "partnerships", row: row, position: place, field: $0) }
      }
  }

  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let catalogue = context.catalogue
    let names = catalogue.memberships(ofPartnershipAt: row).enumerated().map { place, position in
      let member = catalogue.memberships[position]
      return Segment(
        MemberRow.name(member.region, member.role, member.provenance),
        of: .related(list: "members", of: "partnerships", row: row, position: place, field: "code"))
    }
    return [Line([Segment("  "), Segment(catalogue.partnerships[row].title, .title)])] + facts(context, row)
      + Line.fact("Named", context.joined(names), width: context.width)
  }

  private static func facts(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let partnership = catalogue.partnerships[row]
    let width = context.width
    func cell(_ field: String) -> FigureReference { .cell(list: "partnerships", row: row, field: field) }
    let record = FigureReference.row(list: "partnerships", row: row)
    return Line.fact(
      "Platform", catalogue.platformTitles[partnership.platform] ?? partnership.platform, width: width,
      of: cell("platform"))
      + Line.fact(
        "Since",
        context.joined([
          Segment(partnership.year.map { "\($0)\(partnership.provenance.mark)" } ?? "", of: cell("year")),
          Segment(partnership.status, of: cell("status")),
        ]), width: width)
      + Line.fact("Theme", partnership.theme, width: width, of: cell("theme"))
      + Line.fact("Members", [named(catalogue, row)], width: width)
      + Line.fact("About", partnership.summary, width: width, of: cell("summary"))
      + Line.fact("Note", partnership.note, width: width, .muted, of: record)
      + Line.fact(
        "Confidence",
        partnership.provenance.confidence == .sourced ? "" : partnership.provenance.confidence.rawValue,
        width: width, .muted)
      + Line.fact("Source", partnership.provenance.source, width: width, .muted, of: record)
  }

  private static func named(_ catalogue: Catalogue, _ row: Int, _ role: StyleRole = .text) -> Segment {
    let named = catalogue.namedCount(ofPartnershipAt: row)
    let partnership = catalogue.partnerships[row]
    let text =
      partnership.stated.map { "\(named) of \($0)\(partnership.provenance.mark) named" }
      ?? "\(named) named, no number stated"
    return Segment(text, role, of: .cell(list: "partnerships", row: row, field: "named"))
  }
}
