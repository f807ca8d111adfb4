/// The lists of what the user keeps.
///
/// They are lists like all others, but they are not in the catalogue: nothing that looks through the data finds them.
public enum OwnKind: String, CaseIterable, Sendable {
  case bookmarks, views, notes, history

  /// The list that an address shows; nil when it shows data.
  ///
  /// A table of the data with the same name comes first; `/own/notes` is always the user's.
  public init?(_ address: Address, in catalogue: Catalogue) {
    switch address.path.count {
    case 1: self.init(rawValue: address.path[0])
    case 2 where address.path[0] == "own": self.init(rawValue: address.path[1])
    default: return nil
    }
    if address.path.count == 1, catalogue.tables[rawValue] != nil { return nil }
  }

  /// Where it is shown.
  public func address(in catalogue: Catalogue) -> Address {
    Address(catalogue.tables[rawValue] == nil ? [rawValue] : ["own", rawValue])
  }

  public var title: String {
    switch self {
    case .bookmarks: "Your bookmarks"
    case .views: "Your views"
    case .notes: "Your notes"
    case .history: "Your history"
    }
  }

  var noun: Listing.Noun {
    switch self {
    case .bookmarks: .init("bookmark", "bookmarks")
    case .views: .init("view", "views")
    case .notes: .init("note", "notes")
    case .history: .init("place", "places")
    }
  }

  /// Says wherever it is shown or exported that it is no data.
  public static let remark = "on this machine only"

  /// What stands in the place of a source.
  static let source = "the user of this program, not the data"

  public func listing(_ things: OwnThings) -> Listing {
    switch self {
    case .bookmarks:
      let rows = things.bookmarks
      return listing(
        rows.count, address: { rows[$0].address }, made: { rows[$0].made },
        [.text("title", "Bookmark", rows: rows.count) { rows[$0].title }],
        key: { rows[$0].address.description })
    case .views:
      let rows = things.views
      return listing(
        rows.count, address: { rows[$0].address }, made: { rows[$0].made },
        [.text("name", "View", rows: rows.count) { rows[$0].name }], key: { rows[$0].name })
    case .notes:
      let rows = things.notes
      return listing(
        rows.count, address: { rows[$0].subject }, made: { rows[$0].made },
        [
          .text("about", "About", rows: rows.count) { rows[$0].title },
          .text("text", "Your note", rows: rows.count) { rows[$0].text },
        ], key: { rows[$0].id })
    case .history:
      let rows = things.visits
      return listing(
        rows.count, address: { rows[$0].address }, made: { rows[$0].left },
        [.text("title", "Place", rows: rows.count) { rows[$0].title }], key: { rows[$0].addressText })
    }
  }

  private func listing(
    _ count: Int, address: @escaping @Sendable (Int) -> Address,
    made: @escaping @Sendable (Int) -> Moment, _ named: [Field], key: @escaping @Sendable (Int) -> String
  ) -> Listing {
    let shown = named.map(\.id) + (self == .notes ? ["date"] : ["address", "date", "time"])
    return Listing(
      id: rawValue, title: "\(title), \(Self.remark)", noun: noun, rowCount: count,
      fields: named + [
        .text("address", "Address", rows: count) { address($0).description },
        .date("date", "Date", rows: count) { PartialDate(made($0).day) },
        .text("time", "Time", rows: count) { made($0).time },
      ], columns: shown, key: key, open: address,
      provenance: { _ in Provenance(source: Self.source, confidence: .sourced) },
      searched: { row in [address(row).description] + named.map { $0.column().text(at: row) } })
  }
}
