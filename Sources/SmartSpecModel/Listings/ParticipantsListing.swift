/// The regions that take part in one pilot action or partnership, each as it was printed.
enum ParticipantsListing {
  static func pilot(_ row: Int, in catalogue: Catalogue) -> Listing {
    let rows = catalogue.participations(ofPilotAt: row).map { catalogue.participations[$0] }
    let reached = catalogue.participations(ofPilotAt: row).map { catalogue.regions(ofParticipationAt: $0) }
    let hasDates = rows.contains { $0.selected != nil }
    return make(
      id: "participants", title: "Participants", noun: .init("participant", "participants"),
      table: "pilot_participants", owner: "\(catalogue.pilots[row].id) \(catalogue.pilots[row].title)",
      printed: rows.map(\.region), countries: rows.map(\.country), roles: rows.map(\.role), reached: reached,
      selected: rows.map(\.selected), notes: rows.map(\.note), provenance: rows.map(\.provenance),
      columns: ["code", "name", "country", "role"] + (hasDates ? ["selected"] : []) + [
        "level", "version", "note",
      ],
      catalogue)
  }

  static func partnership(_ row: Int, in catalogue: Catalogue) -> Listing {
    let rows = catalogue.memberships(ofPartnershipAt: row).map { catalogue.memberships[$0] }
    let reached = catalogue.memberships(ofPartnershipAt: row).map { catalogue.regions(ofMembershipAt: $0) }
    return make(
      id: "members", title: "Members", noun: .init("member", "members"), table: "partnership_members",
      owner: "\(catalogue.partnerships[row].id) \(catalogue.partnerships[row].title)",
      printed: rows.map(\.region), countries: rows.map(\.country), roles: rows.map(\.role), reached: reached,
      selected: rows.map { _ in nil }, notes: rows.map { _ in "" }, provenance: rows.map(\.provenance),
      columns: ["code", "name", "country", "role", "level", "version"], catalogue)
  }

  private static func make(
    id: String, title: String, noun: Listing.Noun, table: String, owner: String, printed: [PrintedCode],
    countries: [String], roles: [Role],
    reached: [[Int]], selected: [PartialDate?], notes: [String], provenance: [Provenance], columns: [String],
    _ catalogue: Catalogue
  ) -> Listing {
    let count = printed.count
    return Listing(
      id: id, title: title, noun: noun, rowCount: count,
      fields: [
        .text("code", "Code as printed", short: "Code", .code, rows: count) { printed[$0].code },
        .text("name", "Region", rows: count) { row in
          let code = printed[row]
          return code.officialName.isEmpty ? code.name : code.officialName
        },
        .text("english", "Name in the source", rows: count) { printed[$0].name },
        .text("country", "Country", .category, rows: count) { countries[$0] },
        .text("role", "Role", .category, rows: count) { roles[$0].rawValue },
        .date("selected", "Selected", rows: count) { selected[$0] },
        .number("level", "NUTS level", short: "Level", .count, rows: count) { Double(printed[$0].level) },
        .text("version", "NUTS version", short: "NUTS", .category, rows: count) { printed[$0].version },
        .text(
          "current", "Current codes", short: "Now", .list, rows: count,
          formula: { row in
            Formula(
              "codes of NUTS \(Region.currentVersion) that stand for \(printed[row].code) of NUTS \(printed[row].version)",
              from: [.init(table, provenance[row]), .init("region_changes")])
          }
        ) {
          reached[$0].map { catalogue.regions[$0].id.rawValue }.joined(separator: ";")
        },
        .text("note", "Note", rows: count) { notes[$0] },
        .text("confidence", "Confidence", .category, rows: count) { provenance[$0].confidence.rawValue },
      ],
      columns: columns, key: { printed[$0].code + " " + roles[$0].rawValue },
      open: { reached[$0].first.map { Address(["regions", catalogue.regions[$0].id.rawValue]) } },
      provenance: { provenance[$0] }, records: Records(table, owner: owner, printed: { printed[$0] }),
      searched: { row in
        [
          printed[row].code, printed[row].name, printed[row].officialName, countries[row],
          roles[row].rawValue,
        ]
      })
  }
}
