import SmartSpecModel
import TerminalUI

extension Screen {
  /// All things of a kind: `/regions`.
  static let list = Screen("list", "List", example: "/regions") { address, context in
    guard address.path.count == 1, let listing = context.catalogue.listing(at: address) else {
      return nil
    }
    return ScreenController(
      screen: listing.id, address: address,
      crumbs: [.home, .init(title: listing.title, address: Address(address.path))],
      tabs: [.list(listing, address)], lenses: Lenses.of(listing.id), companion: Companions.of(listing.id),
      in: context)
  }

  /// A list that is made from what the address says: `/cofunding/ES21,SI`.
  static let asked = Screen("asked", "Asked", example: "/cofunding?theme=energy") {
    address, context in
    guard let kind = address.path.first, AskedListings.ids.contains(kind),
      let listing = context.catalogue.listing(at: address)
    else { return nil }
    var crumbs: [ScreenController.Crumb] = [.home, .init(title: listing.title, address: Address([kind]))]
    if address.path.count > 1 {
      crumbs.append(.init(title: address.path[1].replacing(",", with: " "), address: address))
    }
    return ScreenController(
      screen: listing.id, address: address, crumbs: crumbs, tabs: [.list(listing, address)],
      lenses: Lenses.of(listing.id), companion: Companions.of(listing.id), in: context)
  }

  /// What is related to one thing: `/regions/ES61/pilots`.
  static let related = Screen("related", "Related", example: "/regions/PL22/pilots") { address, context in
    guard address.path.count == 3, let subject = context.catalogue.row(at: address),
      let listing = context.catalogue.related(
        address.path[2], of: subject.listing.id, row: subject.row, as: address)
    else { return nil }
    let title = RelatedTitle.of(address.path[2], listing)
    return ScreenController(
      screen: listing.id, address: address,
      crumbs: [
        .home, .init(title: subject.listing.title, address: Address([subject.listing.id])),
        .init(
          title: Names.short(subject.listing, subject.row, in: context.catalogue),
          address: Address(Array(address.path.prefix(2)))),
        .init(title: title, address: address),
      ],
      tabs: [.list(listing, address)], companion: Companions.of(listing.id), in: context)
  }
}

extension ScreenController.Crumb {
  static let home = ScreenController.Crumb(title: "smartspec", address: .home)
}

extension ScreenController.Tab {
  static func list(_ listing: Listing, _ address: Address, id: String? = nil, title: String? = nil) -> Self {
    Self(id: id ?? listing.id, title: title ?? listing.title) { context in
      let face = Faces.face(of: listing, at: address, in: context.catalogue)
      // A link may ask for the filter to be typed at once.
      var pane = ListPane(listing, address.with("edit", nil), face: face)
      if address["edit"] == "filter" { pane.beginEditing() }
      return .list(pane)
    }
  }

  static func document(
    _ id: String, _ title: String, _ make: @escaping @Sendable (DocumentContext) -> [Line]
  ) -> Self {
    Self(id: id, title: title) { _ in .document(DocumentPane(make)) }
  }

  /// A tab with what is related to a thing.
  static func related(
    _ name: String, of subject: (listing: Listing, row: Int), _ title: String, in context: Context
  ) -> Self? {
    let (kind, key) = (subject.listing.id, subject.listing.key(subject.row))
    if RelatedKind.all.contains(where: { $0.from == kind && $0.name == name && $0.isCostly }) {
      return Self(id: name, title: title) { context in
        context.catalogue.related(name, of: kind, row: subject.row).map {
          .list(ListPane($0, Address([kind, key, name])))
        } ?? .document(DocumentPane { _ in [] })
      }
    }
    guard let listing = context.catalogue.related(name, of: kind, row: subject.row) else { return nil }
    return .list(listing, Address([subject.listing.id, key, name]), id: name, title: title)
  }
}

/// What a list of related things is called.
enum RelatedTitle {
  static func of(_ name: String, _ listing: Listing) -> String { of(name, listing.title) }

