/// A kind of list: how it is made from a catalogue.
public struct ListingKind: Sendable, Identifiable {
  /// The first component of its addresses.
  public let id: String
  /// The letter after `g` that goes to all of the kind, and the capital that goes to those related to a row.
  public let letter: Character?
  /// What the list is called, such as `Pilot actions`.
  public let title: String
  let make: @Sendable (Catalogue) -> Listing
}

/// The lists that have fields of their own.
///
/// Every other table of the package is listed as it was declared.
public enum Listings {
  public static let all: [ListingKind] = [
    .regions, .challenges, .pilots, .partnerships, .platforms, .members, .instruments, .synergies, .actions,
    .priorities, .projects, .projectPartners, .indicators, .documents, .goodPractices, .learningProjects,
    .learningPartners, .interregProgrammes, .interregParticipation, .infrastructures, .infrastructureMembers,
    .events,
    .governanceCriteria, .governanceFulfilment, .assessmentWheel, .scoreboardGroups, .thresholds, .sources,
    .diagnostics,
  ]
}

extension Catalogue {
  /// The list of all things of a kind; nil when there is neither such a kind nor such a table.
  public func listing(_ id: String) -> Listing? {
    listings.listing(id, year: year) {
      if let kind = Listings.all.first(where: { $0.id == id }) { return kind.make(self) }
      return tables[id].map(DeclaredListing.make)
    }
  }

  /// Lets go of the lists that were made.
  ///
  /// To be called when another catalogue takes its place: the lists hold the catalogue and it holds them.
  public func discardListings() { listings.removeAll() }

  /// Names of everything that can be listed, in the order of the registry, then of the package.
  public var listingNames: [String] {
    let own = Listings.all.map(\.id)
    return own + tables.keys.filter { !own.contains($0) && !Self.coveredTables.contains($0) }.sorted()
  }

  /// Tables whose rows appear in the lists above.
  private static let coveredTables: Set<String> = [
    "pilot_actions", "partnership_members", "observations", "map_grid",
  ]
}
