/// Where numbers of things are from that are no cell of a list.
extension Catalogue {
  func counted(_ count: FigureReference.Count) -> Explanation {
    switch count {
    case .rows(let list):
      let listing = listing(list)
      let rows = 0..<(listing?.rowCount ?? 0)
      return number(
        "All " + (listing?.title ?? list).lowercased(), rows.count,
        Formula(
          "number of rows of the table",
          from: rows.map { .init(listing?.table($0) ?? list, listing?.provenance($0)) }
        ))
    case .compared(let level):
      let rows = comparedRegions(level: level)
      return number(
        "Regions that are compared", rows.count,
        Formula(
          "number of \(Self.noun(level: level)) of the Union in NUTS \(Region.currentVersion), without statistical remainders",
          from: rows.map { .init("regions", regions[$0].provenance) }))
    case .ranked(let indicator):
      let rows = comparedRegions(level: 2).filter {
        observations.newestYear(indicator: indicator, region: $0) != nil
      }
      return number(
        "Regions with a value of " + indicators[indicator].title, rows.count,
        Formula(
          "number of level 2 regions of the Union that have a value"
            + (year.map { " of \($0) or before" } ?? ""),
          from: rows.compactMap { row in
            observations.newest(indicator: indicator, region: row).map {
              .init(Self.observationTable, $0.provenance)
            }
          }))
    case .parts(let row):
      let parts = parts(ofRegionAt: row)
      return number(
        "Regions in \(regions[row].id) \(regions[row].name)", parts.count,
        .count(
          "regions that lie directly in it in NUTS \(Region.currentVersion)",
          parts.map { regions[$0].id.rawValue }, in: "regions", parts.map { regions[$0].provenance }))
    case .related(let list, let of, let row):
      let related = related(list, of: of, row: row)
      let rows = related.map { $0.scope ?? Array(0..<$0.rowCount) } ?? []
      let owner = listing(of).map { $0.name(of: row) } ?? of
      return number(
        "\(related?.title ?? list) · \(owner)", rows.count,
        Formula(
          "number of \(related?.noun.plural ?? list) that the data relate to it",
          from: rows.isEmpty
            ? [.init(related?.table(nil) ?? list)]
            : rows.map { .init(related?.table($0) ?? list, related?.provenance($0)) }))
    default: return countedPartners(count)
    }
  }

  private func countedPartners(_ count: FigureReference.Count) -> Explanation {
    switch count {
    case .partsOfPilots(let row):
      let all = Set(pilots(addressing: challenges[row].id))
      let parts = all.sorted().filter { pilot in
        pilots[pilot].parent.flatMap { pilots.index(of: $0) }.map(all.contains) ?? false
      }
      return number(
        "Parts among the pilot actions of \(challenges[row].title)", parts.count,
        .count(
          "pilot actions of the challenge whose umbrella is another one of it",
          parts.map { pilots[$0].id.rawValue }, in: "pilot_actions", parts.map { pilots[$0].provenance }))
    case .namedByParts(let row):
      let named = children(ofPilotAt: row).flatMap { participations(ofPilotAt: $0) }
      return number(
        "Participants that parts of \(pilots[row].title) name", named.count,
        .count(
          "participants named for its parts", named.map { participations[$0].region.code },
          in: "pilot_participants", named.map { participations[$0].provenance }))
    case .partnershipsStating:
      let stating = partnerships.filter { $0.stated != nil }
      return number(
        "Partnerships that state how many take part", stating.count,
        .count(
          "partnerships with a stated number of regions", stating.map(\.id.rawValue), in: "partnerships",
          stating.map(\.provenance)))
    default:
      let found = Set(partnerships.indices.flatMap { regions(ofPartnershipAt: $0) }).sorted()
      return number(
        "Regions and countries named as members", found.count,
        .count(
          "different regions and countries of NUTS \(Region.currentVersion) for which a named member stands",
          found.map { regions[$0].id.rawValue }, in: "partnership_members", memberships.map(\.provenance)))
    }
  }

  private func number(_ subject: String, _ count: Int, _ formula: Formula) -> Explanation {
    Explanation(
      subject: subject, value: String(count), formula: formula.sentence, origins: origins(of: formula),
      table: tableNames(of: formula), confidence: formula.confidence)
  }
}

extension Catalogue {
  /// The regions of the current classification that lie directly in a region.
  public func parts(ofRegionAt row: Int) -> [Int] {
    hierarchy.children(of: row).filter { regions[$0].isValid(in: Region.currentVersion) }
  }
}
