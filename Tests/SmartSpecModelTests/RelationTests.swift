import SmartSpecModel
import TestSupport
import Testing

/// The relations of the sample, computed again from the tables as they were read, by other means than the program's.
private struct Independent {
  let catalogue: Catalogue
  private let rows: [String: [[String: String]]]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    rows = catalogue.tables.filter { $0.value.rowCount < 20_000 }.mapValues { table in
      (0..<table.rowCount).map { row in
        Dictionary(
          uniqueKeysWithValues: table.schema.fields.map {
            ($0.name, table.column($0.name)?.text(at: row) ?? "")
          })
      }
    }
  }

  func all(_ table: String) -> [[String: String]] { rows[table] ?? [] }

  /// Values of a field that holds several.
  func list(_ row: [String: String], _ field: String) -> [String] {
    (row[field] ?? "").split(separator: ";").map { String($0).trimmingBlanks() }
  }

  func keys(_ table: String, where isMeant: ([String: String]) -> Bool) -> Set<String> {
    Set(all(table).filter(isMeant).compactMap { $0["id"] })
  }

  func row(_ table: String, _ key: String) -> [String: String] { all(table).first { $0["id"] == key } ?? [:] }
}

@Suite("Relations")
struct RelationTests {
  private let catalogue: Catalogue
  private let independent: Independent

  init() throws {
    catalogue = try #require(Samples.europe)
    independent = Independent(catalogue)
  }

  private func related(_ kind: String, _ key: String, _ name: String) -> Set<String> {
    guard let listing = catalogue.listing(at: Address([kind, key, name])) else { return [] }
    return Set(ListView(listing, .home).rows().map(listing.key))
  }

  /// Checks a way for all rows of a table.
  private func check(
    _ kind: String, _ name: String, of table: String? = nil,
    _ expected: ([String: String], String) -> Set<String>
  ) {
    for row in independent.all(table ?? kind) {
      let key = row["id"] ?? ""
      #expect(related(kind, key, name) == expected(row, key), "/\(kind)/\(key)/\(name)")
    }
  }

  @Test("Fields that hold codes lead both ways, for every row")
  func declared() {
    check("actions", "challenges") { row, _ in [row["challenge"] ?? ""] }
    check("actions", "pilots") { row, _ in Set(independent.list(row, "pilots")) }
    check("pilots", "challenges", of: "pilot_actions") { row, _ in Set(independent.list(row, "challenges")) }
    check("pilots", "actions", of: "pilot_actions") { _, key in
      independent.keys("actions") { independent.list($0, "pilots").contains(key) }
    }
    check("pilots", "children", of: "pilot_actions") { _, key in
      independent.keys("pilot_actions") { $0["parent"] == key }
    }
    check("challenges", "pilots") { _, key in
      independent.keys("pilot_actions") { independent.list($0, "challenges").contains(key) }
    }
    check("challenges", "instruments") { _, key in
      independent.keys("instruments") { independent.list($0, "challenges").contains(key) }
    }
    check("challenges", "actions") { _, key in independent.keys("actions") { $0["challenge"] == key } }
    check("challenges", "events") { _, key in
      independent.keys("events") { independent.list($0, "challenges").contains(key) }
    }
    check("documents", "challenges") { row, _ in Set(independent.list(row, "challenges")) }
    check("documents", "pilots") { row, _ in Set(independent.list(row, "pilots")) }
    check("platforms", "partnerships") { _, key in independent.keys("partnerships") { $0["platform"] == key }
    }
    check("partnerships", "siblings") { row, key in
      independent.keys("partnerships") { $0["platform"] == row["platform"] && $0["id"] != key }
    }
    check("synergies", "instruments") { row, _ in [row["instrument_a"] ?? "", row["instrument_b"] ?? ""] }
    check("instruments", "combines") { _, key in
      let pairs = independent.all("synergies").map { [$0["instrument_a"] ?? "", $0["instrument_b"] ?? ""] }
      return Set(pairs.filter { $0.contains(key) }.flatMap { $0 }).subtracting([key])
    }
    check("policy_instruments", "challenges") { row, _ in Set(independent.list(row, "challenges")) }
    check("good_practices", "challenges") { row, _ in Set(independent.list(row, "challenges")) }
  }

