/// A condition of a query, made ready for the columns of a listing.
struct Condition: Sendable {
  /// The rows of a set that hold the condition.
  let keep: @Sendable (RowSet) -> RowSet

  init(_ keep: @escaping @Sendable (RowSet) -> RowSet) { self.keep = keep }

  /// A condition that looks at one row after another.
  static func rows(_ holds: @escaping @Sendable (Int) -> Bool) -> Condition {
    Condition { $0.filtered(holds) }
  }

  static let none = Condition { RowSet(emptyIn: $0.range) }
}

/// Makes conditions ready.
///
/// Conditions on numbers, dates and categories look at their columns, those on texts search the texts.
struct ConditionBuilder {
  private let listing: Listing

  init(_ listing: Listing) { self.listing = listing }

  func condition(_ filter: Filter) -> Condition {
    switch filter {
    case .all: return Condition { $0 }
    case .and(let parts):
      let conditions = parts.map(condition)
      return Condition { set in conditions.reduce(set) { $0.isEmpty ? $0 : $1.keep($0) } }
    case .or(let parts):
      let conditions = parts.map(condition)
      return Condition { set in
        var kept = RowSet(emptyIn: set.range)
        var rest = set
        for condition in conditions {
          let more = condition.keep(rest)
          kept.formUnion(more)
          rest.subtract(more)
        }
        return kept
      }
    case .not(let part):
      let condition = condition(part)
      return Condition { set in
        var kept = set
        kept.subtract(condition.keep(set))
        return kept
      }
    case .word(let word): return self.word(word)
    case .fuzzy(let word):
      if let table = listing.storedTable {
        return Condition { table.rows(having: StoredSearch(.scattered(word)), among: $0) }
      }
      let text = listing.searchText
      let bytes = Array(word.utf8)
      return .rows { text.containsScattered(bytes, row: $0) }
    case .compare(let id, let comparison, let number):
      return self.number(id) { comparison.holds($0, number) }
    case .range(let id, let range): return number(id) { range.contains($0) }
    case .dates(let id, let from, let to): return dates(id, from, to)
    case .values(let id, let values): return listing.field(id).map { self.values($0, values) } ?? .none
    case .missing(let id): return listing.field(id).map(missing) ?? .none
    }
  }

  /// What a list is narrowed to; nil for a field it does not have.
  func condition(_ narrowing: Listing.Narrowing) -> Condition? {
    guard let field = listing.field(narrowing.field) else { return nil }
    if narrowing.values.count == 1, let value = NarrowedValue(narrowing.values[0]) {
      return condition(value, on: field)
    }
    return values(field, narrowing.values.map { Folding.fold($0) })
  }

  /// The fields whose columns the conditions of a query look at.
  func fields(of query: Query) -> [String] { query.narrowings.map(\.field) + fields(of: query.filter) }

  private func fields(of filter: Filter) -> [String] {
    switch filter {
    case .all, .word, .fuzzy: []
    case .and(let parts), .or(let parts): parts.flatMap(fields)
    case .not(let part): fields(of: part)
    case .compare(let id, _, _), .range(let id, _), .dates(let id, _, _), .values(let id, _),
      .missing(let id):
      [id]
    }
  }
}

extension ConditionBuilder {
  /// A word is found in the text of a row; a number also in the intervals that contain it.
  private func word(_ word: String) -> Condition {
    if let table = listing.storedTable {
      return Condition { table.rows(having: StoredSearch(.word(word)), among: $0) }
    }
    let text = listing.searchText
    let bytes = Array(word.utf8)
    guard let number = Double(word), let intervals = listing.fields.lazy.compactMap(\.intervals).first else {
      return .rows { text.contains(bytes, row: $0) }
    }
    return .rows { intervals($0)?.contains(number) == true || text.contains(bytes, row: $0) }
  }

  // A missing value satisfies no comparison: unknown is not zero.
  private func number(_ id: String, _ holds: @escaping @Sendable (Double) -> Bool) -> Condition {
    guard let column = listing.field(id).map(listing.column) else { return .none }
    if case .numbers(let numbers) = column {
      return .rows { !numbers.values[$0].isNaN && holds(numbers.values[$0]) }
    }
    return .rows { column.number(at: $0).map(holds) ?? false }
  }

