extension Listing {
  /// What the values of a field are like in some rows; nil for a field of small charts.
  public func description(of field: Field, rows: RowList) -> ColumnDescription? {
    guard field.isGroupable else { return nil }
    if field.isNumeric { return describeNumbers(field, rows) }
    return field.kind == .date ? describeDates(field, rows) : describeTexts(field, rows)
  }

  private func describeNumbers(_ field: Field, _ rows: RowList) -> ColumnDescription {
    var sorted = numbers(of: field, rows: rows)
    sorted.removeAll(where: \.isNaN)
    sorted.sort()
    var different = sorted.isEmpty ? 0 : 1
    for index in sorted.indices.dropFirst() where sorted[index] != sorted[index - 1] { different += 1 }
    let content: ColumnDescription.Content
    if let least = sorted.first, let greatest = sorted.last {
      let sum = sorted.reduce(0, +)
      content =
        hasMixedUnits(field, rows)
        ? .mixedUnits
        : .numbers(
          ColumnDescription.Numbers(
            minimum: least, lowerQuartile: Self.quantile(sorted, 0.25), median: Self.quantile(sorted, 0.5),
            mean: sum / Double(sorted.count), upperQuartile: Self.quantile(sorted, 0.75), maximum: greatest,
            sum: field.isAdditive ? sum : nil,
            histogram: Self.histogram(sorted, isWhole: field.kind != .number)))
    } else {
      content = .nothing
    }
    return ColumnDescription(
      field: field, rowCount: rows.count, valueCount: sorted.count, differentCount: different,
      content: content)
  }

  private func describeDates(_ field: Field, _ rows: RowList) -> ColumnDescription {
    let found = differentDates(field, rows)
    let stated = found.reduce(0) { $0 + $1.count }
    let dates = found.compactMap { text, date, count in date.map { (date: $0, count: count) } }
    let first = dates.min { ($0.date.firstDay, $0.date.lastDay) < ($1.date.firstDay, $1.date.lastDay) }
    let last = dates.max { ($0.date.lastDay, $0.date.firstDay) < ($1.date.lastDay, $1.date.firstDay) }
    guard let first, let last else { return describeTexts(field, rows) }
    let years = dates.map { (number: Double($0.date.year), count: $0.count) }
    return ColumnDescription(
      field: field, rowCount: rows.count, valueCount: stated, differentCount: found.count,
      content: .dates(
        ColumnDescription.Dates(
          first: first.date, last: last.date, otherCount: stated - years.reduce(0) { $0 + $1.count },
          histogram: Self.histogram(of: years))))
  }

  /// The different values of dates that are stated, and how many rows have each; nil for what is no date.
  private func differentDates(
    _ field: Field, _ rows: RowList
  ) -> [(text: String, date: PartialDate?, count: Int)] {
    if case .dates(let column) = column(field) {
      let runs = Self.runs(column.values.gathered(rows))
      return runs.map { run in
        let date = DateColumn.date(run.packed)
        return (date?.description ?? String(run.packed), date, run.count)
      }
    }
    let column = column(field)
    let found: DifferentTexts
    if case .texts(let texts) = column {
      found = DifferentTexts(texts, rows: rows)
    } else {
      found = DifferentTexts(TextColumn(rows.lazy.map { column.text(at: $0) }), rows: nil)
    }
    let tally = Tally(found.keys, count: found.count, amounts: nil)
    return (1..<found.count).map { key in
      let text = found.text(key)
      return (text, PartialDate(text), tally.counts[key])
    }
  }

