extension ListingKind {
  static let pilots = ListingKind(id: "pilots", letter: "p", title: "Pilot actions") { catalogue in
    let pilots = catalogue.pilots
    let count = pilots.count
    return Listing(
      id: "pilots", title: "Pilot actions", noun: .init("pilot action", "pilot actions"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { pilots[$0].id.rawValue },
        .text("title", "Pilot action", rows: count) { pilots[$0].title },
        .text("strand", "Strand", .category, rows: count) { pilots[$0].strand },
        .text("status", "Status", .category, rows: count) { pilots[$0].status.rawValue },
        .text(
          "start", "Start", .date, rows: count, display: { pilots[$0].start?.description ?? "not known" }
        ) { pilots[$0].start?.description ?? "" },
        .text(
          "end", "End", .date, rows: count, display: { pilots[$0].end?.description ?? "not known" }
        ) { pilots[$0].end?.description ?? "" },
        .text(
          "end_year", "Year of the end", short: "Ends", .category, rows: count,
          formula: { row in Formula("year of the end", from: [.init("pilot_actions", pilots[row].provenance)])
          }
        ) { pilots[$0].end.map { String($0.year) } ?? "not known" },
        .number(
          "named", "Named participants", short: "Named", .count, rows: count,
          display: { row in
            Counted.short(
              named: catalogue.namedCount(ofPilotAt: row), stated: pilots[row].stated,
              unit: pilots[row].statedUnit)
          },
          formula: { row in
            let named = catalogue.participations(ofPilotAt: row).map { catalogue.participations[$0] }
            return .named(
              named.map(\.region.code), stated: pilots[row].stated, unit: pilots[row].statedUnit,
              in: "pilot_participants", named.map(\.provenance))
          }
        ) { Double(catalogue.namedCount(ofPilotAt: $0)) },
        .number("stated", "Stated participants", short: "Stated", .count, rows: count) {
          pilots[$0].stated.map(Double.init)
        },
        .text("stated_unit", "What is stated", short: "Of", .category, rows: count) { pilots[$0].statedUnit },
        .number(
          "amount_eur", "EU amount", short: "EU amount", unit: "EUR", rows: count,
          display: { row in
            pilots[row].amount.map { Money.short(Double($0)) } ?? ""
          }
        ) { pilots[$0].amount.map(Double.init) },
        .text("amount_basis", "Basis of the amount", short: "Basis", rows: count) { pilots[$0].amountBasis },
        .text("challenges", "Challenges", short: "Challenge", .list, rows: count) {
          pilots[$0].challenges.map(\.rawValue).joined(separator: ";")
        },
        .text("theme", "Theme", rows: count) { pilots[$0].theme },
        .date("call_date", "Call", rows: count) { pilots[$0].callDate },
        .text("parent", "Umbrella", .code, rows: count) { pilots[$0].parent?.rawValue ?? "" },
        .number(
          "children", "Children", .count, rows: count,
          formula: { row in
            let parts = catalogue.children(ofPilotAt: row).map { pilots[$0] }
            return .count(
              "pilot actions that name it as their umbrella", parts.map(\.id.rawValue), in: "pilot_actions",
              parts.map(\.provenance))
          }
        ) {
          Double(catalogue.children(ofPilotAt: $0).count)
        },
        .text("confidence", "Confidence", .category, rows: count) {
          pilots[$0].provenance.confidence.rawValue
        },
      ],
      columns: ["title", "status", "named", "start", "end", "amount_eur", "challenges", "id"],
      key: { pilots[$0].id.rawValue },
      open: { Address(["pilots", pilots[$0].id.rawValue]) },
      parent: { pilots[$0].parent.flatMap { pilots.index(of: $0) } },
      provenance: { pilots[$0].provenance },
      records: Records("pilot_actions", doubts: { pilots[$0].doubtfulFields }),
      searched: { row in
        let pilot = pilots[row]
        return [pilot.id.rawValue, pilot.title, pilot.strand, pilot.theme, pilot.status.rawValue]
      })
  }
}

extension PilotAction {
  /// Fields of the list of pilot actions that the sources leave in doubt.
  ///
  /// A doubt that begins with no name of a field is not given to one: it is said in words, on the page.
  public var doubtfulFields: [String] {
    let names = [
      "eu_amount_eur": "amount_eur", "n_stated": "stated", "members": "named", "start": "start", "end": "end",
      "theme": "theme",
    ]
    return unsure.compactMap { names[String($0.prefix { $0 != " " })] }
  }
}

/// Named and stated numbers: "3 of 16".
public enum Counted {
  /// Whether a stated number can stand beside the named participants: it counts regions too.
  public static func countsRegions(_ unit: String) -> Bool { unit.isEmpty || unit.hasPrefix("regions") }

  /// `unit` is said when it is not regions.
  public static func text(named: Int, stated: Int?, unit: String) -> String {
    guard let stated else { return named == 0 ? "" : "\(named)" }
    if countsRegions(unit) { return "\(named) of \(stated)" }
    return named == 0 ? "\(stated) \(unit)" : "\(named) · \(stated) \(unit)"
  }

  /// The same for a column: a number that counts something else is said only when nobody is named.
  static func short(named: Int, stated: Int?, unit: String) -> String {
    named > 0 && !countsRegions(unit) ? "\(named)" : text(named: named, stated: stated, unit: unit)
  }
}
