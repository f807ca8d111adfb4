/// What rows of a list have in common in one of its fields.
public enum GroupedValue: Hashable, Sendable {
  case text(String)
  /// One of the values of a field that holds several.
  case entry(String)
  case number(Double)
  /// Numbers from the lower bound to those under the upper one.
  case range(lower: Double, upper: Double)
  /// The year of a date.
  case year(Int)
  /// Nothing is stated.
  case missing
}

extension GroupedValue {
  /// A value of several as one that stands alone.
  var asText: GroupedValue {
    if case .entry(let text) = self { return .text(text) }
    return self
  }

  /// What keeps the rows of a list that have it.
  public enum Condition: Hashable, Sendable {
    case narrowing(NarrowedValue)
    case filter(String)
  }

  public func condition(on field: Field) -> Condition {
    let id = field.id
    switch self {
    case .text(let text): return exactly(text, id)
    case .number(let number): return exactly(RawNumber.text(number), id)
    case .missing:
      return ListView.reserved.contains(id) ? .filter("\(id):none") : .narrowing(.missing)
    case .entry(let text): return .filter(Self.quoted(text, id))
    case .year(let year): return .filter("\(id):\(PartialDate(year: year)?.description ?? String(year))")
    case .range(let lower, let upper):
      let bounds = [(">=", lower), ("<", upper)].filter { $0.1.isFinite }
      return .filter(bounds.map { "\(id)\($0.0)\(RawNumber.text($0.1))" }.joined(separator: " "))
    }
  }

  /// A field whose name means something else in an address is asked for in the filter.
  private func exactly(_ text: String, _ id: String) -> Condition {
    ListView.reserved.contains(id) ? .filter(Self.quoted(text, id)) : .narrowing(.exactly(text))
  }

  private static func quoted(_ text: String, _ id: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
    return isPlain ? "\(id):\(text)" : "\(id):\"\(text.replacing("\"", with: ""))\""
  }
}

extension GroupedValue {
  /// Positions of values in their natural order: numbers by size, texts as lists sort them, what is missing last.
  static func order(_ values: [GroupedValue]) -> [Int] {
    let keys = values.map(\.sortKey)
    return values.indices.sorted { a, b in
      let (x, y) = (keys[a], keys[b])
      return x.number != y.number ? x.number < y.number : x.text != y.text ? x.text < y.text : a < b
    }
  }

  /// For each value its place in their natural order; values that are the same have the same.
  static func ranks(_ values: [GroupedValue]) -> [Int] {
    var seen: Set<GroupedValue> = []
    let different = values.filter { seen.insert($0).inserted }
    var ranks: [GroupedValue: Int] = [:]
    for (rank, position) in order(different).enumerated() { ranks[different[position]] = rank }
    return values.map { ranks[$0] ?? 0 }
  }

  private var sortKey: (number: Double, text: String) {
    switch self {
    case .number(let number), .range(let number, _): (number, "")
    case .year(let year): (Double(year), "")
    // After the years, among which texts that are no dates stand.
    case .text(let text), .entry(let text): (.greatestFiniteMagnitude, Folding.fold(text))
    case .missing: (.infinity, "")
    }
  }
}
