import SmartSpecModel
import TerminalUI

extension Screen {
  /// Regions like one: `/regions/AT21/similar`.
  static let similar = ofRegion(
    "similar", "Similar regions", example: "/regions/PL22/similar", companion: SimilarDocument.companion)

  /// Regions that fit one as partners: `/regions/PL22/finder`.
  static let finder = ofRegion(
    "finder", "Partner finder", example: "/regions/PL22/finder", companion: FinderDocument.companion)

  /// Regions side by side: `/compare/PL22,DE21`.
  static let compare = Screen("compare", "Compare", example: "/compare/PL22,EL30") { address, context in
    let regions = Comparison.regions(of: address, in: context.catalogue).rows
    guard !regions.isEmpty, let listing = context.catalogue.listing(at: address) else { return nil }
    return ScreenController(
      screen: "compare", address: address, crumbs: [.home, .init(title: "Compare", address: address)],
      title: ComparisonDocument.names(regions, in: context.catalogue),
      legend: ComparisonDocument.legend(listing), tabs: [.list(listing, address)],
      companion: .init(place: .below, make: ComparisonDocument.companion(regions, listing)), in: context)
  }

  /// What a screen shows about the selected region and the one the list is about.
  typealias PairCompanion = @Sendable (DocumentContext, RegionPair) -> [Line]

  /// A list that is made for one region and whose rows are regions.
  private static func ofRegion(
    _ id: String, _ title: String, example: String, companion: @escaping PairCompanion
  ) -> Screen {
    Screen(id, title, example: example) { address, context in
      guard address.path.count == 3, address.path[0] == "regions", address.path[2] == id,
        let subject = context.catalogue.row(at: address),
        let listing = context.catalogue.listing(at: address)
      else { return nil }
      return ScreenController(
        screen: id, address: address,
        crumbs: [
          .home, .init(title: "Regions", address: Address(["regions"])),
          .init(
            title: Names.short(subject.listing, subject.row, in: context.catalogue),
            address: Address(Array(address.path.prefix(2)))),
          .init(title: listing.title, address: address),
        ],
        tabs: [.list(listing, address)],
        companion: .init(place: .right) { context, row in
          guard let other = context.catalogue.regions.index(of: .init(rawValue: listing.key(row))) else {
            return []
          }
          return companion(
            context,
            RegionPair(own: subject.row, other: other, listing: listing, row: row, address: address))
        }, in: context)
    }
  }
}

/// A region of a list that is made for another one.
struct RegionPair: Sendable {
  let own: Int
  let other: Int
  let listing: Listing
  /// Where the other stands in the list.
  let row: Int
  let address: Address

  /// A cell of its row.
  func cell(_ field: String) -> FigureReference { .listed(at: address, row: row, field: field) }
  var weights: [Int] { listing.options?.weights.map(\.value) ?? [] }
}
