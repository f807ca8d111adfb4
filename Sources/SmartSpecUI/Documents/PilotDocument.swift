import SmartSpecModel
import TerminalUI

/// What is known about a pilot action.
enum PilotDocument {
  static func overview(_ context: DocumentContext, _ row: Int) -> [Line] {
    let pilot = context.catalogue.pilots[row]
    return facts(context, row) + [.blank]
      + Line.paragraph(pilot.description, width: context.width, of: record(row))
      + participants(context, row) + trend(context, row, height: context.chartHeight) + lineage(context, row)
      + challenges(context, row)
      + documents(context, row)
  }

  /// Below the list: dates, money and the named participants.
  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let pilot = context.catalogue.pilots[row]
    let title = Line([Segment("  "), Segment(pilot.title, .title), Segment("  " + pilot.id.rawValue, .muted)])
    let lines =
      [title] + facts(context, row) + Line.paragraph(pilot.description, width: context.width, of: record(row))
      + Line.fact("Named", names(context, row), width: context.width)
    let rest = context.height - lines.count - 2
    return lines + (rest >= 7 ? trend(context, row, height: min(rest, context.chartHeight)) : [])
  }

  /// How those who take part stand to the Union over ten years, with the warning that this is no effect.
  private static func trend(_ context: DocumentContext, _ row: Int, height: Int) -> [Line] {
    let catalogue = context.catalogue
    guard let indicator = catalogue.indicators.index(of: "gdp_pps_pct_eu"),
      let year = catalogue.referenceYear(indicator: indicator),
      let made = IndicatorCharts(catalogue, indicator).participants(
        ofPilotAt: row, years: (year - 10)...year)
    else { return [] }
    return [.blank] + made.lines(context, width: context.chartWidth, height: height)
      + Line.paragraph(
        "Not a causal estimate: press w for the method.", width: context.width, .muted, of: made.figure)
  }

  private static func cell(_ row: Int, _ field: String) -> FigureReference {
    .cell(list: "pilots", row: row, field: field)
  }

  private static func record(_ row: Int) -> FigureReference { .row(list: "pilots", row: row) }

  private static func facts(_ context: DocumentContext, _ row: Int) -> [Line] {
    let pilot = context.catalogue.pilots[row]
    let width = context.width
    func doubt(_ fields: String...) -> String {
      Self.doubt(pilot, fields) ? " (unsure)" : pilot.provenance.mark
    }
    func date(_ name: String, _ date: PartialDate?, _ text: String) -> Segment {
      Segment(text + (date == nil ? "" : doubt(name)), of: cell(row, name))
    }
    let amount = pilot.amount.map { "\(Figures.text(Double($0), decimals: 0)) EUR\(doubt("amount_eur"))" }
    let when = context.joined(
      [Segment(pilot.status.rawValue, of: cell(row, "status"))]
        + [date("start", pilot.start, Dates.text(pilot.start))])
    let call = pilot.callDate.map {
      [
        Segment(context.dot),
        Segment("call \($0.description)\(pilot.provenance.mark)", of: cell(row, "call_date")),
      ]
    }
    return Line.fact(
      "When", when + [Segment(" – "), date("end", pilot.end, Dates.end(pilot.end))] + (call ?? []),
      width: width)
      + Line.fact(
        "Money",
        context.joined([
          Segment(amount ?? "no amount published", of: cell(row, "amount_eur")),
          Segment(pilot.amountBasis, of: cell(row, "amount_basis")),
        ]), width: width)
      + Line.fact("Paid by", pilot.instruments, width: width, of: record(row))
      + Line.fact(
        "Theme", pilot.theme.isEmpty ? "" : pilot.theme + (Self.doubt(pilot, ["theme"]) ? " (unsure)" : ""),
        width: width, of: cell(row, "theme"))
      + Line.fact(
        "Participants", counted(context, row, doubt("stated", "named")), width: width, of: cell(row, "named"))
  }

  private static func doubt(_ pilot: PilotAction, _ fields: [String]) -> Bool {
    pilot.doubtfulFields.contains { fields.contains($0) }
  }

  private static func counted(_ context: DocumentContext, _ row: Int, _ doubt: String) -> String {
    let pilot = context.catalogue.pilots[row]
    let counted = Counted.text(
      named: context.catalogue.namedCount(ofPilotAt: row), stated: pilot.stated, unit: pilot.statedUnit)
    guard !counted.isEmpty else { return "none named, no number stated" }
    if pilot.stated == nil { return "\(counted) named, no number stated" + doubt }
    return (Counted.countsRegions(pilot.statedUnit) ? "\(counted) named" : counted + " stated") + doubt
  }

  private static func confidence(_ pilot: PilotAction) -> String {
    let unsure = pilot.unsure.map(inWords).joined(separator: ", ")
    return pilot.provenance.confidence.rawValue + (unsure.isEmpty ? "" : "; unsure: " + unsure)
  }

  /// A doubt with the name of its field in words: `EU amount (three totals in the sources)`.
  private static func inWords(_ doubt: String) -> String {
    let names = ["eu_amount_eur": "EU amount", "n_stated": "number stated"]
    let field = String(doubt.prefix { $0 != " " })
    return (names[field] ?? field.replacing("_", with: " ")) + doubt.dropFirst(field.count)
  }

  private static func names(_ context: DocumentContext, _ row: Int) -> [Segment] {
    let catalogue = context.catalogue
    return context.joined(
      catalogue.participations(ofPilotAt: row).enumerated().map { place, position in
        let member = catalogue.participations[position]
        return Segment(
          MemberRow.name(member.region, member.role, member.provenance),
          of: .related(list: "participants", of: "pilots", row: row, position: place, field: "code"))
      })
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
      return [
        .blank, .heading("Participants"), .text(text, .muted, of: .count(.namedByParts(pilot: row))),
      ]
    }
    let named = Counted.text(
      named: catalogue.namedCount(ofPilotAt: row), stated: pilot.stated, unit: pilot.statedUnit)
    let remark =
      pilot.stated == nil || Counted.countsRegions(pilot.statedUnit) ? "\(named) named" : named + " stated"
    return [.blank, .heading("Participants", Segment(remark, .muted, of: cell(row, "named")))]
      + found.enumerated().map { place, position in
        let participation = catalogue.participations[position]
        return MemberRow.line(
          context, participation.region, participation.role, participation.provenance,
          reaching: catalogue.regions(ofParticipationAt: position), selected: participation.selected,
          note: participation.note
        ) { .related(list: "participants", of: "pilots", row: row, position: place, field: $0) }
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
      .heading(
        "Lineage",
        Segment(children.isEmpty ? "" : "the parts describe the same money and members", .muted)),
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
    func dated(_ field: String, _ date: PartialDate?, _ text: String) -> String {
      guard date != nil else { return text }
      return text + (doubt(pilot, [field]) ? "?" : pilot.provenance.mark)
    }
    let start = " " + dated("start", pilot.start, Dates.text(pilot.start))
    let end = dated("end", pilot.end, Dates.end(pilot.end))
    return .row(
      [
        Segment(mark, .muted), Segment(pilot.provenance.marked(pilot.title), width: width - mark.count),
        Segment(" " + pilot.status.rawValue, width: 11),
        Segment(start, .muted, of: cell(row, "start")), Segment(" – ", .muted),
        Segment(end, .muted, of: cell(row, "end")),
      ], to: Address(["pilots", pilot.id.rawValue]), of: record(row))
  }

  private static func challenges(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let challenges = catalogue.pilots[row].challenges.compactMap { catalogue.challenges.index(of: $0) }
    guard !challenges.isEmpty else { return [] }
    return [.blank, .heading("Challenges")]
      + challenges.map { index in
        let challenge = catalogue.challenges[index]
        return .row(
          [Segment("\(challenge.position)  ", .accent), Segment(challenge.title)],
          to: Address(["challenges", challenge.id.rawValue]),
          of: .row(list: "challenges", row: index))
      }
  }

  private static func documents(_ context: DocumentContext, _ row: Int) -> [Line] {
    let catalogue = context.catalogue
    let pilot = catalogue.pilots[row]
    let documents = catalogue.documents.indices.filter { catalogue.documents[$0].pilots.contains(pilot.id) }
    let sources =
      Line.fact("Confidence", confidence(pilot), width: context.width, .muted, of: record(row))
      + Line.fact("Source", pilot.provenance.source, width: context.width, .muted, of: record(row))
    guard !documents.isEmpty else { return [.blank] + sources }
    return [.blank, .heading("Documents")]
      + documents.map { index in
        let document = catalogue.documents[index]
        return Line(
          [
            Segment("  "),
            Segment(
              document.date.map { $0.description + document.provenance.mark } ?? CellText.missing, .muted,
              width: 12,
              of: .cell(list: "documents", row: index, field: "date")),
            Segment(document.number.isEmpty ? "" : document.number + "  ", .accent),
            Segment(document.provenance.marked(document.title)),
          ], of: .row(list: "documents", row: index))
      } + sources
  }
}

/// Partial dates in words.
enum Dates {
  static func text(_ date: PartialDate?) -> String { date?.description ?? "not known" }

  /// An end that nobody published is not an end.
  static func end(_ date: PartialDate?) -> String { date?.description ?? "end not known" }
}
