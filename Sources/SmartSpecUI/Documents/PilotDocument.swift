import SmartSpecModel
import TerminalUI

/// What is known about a pilot action.
enum PilotDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let pilot = context.catalogue.pilots[row]
    return facts(context, row) + [.blank] + Line.paragraph(pilot.description, width: context.width)
      + participants(context, row) + lineage(context, row) + challenges(context, row)
      + documents(context, row)
  }

  /// Below the list: dates, money and the named participants.
  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let pilot = context.catalogue.pilots[row]
    let title = Line([Segment("  "), Segment(pilot.title, .title), Segment("  " + pilot.id.rawValue, .muted)])
    return [title] + facts(context, row) + Line.paragraph(pilot.description, width: context.width)
      + Line.fact("Named", names(context.catalogue, row), width: context.width)
  }

  private static func facts(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let pilot = catalogue.pilots[row]
    let width = context.width
    func doubt(_ field: String) -> String { pilot.unsure.contains(field) ? " (unsure)" : "" }
    var when =
      "\(pilot.status.rawValue)\(context.dot)\(Dates.text(pilot.start))\(doubt("start")) – \(Dates.end(pilot.end))\(doubt("end"))"
    if let call = pilot.callDate { when += "\(context.dot)call \(call.description)" }
    let money = pilot.amount.map { "\(Figures.text(Double($0), decimals: 0)) EUR" } ?? "no amount published"
    let counted = Counted.text(
      named: catalogue.namedCount(ofPilotAt: row), stated: pilot.stated, unit: pilot.statedUnit)
    let shown =
      counted.isEmpty
      ? "none named, no number stated"
      : pilot.stated == nil
        ? "\(counted) named, no number stated"
        : Counted.countsRegions(pilot.statedUnit) ? "\(counted) named" : counted + " stated"
    return Line.fact("When", when, width: width)
      + Line.fact(
        "Money", money + (pilot.amountBasis.isEmpty ? "" : context.dot + pilot.amountBasis), width: width)
      + Line.fact("Paid by", pilot.instruments, width: width)
      + Line.fact("Theme", pilot.theme, width: width)
      + Line.fact("Participants", shown + doubt("n_stated") + doubt("members"), width: width)
      + Line.fact("Confidence", confidence(pilot), width: width, .muted)
  }

  private static func confidence(_ pilot: PilotAction) -> String {
    let unsure = pilot.unsure.isEmpty ? "" : "; unsure: " + pilot.unsure.joined(separator: ", ")
    return pilot.provenance.confidence.rawValue + unsure
  }

  private static func names(_ catalogue: Catalogue, _ row: Int) -> String {
    catalogue.participations(ofPilotAt: row).map { catalogue.participations[$0] }
      .map {
        $0.region.code + " " + ($0.region.officialName.isEmpty ? $0.region.name : $0.region.officialName)
          + ($0.role == .lead ? " (lead)" : "")
      }
      .joined(separator: " · ")
  }

  private static func participants(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let pilot = catalogue.pilots[row]
    let found = catalogue.participations(ofPilotAt: row)
    guard !found.isEmpty else {
      let inParts = Set(
        catalogue.children(ofPilotAt: row).flatMap { catalogue.participations(ofPilotAt: $0) }
      ).count
      let text =
        inParts == 0
        ? "None is named in the sources." : "None is named for the umbrella; its parts name \(inParts)."
      return [.blank, .heading("Participants"), .text(text, .muted)]
    }
    let named = Counted.text(
      named: catalogue.namedCount(ofPilotAt: row), stated: pilot.stated, unit: pilot.statedUnit)
    let remark =
      pilot.stated == nil || Counted.countsRegions(pilot.statedUnit) ? "\(named) named" : named + " stated"
    return [.blank, .heading("Participants", remark)]
      + found.map { position in
        let participation = catalogue.participations[position]
        return MemberRow.line(
          context, participation.region, participation.role, participation.provenance,
          reaching: catalogue.regions(ofParticipationAt: position), selected: participation.selected,
          note: participation.note)
      }
  }

  private static func lineage(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let pilot = catalogue.pilots[row]
    let parent = pilot.parent.flatMap { catalogue.pilots.index(of: $0) }
    let children = catalogue.children(ofPilotAt: row)
    guard parent != nil || !children.isEmpty else { return [] }
    var lines = [
      Line.blank,
      .heading("Lineage", children.isEmpty ? "" : "the parts describe the same money and members"),
    ]
    if let parent { lines.append(pilotLine(context, parent, mark: "part of ")) }
    for child in children {
      lines.append(pilotLine(context, child, mark: Glyphs.lastBranch(context.glyphs) + " "))
    }
    return lines
  }

  static func pilotLine(_ context: DocumentContext, _ row: Int, mark: String = "") -> Line {
    let pilot = context.catalogue.pilots[row]
    let width = max(24, context.width - 44)
    return .row(
      [
        Segment(mark, .muted), Segment(pilot.title, width: width - mark.count),
        Segment(" " + pilot.status.rawValue, width: 11),
        Segment(" " + Dates.text(pilot.start) + " – " + Dates.end(pilot.end), .muted, width: 22),
        Segment(pilot.provenance.mark, .muted),
      ], to: Address(["pilots", pilot.id.rawValue]), note: Sources.note(pilot.provenance))
  }

  private static func challenges(_ context: DocumentContext, _ row: Int) -> [Line] {
    let challenges = context.catalogue.pilots[row].challenges.compactMap {
      context.catalogue.challenges[id: $0]
    }
    guard !challenges.isEmpty else { return [] }
    return [.blank, .heading("Challenges")]
      + challenges.map {
        .row(
          [Segment("\($0.position)  ", .accent), Segment($0.title)],
          to: Address(["challenges", $0.id.rawValue]))
      }
  }

  private static func documents(_ context: DocumentContext, _ row: Int) -> [Line] {
    let pilot = context.catalogue.pilots[row]
    let documents = context.catalogue.documents.filter { $0.pilots.contains(pilot.id) }
    let sources = Line.fact("Source", pilot.provenance.source, width: context.width, .muted)
    guard !documents.isEmpty else { return [.blank] + sources }
    return [.blank, .heading("Documents")]
      + documents.map { document in
        Line([
          Segment("  "), Segment(document.date?.description ?? CellText.missing, .muted, width: 12),
          Segment(document.number.isEmpty ? "" : document.number + "  ", .accent),
          Segment(document.title + document.provenance.mark),
        ])
      } + sources
  }
}

/// Partial dates in words.
enum Dates {
  static func text(_ date: PartialDate?) -> String { date?.description ?? "not known" }

  /// An end that nobody published is not an end.
  static func end(_ date: PartialDate?) -> String { date?.description ?? "end not known" }
}
