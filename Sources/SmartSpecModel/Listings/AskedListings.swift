/// A list that is made from what an address says, such as the codes in it: `/compare/PL22,DE21`.
struct AskedListing: Sendable, Identifiable {
  /// The first component of its addresses.
  let id: String
  /// What an address of it has to say, as a sentence with an example.
  let usage: String
  /// The list; nil where the address does not say enough.
  let make: @Sendable (Catalogue, Address) -> Listing?
}

/// All of them.
public enum AskedListings {
  /// The first components of their addresses.
  public static let ids = all.map(\.id)

  static let all: [AskedListing] = [
    .find, .comparison, .pairings, .cofunding, .synergyMatrix, .map, .scatter, .timeline,
  ]
}
