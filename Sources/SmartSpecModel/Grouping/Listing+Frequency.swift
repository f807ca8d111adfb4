extension Listing {
  /// How often each value of a field occurs in some rows; nil for a field that rows cannot be put together by.
  ///
  /// Takes time in proportion to the rows: texts of categories are looked at once each, other texts are looked up.
  public func frequency(of field: Field, rows: RowList, summing summed: Field? = nil) -> Frequency? {
    guard field.isGroupable else { return nil }
    var groups = Groups(amount: summed.map(numbers))
    if field.isNumeric {
      countNumbers(field, rows, &groups)
    } else {
      countTexts(field, rows, &groups)
    }
    return groups.frequency(of: field, summing: summed, rowCount: rows.count)
  }

  /// The number of a row; nil when it is missing or no finite number.
  func numbers(of field: Field) -> (Int) -> Double? {
    if case .numbers(let column) = column(field) {
      return { column.values[$0].isFinite ? column.values[$0] : nil }
    }
    let column = column(field)
    return { column.number(at: $0).flatMap { $0.isFinite ? $0 : nil } }
  }

  /// Few different numbers and all years stand for themselves, others in round classes.
  private func countNumbers(_ field: Field, _ rows: RowList, _ groups: inout Groups) {
    let number = numbers(of: field)
    var different: Set<Double> = []
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for row in rows {
      guard let value = number(row) else { continue }
      if different.count <= Self.classLimit || field.kind == .year { different.insert(value) }
      (least, greatest) = (min(least, value), max(greatest, value))
    }
    guard field.kind != .year, different.count > Self.classLimit else {
      for row in rows { groups.add(row, to: number(row).map { .number($0) } ?? .missing) }
      return
    }
    let classes = RoundClasses(from: least, to: greatest, limit: Self.classLimit)
    for row in rows {
      guard let value = number(row) else {
        groups.add(row, to: .missing)
        continue
      }
      let (lower, upper) = classes.bounds(classes.index(of: value))
      groups.add(row, to: .range(lower: lower, upper: upper))
    }
  }

  private func countTexts(_ field: Field, _ rows: RowList, _ groups: inout Groups) {
    switch column(field) {
    case .categories(let column):
      let slots = column.labels.map { label in
        Self.values(of: label, field.kind).map { groups.slot(of: $0) }
      }
      for row in rows { groups.add(row, toSlots: slots[Int(column.codes[row])]) }
    case let column:
      var known: [String: [Int]] = [:]
      for row in rows {
        let text = column.text(at: row)
        let slots = known[text] ?? Self.values(of: text, field.kind).map { groups.slot(of: $0) }
        known[text] = slots
        groups.add(row, toSlots: slots)
      }
    }
  }

  /// What a cell counts for: each of several values once, a date for its year.
  private static func values(of text: String, _ kind: Field.Kind) -> [GroupedValue] {
    if text.isEmpty { return [.missing] }
    switch kind {
    case .list:
      var seen: Set<String> = []
      let entries = text.split(separator: ";").map(String.init).filter { seen.insert($0).inserted }
      return entries.isEmpty ? [.missing] : entries.map { .entry($0) }
    case .date: return [PartialDate(text).map { .year($0.year) } ?? .text(text)]
    default: return [.text(text)]
    }
  }

  /// Classes of numbers at most, and different numbers that stand for themselves.
  static let classLimit = 12
}

/// Rows that were put together, while they are counted.
private struct Groups {
  private var slots: [GroupedValue: Int] = [:]
  private var values: [GroupedValue] = []
  private var counts: [Int] = []
  private var sums: [Double] = []
  private var summedCounts: [Int] = []
  private let amount: ((Int) -> Double?)?

  init(amount: ((Int) -> Double?)?) { self.amount = amount }

  mutating func slot(of value: GroupedValue) -> Int {
    if let known = slots[value] { return known }
    slots[value] = values.count
    values.append(value)
    counts.append(0)
    sums.append(0)
    summedCounts.append(0)
    return values.count - 1
  }

  mutating func add(_ row: Int, to value: GroupedValue) { add(row, toSlot: slot(of: value), amount?(row)) }

  mutating func add(_ row: Int, toSlots slots: [Int]) {
    let amount = amount?(row)
    for slot in slots { add(row, toSlot: slot, amount) }
  }

  private mutating func add(_ row: Int, toSlot slot: Int, _ amount: Double?) {
    counts[slot] += 1
    guard let amount else { return }
    sums[slot] += amount
    summedCounts[slot] += 1
  }

  func frequency(of field: Field, summing summed: Field?, rowCount: Int) -> Frequency {
    // A label of a category that no row has is not in the list.
    let found = values.indices.filter { counts[$0] > 0 }
    let ordered = GroupedValue.order(found.map { values[$0] }).map { found[$0] }
    let byCount = ordered.enumerated().sorted { a, b in
      let (x, y) = (values[a.element] == .missing, values[b.element] == .missing)
      if x != y { return y }
      let (m, n) = (counts[a.element], counts[b.element])
      return m != n ? m > n : a.offset < b.offset
    }
    var byValue = Array(repeating: 0, count: ordered.count)
    for (position, entry) in byCount.enumerated() { byValue[entry.offset] = position }
    return Frequency(
      field: field, summed: summed, rowCount: rowCount,
      entries: byCount.map { entry in
        let slot = entry.element
        return Frequency.Entry(
          value: values[slot], count: counts[slot], sum: summedCounts[slot] > 0 ? sums[slot] : nil,
          summedCount: summedCounts[slot])
      }, byValue: byValue)
  }
}