  @Test("Ways through other things are the union of what those lead to")
  func composed() {
    check("platforms", "documents") { _, key in
      independent.keys("documents") { independent.list($0, "relates_to").contains(key) }
    }
    check("actions", "indicators") { row, _ in
      independent.keys("indicators") { independent.list($0, "challenges").contains(row["challenge"] ?? "") }
        .union(independent.list(independent.row("challenges", row["challenge"] ?? ""), "indicators"))
    }
    check("instruments", "indicators") { row, _ in
      let challenges = independent.list(row, "challenges")
      return independent.keys("indicators") {
        !Set(independent.list($0, "challenges")).isDisjoint(with: challenges)
      }
      .union(challenges.flatMap { independent.list(independent.row("challenges", $0), "indicators") })
    }
    check("actions", "documents") { row, _ in
      let pilots = Set(independent.list(row, "pilots"))
      return independent.keys("documents") {
        !pilots.isDisjoint(with: independent.list($0, "pilots"))
          || independent.list($0, "challenges").contains(row["challenge"] ?? "")
          || $0["id"] == independent.row("challenges", row["challenge"] ?? "")["document"]
      }
    }
  }

  @Test(
    "The regions of practices, learning projects and pilot actions are those whose codes stand in their rows")
  func regions() {
    func codes(_ table: String, _ key: String, _ of: String) -> Set<String> {
      let found = independent.all(table).filter { $0[key] == of }.flatMap { row in
        catalogue.regions(printedAs: row["code"] ?? "", version: row["version"] ?? "")
      }
      return Set(found.map { catalogue.regions[$0].id.rawValue })
    }
    func all(_ kind: String, _ key: String) -> Set<String> {
      Set(
        catalogue.listing(at: Address([kind, key, "regions"]))?.scope?.map {
          catalogue.regions[$0].id.rawValue
        } ?? [])
    }
    for row in independent.all("good_practices") {
      let key = row["id"] ?? ""
      #expect(all("good_practices", key) == codes("good_practice_regions", "practice", key), "\(key)")
    }
    for row in independent.all("policy_instruments") {
      let key = row["id"] ?? ""
      #expect(all("policy_instruments", key) == codes("interreg_europe_partners", "project", key), "\(key)")
    }
    for row in independent.all("partnerships") {
      let key = row["id"] ?? ""
      #expect(all("partnerships", key) == codes("partnership_members", "partnership", key), "\(key)")
    }
  }

  @Test("What a region takes part in counts itself, the regions around it and those in it")
  func participations() {
    for code in ["ES61", "PL22", "DED", "BE21", "SI", "FI1D7", "ITC4", "EE"] {
      let around = Set((2...code.count).map { String(code.prefix($0)) })
      let expected = Set(
        independent.all("pilot_participants").filter { row in
          catalogue.regions(printedAs: row["code"] ?? "", version: row["version"] ?? "").contains { region in
            let own = catalogue.regions[region].id.rawValue
            return around.contains(own) || own.hasPrefix(code)
          }
        }.compactMap { $0["pilot"] })
      #expect(related("regions", code, "pilots") == expected, "\(code)")
    }
  }

  @Test("Of all kinds and letters, each leads to a list of the right kind or says why not")
  func letters() {
    let letters: [Character: String] = [
      "C": "challenges", "P": "pilots", "T": "partnerships", "F": "instruments", "J": "projects",
      "D": "documents",
      "I": "indicators", "R": "regions", "L": "dates",
    ]
    let exceptions: Set = ["policy_instruments", "interreg_programmes", "similar"]
    var pairs = 0
    for kind in [
      "regions", "challenges", "pilots", "partnerships", "instruments", "projects", "documents", "indicators",
    ] {
      guard let listing = catalogue.listing(kind) else { continue }
      for (letter, target) in letters {
        guard let way = RelatedKind.all.first(where: { $0.from == kind && $0.letter == letter }) else {
          continue
        }
        pairs += 1
        for row in stride(from: 0, to: listing.rowCount, by: max(1, listing.rowCount / 12)) {
          let related = catalogue.related(way.name, of: kind, row: row)
          let id = related?.id ?? "none"
          #expect(
            id == target || exceptions.contains(id) || kind == "regions" && id == "indicators",
            "\(kind) \(letter) \(id)")
        }
      }
    }
    // The eight kinds of the table have a way for nearly every letter.
    #expect(pairs >= 62)
  }
}
