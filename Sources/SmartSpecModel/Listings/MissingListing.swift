/// Regions that could be expected in a partnership and are not: they work on its theme elsewhere.
///
/// A region counts as a member when it is named itself, or is covered or touched by a named member.
enum MissingListing {
  private struct Candidate: Sendable {
    let region: Int
    var partnerships: [Int] = []
    var pilots: [Int] = []
    var priorities: [Int] = []
    var score: Int { partnerships.count + pilots.count + (priorities.isEmpty ? 0 : 1) }
  }

  static func make(partnership row: Int, in catalogue: Catalogue) -> Listing {
    let partnership = catalogue.partnerships[row]
    let themes = themes(partnership.theme)
    let rows = candidates(partnership: row, themes, in: catalogue)
    let count = rows.count
    @Sendable func region(_ row: Int) -> Region { catalogue.regions[rows[row].region] }
    return Listing(
      id: "missing", title: "Who is missing", noun: .init("region", "regions"), rowCount: count,
      fields: [
        .text("code", "NUTS code", short: "Code", .code, rows: count) { region($0).id.rawValue },
        .text("name", "Region", rows: count) { region($0).name },
        .text("country", "Country", short: "Ctry", .category, rows: count) { region($0).country },
        .number(
          "reasons", "Reasons to expect it", short: "Reasons", .count, rows: count,
          formula: { row in
            Formula(
              "partnerships and pilot actions of the theme \(themes.joined(separator: " or ")) in which it is named, and 1 "
                + "where a priority of it names the theme; it is no member, and none around it or in it is",
              from: rows[row].partnerships.flatMap { catalogue.memberships(ofPartnershipAt: $0) }
                .map { .init("partnership_members", catalogue.memberships[$0].provenance) }
                + [.init("pilot_participants"), .init("priorities")])
          }
        ) { Double(rows[$0].score) },
        .text("partnerships", "Partnerships of the theme", short: "Partnerships", .list, rows: count) {
          rows[$0].partnerships.map { catalogue.partnerships[$0].id.rawValue }.joined(separator: ";")
        },
        .text("pilots", "Pilot actions of the theme", short: "Pilots", .list, rows: count) {
          rows[$0].pilots.map { catalogue.pilots[$0].id.rawValue }.joined(separator: ";")
        },
        .text("priority", "Priority that names the theme", short: "Priority", rows: count) {
          rows[$0].priorities.first.map { catalogue.priorities[$0].title } ?? ""
        },
        .text("category", "Category 2021–2027", short: "Category", .category, rows: count) {
          catalogue.categories(ofRegionAt: rows[$0].region).first { $0.period == "2021-2027" }?.group.rawValue
            ?? ""
        },
      ],
      columns: ["code", "name", "country", "reasons", "partnerships", "pilots", "priority", "category"],
      key: { region($0).id.rawValue }, open: { Address(["regions", region($0).id.rawValue]) },
      provenance: { region($0).provenance },
      records: Records("regions", owner: "\(partnership.id) \(partnership.title)"),
      searched: { [region($0).id.rawValue, region($0).name, region($0).latinName] })
  }

  /// The words of a theme: `energy; blue` are two.
  static func themes(_ text: String) -> [String] {
    text.split { ";,".contains($0) }.map { String($0).trimmingBlanks().lowercased() }.filter { !$0.isEmpty }
  }

  private static func candidates(
    partnership row: Int, _ themes: [String], in catalogue: Catalogue
  ) -> [Candidate] {
    guard !themes.isEmpty else { return [] }
    func isOfTheme(_ text: String) -> Bool {
      let own = MissingListing.themes(text)
      return themes.contains { theme in own.contains { $0.contains(theme) } }
    }
    let members = Set(
      catalogue.regions(ofPartnershipAt: row).flatMap {
        [$0] + catalogue.hierarchy.ancestors(of: $0) + catalogue.hierarchy.descendants(of: $0)
      })
    var found: [Int: Candidate] = [:]
    for other in catalogue.partnerships.indices
    where other != row && isOfTheme(catalogue.partnerships[other].theme) {
      for region in catalogue.regions(ofPartnershipAt: other) {
        found[region, default: Candidate(region: region)].partnerships.append(other)
      }
    }
    for pilot in catalogue.pilots.indices where isOfTheme(catalogue.pilots[pilot].theme) {
      let direct = catalogue.participations(ofPilotAt: pilot).flatMap {
        catalogue.regions(ofParticipationAt: $0)
      }
      for region in Set(direct) { found[region, default: Candidate(region: region)].pilots.append(pilot) }
    }
    let folded = themes.map { Folding.fold($0) }
    for (region, candidate) in found {
      found[region]?.priorities = catalogue.priorities(reachingRegionAt: candidate.region).map(\.position)
        .filter {
          let text = Folding.fold(catalogue.priorities[$0].title + " " + catalogue.priorities[$0].description)
          return folded.contains { text.contains($0) }
        }
    }
    return found.values.filter { !members.contains($0.region) }
      .sorted { ($1.score, $0.region) < ($0.score, $1.region) }
  }
}
