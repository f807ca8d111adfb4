/// A class of a reference scale: from where to where a value belongs to it.
public struct Threshold: Identifiable, Hashable, Sendable {
  public let id: Identifier<Threshold>
  /// The scale, such as `region_category` or `ris_subgroup`.
  public let scheme: String
  public let period: String
  /// The class, such as `Strong +`.
  public let label: String
  public let interval: Interval
  public let unit: String
  public let note: String
  public let provenance: Provenance
}

extension Threshold {
  /// Whether it limits a share of money rather than being a class that a value falls into.
  public var isLimit: Bool { scheme == "thematic_concentration" || scheme == "max_cofinancing" }
}

/// A range of numbers whose ends may be open, closed or missing.
public struct Interval: Hashable, Sendable {
  public let lower: Double?
  public let includesLower: Bool
  public let upper: Double?
  public let includesUpper: Bool

  public init(lower: Double?, includesLower: Bool, upper: Double?, includesUpper: Bool) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  public func contains(_ value: Double) -> Bool {
    if let lower, includesLower ? value < lower : value <= lower { return false }
    if let upper, includesUpper ? value > upper : value >= upper { return false }
    return lower != nil || upper != nil
  }
}
