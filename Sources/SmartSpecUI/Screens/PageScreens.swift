import SmartSpecModel
import TerminalUI

extension Screen {
  static let home = Screen("home", "Home", example: "/") { address, context in
    guard address.path.isEmpty else { return nil }
    return ScreenController(
      screen: "home", address: address, crumbs: [.home],
      tabs: [.document("home", "Home", HomeDocument.make)], in: context)
  }

  static let doctor = Screen("doctor", "Doctor", example: "/doctor") { address, context in
    guard address.path == ["doctor"] else { return nil }
    return ScreenController(
      screen: "doctor", address: address, crumbs: [.home, .init(title: "Doctor", address: address)],
      tabs: [.document("doctor", "Doctor", DoctorDocument.make)], in: context)
  }

  static let log = Screen("log", "Log", example: "/log") { address, context in
    guard address.path == ["log"] else { return nil }
    return ScreenController(
      screen: "log", address: address, crumbs: [.home, .init(title: "Log", address: address)],
      tabs: [.document("log", "Log", LogDocument.make)], in: context)
  }

  /// What a text finds in all lists: `/find?q=hydrogen`.
  static let find = Screen("find", "Find", example: "/find?q=hydrogen") { address, context in
    guard address.path == ["find"] else { return nil }
    let text = address["q"] ?? ""
    let findings = Finder.find(text, in: context.catalogue, searchingFiles: false)
    let own = Address(["find"], [.init("q", text)])
    return ScreenController(
      screen: "find", address: own, keeping: ["q"],
      crumbs: [
        .home, .init(title: "Find", address: Address(["find"])), .init(title: "“\(text)”", address: own),
      ],
      tabs: [.document("find", "Find", { FindDocument.lines($0, findings) })], in: context)
  }

  static let challenges = Screen("challenges", "Challenges", example: "/challenges") { address, context in
    guard address == Address(["challenges"]) else { return nil }
    return ScreenController(
      screen: "challenges", address: address,
      crumbs: [.home, .init(title: "Challenges", address: address)],
      tabs: [.document("challenges", "Challenges", ChallengesDocument.make)], in: context)
  }

  static let region = page("region", "Region", of: "regions", example: "/regions/PL22") { row, context in
    let region = context.catalogue.regions[row]
    return Page(
      title: [
        Segment(region.id.rawValue + "  ", .accent), Segment(region.name, .title),
        Segment(RegionDocument.otherNames(region), .muted),
      ],
      overview: { RegionDocument.overview($0, row) + RelatedBlock.lines($0, "regions", row) },
      related: region.level < 2
        ? [
          ("indicators", "Indicators"), ("parts", "Regions"), ("uncovered", "In nothing"),
          ("pilots", "Pilots"),
          ("partnerships", "Partners"), ("projects", "Projects"), ("roles", "Roles"),
        ]
        : [
          ("indicators", "Indicators"), ("pilots", "Pilots"), ("partnerships", "Partners"),
          ("priorities", "Priorities"), ("projects", "Projects"), ("roles", "Roles"), ("similar", "Similar"),
        ])
  }

  static let challenge = page("challenge", "Challenge", of: "challenges", example: "/challenges/C1") {
    row, context in
    let challenge = context.catalogue.challenges[row]
    // Without an indicator nobody can say which regions are affected most.
    let affected = challenge.indicators.isEmpty ? [] : [("regions", "Most affected")]
    return Page(
      title: [Segment("\(challenge.position)  ", .accent), Segment(challenge.title, .title)],
      overview: { ChallengeDocument.overview($0, row) + RelatedBlock.lines($0, "challenges", row) },
      related: (challenge.indicators.isEmpty ? [] : [("evidence", "Evidence")])
        + [("actions", "Actions"), ("pilots", "Pilots")] + affected + [
          ("advisers", "Whom to ask"), ("documents", "Documents"),
        ])
  }

