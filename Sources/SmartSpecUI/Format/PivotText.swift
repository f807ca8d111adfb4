import SmartSpecModel

/// A table of two fields in words, and as a table for the clipboard.
extension Pivot {
  func label(_ head: Head, _ field: Field) -> String {
    switch head {
    case .value(let value): value.label(field)
    case .others(let count): "\(NumberText.count(count)) others"
    }
  }

  /// What stands in a cell; of no rows a dot, and what no row states is missing.
  func text(_ cell: Cell, _ measure: PivotOverlay.Measure) -> String {
    guard cell.count > 0 else { return "·" }
    switch measure {
    case .count: return NumberText.count(cell.count)
    case .sum: return figure(cell.sum)
    case .mean: return figure(cell.mean)
    }
  }

  private func figure(_ number: Double?) -> String {
    guard let number, let summed else { return CellText.missing }
    return summed.unit == "EUR" ? NumberText.sum(number, summed) : NumberText.computed(number, summed)
  }

  /// One sentence.
  func summary(_ measure: PivotOverlay.Measure) -> String {
    let (down, across) = (stated(rows), stated(columns))
    let size =
      "\(NumberText.count(down)) \(down == 1 ? "value" : "values") down, \(NumberText.count(across)) across"
    let several = [rowField, columnField].contains { $0.kind == .list }
    let twice = several ? " A row with several values is in several cells, and once in the totals." : ""
    guard measure != .count, let summed else { return "\(size).\(twice)" }
    return "\(size); \(NumberText.count(total.summedCount)) of \(NumberText.count(rowCount)) state "
      + "\(summed.title).\(twice)"
  }

  private func stated(_ heads: [Head]) -> Int {
    heads.reduce(0) { count, head in
      switch head {
      case .value(let value): count + (value == .missing ? 0 : 1)
      case .others(let others): count + others
      }
    }
  }

  /// Heads and values with tabs between them, with totals.
  func table(_ measure: PivotOverlay.Measure, order: [Int]) -> String {
    func raw(_ cell: Cell) -> String {
      switch measure {
      case .count: String(cell.count)
      case .sum: cell.sum.map(RawNumber.text) ?? ""
      case .mean: cell.mean.map(RawNumber.text) ?? ""
      }
    }
    let heads = [rowField.title] + columns.map { label($0, columnField) } + ["Total"]
    let body = order.map { row in
      [label(rows[row], rowField)] + columns.indices.map { raw(cell(row: row, column: $0)) }
        + [raw(rowTotals[row])]
    }
    let last = ["Total"] + columnTotals.map(raw) + [raw(total)]
    return ([heads] + body + [last]).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}
