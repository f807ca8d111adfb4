extension AskedListing {
  /// Less developed regions beside leaders of innovation that share a partnership with them: `/pairings?theme=energy`.
  static let pairings = AskedListing(
    id: "pairings", usage: "pairings have no parts. Look at /pairings?theme=energy."
  ) { catalogue, address in
    address.path.count == 1 ? PairingsListing(address, in: catalogue).listing : nil
  }
}

/// One row for each less developed region, leader and partnership of a theme in which both are.
///
/// How each of the two is reached stays beside it: a member of a higher level covers a region, one of a lower level
/// touches it, and neither is the region itself.
private struct PairingsListing: Sendable {
  private let rows: [Row]
  private let options: ListOptions
  private let catalogue: Catalogue

  private struct Row: Sendable {
    let region: Int
    let reach: Reach
    let membership: Int
    let partnership: Int
    let leader: Leader
    let leaderReach: Reach
    let leaderMembership: Int
  }

  /// A region that the newest edition it is in calls a leader.
  private struct Leader: Sendable {
    let region: Int
    let edition: String
    let provenance: Provenance
  }

  init(_ address: Address, in catalogue: Catalogue) {
    self.catalogue = catalogue
    let themes = Set(catalogue.partnerships.flatMap { Self.themes($0) }).subtracting(["energy"]).sorted()
    options = ListOptions(
      choices: [.init("theme", "theme of the partnership", ["energy", ""] + themes)], address: address)
    let theme = options.value("theme")
    let leaders = Self.leaders(catalogue)
    let lessDeveloped = catalogue.comparedRegions(level: 2, in: .lessDeveloped)
    rows = catalogue.partnerships.indices.filter {
      theme.isEmpty || Self.themes(catalogue.partnerships[$0]).contains(theme)
    }.flatMap { partnership -> [Row] in
      let members = Set(catalogue.memberships(ofPartnershipAt: partnership))
      func reach(_ region: Int) -> (position: Int, reach: Reach)? {
        catalogue.memberships(reachingRegionAt: region).first { members.contains($0.position) }
      }
      let strong = leaders.compactMap { leader in reach(leader.region).map { (leader, $0) } }
      return lessDeveloped.flatMap { region -> [Row] in
        guard let own = reach(region) else { return [] }
        return strong.filter { $0.0.region != region }.map { leader, other in
          Row(
            region: region, reach: own.reach, membership: own.position, partnership: partnership,
            leader: leader, leaderReach: other.reach, leaderMembership: other.position)
        }
      }
    }
  }

  private static func themes(_ partnership: Partnership) -> [String] {
    partnership.theme.split(separator: ";").map { String($0).trimmingBlanks() }
  }

  /// The leaders by the newest edition of the scoreboard in which a region is named, by code.
  private static func leaders(_ catalogue: Catalogue) -> [Leader] {
    let entries = (catalogue.tables["scoreboard_groups"] ?? .empty("")).map {
      (
        edition: $0.text("edition"), group: $0.text("group"), printed: $0.printedCode,
        provenance: $0.provenance
      )
    }
    var newest: [Int: (edition: String, group: String, provenance: Provenance)] = [:]
    for entry in entries {
      for row in catalogue.regions(printedAs: entry.printed.code, version: entry.printed.version)
      where newest[row].map({ $0.edition < entry.edition }) ?? true {
        newest[row] = (entry.edition, entry.group, entry.provenance)
      }
    }
    return newest.filter { $0.value.group == "leader" }
      .map { Leader(region: $0.key, edition: $0.value.edition, provenance: $0.value.provenance) }
      .sorted { catalogue.regions[$0.region].id.rawValue < catalogue.regions[$1.region].id.rawValue }
  }

