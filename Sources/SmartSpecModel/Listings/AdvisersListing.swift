/// Whom to ask about a challenge: regions with good practices, those that adopted them, and partners of learning projects.
enum AdvisersListing {
  private struct Adviser: Sendable {
    let region: Int
    var practices: [Int] = []
    var adopted: [Int] = []
    var projects: [Int] = []
    var score: Int { practices.count + adopted.count + projects.count }
  }

  /// `topic` in an address keeps what has the words in its title, topic or theme.
  static func make(challenge row: Int, _ address: Address, in catalogue: Catalogue) -> Listing? {
    guard let practices = catalogue.tables["good_practices"],
      let projects = catalogue.tables["policy_instruments"]
    else { return nil }
    let topic = Folding.fold(address["topic"] ?? "")
    let rows = advisers(row, topic, practices, projects, in: catalogue)
    let count = rows.count
    @Sendable func region(_ row: Int) -> Region { catalogue.regions[rows[row].region] }
    @Sendable func keys(_ rows: [Int], _ table: DataTable) -> String {
      rows.map { table.text("id", row: $0) }.joined(separator: ";")
    }
    let formula: @Sendable (Int) -> Formula? = { row in
      Formula(
        "good practices it has, good practices of others it adopted, and learning projects in which it is a partner, of the "
          + "challenge" + (topic.isEmpty ? "" : " and the topic “\(topic)”"),
        from: (rows[row].practices + rows[row].adopted).map {
          .init("good_practices", TableRow(table: practices, row: $0).provenance)
        }
          + rows[row].projects.map {
            .init("policy_instruments", TableRow(table: projects, row: $0).provenance)
          })
    }
    return Listing(
      id: "advisers", title: "Whom to ask", noun: .init("region", "regions"), rowCount: count,
      fields: [
        .text("code", "NUTS code", short: "Code", .code, rows: count) { region($0).id.rawValue },
        .text("name", "Region", rows: count) { region($0).name },
        .text("country", "Country", short: "Ctry", .category, rows: count) { region($0).country },
        .number("reasons", "Reasons to ask it", short: "Reasons", .count, rows: count, formula: formula) {
          Double(rows[$0].score)
        },
        .text("practices", "Its good practices", short: "Has", .list, rows: count, formula: formula) {
          keys(rows[$0].practices, practices)
        },
        .text("adopted", "Good practices it adopted", short: "Adopted", .list, rows: count, formula: formula)
        {
          keys(rows[$0].adopted, practices)
        },
        .text("projects", "Learning projects", short: "Learns in", .list, rows: count, formula: formula) {
          row in
          rows[row].projects.map { projects.text("acronym", row: $0) }.joined(separator: ";")
        },
        .text("example", "One of them", short: "For instance", rows: count, formula: formula) { row in
          (rows[row].practices + rows[row].adopted).first.map { practices.text("title", row: $0) }
            ?? rows[row].projects.first.map { projects.text("title", row: $0) } ?? ""
        },
      ],
      columns: ["code", "name", "country", "reasons", "example", "practices", "adopted", "projects"],
      settings: ["topic"], key: { region($0).id.rawValue },
      open: { Address(["regions", region($0).id.rawValue]) }, provenance: { region($0).provenance },
      records: Records("good_practice_regions", owner: catalogue.challenges[row].title),
      searched: { row in
        [region(row).id.rawValue, region(row).name, region(row).latinName]
          + (rows[row].practices + rows[row].adopted).map { practices.text("title", row: $0) }
          + rows[row].projects.map {
            projects.text("acronym", row: $0) + " " + projects.text("title", row: $0)
          }
      })
  }

  private static func advisers(
    _ challenge: Int, _ topic: String, _ practices: DataTable, _ projects: DataTable, in catalogue: Catalogue
  ) -> [Adviser] {
    func isMeant(_ table: DataTable, _ row: Int) -> Bool {
      topic.isEmpty
        || ["title", "topic", "theme", "acronym"].contains {
          Folding.fold(table.text($0, row: row)).contains(topic)
        }
    }
    var found: [Int: Adviser] = [:]
    for practice in catalogue.tied("challenges", challenge, to: "good_practices")
    where isMeant(practices, practice) {
      for region in catalogue.tied("good_practices", practice, to: "regions") {
        found[region, default: Adviser(region: region)].practices.append(practice)
      }
      for name in practices.text("adopted_by", row: practice).split(separator: ";") {
        guard let region = catalogue.region(called: String(name).trimmingBlanks()) else { continue }
        found[region, default: Adviser(region: region)].adopted.append(practice)
      }
    }
    for project in catalogue.tied("challenges", challenge, to: "policy_instruments")
    where isMeant(projects, project) {
      for region in catalogue.tied("policy_instruments", project, to: "regions") {
        found[region, default: Adviser(region: region)].projects.append(project)
      }
    }
    return found.values.sorted { ($1.score, $0.region) < ($0.score, $1.region) }
  }
}

extension Catalogue {
  /// The region of the current classification with a name, in its own or Latin letters or English; nil when none or several
  /// of one level have it.
  func region(called name: String) -> Int? {
    let wanted = Folding.fold(name)
    guard !wanted.isEmpty else { return nil }
    let found = regions.indices.filter { row in
      regions[row].isValid(in: Region.currentVersion)
        && ([regions[row].name, regions[row].latinName] + regions[row].aliases).contains {
          Folding.fold($0) == wanted
        }
    }
    // A country that is one region bears one name at all levels: the level that is compared is meant.
    return found.first { regions[$0].level == 2 } ?? (found.count == 1 ? found.first : nil)
  }
}
