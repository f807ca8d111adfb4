/// A key for each of some rows; rows with the same key have the same value in a field.
///
/// Counting by keys takes no text and no closure a row.
struct RowKeys {
  /// In the order of the rows; each is below `count`.
  let keys: [UInt32]
  let count: Int
  /// What rows with a key count for: one value, or each of those that a field holds.
  let values: (Int) -> [GroupedValue]
  /// Whether every key has one value, and no other key has it.
  let isDistinct: Bool
}

extension Listing {
  /// The keys of rows in a field; takes time in proportion to the rows, and looks at each different value once.
  func keys(of field: Field, rows: RowList) -> RowKeys {
    if field.isNumeric {
      return RowKeys(numbers: numbers(of: field, rows: rows), isYear: field.kind == .year)
    }
    let kind = field.kind
    let isDistinct = kind != .list && kind != .date
    switch column(field) {
    case .categories(let column):
      return RowKeys(
        keys: column.codes.gathered(rows), count: column.labels.count,
        values: { GroupedValue.values(of: column.labels[$0], kind) }, isDistinct: isDistinct)
    case .dates(let column):
      return RowKeys(dates: column.values.gathered(rows))
    case .texts(let column):
      let found = DifferentTexts(column, rows: rows)
      return RowKeys(
        keys: found.keys, count: found.count,
        values: { GroupedValue.values(of: found.text($0), kind) }, isDistinct: isDistinct)
    case .numbers:
      // Numbers that are read as words, such as codes of digits.
      let column = column(field)
      let found = DifferentTexts(TextColumn(rows.lazy.map { column.text(at: $0) }), rows: nil)
      return RowKeys(
        keys: found.keys, count: found.count, values: { GroupedValue.values(of: found.text($0), kind) },
        isDistinct: isDistinct)
    }
  }

  /// The numbers of rows in their order, NaN where one is missing or not finite.
  func numbers(of field: Field, rows: RowList) -> [Double] {
    if case .numbers(let column) = column(field) {
      return column.values.gathered(rows) { $0.isFinite ? $0 : .nan }
    }
    let column = column(field)
    return rows.map { row in column.number(at: row).flatMap { $0.isFinite ? $0 : nil } ?? .nan }
  }

  /// Classes of numbers at most, and different numbers that stand for themselves.
  static let classLimit = 12
}

extension GroupedValue {
  /// What a cell counts for: each of several values once, a date for its year.
  static func values(of text: String, _ kind: Field.Kind) -> [GroupedValue] {
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
}

extension RowKeys {
  /// The years of packed dates; 0 is missing.
  init(dates: [UInt32]) {
    let years = dates.map { $0 / 10_000 }
    self.init(
      keys: years, count: Int(years.max() ?? 0) + 1, values: { [$0 == 0 ? .missing : .year($0)] },
      isDistinct: true)
  }

  /// Few different numbers and all years stand for themselves, others in round classes; NaN is missing.
  init(numbers: [Double], isYear: Bool) {
    let survey = NumberSurvey(numbers)
    if isYear {
      self.init(yearsIn: numbers, survey)
    } else if survey.different.count <= Listing.classLimit {
      self.init(each: survey.different, of: numbers)
    } else {
      self.init(classesOf: numbers, survey)
    }
  }

  private init(each different: [Double], of numbers: [Double]) {
    let keys = numbers.map { number in
      UInt32((different.firstIndex(of: number) ?? -1) + 1)
    }
    self.init(
      keys: keys, count: different.count + 1, values: { [$0 == 0 ? .missing : .number(different[$0 - 1])] },
      isDistinct: true)
  }

  private init(yearsIn numbers: [Double], _ survey: NumberSurvey) {
    let least = survey.least
    if survey.areWhole, survey.greatest - least < 100_000 {
      let keys = numbers.map { $0.isNaN ? 0 : UInt32($0 - least) + 1 }
      let count = survey.different.isEmpty ? 1 : Int(survey.greatest - least) + 2
      self.init(
        keys: keys, count: count, values: { [$0 == 0 ? .missing : .number(least + Double($0 - 1))] },
        isDistinct: true)
      return
    }
    var known: [Double: UInt32] = [:]
    var different: [Double] = []
    let keys = numbers.map { number -> UInt32 in
      if number.isNaN { return 0 }
      if let key = known[number] { return key }
      different.append(number)
      known[number] = UInt32(different.count)
      return UInt32(different.count)
    }
    let found = different
    self.init(
      keys: keys, count: found.count + 1, values: { [$0 == 0 ? .missing : .number(found[$0 - 1])] },
      isDistinct: true)
  }

  private init(classesOf numbers: [Double], _ survey: NumberSurvey) {
    let bounds = ClassBounds.bounds(
      of: numbers, from: survey.least, to: survey.greatest, limit: Listing.classLimit)
    let last = bounds.count - 2
    let perClass = Double(last + 1) / (bounds[last + 1] - bounds[0])
    let keys = numbers.map { number -> UInt32 in
      if number.isNaN { return 0 }
      // A division may be off by one; the bounds decide.
      var near = min(last, max(0, Int((number - bounds[0]) * perClass)))
      while near > 0, number < bounds[near] { near -= 1 }
      while near < last, number >= bounds[near + 1] { near += 1 }
      return UInt32(near + 1)
    }
    self.init(
      keys: keys, count: last + 2,
      values: { [$0 == 0 ? .missing : .range(lower: bounds[$0 - 1], upper: bounds[$0])] }, isDistinct: true)
  }
}

/// What has to be known of numbers before they are put into classes.
private struct NumberSurvey {
  private(set) var least = Double.infinity
  private(set) var greatest = -Double.infinity
  private(set) var areWhole = true
  /// In order of appearance; one more than stand for themselves when there are more.
  private(set) var different: [Double] = []

  init(_ numbers: [Double]) {
    var last = Double.nan
    for number in numbers where number != last && !number.isNaN {
      last = number
      least = min(least, number)
      greatest = max(greatest, number)
      if areWhole, number != number.rounded() { areWhole = false }
      if different.count <= Listing.classLimit, !different.contains(number) { different.append(number) }
    }
  }
}

extension Array {
  /// The values of rows in their order.
  func gathered(_ rows: RowList) -> [Element] {
    rows.isWholeTable && rows.count == count ? self : gathered(rows) { $0 }
  }

  /// The values of rows in their order, each as `transform` changes it.
  @inline(__always)
  func gathered(_ rows: RowList, _ transform: (Element) -> Element) -> [Element] {
    withUnsafeBufferPointer { values in
      [Element](unsafeUninitializedCapacity: rows.count) { buffer, count in
        rows.forEachRow { row in
          buffer.initializeElement(at: count, to: transform(values[row]))
          count += 1
        }
      }
    }
  }
}
