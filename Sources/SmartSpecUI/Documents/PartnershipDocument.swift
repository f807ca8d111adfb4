import SmartSpecModel
import TerminalUI

/// What is known about a thematic partnership.
enum PartnershipDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let members = catalogue.memberships(ofPartnershipAt: row)
    return facts(context, row)
      + [.blank, .heading("Members", named(catalogue, row))]
      + (members.isEmpty ? [.text("None is named in the sources.", .muted)] : [])
      + members.map { position in
        let membership = catalogue.memberships[position]
        return MemberRow.line(
          context, membership.region, membership.role, membership.provenance,
          reaching: catalogue.regions(ofMembershipAt: position))
      }
  }

  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let catalogue = context.catalogue
    let names = catalogue.memberships(ofPartnershipAt: row).map { catalogue.memberships[$0] }
      .map { $0.region.code + " " + $0.region.name + ($0.role == .lead ? " (lead)" : "") }.joined(
        separator: " · ")
    return [Line([Segment("  "), Segment(catalogue.partnerships[row].title, .title)])] + facts(context, row)
      + Line.fact("Named", names, width: context.width)
  }

  private static func facts(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let partnership = catalogue.partnerships[row]
    let width = context.width
    return Line.fact(
      "Platform", catalogue.platformTitles[partnership.platform] ?? partnership.platform, width: width)
      + Line.fact(
        "Since", partnership.year.map { "\($0)\(context.dot)\(partnership.status)" } ?? partnership.status,
        width: width)
      + Line.fact("Theme", partnership.theme, width: width)
      + Line.fact("Members", named(catalogue, row), width: width)
      + Line.fact("About", partnership.summary, width: width)
      + Line.fact("Note", partnership.note, width: width, .muted)
      + Line.fact("Source", partnership.provenance.source, width: width, .muted)
  }

  private static func named(_ catalogue: Catalogue, _ row: Int) -> String {
    let named = catalogue.namedCount(ofPartnershipAt: row)
    guard let stated = catalogue.partnerships[row].stated else { return "\(named) named, no number stated" }
    return "\(named) of \(stated) named"
  }
}
