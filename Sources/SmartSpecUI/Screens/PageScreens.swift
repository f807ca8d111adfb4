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
      overview: { RegionDocument.overview($0, row) },
      related: [
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
      overview: { ChallengeDocument.overview($0, row) },
      related: [("actions", "Actions"), ("pilots", "Pilots")] + affected + [("documents", "Documents")])
  }

  static let pilot = page("pilot", "Pilot action", of: "pilots", example: "/pilots/P-RIT") { row, context in
    let pilot = context.catalogue.pilots[row]
    let parts = context.catalogue.children(ofPilotAt: row).isEmpty ? [] : [("children", "Parts")]
    return Page(
      title: [Segment(pilot.title, .title), Segment("  " + pilot.id.rawValue, .muted)],
      overview: { PilotDocument.overview($0, row) },
      related: [("participants", "Participants")] + parts + [
        ("regions", "Regions"), ("documents", "Documents"),
      ])
  }

  static let partnership = page(
    "partnership", "Partnership", of: "partnerships", example: "/partnerships/TP-HTF"
  ) { row, context in
    let partnership = context.catalogue.partnerships[row]
    return Page(
      title: [Segment(partnership.title, .title), Segment("  " + partnership.id.rawValue, .muted)],
      overview: { PartnershipDocument.overview($0, row) },
      related: [("members", "Members"), ("regions", "Regions")])
  }

  static let indicator = page(
    "indicator", "Indicator", of: "indicators", example: "/indicators/gdp_pps_pct_eu"
  ) { row, context in
    let indicator = context.catalogue.indicators[row]
    return Page(
      title: [Segment(indicator.title, .title), Segment("  " + indicator.unit, .muted)],
      overview: { IndicatorDocument.overview($0, row) },
      related: [("regions", "Ranking"), ("challenges", "Challenges")])
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
      let page = make(subject.row, context)
      let own = Address([kind, subject.listing.key(subject.row)], address.parameters)
      return ScreenController(
        screen: id, address: own,
        crumbs: [
          .home, .init(title: subject.listing.title, address: Address([kind])),
          .init(
            title: Names.short(subject.listing, subject.row, in: context.catalogue),
            address: Address(own.path)),
        ],
        title: page.title,
        tabs: [.document("overview", "Overview", page.overview)]
          + page.related.compactMap { .related($0.name, of: subject, $0.title, in: context) },
        in: context)
    }
  }
}
