/// What is asked of a list: a filter, values that fields must have, and an order.
public struct Query: Hashable, Sendable {
  public var filter: Filter
  /// The filter as it was typed.
  public var filterText: String
  public var narrowings: [Listing.Narrowing]
  /// Empty for the order of the list itself.
  public var sort: [SortKey]

  public init(
    filter: Filter = .all, filterText: String = "", narrowings: [Listing.Narrowing] = [], sort: [SortKey] = []
  ) {
    self.filter = filter
    self.filterText = filterText
    self.narrowings = narrowings
    self.sort = sort
  }
}

/// One key of an order; a missing value comes last in either direction.
public struct SortKey: Hashable, Sendable, LosslessStringConvertible {
  public var field: String
  public var direction: Direction

  public enum Direction: Sendable { case ascending, descending }

  public init(_ field: String, _ direction: Direction = .ascending) {
    self.field = field
    self.direction = direction
  }

  /// Reads `gdp` or, for descending order, `-gdp`.
  public init(_ description: String) {
    let isDescending = description.hasPrefix("-")
    self.init(
      isDescending ? String(description.dropFirst()) : description, isDescending ? .descending : .ascending)
  }

  public var description: String { (direction == .descending ? "-" : "") + field }

  /// Reads keys between commas.
  public static func list(_ text: String) -> [SortKey] {
    text.split(separator: ",").map { SortKey(String($0)) }.filter { !$0.field.isEmpty }
  }
}