  /// The name of a way that has one of its own, else that of what it leads to.
  static func of(_ name: String, _ title: String) -> String {
    switch name {
    case "parts": "Regions in it"
    case "uncovered": "Regions in nothing"
    case "children": "Parts"
    case "siblings": "Partnerships beside it"
    case "combines": "Instruments it combines with"
    case "family": "Indicators beside it"
    case "same": title + " like it"
    default: title
    }
  }
}

/// Short names of things, for crumbs.
enum Names {
  static func short(_ listing: Listing, _ row: Int, in catalogue: Catalogue) -> String {
    switch listing.id {
    case "regions": catalogue.regions[row].id.rawValue + " " + catalogue.regions[row].name
    case "challenges": "\(catalogue.challenges[row].position) \(catalogue.challenges[row].shortTitle)"
    case "pilots": catalogue.pilots[row].title
    case "partnerships": catalogue.partnerships[row].title
    case "indicators": catalogue.indicators[row].title
    case "instruments": catalogue.shortName(ofInstrument: listing.key(row)) + " " + listing.key(row)
    default: listing.title(of: row)
    }
  }
}

/// Narrowings of lists under digits.
enum Lenses {
  static func of(_ listing: String) -> [ScreenController.Lens] {
    switch listing {
    case "regions":
      [
        .init(key: "0", title: "countries", field: "level", value: "0"),
        .init(key: "1", title: "NUTS 1", field: "level", value: "1"),
        .init(key: "2", title: "NUTS 2", field: "level", value: "2"),
        .init(key: "3", title: "NUTS 3", field: "level", value: "3"),
      ]
    case "pilots":
      [
        .init(key: "1", title: "any status", field: "status", value: nil),
        .init(key: "2", title: "ongoing", field: "status", value: "ongoing"),
        .init(key: "3", title: "completed", field: "status", value: "completed"),
        .init(key: "4", title: "end not known", field: "end_year", value: "not known"),
      ]
    case "members":
      [
        .init(key: "1", title: "leads", field: "role", value: "lead"),
        .init(key: "2", title: "less developed", field: "category", value: "less developed"),
        .init(key: "3", title: "agri-food", field: "platform", value: "Agri-food"),
        .init(key: "4", title: "energy", field: "platform", value: "Energy"),
        .init(key: "5", title: "industry", field: "platform", value: "Industrial modernisation"),
      ]
    case "documents":
      [
        .init(key: "1", title: "the announcement’s list", field: "relates_to", value: "seed"),
        .init(key: "2", title: "about challenge 4", field: "relates_to", value: "C4"),
      ]
    case "thresholds":
      [
        .init(key: "1", title: "categories", field: "scheme", value: "region_category"),
        .init(key: "2", title: "innovation groups", field: "scheme", value: "ris_subgroup"),
        .init(key: "3", title: "minimum shares", field: "scheme", value: "thematic_concentration"),
      ]
    case "scoreboard_groups":
      [
        .init(key: "1", title: "moved up", field: "moved", value: "up"),
        .init(key: "2", title: "moved down", field: "moved", value: "down"),
        .init(key: "3", title: "in two editions", field: "moved", value: "up,down,same"),
      ]
    case "synergies":
      [
        .init(key: "1", title: "2021–2027", field: "period", value: "2021-2027"),
        .init(key: "2", title: "2014–2020", field: "period", value: "2014-2020"),
      ]
    default: []
    }
  }
}

/// What is shown beside the selected row of a list.
enum Companions {
  static func of(_ listing: String) -> ScreenController.Companion? {
    switch listing {
    case "regions": .init(place: .right, make: RegionDocument.companion)
    case "pilots": .init(place: .below, make: PilotDocument.companion)
    case "partnerships": .init(place: .below, make: PartnershipDocument.companion)
    case "evidence": .init(place: .below, make: EvidenceDocument.companion)
    case "diagnostics": .init(place: .below, make: ProblemDocument.companion)
    case let kind where records.contains(kind):
      .init(place: .below) { RecordDocument.companion($0, kind, $1) }
    default: nil
    }
  }

  /// Lists whose rows say more in full than a line can hold.
  private static let records: Set = [
    "instruments", "synergies", "actions", "priorities", "documents", "good_practices", "policy_instruments",
    "interreg_programmes", "infrastructures", "events", "governance_criteria", "assessment_wheel", "sources",
  ]
}
