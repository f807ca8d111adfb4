/// The category of a region in cohesion policy for one programming period.
public struct RegionCategory: Hashable, Sendable {
  /// `2014-2020` or `2021-2027`.
  public let period: String
  public let group: Group
  public let basis: Basis
  /// GDP per head in PPS, EU = 100, on which it rests; nil where not given.
  public let gdp: Double?
  /// The code as printed in the list and its classification.
  public let code: String
  public let version: String
  public let note: String
  public let provenance: Provenance

  public enum Group: String, CaseIterable, Sendable {
    case lessDeveloped = "less developed"
    case transition
    case moreDeveloped = "more developed"

    /// One word, for narrow columns.
    public var word: String {
      switch self {
      case .lessDeveloped: "less"
      case .transition: "transition"
      case .moreDeveloped: "more"
      }
    }
  }

  public enum Basis: String, CaseIterable, Sendable {
    case legalList = "legal list"
    case computed
  }
}
