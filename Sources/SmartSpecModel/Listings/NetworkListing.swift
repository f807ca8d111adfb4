/// How the members of a partnership are tied to each other outside it: by pilot actions, other partnerships and projects.
struct NetworkListing {
  private let catalogue: Catalogue
  private let owner: String
  /// A member's codes and regions, once each.
  private let members: [Member]

  private struct Member: Sendable {
    let printed: PrintedCode
    let role: Role
    let regions: [Int]
    let provenance: Provenance
    let pilots: Set<Int>
    let partnerships: Set<Int>
    let projects: Set<Int>
    var name: String { printed.officialName.isEmpty ? printed.name : printed.officialName }
  }

  /// `centre` in an address is the code of the member that stands in the middle of a ring, else its first lead.
  static func make(partnership row: Int, _ address: Address, in catalogue: Catalogue) -> Listing {
    let network = NetworkListing(partnership: row, in: catalogue)
    let centre = address["centre"]
    let isUnknown = centre.map { code in !network.members.contains { $0.printed.code == code } } ?? false
    let options = ListOptions(
      choices: [.init("show", "what is shown", ["ring", "matrix"])], address: address,
      unread: isUnknown ? ["centre=\(centre ?? "")"] : [])
    return options.value("show") == "matrix" ? network.matrix(options) : network.ring(around: centre, options)
  }

  private init(partnership row: Int, in catalogue: Catalogue) {
    self.catalogue = catalogue
    owner = "\(catalogue.partnerships[row].id) \(catalogue.partnerships[row].title)"
    var seen: Set<String> = []
    // What the partnership does itself ties all its members alike.
    let own = Set(catalogue.tied("partnerships", row, to: "pilots"))
    members = catalogue.memberships(ofPartnershipAt: row).compactMap { position in
      let membership = catalogue.memberships[position]
      guard seen.insert(membership.region.code).inserted else { return nil }
      let regions = catalogue.regions(ofMembershipAt: position)
      // What a region does itself or a part of it does; what only covers it would tie all regions of a country.
      let places = regions.flatMap { [$0] + catalogue.hierarchy.descendants(of: $0) }
      let pilots = places.flatMap { region in
        catalogue.participations(reachingRegionAt: region).filter { $0.reach == .itself }.compactMap {
          catalogue.pilots.index(of: catalogue.participations[$0.position].pilot)
        }
      }
      let partnerships = places.flatMap { region in
        catalogue.memberships(reachingRegionAt: region).filter { $0.reach == .itself }.compactMap {
          catalogue.partnerships.index(of: catalogue.memberships[$0.position].partnership)
        }
      }
      return Member(
        printed: membership.region, role: membership.role, regions: regions,
        provenance: membership.provenance,
        pilots: Set(pilots).subtracting(own), partnerships: Set(partnerships).subtracting([row]),
        projects: Set(
          catalogue.areProjectsStored ? [] : regions.flatMap { catalogue.projects(ofRegionAt: $0) }))
    }
  }

  private func ties(_ a: Int, _ b: Int) -> (pilots: Set<Int>, partnerships: Set<Int>, projects: Set<Int>) {
    (
      members[a].pilots.intersection(members[b].pilots),
      members[a].partnerships.intersection(members[b].partnerships),
      members[a].projects.intersection(members[b].projects)
    )
  }

  private func strength(_ a: Int, _ b: Int) -> Int {
    let ties = ties(a, b)
    return ties.pilots.count + ties.partnerships.count + ties.projects.count
  }

  private func address(_ member: Int) -> Address? {
    members[member].regions.first.map { Address(["regions", catalogue.regions[$0].id.rawValue]) }
  }

  /// What ties two members, in one sentence with the names of the first.
  private func formula(_ a: Int, _ b: Int) -> Formula {
    let ties = ties(a, b)
    let names =
      ties.pilots.sorted().map { catalogue.pilots[$0].id.rawValue }
      + ties.partnerships.sorted().map { catalogue.partnerships[$0].id.rawValue }
      + ties.projects.sorted().map { catalogue.projects[$0].id.rawValue }
    return .count(
      "pilot actions, other partnerships and projects in which both \(members[a].printed.code) and "
        + "\(members[b].printed.code), or parts of them, are named", names, in: "partnership_members",
      [members[a].provenance, members[b].provenance])
  }

