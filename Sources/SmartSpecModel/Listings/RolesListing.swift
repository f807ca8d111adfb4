/// What one region is in pilot actions and partnerships: its own roles, then those of regions around and in it.
enum RolesListing {
  private struct Row: Sendable {
    let kind: String
    let id: String
    let title: String
    let role: Role
    let reach: Reach
    let printed: PrintedCode
    let provenance: Provenance
    var address: Address { Address([kind == "pilot action" ? "pilots" : "partnerships", id]) }
  }

  static func make(region row: Int, in catalogue: Catalogue) -> Listing {
    let rows = rows(region: row, in: catalogue)
    let count = rows.count
    return Listing(
      id: "roles", title: "Roles", noun: .init("role", "roles"), rowCount: count,
      fields: [
        .text("kind", "Kind", .category, rows: count) { rows[$0].kind },
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id },
        .text("title", "Title", rows: count) { rows[$0].title },
        .text("role", "Role", .category, rows: count) { rows[$0].role.rawValue },
        .text("reach", "How it reaches the region", short: "Reach", .category, rows: count) {
          rows[$0].reach.rawValue
        },
        .text("code", "Code as printed", short: "Code", .code, rows: count) { rows[$0].printed.code },
        .text("version", "NUTS version", short: "NUTS", .category, rows: count) { rows[$0].printed.version },
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
      ],
      columns: ["role", "title", "kind", "id", "reach", "code", "version"],
      key: { rows[$0].id + " " + rows[$0].role.rawValue + " " + rows[$0].printed.code },
      open: { rows[$0].address }, provenance: { rows[$0].provenance },
      records: Records(
        "pilot_participants", owner: "\(catalogue.regions[row].id) \(catalogue.regions[row].name)",
        tableOfRow: { rows[$0].kind == "pilot action" ? "pilot_participants" : "partnership_members" },
        printed: { rows[$0].printed }),
      searched: { [rows[$0].id, rows[$0].title, rows[$0].role.rawValue, rows[$0].kind] })
  }

  private static func rows(region row: Int, in catalogue: Catalogue) -> [Row] {
    let pilots = catalogue.participations(reachingRegionAt: row).map { found in
      let participation = catalogue.participations[found.position]
      return Row(
        kind: "pilot action", id: participation.pilot.rawValue,
        title: catalogue.pilots[id: participation.pilot]?.title ?? participation.pilot.rawValue,
        role: participation.role, reach: found.reach, printed: participation.region,
        provenance: participation.provenance)
    }
    let partnerships = catalogue.memberships(reachingRegionAt: row).map { found in
      let membership = catalogue.memberships[found.position]
      return Row(
        kind: "partnership", id: membership.partnership.rawValue,
        title: catalogue.partnerships[id: membership.partnership]?.title ?? membership.partnership.rawValue,
        role: membership.role, reach: found.reach, printed: membership.region,
        provenance: membership.provenance)
    }
    let reaches = Reach.allCases
    func key(_ row: Row) -> (Int, String, Role, String) {
      (reaches.firstIndex(of: row.reach) ?? 0, row.kind == "pilot action" ? "0" : "1", row.role, row.title)
    }
    return (pilots + partnerships).sorted { key($0) < key($1) }
  }
}