  static let pilot = page("pilot", "Pilot action", of: "pilots", example: "/pilots/P-RIT") { row, context in
    let pilot = context.catalogue.pilots[row]
    let parts = context.catalogue.children(ofPilotAt: row).isEmpty ? [] : [("children", "Parts")]
    return Page(
      title: [Segment(pilot.title, .title), Segment("  " + pilot.id.rawValue, .muted)],
      overview: { PilotDocument.overview($0, row) + RelatedBlock.lines($0, "pilots", row) },
      related: [("participants", "Participants")] + parts + [
        ("lineage", "Lineage"), ("shared", "Same regions"), ("documents", "Documents"),
      ])
  }

  static let partnership = page(
    "partnership", "Partnership", of: "partnerships", example: "/partnerships/TP-HTF"
  ) { row, context in
    let partnership = context.catalogue.partnerships[row]
    return Page(
      title: [Segment(partnership.title, .title), Segment("  " + partnership.id.rawValue, .muted)],
      overview: { PartnershipDocument.overview($0, row) + RelatedBlock.lines($0, "partnerships", row) },
      related: [
        ("members", "Members"), ("network", "Network"), ("missing", "Who is missing"), ("pilots", "Pilots"),
      ])
  }

  static let indicator = page(
    "indicator", "Indicator", of: "indicators", example: "/indicators/gdp_pps_pct_eu"
  ) { row, context in
    let indicator = context.catalogue.indicators[row]
    return Page(
      title: [Segment(indicator.title, .title), Segment("  " + indicator.unit, .muted)],
      overview: { IndicatorDocument.overview($0, row) + RelatedBlock.lines($0, "indicators", row) },
      related: [("regions", "Ranking"), ("challenges", "Challenges")])
  }

  /// A page of a kind that has none of its own.
  static let record = Screen("record", "Record", example: "/instruments/I3") { address, context in
    guard address.path.count == 2, let subject = context.catalogue.row(at: address),
      let own = subject.listing.open(subject.row), own.path.first == subject.listing.id
    else { return nil }
    let (listing, row) = subject
    let kind = listing.id
    let page = Page(
      title: [Segment(listing.title(of: row), .title), Segment("  " + listing.key(row), .muted)],
      overview: { RecordDocument.overview($0, kind, row) },
      // More would leave no room for their names; all of them stand under RELATED.
      related: context.catalogue.relatedCounts(of: kind, row: row).filter { $0.count ?? 0 > 0 }.prefix(4).map
      {
        ($0.name, RelatedTitle.of($0.name, $0.title))
      })
    return controller("record", page, subject, address, in: context)
  }

  /// What a page about one thing is made of.
  private struct Page {
    let title: [Segment]
    let overview: @Sendable (DocumentContext) -> [Line]
    let related: [(name: String, title: String)]
  }

  private static func page(
    _ id: String, _ title: String, of kind: String, example: String,
    make: @escaping @Sendable (Int, Context) -> Page
  ) -> Screen {
    Screen(id, title, example: example) { address, context in
      guard address.path.count == 2, address.path[0] == kind, let subject = context.catalogue.row(at: address)
      else { return nil }
      return controller(id, make(subject.row, context), subject, address, in: context)
    }
  }

  private static func controller(
    _ id: String, _ page: Page, _ subject: (listing: Listing, row: Int), _ address: Address,
    in context: Context
  ) -> ScreenController {
    let own = Address([subject.listing.id, subject.listing.key(subject.row)], address.parameters)
    return ScreenController(
      screen: id, address: own,
      crumbs: [
        .home, .init(title: subject.listing.title, address: Address([subject.listing.id])),
        .init(
          title: Names.short(subject.listing, subject.row, in: context.catalogue),
          address: Address(own.path)),
      ],
      title: page.title,
      tabs: [
        .document("overview", "Overview") {
          OwnDocument.notes($0, on: Address(own.path)) + page.overview($0)
        }
      ]
        + page.related.compactMap { .related($0.name, of: subject, $0.title, in: context) },
      in: context)
  }
}
