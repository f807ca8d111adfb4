import SmartSpecModel

/// A frequency in words, and as a table for the clipboard.
extension Frequency {
  func label(_ entry: Entry) -> String { entry.value.label(field) }

  /// What the amount adds up to, and over how many rows when not all state it.
  func sumText(_ entry: Entry) -> String {
    guard let summed else { return "" }
    guard let sum = entry.sum else { return CellText.missing }
    let text = NumberText.sum(sum, summed)
    return entry.summedCount == entry.count ? text : "\(text) of \(NumberText.count(entry.summedCount))"
  }

  /// One sentence.
  var summary: String {
    let missing = missingCount
    let notStated = missing == 0 ? "" : "; \(NumberText.count(missing)) not stated"
    guard let first = stated.first else { return "None of them is stated." }
    let kinds = NumberText.count(differentCount)
    let left = differentCount - stated.count
    let rest = left == 0 ? "" : " The \(NumberText.count(stated.count)) most frequent are listed."
    if differentCount > 1, first.count == 1 {
      return "\(kinds) values, none of which occurs twice\(notStated).\(rest)"
    }
    let part = "\(NumberText.count(first.count)) of \(NumberText.count(rowCount))"
    let share = "\(part) (\(NumberText.share(share(first))))"
    if differentCount == 1 { return "The only value is \(named(first)): \(share)\(notStated)." }
    let several = field.kind == .list ? ", of which a row may have several" : ""
    return
      "\(named(first)) is the most frequent of \(kinds) \(groups)\(several): \(share)\(notStated).\(rest)"
  }

  /// A value within a sentence.
  private func named(_ entry: Entry) -> String {
    switch entry.value {
    case .text, .entry: "“\(label(entry))”"
    default: label(entry)
    }
  }

  /// What the values are.
  private var groups: String {
    switch stated.first?.value {
    case .range: "classes"
    case .year: "years"
    default: "values"
    }
  }

  /// Heads and values with tabs between them, in an order of positions.
  func table(_ order: [Int]) -> String {
    var heads = [field.title, "Count", "Share %"]
    if let summed {
      heads += [summed.title + (summed.unit.isEmpty ? "" : ", \(summed.unit)"), "Rows with an amount"]
    }
    let rows = order.map { position -> [String] in
      let entry = entries[position]
      let cells = [label(entry), String(entry.count), RawNumber.fixed(share(entry) * 100, decimals: 1)]
      guard summed != nil else { return cells }
      return cells + [entry.sum.map(RawNumber.text) ?? "", String(entry.summedCount)]
    }
    return ([heads] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}

extension GroupedValue {
  /// A value of a field as tables name it.
  func label(_ field: Field) -> String {
    switch self {
    case .text(let text), .entry(let text): text
    case .number(let number): NumberText.stated(number, field)
    case .range(let lower, let upper): NumberText.range(lower, upper, field)
    case .year(let year): String(year)
    case .missing: "not stated"
    }
  }
}
