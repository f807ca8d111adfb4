/// The other pilot actions in which regions of one pilot action take part.
enum SharedRegionsListing {
  static func make(pilot row: Int, in catalogue: Catalogue) -> Listing {
    let own = Set(catalogue.regions(ofPilotAt: row))
    let pilot = catalogue.pilots[row]
    let rows = catalogue.pilots.indices.compactMap { other -> (pilot: Int, regions: [Int])? in
      let found = catalogue.pilots[other]
      guard other != row, found.parent != pilot.id, pilot.parent != found.id else { return nil }
      let common = catalogue.regions(ofPilotAt: other).filter(own.contains)
      return common.isEmpty ? nil : (other, common)
    }
    .sorted { ($1.regions.count, $0.pilot) < ($0.regions.count, $1.pilot) }
    let count = rows.count
    @Sendable func codes(_ row: Int) -> [String] {
      rows[row].regions.map { catalogue.regions[$0].id.rawValue }
    }
    let formula: @Sendable (Int) -> Formula? = { found in
      let taking = [row, rows[found].pilot].flatMap { catalogue.participations(ofPilotAt: $0) }
      return .count(
        "regions of NUTS \(Region.currentVersion) for which a named participant of both stands", codes(found),
        in: "pilot_participants", taking.map { catalogue.participations[$0].provenance })
    }
    return Listing(
      id: "shared", title: "Pilot actions with the same regions",
      noun: .init("pilot action", "pilot actions"),
      rowCount: count,
      fields: [
        .text("title", "Pilot action", rows: count) { catalogue.pilots[rows[$0].pilot].title },
        .number("common", "Regions in both", short: "Both", .count, rows: count, formula: formula) {
          Double(rows[$0].regions.count)
        },
        .text("regions", "Which regions", short: "Regions", .list, rows: count, formula: formula) {
          codes($0).joined(separator: ";")
        },
        .text(
          "named", "Of its named participants", short: "Of named", rows: count,
          formula: { found in
            Formula(
              "different codes named as taking part, and the number that was announced",
              from: [
                .init("pilot_participants"),
                .init("pilot_actions", catalogue.pilots[rows[found].pilot].provenance),
              ])
          }
        ) { found in
          let other = rows[found].pilot
          let stated = catalogue.pilots[other].stated.map { ", \($0) stated" } ?? ", no number stated"
          return "of \(catalogue.namedCount(ofPilotAt: other)) named" + stated
        },
        .text("id", "Identifier", short: "Id", .code, rows: count) {
          catalogue.pilots[rows[$0].pilot].id.rawValue
        },
      ],
      columns: ["title", "common", "named", "regions", "id"],
      key: { catalogue.pilots[rows[$0].pilot].id.rawValue },
      open: { Address(["pilots", catalogue.pilots[rows[$0].pilot].id.rawValue]) },
      provenance: { catalogue.pilots[rows[$0].pilot].provenance },
      records: Records("pilot_participants", owner: "\(pilot.id) \(pilot.title)"),
      searched: {
        [catalogue.pilots[rows[$0].pilot].title, catalogue.pilots[rows[$0].pilot].id.rawValue] + codes($0)
      })
  }
}
