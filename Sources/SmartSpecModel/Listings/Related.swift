/// A way from one thing to those related to it: `/regions/ES61/roles`.
public struct RelatedKind: Sendable {
  /// The kind of thing it starts from, such as `regions`.
  public let from: String
  /// The last component of its addresses.
  public let name: String
  /// The capital letter that opens it; nil when it is only a tab or an address.
  public let letter: Character?
  /// The list for a row; the address says what else is asked, such as weights.
  let listing: @Sendable (Catalogue, Int, Address) -> Listing?

  init(
    from: String, name: String, letter: Character?,
    listing: @escaping @Sendable (Catalogue, Int, Address) -> Listing?
  ) {
    self.from = from
    self.name = name
    self.letter = letter
    self.listing = listing
  }

  /// A way whose list depends on nothing but the row.
  init(
    from: String, name: String, letter: Character?, listing: @escaping @Sendable (Catalogue, Int) -> Listing?
  ) {
    self.init(from: from, name: name, letter: letter) { catalogue, row, _ in listing(catalogue, row) }
  }
}

extension RelatedKind {
  /// Rows of a list that exists for all.
  static func rows(
    of listing: String, from: String, _ name: String? = nil, letter: Character?,
    _ rows: @escaping @Sendable (Catalogue, Int) -> [Int]
  ) -> RelatedKind {
    RelatedKind(from: from, name: name ?? listing, letter: letter) { catalogue, row in
      catalogue.listing(listing)?.scoped(to: rows(catalogue, row))
    }
  }

  /// All of them.
  ///
  /// Adding a way is adding a line.
  public static let all: [RelatedKind] = [
    .rows(of: "challenges", from: "regions", letter: "C") { catalogue, row in
      let ids = Set(catalogue.pilots(ofRegionAt: row).flatMap { catalogue.pilots[$0].challenges })
      return catalogue.challenges.indices.filter { ids.contains(catalogue.challenges[$0].id) }
    },
    .rows(of: "pilots", from: "regions", letter: "P") { $0.pilots(ofRegionAt: $1) },
    .rows(of: "partnerships", from: "regions", letter: "T") { $0.partnerships(ofRegionAt: $1) },
    RelatedKind(from: "regions", name: "projects", letter: "J") { $0.projectsListing(ofRegionAt: $1) },
    .rows(of: "priorities", from: "regions", letter: nil) { catalogue, row in
      catalogue.priorities(reachingRegionAt: row).map(\.position)
    },
    .rows(of: "regions", from: "regions", "parts", letter: nil) { $0.parts(ofRegionAt: $1) },
    RelatedKind(from: "regions", name: "similar", letter: "R") {
      SimilarListing.make(like: $1, in: $0, as: $2)
    },
    RelatedKind(from: "regions", name: "finder", letter: nil) { FinderListing.make(for: $1, in: $0, as: $2) },
    RelatedKind(from: "regions", name: "indicators", letter: "I") {
      RegionIndicatorsListing.make(region: $1, in: $0)
    },
    RelatedKind(from: "regions", name: "roles", letter: nil) { RolesListing.make(region: $1, in: $0) },
    RelatedKind(from: "regions", name: "categories", letter: nil) {
      CategoriesListing.make(region: $1, in: $0)
    },

    .rows(of: "pilots", from: "challenges", letter: "P") { $0.pilots(addressing: $0.challenges[$1].id) },
    .rows(of: "actions", from: "challenges", letter: nil) { $0.actions(answering: $0.challenges[$1].id) },
    .rows(of: "regions", from: "challenges", letter: "R") { $0.affectedRegions($0.challenges[$1]) },
    .rows(of: "indicators", from: "challenges", letter: "I") { catalogue, row in
      catalogue.challenges[row].indicators.compactMap { catalogue.indicators.index(of: $0) }
    },
    .rows(of: "documents", from: "challenges", letter: "D") { catalogue, row in
      catalogue.documents.indices.filter {
        catalogue.documents[$0].challenges.contains(catalogue.challenges[row].id)
      }
    },
    .rows(of: "partnerships", from: "challenges", letter: "T") { catalogue, row in
      // Partnerships are what challenge 2 is about; the data tie none to the others.
      catalogue.challenges[row].id == "C2" ? Array(catalogue.partnerships.indices) : []
    },

    RelatedKind(from: "pilots", name: "participants", letter: nil) { ParticipantsListing.pilot($1, in: $0) },
    .rows(of: "regions", from: "pilots", letter: "R") { $0.regions(ofPilotAt: $1) },
    .rows(of: "pilots", from: "pilots", "children", letter: "P") { $0.children(ofPilotAt: $1) },
    .rows(of: "challenges", from: "pilots", letter: "C") { catalogue, row in
      catalogue.pilots[row].challenges.compactMap { catalogue.challenges.index(of: $0) }
    },
    .rows(of: "documents", from: "pilots", letter: "D") { catalogue, row in
      catalogue.documents.indices.filter { catalogue.documents[$0].pilots.contains(catalogue.pilots[row].id) }
    },

    RelatedKind(from: "partnerships", name: "members", letter: nil) {
      ParticipantsListing.partnership($1, in: $0)
    },
    .rows(of: "regions", from: "partnerships", letter: "R") { $0.regions(ofPartnershipAt: $1) },

    .rows(of: "regions", from: "indicators", letter: "R") { $0.rankedRegions(indicator: $1) },
    .rows(of: "challenges", from: "indicators", letter: "C") { catalogue, row in
      catalogue.indicators[row].challenges.compactMap { catalogue.challenges.index(of: $0) }
    },
  ]
}

extension Catalogue {
  /// The indicator by which a challenge is shown first: the first that covers most of the Union's regions.
  public func headlineIndicator(of challenge: Challenge) -> Int? {
    let candidates = challenge.indicators.compactMap { indicators.index(of: $0) }
    let compared = comparedRegions(level: 2)
    return candidates.first { indicator in
      guard let year = referenceYear(indicator: indicator) else { return false }
      return (distribution(indicator: indicator, year: year, over: compared)?.count ?? 0) * 3 >= compared
        .count * 2
    } ?? candidates.first
  }

  /// Level 2 regions from the most to the least affected, by the headline indicator; empty when none measures it.
  func affectedRegions(_ challenge: Challenge) -> [Int] {
    headlineIndicator(of: challenge).map { rankedRegions(indicator: $0).reversed() } ?? []
  }

  /// Level 2 regions from the best to the worst newest value.
  func rankedRegions(indicator: Int) -> [Int] {
    let sign: Double = indicators[indicator].direction == .lower ? 1 : -1
    return comparedRegions(level: 2)
      .compactMap { row in
        observations.newest(indicator: indicator, region: row).map { (row, $0.value * sign) }
      }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}
