/// What the amounts of some rows of a list add up to.
public struct Totals: Hashable, Sendable {
  public let rowCount: Int
  /// By the names of the fields.
  public let sums: [String: Sum]

  public struct Sum: Hashable, Sendable {
    /// Over the rows that state the amount; nil when none does.
    public let sum: Double?
    /// How many rows state it.
    public let statedCount: Int
  }
}

extension Listing {
  /// The totals of those of some fields that can be added up; takes time in proportion to the rows.
  public func totals(of fields: [Field], rows: [Int]) -> Totals {
    var sums: [String: Totals.Sum] = [:]
    for field in fields where field.isAdditive {
      var (sum, stated) = (0.0, 0)
      for number in numbers(of: field, rows: rows) where !number.isNaN {
        sum += number
        stated += 1
      }
      sums[field.id] = Totals.Sum(sum: stated > 0 ? sum : nil, statedCount: stated)
    }
    return Totals(rowCount: rows.count, sums: sums)
  }
}
