import SmartSpecModel
import TestSupport

extension FuzzTarget {
  /// The filter language: a text is refused with its place, or keeps rows of the list in its order.
  ///
  /// The first line is the list, the second the filter.
  static let filter = FuzzTarget("filter") { input in
    let (name, rest) = input.firstLine
    let text = rest.firstLine.line
    guard let listing = Samples.small?.listing(lists.contains(name) ? name : lists[name.utf8.count % 4])
    else {
      throw Fault(description: "The sample has no such list.")
    }
    let completion = FilterCompletion(text, cursor: text.count / 2, in: listing)
    try expect((0...text.count).contains(completion.range.upperBound), "A choice stands behind the text.")
    let filter: Filter
    do throws(FilterError) { filter = try FilterSyntax(listing).parse(text) } catch {
      try expect((0...text.count).contains(error.position.upperBound), "The fault stands behind the text.")
      try expect(!error.message.isEmpty, "Nothing is said about what is wrong.")
      return
    }
    let found = rows(filter, listing)
    try expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 }, "Rows are out of order.")
    try expect(found.allSatisfy { (0..<listing.rowCount).contains($0) }, "A row is not there.")
    try expect(rows(.and([filter, filter]), listing) == found, "A AND A is not A.")
    try expect(rows(.or([filter, filter]), listing) == found, "A OR A is not A.")
    let others = rows(.not(filter), listing)
    try expect(Set(found).isDisjoint(with: others), "Rows are kept by a condition and by its opposite.")
    try expect(found.count + others.count == listing.rowCount, "Rows are kept by neither.")
  }

  private static let lists = ["regions", "pilots", "projects", "documents"]

  private static func rows(_ filter: Filter, _ listing: Listing) -> [Int] {
    var query = Query(filter: filter)
    query.sort = []
    return Array(QueryEngine.run(query, over: listing)).sorted()
  }
}