  // A partial date lies in a range when all of it may: 2018 is in 2018-03..2019 as far as its text goes.
  private func dates(_ id: String, _ from: String, _ to: String) -> Condition {
    guard let column = listing.field(id).map(listing.column) else { return .none }
    let first = PartialDate(from)?.firstDay
    let last = PartialDate(to)?.lastDay
    let lies = { @Sendable (date: PartialDate) in
      first.map { date.lastDay >= $0 } ?? true && last.map { date.firstDay <= $0 } ?? true
    }
    if case .dates(let dates) = column { return .rows { dates[$0].map(lies) ?? false } }
    return .rows { PartialDate(column.text(at: $0)).map(lies) ?? false }
  }

  private func missing(_ field: Field) -> Condition {
    if let stored = field.stored, stored.isText { return stored.search(.exactly("")) }
    let column = listing.column(field)
    return .rows { column.isMissing(at: $0) }
  }
}

extension ConditionBuilder {
  /// A value that one cell has; texts are compared as they are written.
  private func condition(_ value: NarrowedValue, on field: Field) -> Condition {
    switch value {
    case .exactly(let text): exactly(text, field)
    case .not(let text): not(exactly(text, field))
    case .missing: missing(field)
    case .present: not(missing(field))
    }
  }

  private func not(_ condition: Condition) -> Condition {
    Condition { set in
      var kept = set
      kept.subtract(condition.keep(set))
      return kept
    }
  }

  private func exactly(_ text: String, _ field: Field) -> Condition {
    if let stored = field.stored, stored.isText { return stored.search(.exactly(text)) }
    switch listing.column(field) {
    case .numbers(let numbers):
      guard let number = Double(text) else { return .none }
      return .rows { numbers.values[$0] == number }
    case .dates(let dates):
      guard let date = PartialDate(text).map(DateColumn.packed) else { return .none }
      return .rows { dates.values[$0] == date }
    case .categories(let categories):
      let codes = categories.labels.map { $0 == text }
      return .rows { codes[Int(categories.codes[$0])] }
    case let column: return .rows { column.text(at: $0) == text }
    }
  }

  /// Codes and categories are compared as a whole, lists by one of their values, other texts by a part.
  private func values(_ field: Field, _ values: [String]) -> Condition {
    let wanted = Set(values.map(Self.normal))
    if let stored = field.stored, stored.isText { return storedValues(field, stored, wanted) }
    let column = listing.column(field)
    if field.isNumeric {
      let numbers = Set(values.compactMap { Double($0) })
      return .rows { column.number(at: $0).map(numbers.contains) ?? false }
    }
    switch column {
    case .categories(let categories):
      let allowed = categories.labels.map { label in
        !label.isEmpty
          && wanted.contains { !$0.isEmpty && Self.normal(label).hasPrefix($0) }
      }
      return .rows { allowed[Int(categories.codes[$0])] }
    case .dates(let dates):
      let wanted = values.compactMap { PartialDate($0) }
      return .rows { row in dates[row].map { date in wanted.contains { $0.covers(date) } } ?? false }
    default:
      let holds = Self.test(field.kind, wanted)
      return .rows { holds(column.text(at: $0)) }
    }
  }

  /// Texts that stay in their file are found by their longest word, and then looked at: a blank and a hyphen are the
  /// same.
  private func storedValues(_ field: Field, _ stored: StoredField, _ wanted: Set<String>) -> Condition {
    let values = wanted.filter { !$0.isEmpty }
    let words = values.map { value in
      value.split(separator: " ").max { $0.utf8.count < $1.utf8.count }.map(String.init) ?? value
    }
    let searches = Set(words).sorted().map { stored.search(.word($0)) }
    // A text that has the whole of each value as one word needs no second look.
    let isExact = field.kind == .text && values.allSatisfy { !$0.contains(" ") }
    let holds = Self.test(field.kind, wanted)
    return Condition { set in
      var found = RowSet(emptyIn: set.range)
      for search in searches { found.formUnion(search.keep(set)) }
      return isExact ? found : found.filtered { holds(stored.text(row: $0)) }
    }
  }

  private static func test(_ kind: Field.Kind, _ wanted: Set<String>) -> @Sendable (String) -> Bool {
    switch kind {
    case .code: { wanted.contains(normal($0)) }
    case .list: { text in text.split(separator: ";").contains { wanted.contains(normal(String($0))) } }
    case .date: { text in wanted.contains { !$0.isEmpty && normal(text).hasPrefix($0) } }
    default:
      { text in
        let text = normal(text)
        return wanted.contains { text.contains($0) }
      }
    }
  }

  @Sendable
  private static func normal(_ text: String) -> String { Folding.fold(text).replacing("-", with: " ") }
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
