import SmartSpecModel

/// A description in words.
extension ColumnDescription {
  /// One sentence.
  var summary: String {
    let missing = missingCount == 0 ? "" : "; \(NumberText.count(missingCount)) not stated"
    switch content {
    case .nothing: return "None of them is stated."
    case .mixedUnits: return "The values have different units, so nothing is computed from them."
    case .numbers(let numbers):
      let unit = NumberText.unit(field)
      if differentCount == 1 {
        return "The only value is \(NumberText.stated(numbers.minimum, field))\(unit)\(missing)."
      }
      let (lower, upper) = (
        NumberText.computed(numbers.lowerQuartile, field), NumberText.computed(numbers.upperQuartile, field)
      )
      return "The median is \(NumberText.computed(numbers.median, field))\(unit); half of the "
        + "\(NumberText.count(valueCount)) values lie between \(lower) and \(upper)\(missing)."
    case .dates(let dates):
      return dates.first == dates.last
        ? "The only date is \(dates.first)\(missing)." : "From \(dates.first) to \(dates.last)\(missing)."
    case .texts(let texts):
      guard let first = texts.frequent.first, texts.frequent.count > 1 else {
        return "All that state one have the same value\(missing)."
      }
      let kinds = NumberText.count(differentCount)
      if first.count == 1 { return "\(kinds) values, none of which occurs twice\(missing)." }
      return "\(kinds) values, of which the most frequent occurs \(NumberText.count(first.count)) times"
        + "\(missing)."
    }
  }

  /// Names and values in the order of reading.
  var facts: [(name: String, value: String)] {
    let own = [
      ("Rows", NumberText.count(rowCount)), ("Stated", NumberText.count(valueCount)),
      ("Not stated", NumberText.count(missingCount)), ("Different", NumberText.count(differentCount)),
    ]
    return own + ownFacts
  }

  private var ownFacts: [(String, String)] {
    let unit = NumberText.unit(field)
    switch content {
    case .nothing, .mixedUnits: return []
    case .numbers(let numbers):
      let computed = { NumberText.computed($0, field) + unit }
      return [
        ("Minimum", NumberText.stated(numbers.minimum, field) + unit),
        ("Lower quartile", computed(numbers.lowerQuartile)), ("Median", computed(numbers.median)),
        ("Mean", computed(numbers.mean)), ("Upper quartile", computed(numbers.upperQuartile)),
        ("Maximum", NumberText.stated(numbers.maximum, field) + unit),
      ] + (numbers.sum.map { [("Sum", NumberText.sum($0, field, isShort: false) + unit)] } ?? [])
    case .dates(let dates):
      return [("First", dates.first.description), ("Last", dates.last.description)]
        + (dates.otherCount > 0 ? [("No dates", NumberText.count(dates.otherCount))] : [])
    case .texts(let texts):
      return [("Shortest", "\(texts.shortest) (\(texts.shortest.count))")]
        + [("Longest", "\(texts.longest) (\(texts.longest.count))")]
    }
  }

  /// What the bars stand for.
  var bars: [(label: String, count: Int)] {
    switch content {
    case .nothing, .mixedUnits: []
    case .numbers(let numbers): numbers.histogram.map(bar)
    case .dates(let dates): dates.histogram.map(bar)
    case .texts(let texts):
      texts.frequent.prefix(12).map { entry in
        switch entry.value {
        case .text(let text), .entry(let text): (text, entry.count)
        default: ("", entry.count)
        }
      }
    }
  }

  private func bar(_ bin: Bin) -> (label: String, count: Int) {
    (NumberText.range(bin.lower, bin.upper, field), bin.count)
  }

  /// How the figures are computed that can be computed in several ways.
  var method: String {
    guard case .numbers(let numbers) = content else { return "" }
    let adding =
      numbers.sum != nil && field.kind == .count
      ? " What several rows count is in the sum several times." : ""
    return "Each row counts the same; quartiles lie between two values in proportion." + adding
  }
}
