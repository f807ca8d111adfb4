import SmartSpecModel

/// Groups in words, and as a table for the clipboard.
extension Grouping {
  /// `Programme and Start`.
  var names: String {
    let titles = fields.map(\.title)
    return titles.count < 3
      ? titles.joined(separator: " and ")
      : titles.dropLast().joined(separator: ", ") + " and " + (titles.last ?? "")
  }

  func labels(_ group: Group) -> [String] { zip(group.values, fields).map { $0.label($1) } }

  /// One sentence, and another when not all are listed.
  var summary: String {
    guard let first = groups.first else { return "There are no rows." }
    let kinds = NumberText.count(differentCount)
    let what = fields.count == 1 ? "values" : "combinations of \(names)"
    let share = "\(NumberText.count(first.count)) of \(NumberText.count(rowCount))"
    let rest =
      groups.count < differentCount
      ? " The \(NumberText.count(groups.count)) most frequent are listed." : ""
    if differentCount == 1 { return "All \(NumberText.count(rowCount)) are alike in \(names)." }
    if first.count == 1 { return "\(kinds) \(what), none of which occurs twice.\(rest)" }
    return "\(kinds) \(what); the most frequent is \(labels(first).joined(separator: " · ")): "
      + "\(share) (\(NumberText.share(self.share(first)))).\(rest)"
  }

  func sumText(_ group: Group) -> String {
    guard let summed else { return "" }
    guard let sum = group.sum else { return CellText.missing }
    let text = NumberText.sum(sum, summed)
    return group.summedCount == group.count ? text : "\(text) of \(NumberText.count(group.summedCount))"
  }

  func meanText(_ group: Group) -> String {
    guard let summed else { return "" }
    return group.mean.map { NumberText.sum($0, summed) } ?? CellText.missing
  }

  /// Heads and values with tabs between them, in an order of positions.
  func table(_ order: [Int]) -> String {
    var heads = fields.map(\.title) + ["Count", "Share %"]
    if let summed {
      let name = summed.title + (summed.unit.isEmpty ? "" : ", \(summed.unit)")
      heads += ["Sum of " + name, "Mean of " + name, "Rows with an amount"]
    }
    let rows = order.map { position -> [String] in
      let group = groups[position]
      let cells = labels(group) + [String(group.count), RawNumber.fixed(share(group) * 100, decimals: 1)]
      guard summed != nil else { return cells }
      return cells
        + [
          group.sum.map(RawNumber.text) ?? "", group.mean.map(RawNumber.text) ?? "",
          String(group.summedCount),
        ]
    }
    return ([heads] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}
