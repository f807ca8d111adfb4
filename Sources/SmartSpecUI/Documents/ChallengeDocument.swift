import SmartSpecModel
import TerminalUI

/// One challenge: what it is, what the figures say, what answers it.
enum ChallengeDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    return Line.paragraph(challenge.description, width: context.width)
      + evidence(context, challenge) + affected(context, challenge) + actions(context, challenge)
      + pilots(context, challenge)
  }

  private static func evidence(_ context: DocumentContext, _ challenge: Challenge) -> [Line] {
    let catalogue = context.catalogue
    let lines = challenge.indicators.compactMap { catalogue.indicators.index(of: $0) }
      .compactMap { Evidence(catalogue, indicator: $0)?.line(context) }
    guard lines.isEmpty else {
      return [
        .blank, .heading("Evidence", "level 2 regions of the EU-27; computed from the observations"),
        Evidence.heading(context),
      ] + lines
    }
    return [.blank, .heading("Evidence", "no indicator of the data measures it")]
      + CountedEvidence.lines(context, challenge)
      + Line.fact("Would show it", challenge.evidence, width: context.width, .muted)
  }

  private static func affected(_ context: DocumentContext, _ challenge: Challenge) -> [Line] {
    let catalogue = context.catalogue
    guard let indicator = catalogue.headlineIndicator(of: challenge),
      let rows = catalogue.challenges.index(of: challenge.id).flatMap({
        catalogue.related("regions", of: "challenges", row: $0)?.scope
      })
    else { return [] }
    let described = catalogue.indicators[indicator]
    return [.blank, .heading("Most affected regions", "by \(described.title)")]
      + rows.prefix(5).compactMap { row in
        guard let figure = catalogue.observations.newest(indicator: indicator, region: row) else {
          return nil
        }
        let region = catalogue.regions[row]
        return .row(
          [
            Segment(region.id.rawValue, .accent, width: 7), Segment(region.name, width: 34),
            .number(Figures.text(figure, described), 10), .number(String(figure.year), 7, .muted),
          ], to: Address(["regions", region.id.rawValue]), note: Sources.note(figure, in: catalogue))
      }
      + [
        .row(
          [Segment("all \(rows.count), most affected first", .link)],
          to: Address(["challenges", challenge.id.rawValue, "regions"]))
      ]
  }

  private static func actions(_ context: DocumentContext, _ challenge: Challenge) -> [Line] {
    let catalogue = context.catalogue
    let actions = catalogue.actions(answering: challenge.id).map { catalogue.actions[$0] }
    return [.blank, .heading("Actions", "\(actions.count)")]
      + actions.map { action in
        let target =
          action.pilots.first.map { Address(["pilots", $0.rawValue]) }
          ?? Address(["challenges", challenge.id.rawValue, "actions"])
        return .row(
          [
            Segment(action.years, .muted, width: 11), Segment(action.title),
            Segment(
              action.pilots.isEmpty
                ? "" : "  \(action.pilots.count) pilot\(action.pilots.count == 1 ? "" : "s")", .muted),
            Segment(action.provenance.mark, .muted),
          ], to: target, note: action.responsible)
      }
  }

  private static func pilots(_ context: DocumentContext, _ challenge: Challenge) -> [Line] {
    let catalogue = context.catalogue
    let pilots = catalogue.pilots(addressing: challenge.id)
    let top = pilots.filter { row in
      catalogue.pilots[row].parent.flatMap { catalogue.pilots.index(of: $0) }.map { !pilots.contains($0) }
        ?? true
    }
    guard !pilots.isEmpty else {
      return [.blank, .heading("Pilot actions"), .text("None in the data.", .muted)]
    }
    return [
      .blank,
      .heading("Pilot actions", "\(pilots.count), of which \(pilots.count - top.count) are parts of others"),
    ]
      + top.map { PilotDocument.pilotLine(context, $0) }
      + [
        .row(
          [Segment("all \(pilots.count) as a tree", .link)],
          to: Address(["challenges", challenge.id.rawValue, "pilots"]))
      ]
  }
}