  /// The different packed dates, in order, and how often each occurs; without what is missing.
  private static func runs(_ packed: [UInt32]) -> [(packed: UInt32, count: Int)] {
    let greatest = packed.max() ?? 0
    let least = packed.reduce(greatest) { $1 == 0 ? $0 : min($0, $1) }
    guard greatest > 0 else { return [] }
    if greatest - least < 1 << 22 {
      // A place for each date there can be, which some centuries have room for.
      var counts = [Int](repeating: 0, count: Int(greatest - least) + 1)
      for date in packed where date != 0 { counts[Int(date - least)] += 1 }
      return counts.indices.compactMap { counts[$0] == 0 ? nil : (least + UInt32($0), counts[$0]) }
    }
    var counts: [UInt32: Int] = [:]
    for date in packed where date != 0 { counts[date, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func describeTexts(_ field: Field, _ rows: RowList) -> ColumnDescription {
    let entries = frequency(of: field, rows: rows)
    let frequent = entries?.stated ?? []
    let differentCount = entries?.differentCount ?? 0
    // Of texts that are as long, the most frequent.
    let extremes =
      frequent.count == differentCount
      ? Self.extremes(frequent.lazy.map(\.value)) : extremes(of: field, rows)
    return ColumnDescription(
      field: field, rowCount: rows.count, valueCount: rows.count - (entries?.missingCount ?? 0),
      differentCount: differentCount,
      content: frequent.isEmpty
        ? .nothing
        : .texts(
          ColumnDescription.Texts(
            shortest: extremes.shortest, longest: extremes.longest, frequent: frequent)))
  }

  /// The shortest and the longest of all texts, when too many are different to be listed.
  private func extremes(of field: Field, _ rows: RowList) -> (shortest: String, longest: String) {
    let keys = keys(of: field, rows: rows)
    let occurs = Tally(keys.keys, count: keys.count, amounts: nil).counts
    return Self.extremes((0..<keys.count).lazy.filter { occurs[$0] > 0 }.flatMap { keys.values($0) })
  }

  private static func extremes(_ values: some Sequence<GroupedValue>) -> (shortest: String, longest: String) {
    var (shortest, longest) = ((text: "", length: Int.max), (text: "", length: 0))
    for case .text(let text) in values.lazy.map(\.asText) {
      let length = text.count
      if length < shortest.length { shortest = (text, length) }
      if length > longest.length { longest = (text, length) }
    }
    return (shortest.text, longest.text)
  }

  /// Whether each row has its own unit, and they are not all the same.
  private func hasMixedUnits(_ field: Field, _ rows: RowList) -> Bool {
    guard field.kind == .number, field.unit.isEmpty, let unit = self.field("unit") else { return false }
    let (column, units) = (column(field), column(unit))
    let stated = rows.lazy.filter { !column.isMissing(at: $0) }.map { units.text(at: $0) }
    guard let first = stated.first else { return false }
    return stated.contains { $0 != first }
  }

  /// The number below which a part of sorted numbers lies, between two of them in proportion.
  private static func quantile(_ sorted: [Double], _ part: Double) -> Double {
    let position = Double(sorted.count - 1) * part
    let below = Int(position)
    let (low, high) = (sorted[below], sorted[min(below + 1, sorted.count - 1)])
    let rest = position - Double(below)
    // Halves need no multiplication that is rounded.
    return rest == 0 ? low : rest == 0.5 ? low / 2 + high / 2 : low * (1 - rest) + high * rest
  }

  /// How many of sorted numbers lie in each of few round classes.
  private static func histogram(_ sorted: [Double], isWhole: Bool) -> [ColumnDescription.Bin] {
    guard let least = sorted.first, let greatest = sorted.last else { return [] }
    let bounds = ClassBounds.bounds(
      of: sorted, from: least, to: greatest, limit: classLimit, isWhole: isWhole)
    let ends = bounds.dropFirst().map { bound in sorted.partitionPoint { $0 >= bound } }
    return ends.indices.map { index in
      ColumnDescription.Bin(
        lower: bounds[index], upper: bounds[index + 1],
        count: ends[index] - (index == 0 ? 0 : ends[index - 1]))
    }
  }

  /// How many rows have a year in each of few round classes.
  private static func histogram(of years: [(number: Double, count: Int)]) -> [ColumnDescription.Bin] {
    guard let least = years.map(\.number).min(), let greatest = years.map(\.number).max() else { return [] }
    let classes = RoundClasses(from: least, to: greatest, limit: classLimit, isWhole: true)
    var counts = Array(repeating: 0, count: classes.indices.count)
    for (number, count) in years { counts[classes.index(of: number) - classes.indices.lowerBound] += count }
    return zip(classes.indices, counts).map { index, count in
      let (lower, upper) = classes.bounds(index)
      return ColumnDescription.Bin(lower: lower, upper: upper, count: count)
    }
  }
}

extension Array {
  /// The first position from which on all elements are as asked; elements that are stand after those that are not.
  fileprivate func partitionPoint(where isMet: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isMet(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
