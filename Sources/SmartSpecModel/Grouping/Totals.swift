/// What the amounts of some rows of a list add up to.
public struct Totals: Hashable, Sendable {
  public let rowCount: Int
  /// By the names of the fields.
  public let sums: [String: Sum]
  /// Whether an amount of a row and that of the row it belongs to are both in a sum.
  public let areNested: Bool

  public struct Sum: Hashable, Sendable {
    /// Over the rows that state the amount; nil when none does.
    public let sum: Double?
    /// How many rows state it.
    public let statedCount: Int
  }
}

extension Listing {
  /// The totals of those of some fields that can be added up; takes time in proportion to the rows.
  public func totals(of fields: [Field], rows: RowList) -> Totals {
    var sums: [String: Totals.Sum] = [:]
    var areNested = false
    for field in fields where field.isAdditive {
      var (sum, stated) = (0.0, 0)
      for number in numbers(of: field, rows: rows) where !number.isNaN {
        sum += number
        stated += 1
      }
      sums[field.id] = Totals.Sum(sum: stated > 0 ? sum : nil, statedCount: stated)
      if !areNested { areNested = isNested(field, rows) }
    }
    return Totals(rowCount: rows.count, sums: sums, areNested: areNested)
  }

  private func isNested(_ field: Field, _ rows: RowList) -> Bool {
    guard let parent else { return false }
    let column = column(field)
    let stated = Set(rows.filter { !column.isMissing(at: $0) })
    return stated.contains { row in parent(row).map(stated.contains) ?? false }
  }
}
