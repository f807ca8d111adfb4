/// How much is related to a thing in one way.
public struct RelatedCount: Hashable, Sendable {
  /// The last component of the address.
  public let name: String
  public let letter: Character?
  /// The list that holds what is related.
  public let list: String
  /// What that list is called.
  public let title: String
  public let noun: Listing.Noun
  /// nil where nobody counts before it is asked for, as in tables that stay in their file.
  public let count: Int?
  /// How it is related; empty where that goes without saying.
  public let says: String
}

extension Catalogue {
  /// All that is related to a row, in the order of the ways; counted once and kept.
  public func relatedCounts(of kind: String, row: Int) -> [RelatedCount] {
    ties.counts(of: kind, row) {
      RelatedKind.all.filter { $0.from == kind }.compactMap { way in
        if way.isCostly {
          return RelatedCount(
            name: way.name, letter: way.letter, list: "regions", title: "Regions",
            noun: .init("region", "regions"),
            count: nil,
            says: way.says)
        }
        guard let listing = related(way.name, of: kind, row: row) else { return nil }
        let isCounted = listing.storedTable == nil
        return RelatedCount(
          name: way.name, letter: way.letter, list: listing.id, title: listing.title, noun: listing.noun,
          count: isCounted ? listing.scope?.count ?? listing.rowCount : nil, says: way.says)
      }
    }
  }
}
