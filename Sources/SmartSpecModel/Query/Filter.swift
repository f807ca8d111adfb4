/// A condition on the rows of a list.
public indirect enum Filter: Hashable, Sendable {
  case all
  case and([Filter])
  case or([Filter])
  case not(Filter)
  /// Folded text anywhere in what the list searches.
  case word(String)
  /// Folded letters in their order, with anything between.
  case fuzzy(String)
  case compare(field: String, Comparison, Double)
  case range(field: String, ClosedRange<Double>)
  /// A date, as text, between two partial dates, ends included.
  case dates(field: String, from: String, to: String)
  /// Any of some folded values: the whole value of a category or code, a part of a text.
  case values(field: String, [String])
  case missing(field: String)

  public enum Comparison: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "="
  }
}