  var listing: Listing {
    let (rows, catalogue) = (rows, catalogue)
    let count = rows.count
    @Sendable func region(_ row: Int) -> Region { catalogue.regions[rows[row].region] }
    @Sendable func leader(_ row: Int) -> Region { catalogue.regions[rows[row].leader.region] }
    @Sendable func partnership(_ row: Int) -> Partnership { catalogue.partnerships[rows[row].partnership] }
    @Sendable func cell(_ region: Int, _ field: String) -> FigureReference {
      .cell(list: "regions", row: region, field: field)
    }
    let theme = options.value("theme")
    var listing = Listing(
      id: "pairings", title: "Pairings" + (theme.isEmpty ? "" : " on \(theme)"),
      noun: .init("pairing", "pairings"), rowCount: count,
      fields: [
        .text(
          "code", "Less developed region", short: "Code", .code, rows: count,
          reference: { cell(rows[$0].region, "code") }
        ) {
          region($0).id.rawValue
        },
        .text(
          "name", "Name of the less developed region", short: "Less developed", rows: count,
          reference: { cell(rows[$0].region, "name") }
        ) {
          region($0).name
        },
        .text(
          "country", "Country of the less developed region", short: "Ctry", .category, rows: count,
          reference: { cell(rows[$0].region, "country") }
        ) {
          region($0).country
        },
        .text(
          "reach", "How the membership reaches it", short: "Reach", .category, rows: count,
          formula: { membership(rows[$0].membership, rows[$0].reach) }
        ) {
          rows[$0].reach.rawValue
        },
        .text(
          "leader", "Innovation leader", short: "Leader", .code, rows: count,
          reference: { cell(rows[$0].leader.region, "code") }
        ) {
          leader($0).id.rawValue
        },
        .text(
          "leader_name", "Name of the leader", short: "Innovation leader", rows: count,
          reference: { cell(rows[$0].leader.region, "name") }
        ) {
          leader($0).name
        },
        .text(
          "leader_country", "Country of the leader", short: "Ctry", .category, rows: count,
          reference: { cell(rows[$0].leader.region, "country") }
        ) {
          leader($0).country
        },
        .text(
          "leader_reach", "How the membership reaches the leader", short: "Reach", .category, rows: count,
          formula: {
            membership(rows[$0].leaderMembership, rows[$0].leaderReach)
          }
        ) { rows[$0].leaderReach.rawValue },
        .text(
          "edition", "Edition of the scoreboard that calls it a leader", short: "Edition", .category,
          rows: count,
          formula: {
            Formula(
              "the newest edition in the data that names the region; its group there is leader",
              from: [.init("scoreboard_groups", rows[$0].leader.provenance)])
          }
        ) { rows[$0].leader.edition },
        .text("partnership", "Partnership", short: "Id", .code, rows: count) { partnership($0).id.rawValue },
        .text("title", "Title of the partnership", short: "Partnership", rows: count) {
          partnership($0).title
        },
      ],
      columns: ["code", "name", "reach", "leader", "leader_name", "leader_reach", "title", "edition"],
      options: options,
      key: { "\(region($0).id) \(leader($0).id) \(partnership($0).id)" },
      open: { Address(["partnerships", partnership($0).id.rawValue]) },
      provenance: { partnership($0).provenance }, records: Records("partnerships"),
      searched: { row in
        RegionsListing.searched(region(row)) + RegionsListing.searched(leader(row))
          + [partnership(row).id.rawValue, partnership(row).title]
      })
    listing.reasonEmpty =
      "There are no pairings here: no less developed region and leader of innovation share a partnership"
      + (theme.isEmpty ? "" : " on \(theme)") + ". Press o for another theme."
    return listing
  }

  /// Who is named as a member.
  private func membership(_ position: Int, _ reach: Reach) -> Formula {
    let member = catalogue.memberships[position]
    return Formula(
      "the partnership names \(member.region.code)"
        + (reach == .itself ? "" : ", which \(reach.rawValue) the region"),
      from: [.init("partnership_members", member.provenance)])
  }
}
