/// What one search over all lists found.
public struct Findings: Sendable {
  /// What was looked for, as it was typed.
  public let text: String
  /// The lists with hits, in the order of the catalogue.
  public let groups: [Group]

  public var count: Int { groups.reduce(0) { $0 + $1.hits.count } }
  public var isEmpty: Bool { groups.allSatisfy(\.hits.isEmpty) }

  /// The hits of one kind.
  public struct Group: Sendable {
    /// The kind, as in addresses.
    public let id: String
    public let title: String
    let listing: Listing
    /// Whether its rows stay in a file and were not looked through.
    public let isUnsearched: Bool
    /// The best first, else in the order of the list.
    public let hits: [Hit]
    /// How many rows the list has in all.
    public var rowCount: Int { listing.rowCount }
    /// The list with exactly these rows: `/projects?filter=hydrogen`.
    public let address: Address
  }

  /// One thing that was found.
  public struct Hit: Sendable, Hashable {
    public let row: Int
    /// What identifies the row, such as its code.
    public let key: String
    /// Its name; for rows without one, their first cells.
    public let title: String
    public let rank: Rank
    /// Its page, else the list with this row.
    public let address: Address
  }

  /// How well a row answers, the best first.
  public enum Rank: Int, Comparable, Sendable, CaseIterable {
    case code, nameStart, wordStart, anywhere
    public static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }
}
