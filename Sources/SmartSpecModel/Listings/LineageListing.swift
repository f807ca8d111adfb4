/// Where a pilot action comes from and what came of it: umbrella, parts, what was before and what followed.
///
/// What came before or after is what the data tie together: pilot actions that name the same partnership, those to which the
/// action that feeds lessons leads, the instrument that a successor names, and the criterion with the name of its theme.
enum LineageListing {
  private struct Step: Sendable {
    let place: String
    let listing: Listing
    let row: Int
    let how: String
    let start: PartialDate?
    let end: PartialDate?
    let status: String
  }

  static func make(pilot row: Int, in catalogue: Catalogue) -> Listing? {
    guard let pilots = catalogue.listing("pilots") else { return nil }
    let steps = steps(row, pilots, in: catalogue)
    let count = steps.count
    @Sendable func date(_ date: PartialDate?, _ step: Int) -> String {
      date?.description ?? (steps[step].listing.id == "pilots" ? "not known" : "")
    }
    return Listing(
      id: "lineage", title: "Lineage", noun: .init("step", "steps"), rowCount: count,
      fields: [
        .text("place", "Place in the chain", short: "Place", .category, rows: count) { steps[$0].place },
        .text("title", "What", rows: count) { steps[$0].listing.title(of: steps[$0].row) },
        .text("start", "Start", .date, rows: count, display: { date(steps[$0].start, $0) }) {
          steps[$0].start?.description ?? ""
        },
        .text("end", "End", .date, rows: count, display: { date(steps[$0].end, $0) }) {
          steps[$0].end?.description ?? ""
        },
        .text("status", "Status", .category, rows: count) { steps[$0].status },
        .text("how", "How it is tied", short: "How", rows: count) { steps[$0].how },
        .text("id", "Identifier", short: "Id", .code, rows: count) { steps[$0].listing.key(steps[$0].row) },
      ],
      columns: ["place", "title", "start", "end", "how", "id"],
      key: { "\(steps[$0].place) \(steps[$0].listing.key(steps[$0].row))" },
      open: { steps[$0].listing.open(steps[$0].row) },
      provenance: { steps[$0].listing.provenance(steps[$0].row) },
      records: Records(
        "pilot_actions", owner: pilots.name(of: row), tableOfRow: { steps[$0].listing.table(steps[$0].row) }),
      searched: { [steps[$0].listing.title(of: steps[$0].row), steps[$0].place, steps[$0].how] })
  }

  private static func steps(_ row: Int, _ pilots: Listing, in catalogue: Catalogue) -> [Step] {
    func step(_ place: String, pilot: Int, _ how: String) -> Step {
      let entity = catalogue.pilots[pilot]
      return Step(
        place: place, listing: pilots, row: pilot, how: how, start: entity.start, end: entity.end,
        status: entity.status.rawValue)
    }
    let parent = catalogue.pilots[row].parent.flatMap { catalogue.pilots.index(of: $0) }
    let children = catalogue.children(ofPilotAt: row)
    let family = Set([row] + (parent.map { [$0] + catalogue.children(ofPilotAt: $0) } ?? []) + children)
    let kin = others(sharingPartnershipsWith: [row] + children, except: family, in: catalogue)
    let isEarlier = { (other: Int) in starts(other, before: row, in: catalogue) }
    let lessons = lessons(of: [row] + (parent.map { [$0] } ?? []), in: catalogue)
    let after = (kin.filter { !isEarlier($0.pilot) } + lessons)
    var seen = family
    let followers = after.filter { seen.insert($0.pilot).inserted }
    return (parent.map { [step("umbrella", pilot: $0, "of which it is a part")] } ?? [])
      + kin.filter { isEarlier($0.pilot) }.map { step("before", pilot: $0.pilot, $0.how) }
      + [step("this", pilot: row, "")]
      + children.map { step("part", pilot: $0, "the same money and members") }
      + followers.map { step("after", pilot: $0.pilot, $0.how) }
      + instruments(of: followers.map(\.pilot), in: catalogue)
      + records(
        catalogue.tied("pilots", row, to: "governance_criteria"), of: "governance_criteria",
        "criterion with the name of its theme", catalogue)
  }

  private static func records(
    _ rows: [Int], of kind: String, _ how: String, _ catalogue: Catalogue
  ) -> [Step] {
    guard let listing = catalogue.listing(kind) else { return [] }
    return rows.map { row in
      let period = listing.field("period").map { NamedTies.years(listing.raw($0, row: row)) } ?? nil
      return Step(
        place: "after", listing: listing, row: row, how: how,
        start: period.flatMap { PartialDate(String($0.lowerBound)) },
        end: period.flatMap { PartialDate(String($0.upperBound)) }, status: "")
    }
  }

  /// Instruments that a pilot action has the name of.
  private static func instruments(of pilots: [Int], in catalogue: Catalogue) -> [Step] {
    guard let table = catalogue.tables["instruments"] else { return [] }
    let rows = pilots.flatMap { pilot in
      catalogue.tied("pilots", pilot, to: "instruments").filter {
        table.text("kind", row: $0) == "instrument"
          && catalogue.pilots[pilot].title.contains(table.text("short", row: $0))
      }
    }
    return records(Array(Set(rows)).sorted(), of: "instruments", "instrument of that name", catalogue)
  }

  private static func others(
    sharingPartnershipsWith pilots: [Int], except family: Set<Int>, in catalogue: Catalogue
  ) -> [(pilot: Int, how: String)] {
    pilots.flatMap { catalogue.tied("pilots", $0, to: "partnerships") }.flatMap { partnership in
      catalogue.tied("partnerships", partnership, to: "pilots").filter { !family.contains($0) }
        .map { ($0, "names the same partnership, \(catalogue.partnerships[partnership].id)") }
    }
  }

  /// Pilot actions to which an action leads that feeds lessons of those of the announcement into what follows.
  private static func lessons(of pilots: [Int], in catalogue: Catalogue) -> [(pilot: Int, how: String)] {
    let isOfAnnouncement = pilots.contains { pilot in
      catalogue.pilots[pilot].callDate?.year == announcementYear
        && !catalogue.tied("pilots", pilot, to: "actions").isEmpty
    }
    guard isOfAnnouncement else { return [] }
    let feeding = catalogue.actions.indices.filter { catalogue.actions[$0].title.contains("lessons") }
    return feeding.flatMap { action in
      catalogue.actions[action].pilots.compactMap { catalogue.pilots.index(of: $0) }.map {
        ($0, "action \(catalogue.actions[action].id): \(catalogue.actions[action].title)")
      }
    }
  }

  /// The year of COM(2017) 376, in which its pilot actions were called.
  private static let announcementYear = 2017

  private static func starts(_ a: Int, before b: Int, in catalogue: Catalogue) -> Bool {
    let dates = [a, b].map { catalogue.pilots[$0].start ?? catalogue.pilots[$0].callDate }
    guard let first = dates[0], let second = dates[1] else { return false }
    return first.description < second.description
  }
}