  private static let settings: Set = ["centre"]

  private func ring(around code: String?, _ options: ListOptions) -> Listing {
    let network = self
    let centre = members.firstIndex { $0.printed.code == code } ?? 0
    let strengths = members.indices.map { strength(centre, $0) }
    let rows = members.indices.filter { $0 != centre }
      .sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    let count = rows.count
    let most = rows.first.map { Double(strengths[$0]) }
    let name = members.isEmpty ? "" : "\(members[centre].printed.code) \(members[centre].name)"
    func number(
      _ id: String, _ title: String, _ short: String,
      _ of: @escaping @Sendable ((pilots: Set<Int>, partnerships: Set<Int>, projects: Set<Int>)) -> Int
    ) -> Field {
      .number(
        id, title + " with " + name, short: short, .count, rows: count,
        formula: { network.formula(centre, rows[$0]) }
      ) { Double(of(network.ties(centre, rows[$0]))) }
    }
    var listing = Listing(
      id: "network", title: "Network", noun: .init("other member", "other members"), rowCount: count,
      fields: [
        .text("code", "Code as printed", short: "Code", .code, rows: count) {
          network.members[rows[$0]].printed.code
        },
        .text("name", "Region", rows: count) { network.members[rows[$0]].name },
        .text("role", "Role", .category, rows: count) { network.members[rows[$0]].role.rawValue },
        .number(
          "ties", "Ties with " + name,
          short: "Ties with \(members.isEmpty ? "" : members[centre].printed.code)", .count, rows: count,
          fullBar: { _ in most }, formula: { network.formula(centre, rows[$0]) }
        ) { Double(strengths[rows[$0]]) },
        number("projects", "Projects", "Projects") { $0.projects.count },
        number("pilots", "Pilot actions", "Pilots") { $0.pilots.count },
        number("partnerships", "Other partnerships", "Partn.") { $0.partnerships.count },
      ],
      columns: ["code", "name", "role", "ties", "projects", "pilots", "partnerships"],
      settings: Self.settings, options: options, key: { network.members[rows[$0]].printed.code },
      open: { network.address(rows[$0]) }, provenance: { network.members[rows[$0]].provenance },
      records: Records("partnership_members", owner: owner, printed: { network.members[rows[$0]].printed }),
      searched: { [network.members[rows[$0]].printed.code, network.members[rows[$0]].name] })
    listing.relation = members.isEmpty ? "" : "around \(name)"
    return listing
  }

  private func matrix(_ options: ListOptions) -> Listing {
    let network = self
    let count = members.count
    let columns = members.indices.map { column in
      Field.number(
        "with_" + members[column].printed.code,
        "Ties with \(members[column].printed.code) \(members[column].name)",
        short: members[column].printed.code, .count, rows: count,
        display: { row in
          row == column
            ? "—" : network.strength(row, column) == 0 ? "·" : String(network.strength(row, column))
        }, formula: { network.formula($0, column) }
      ) { $0 == column ? nil : Double(network.strength($0, column)) }
    }
    var listing = Listing(
      id: "network", title: "Network", noun: .init("member", "members"), rowCount: count,
      fields: [
        .text("code", "Code as printed", short: "Code", .code, rows: count) {
          network.members[$0].printed.code
        },
        .text("name", "Region", rows: count) { network.members[$0].name },
      ] + columns, columns: ["code"] + columns.map(\.id),
      settings: Self.settings, options: options, key: { network.members[$0].printed.code },
      open: { network.address($0) },
      provenance: { network.members[$0].provenance },
      records: Records("partnership_members", owner: owner, printed: { network.members[$0].printed }),
      searched: { [network.members[$0].printed.code, network.members[$0].name] })
    listing.relation = "by what ties them outside the partnership"
    return listing
  }
}

extension NetworkListing: Sendable {}
