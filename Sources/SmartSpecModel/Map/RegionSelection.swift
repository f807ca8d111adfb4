/// Which regions a picture is about, as its address says: a level, the Union or all countries, or those of a list.
struct RegionSelection: Sendable {
  let level: Int
  let regions: [Int]
  /// What the regions are, in words that follow their number; empty for all.
  let words: String
  /// What the address says that cannot be used.
  let unread: [String]

  static let choices: [ListOptions.Choice] = [
    .init("level", "NUTS level", ["2", "0", "1", "3"]),
    .init("area", "regions of", ["EU-27", "all countries"]),
  ]

  static func asked(by address: Address, in catalogue: Catalogue) -> RegionSelection {
    let options = ListOptions(choices: choices, address: address)
    let level = Int(options.value("level")) ?? 2
    let given = address["of"].map { ListedRegions(Address($0), in: catalogue) }
    let listed = given?.regions(ofLevel: level, in: catalogue) ?? []
    let all =
      options.value("area") == "EU-27"
      ? catalogue.comparedRegions(level: level) : Self.all(level: level, in: catalogue)
    let isUnread = given != nil && listed.isEmpty
    return RegionSelection(
      level: level, regions: listed.isEmpty ? all : listed, words: isUnread ? "" : given?.words ?? "",
      unread: isUnread ? ["of=\(address["of"] ?? "")"] : [])
  }

  /// The regions of a level in all countries: of the classification in force, of countries that left it their last one.
  private static func all(level: Int, in catalogue: Catalogue) -> [Int] {
    let current = Set(
      catalogue.regions.filter { $0.isValid(in: Region.currentVersion) && $0.level == level }.map(\.country))
    return catalogue.regions.indices.filter {
      let region = catalogue.regions[$0]
      return region.level == level && !region.isExtraRegio
        && (region.isValid(in: Region.currentVersion) || !current.contains(region.country))
    }
  }
}

/// The regions that an address of a list leads to.
struct ListedRegions: Sendable {
  let regions: [Int]
  let words: String

  init(_ address: Address, in catalogue: Catalogue) {
    guard address.path.first != "map", let listing = catalogue.listing(at: address),
      listing.storedTable == nil
    else {
      (regions, words) = ([], "")
      return
    }
    let rows = Array(ListView(listing, address).rows())
    let limited = address["limit"].flatMap(Int.init).map { Array(rows.prefix(max(0, $0))) } ?? rows
    var seen: Set<Int> = []
    regions = limited.compactMap { row in
      guard let path = listing.open(row)?.path, path.count >= 2, path[0] == "regions" else { return nil }
      return catalogue.regions.index(of: Region.ID(rawValue: path[1]))
    }.filter { seen.insert($0).inserted }
    words = Self.words(listing, address, in: catalogue)
  }

  /// `that take part of Regions in industrial transition`; for a list of all regions, its address.
  private static func words(_ listing: Listing, _ address: Address, in catalogue: Catalogue) -> String {
    guard let owner = catalogue.row(at: address) else { return "in \(address)" }
    let kind = listing.relation.isEmpty ? listing.noun.plural : listing.relation
    return "\(kind) of \(owner.listing.title(of: owner.row))"
  }

  /// The regions at a level: parts of larger ones, what smaller ones lie in.
  func regions(ofLevel level: Int, in catalogue: Catalogue) -> [Int] {
    var found: Set<Int> = []
    for region in regions {
      let own = catalogue.regions[region].level
      let related =
        own == level
        ? [region]
        : own < level
          ? catalogue.hierarchy.descendants(of: region) : catalogue.hierarchy.ancestors(of: region)
      for other in related
      where catalogue.regions[other].level == level && !catalogue.regions[other].isExtraRegio {
        found.insert(other)
      }
    }
    return found.sorted()
  }
}
