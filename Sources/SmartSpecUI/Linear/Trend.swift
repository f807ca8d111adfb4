/// Where a series goes, in a word: what a small chart shows.
enum Trend {
  /// From the first known value to the last; empty where fewer than two are known.
  ///
  /// A change of less than a fiftieth of what the series spans is none.
  static func words(_ values: [Double?]) -> String {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let first = known.first, let last = known.last, known.count > 1, let least = known.min(),
      let most = known.max()
    else { return "" }
    let change = last - first
    guard abs(change) > (most - least) / 50 else { return most > least ? "as at the beginning" : "unchanged" }
    return change > 0 ? "rising" : "falling"
  }
}
