extension Listing {
  /// What the values of a field are like in some rows; nil for a field of small charts.
  public func description(of field: Field, rows: RowList) -> ColumnDescription? {
    guard field.isGroupable else { return nil }
    if field.isNumeric { return describeNumbers(field, rows) }
    return field.kind == .date ? describeDates(field, rows) : describeTexts(field, rows)
  }

  private func describeNumbers(_ field: Field, _ rows: RowList) -> ColumnDescription {
    let sorted = rows.compactMap(numbers(of: field)).sorted()
    let different = zip(sorted, sorted.dropFirst()).reduce(sorted.isEmpty ? 0 : 1) {
      $0 + ($1.0 == $1.1 ? 0 : 1)
    }
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
    let column = column(field)
    let texts = rows.lazy.map { column.text(at: $0) }.filter { !$0.isEmpty }
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    let stated = counts.values.reduce(0, +)
    let dates = counts.compactMap { text, count in PartialDate(text).map { (date: $0, count: count) } }
    let first = dates.min { ($0.date.firstDay, $0.date.lastDay) < ($1.date.firstDay, $1.date.lastDay) }
    let last = dates.max { ($0.date.lastDay, $0.date.firstDay) < ($1.date.lastDay, $1.date.firstDay) }
    guard let first, let last else { return describeTexts(field, rows) }
    let years = dates.flatMap { Array(repeating: Double($0.date.year), count: $0.count) }.sorted()
    return ColumnDescription(
      field: field, rowCount: rows.count, valueCount: stated, differentCount: counts.count,
      content: .dates(
        ColumnDescription.Dates(
          first: first.date, last: last.date, otherCount: stated - years.count,
          histogram: Self.histogram(years, isWhole: true))))
  }

  private func describeTexts(_ field: Field, _ rows: RowList) -> ColumnDescription {
    let entries = frequency(of: field, rows: rows)
    let frequent = entries?.stated ?? []
    let texts = frequent.compactMap { entry -> String? in
      switch entry.value {
      case .text(let text), .entry(let text): text
      default: nil
      }
    }
    // Of texts that are as long, the most frequent.
    let shortest = texts.min { $0.count < $1.count } ?? ""
    let longest = texts.reduce("") { $1.count > $0.count ? $1 : $0 }
    return ColumnDescription(
      field: field, rowCount: rows.count, valueCount: rows.count - (entries?.missingCount ?? 0),
      differentCount: frequent.count,
      content: frequent.isEmpty
        ? .nothing : .texts(ColumnDescription.Texts(shortest: shortest, longest: longest, frequent: frequent))
    )
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

  private static func histogram(_ sorted: [Double], isWhole: Bool) -> [ColumnDescription.Bin] {
    guard let least = sorted.first, let greatest = sorted.last else { return [] }
    let classes = RoundClasses(from: least, to: greatest, limit: classLimit, isWhole: isWhole)
    var counts = Array(repeating: 0, count: classes.indices.count)
    for number in sorted { counts[classes.index(of: number) - classes.indices.lowerBound] += 1 }
    return zip(classes.indices, counts).map { index, count in
      let (lower, upper) = classes.bounds(index)
      return ColumnDescription.Bin(lower: lower, upper: upper, count: count)
    }
  }
}
