import SmartSpecModel
import TerminalUI

/// One challenge: what it is, what the figures say, what answers it.
enum ChallengeDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    return Line.paragraph(
      challenge.description, width: context.width,
      of: .cell(list: "challenges", row: row, field: "description"))
      + evidence(context, row) + affected(context, row) + actions(context, row) + pilots(context, row)
  }

  private static func evidence(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    let lines = challenge.indicators.compactMap { catalogue.indicators.index(of: $0) }
      .compactMap { Evidence(catalogue, indicator: $0)?.line(context) }
    guard lines.isEmpty else {
      return [
        .blank,
        .heading(
          "Evidence",
          Segment(
            "level 2 regions of the EU-27; computed from the observations", .muted,
            of: .count(.compared(level: 2)))),
        Evidence.heading(context),
      ] + lines
    }
    return [.blank, .heading("Evidence", Segment("no indicator of the data measures it", .muted))]
      + CountedEvidence.lines(context, challenge)
      + Line.fact(
        "Would show it", challenge.evidence, width: context.width, .muted,
        of: .row(list: "challenges", row: row))
  }

  private static func affected(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    guard let indicator = catalogue.headlineIndicator(of: challenge),
      let rows = catalogue.related("regions", of: "challenges", row: row)?.scope
    else { return [] }
    let described = catalogue.indicators[indicator]
    return [
      .blank,
      .heading(
        "Most affected regions",
        Segment(
          "by \(described.title)", .muted, of: .cell(list: "indicators", row: indicator, field: "title"))),
    ]
      + rows.prefix(5).compactMap { row in
        guard let figure = catalogue.observations.newest(indicator: indicator, region: row) else {
          return nil
        }
        let region = catalogue.regions[row]
        let reference = FigureReference.observation(indicator: indicator, region: row, year: figure.year)
        return .row(
          [
            Segment(region.id.rawValue, .accent, width: 7), Segment(region.name, width: 34),
            .number(Figures.text(figure, described), 10, of: reference),
            .number(String(figure.year), 7, .muted, of: reference),
          ], to: Address(["regions", region.id.rawValue]), of: reference)
      }
      + [
        .row(
          [
            Segment(
              "all \(rows.count), most affected first", .link, of: .count(.ranked(indicator: indicator)))
          ],
          to: Address(["challenges", challenge.id.rawValue, "regions"]))
      ]
  }

  private static func actions(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    let actions = catalogue.actions(answering: challenge.id)
    let count = FigureReference.cell(list: "challenges", row: row, field: "actions")
    return [.blank, .heading("Actions", Segment("\(actions.count)", .muted, of: count))]
      + actions.map { index in
        let action = catalogue.actions[index]
        let target =
          action.pilots.first.map { Address(["pilots", $0.rawValue]) }
          ?? Address(["challenges", challenge.id.rawValue, "actions"])
        return .row(
          [
            Segment(action.years, .muted, width: 11, of: .cell(list: "actions", row: index, field: "years")),
            Segment(action.provenance.marked(action.title)),
            Segment(
              action.pilots.isEmpty
                ? "" : "  \(action.pilots.count) pilot\(action.pilots.count == 1 ? "" : "s")", .muted,
              of: .cell(list: "actions", row: index, field: "pilots")),
          ], to: target, note: action.responsible, of: .row(list: "actions", row: index))
      }
  }

  private static func pilots(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    let pilots = catalogue.pilots(addressing: challenge.id)
    let top = pilots.filter { row in
      catalogue.pilots[row].parent.flatMap { catalogue.pilots.index(of: $0) }.map { !pilots.contains($0) }
        ?? true
    }
    let count = FigureReference.cell(list: "challenges", row: row, field: "pilots")
    guard !pilots.isEmpty else {
      return [.blank, .heading("Pilot actions"), .text("None in the data.", .muted)]
    }
    return [
      .blank,
      .heading(
        "Pilot actions", Segment("\(pilots.count)", .muted, of: count), Segment(", of which ", .muted),
        Segment("\(pilots.count - top.count)", .muted, of: .count(.partsOfPilots(challenge: row))),
        Segment(" are parts of others", .muted)),
    ]
      + top.map { PilotDocument.pilotLine(context, $0) }
      + [
        .row(
          [Segment("all \(pilots.count) as a tree", .link, of: count)],
          to: Address(["challenges", challenge.id.rawValue, "pilots"]))
      ]
  }
}
