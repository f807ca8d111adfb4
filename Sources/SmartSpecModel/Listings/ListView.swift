/// A list as an address asks for it: which rows, in which order, with which columns.
public struct ListView: Sendable {
  public let listing: Listing
  public let query: Query
  public let columns: [Field]
  /// Columns of the screen that the address gives to fields: `columns=name:30,gdp`.
  public let widths: [String: Int]
  /// What the address says that this list cannot use.
  public let unknownParameters: [String]
  public let filterError: FilterError?

  /// Parameters that are not fields.
  public static let reserved: Set<String> = ["filter", "sort", "columns", "cursor", "tab", "year", "limit"]

  public init(_ listing: Listing, _ address: Address) {
    self.listing = listing
    var query = Query(sort: SortKey.list(address["sort"] ?? "").filter { listing.field($0.field) != nil })
    var unknown = SortKey.list(address["sort"] ?? "").filter { listing.field($0.field) == nil }.map {
      "sort=\($0)"
    }
    unknown += listing.options?.unread ?? []
    var named: Set<String> = []
    for parameter in address.parameters
    where !Self.reserved.contains(parameter.name) && !listing.settings.contains(parameter.name) {
      guard listing.field(parameter.name) != nil else {
        unknown.append(parameter.name)
        continue
      }
      named.insert(parameter.name)
      if parameter.value != "all" {
        // The value of a cell may hold commas itself.
        let values =
          NarrowedValue.isMade(parameter.value)
          ? [parameter.value] : parameter.value.split(separator: ",").map(String.init)
        query.narrowings.append(.init(parameter.name, values))
      }
    }
    if listing.scope == nil {
      query.narrowings += listing.narrowings.filter {
        !named.contains($0.field) && named.isDisjoint(with: $0.unless)
      }
    }
    query.narrowings += listing.bounds
    query.filterText = address["filter"] ?? ""
    var failure: FilterError?
    do { query.filter = try FilterSyntax(listing).parse(query.filterText) } catch { failure = error }
    let chosen = ColumnChoice.list(address["columns"] ?? "")
    unknown += chosen.filter { listing.field($0.field) == nil }.map { "columns=\($0)" }
    let known = chosen.compactMap { listing.field($0.field) }
    widths = Dictionary(
      chosen.compactMap { choice in choice.width.map { (choice.field, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.query = query
    filterError = failure
    unknownParameters = unknown
    columns = known.isEmpty ? listing.defaultColumns.compactMap { listing.field($0) } : known
  }

  /// The view of a filter that cannot be read: what is shown is still what another query asked.
  public init(_ failed: ListView, query: Query) {
    listing = failed.listing
    self.query = query
    columns = failed.columns
    widths = failed.widths
    unknownParameters = failed.unknownParameters
    filterError = failed.filterError
  }

  public func rows() -> RowList { QueryEngine.run(query, over: listing) }
}

extension Catalogue {
  /// The row an address names by its first two components; nil when there is none.
  public func row(at address: Address) -> (listing: Listing, row: Int)? {
    guard address.path.count >= 2, let listing = listing(address.path[0]) else { return nil }
    let key = address.path[1]
    if let row = listing.row(withKey: key) { return (listing, row) }
    guard listing.storedTable == nil else { return nil }
    let upper = key.uppercased()
    let row =
      (0..<listing.rowCount).first { listing.key($0).uppercased() == upper }
      ?? alternativeRow(listing.id, key)
    return row.map { (listing, $0) }
  }

  /// The list an address shows as its table; nil when it leads nowhere.
  public func listing(at address: Address) -> Listing? {
    if let kind = AskedListings.all.first(where: { [$0.id] == address.path.prefix(1) }) {
      return kind.make(self, address)
    }
    switch address.path.count {
    case 1: return listing(address.path[0])
    case 2...:
      guard let (from, row) = row(at: address) else { return nil }
      let name = address.path.count > 2 ? address.path[2] : address["tab"] ?? Self.mainTable[from.id] ?? ""
      return related(name, of: from.id, row: row, as: address)
    default: return nil
    }
  }

  /// The list of what is related to a row; the address says what else is asked of it.
  public func related(_ name: String, of kind: String, row: Int, as address: Address = .home) -> Listing? {
    guard
      let related = RelatedKind.all.first(where: {
        $0.from == kind && ($0.name == name || (name == "regions" && $0.name == "parts"))
      })
    else { return nil }
    var listing = related.listing(self, row, address)
    if !related.says.isEmpty { listing?.relation = related.says }
    return listing
  }

  /// `/challenges/1` is `/challenges/C1`; a code of an older classification leads to its successor.
  private func alternativeRow(_ kind: String, _ key: String) -> Int? {
    switch kind {
    case "challenges": return challenges.firstIndex { String($0.position) == key }
    case "regions":
      for version in CodeHistory.versions.dropLast().reversed() {
        if let row = regions(printedAs: key.uppercased(), version: version).first { return row }
      }
      return nil
    default: return nil
    }
  }

  /// What a page shows as its table when the address names no tab.
  private static let mainTable = [
    "regions": "indicators", "pilots": "participants", "challenges": "pilots", "partnerships": "members",
    "indicators": "regions",
  ]
}
