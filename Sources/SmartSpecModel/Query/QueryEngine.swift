/// Runs queries over the columns of a listing.
public enum QueryEngine {
  /// The positions of the rows that a query keeps, in its order.
  ///
  /// Runs in time proportional to the rows, once for each condition; stops early when cancelled by `isCancelled`.
  public static func run(
    _ query: Query, over listing: Listing, isCancelled: () -> Bool = { false }
  ) -> [Int] {
    var rows = listing.scope ?? Array(0..<listing.rowCount)
    for narrowing in query.narrowings {
      guard let field = listing.field(narrowing.field) else { continue }
      let made = narrowing.values.count == 1 ? NarrowedValue(narrowing.values[0]) : nil
      let test =
        made?.test(listing.column(field))
        ?? valueTest(field, narrowing.values.map { Folding.fold($0) }, listing)
      rows = rows.filter(test)
    }
    if query.filter != .all {
      let test = rowTest(query.filter, listing)
      var kept: [Int] = []
      for (position, row) in rows.enumerated() {
        if position & 0x3FFF == 0, isCancelled() { return [] }
        if test(row) { kept.append(row) }
      }
      rows = kept
    }
    // Rows that were chosen in an order, such as a ranking, keep it.
    let order = query.sort.isEmpty && listing.scope == nil ? listing.defaultSort : query.sort
    return Ordering(order, in: listing).sort(rows)
  }

  /// A test of single rows for a condition.
  static func rowTest(_ filter: Filter, _ listing: Listing) -> (Int) -> Bool {
    switch filter {
    case .all: return { _ in true }
    case .and(let parts):
      let tests = parts.map { rowTest($0, listing) }
      return { row in tests.allSatisfy { $0(row) } }
    case .or(let parts):
      let tests = parts.map { rowTest($0, listing) }
      return { row in tests.contains { $0(row) } }
    case .not(let part):
      let test = rowTest(part, listing)
      return { !test($0) }
    case .word(let word): return wordTest(word, listing)
    case .fuzzy(let word):
      let text = listing.searchText
      let bytes = Array(word.utf8)
      return { text.containsScattered(bytes, row: $0) }
    case .compare(let id, let comparison, let number):
      return numberTest(id, listing) { comparison.holds($0, number) }
    case .range(let id, let range): return numberTest(id, listing) { range.contains($0) }
    case .dates(let id, let from, let to): return dateTest(id, from, to, listing)
    case .values(let id, let values):
      guard let field = listing.field(id) else { return { _ in false } }
      return valueTest(field, values, listing)
    case .missing(let id):
      guard let column = listing.field(id).map(listing.column) else { return { _ in false } }
      return { column.isMissing(at: $0) }
    }
  }
}

extension Filter.Comparison {
  func holds(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    case .equal: a == b
    }
  }
}

extension QueryEngine {
  /// A word is found in the text of a row; a number also in the intervals that contain it.
  private static func wordTest(_ word: String, _ listing: Listing) -> (Int) -> Bool {
    let text = listing.searchText
    let bytes = Array(word.utf8)
    guard let number = Double(word), let intervals = listing.fields.lazy.compactMap(\.intervals).first else {
      return { text.contains(bytes, row: $0) }
    }
    return { intervals($0)?.contains(number) == true || text.contains(bytes, row: $0) }
  }

  // A missing value satisfies no comparison: unknown is not zero.
  private static func numberTest(
    _ id: String, _ listing: Listing, _ holds: @escaping (Double) -> Bool
  ) -> (Int) -> Bool {
    guard let column = listing.field(id).map(listing.column) else { return { _ in false } }
    if case .numbers(let numbers) = column {
      return { !numbers.values[$0].isNaN && holds(numbers.values[$0]) }
    }
    return { column.number(at: $0).map(holds) ?? false }
  }

  // A partial date lies in a range when all of it may: 2018 is in 2018-03..2019 as far as its text goes.
  private static func dateTest(
    _ id: String, _ from: String, _ to: String, _ listing: Listing
  ) -> (Int) -> Bool {
    guard let column = listing.field(id).map(listing.column) else { return { _ in false } }
    let first = PartialDate(from)?.firstDay
    let last = PartialDate(to)?.lastDay
    return { row in
      guard let date = PartialDate(column.text(at: row)) else { return false }
      return first.map { date.lastDay >= $0 } ?? true && last.map { date.firstDay <= $0 } ?? true
    }
  }

  /// Codes and categories are compared as a whole, lists by one of their values, other texts by a part.
  private static func valueTest(_ field: Field, _ values: [String], _ listing: Listing) -> (Int) -> Bool {
    let column = listing.column(field)
    func normal(_ text: String) -> String { Folding.fold(text).replacing("-", with: " ") }
    let wanted = Set(values.map(normal))
    if field.isNumeric {
      let numbers = Set(values.compactMap { Double($0) })
      return { column.number(at: $0).map(numbers.contains) ?? false }
    }
    if case .categories(let categories) = column {
      let allowed = categories.labels.map { label in
        wanted.contains(normal(label)) || wanted.contains { !$0.isEmpty && normal(label).hasPrefix($0) }
      }
      return { allowed[Int(categories.codes[$0])] && categories.codes[$0] != 0 }
    }
    switch field.kind {
    case .code: return { wanted.contains(normal(column.text(at: $0))) }
    case .list:
      return { row in
        column.text(at: row).split(separator: ";").contains { wanted.contains(normal(String($0))) }
      }
    case .date:
      return { row in wanted.contains { !$0.isEmpty && normal(column.text(at: row)).hasPrefix($0) } }
    default:
      return { row in
        let text = normal(column.text(at: row))
        return wanted.contains { text.contains($0) }
      }
    }
  }
}
