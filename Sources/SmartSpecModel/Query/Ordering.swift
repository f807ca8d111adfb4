/// A stable order of rows by several keys, missing values last.
struct Ordering {
  private let comparisons: [(Int, Int) -> Int]

  init(_ keys: [SortKey], in listing: Listing) {
    comparisons = keys.compactMap { key in
      listing.field(key.field).map { Self.comparison(listing.column($0), $0, key.direction) }
    }
  }

  func sort(_ rows: [Int]) -> [Int] {
    guard !comparisons.isEmpty else { return rows }
    // The position breaks ties, so that equal rows keep their order whatever the algorithm.
    return rows.enumerated().sorted { a, b in
      for comparison in comparisons {
        let order = comparison(a.element, b.element)
        if order != 0 { return order < 0 }
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Negative when the first row comes first.
  private static func comparison(
    _ column: Column, _ field: Field, _ direction: SortKey.Direction
  ) -> (Int, Int) -> Int {
    let sign = direction == .ascending ? 1 : -1
    switch column {
    case .numbers(let numbers):
      return { a, b in
        let (x, y) = (numbers.values[a], numbers.values[b])
        if x.isNaN || y.isNaN { return x.isNaN == y.isNaN ? 0 : x.isNaN ? 1 : -1 }
        return x == y ? 0 : x < y ? -sign : sign
      }
    case .dates(let dates):
      return { a, b in
        let (x, y) = (dates.values[a], dates.values[b])
        if x == 0 || y == 0 { return x == y ? 0 : x == 0 ? 1 : -1 }
        return x == y ? 0 : x < y ? -sign : sign
      }
    case .categories(let categories):
      let order = categories.labels.map { Folding.fold($0) }
      var ranks = [Int](repeating: 0, count: order.count)
      for (rank, label) in order.indices.sorted(by: { order[$0] < order[$1] }).enumerated() {
        ranks[label] = rank
      }
      return { a, b in
        let (x, y) = (categories.codes[a], categories.codes[b])
        if x == 0 || y == 0 { return x == y ? 0 : x == 0 ? 1 : -1 }
        let (p, q) = (ranks[Int(x)], ranks[Int(y)])
        return p == q ? 0 : p < q ? -sign : sign
      }
    case .texts(let texts):
      let folded = (0..<texts.count).map { Folding.fold(texts[$0]) }
      return { a, b in
        if texts.isMissing(at: a) || texts.isMissing(at: b) {
          return texts.isMissing(at: a) == texts.isMissing(at: b) ? 0 : texts.isMissing(at: a) ? 1 : -1
        }
        return folded[a] == folded[b] ? 0 : folded[a] < folded[b] ? -sign : sign
      }
    }
  }
}
