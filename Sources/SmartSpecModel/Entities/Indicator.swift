/// Something measured for regions and years.
public struct Indicator: Identifiable, Hashable, Sendable {
  public typealias ID = Identifier<Indicator>

  public let id: ID
  public let title: String
  /// At most 14 characters, for the head of a column.
  public let shortTitle: String
  public let unit: String
  /// At most 8 characters; empty when the unit is in the title.
  public let shortUnit: String
  public let direction: Direction
  /// Digits after the decimal point on screens; exports carry full precision.
  public let decimals: Int
  public let challenges: [Challenge.ID]
  /// Values at which classes of a map begin, ascending, such as 75, 90 and 100; empty where none are usual.
  public let classLimits: [Double]
  public let dataset: String
  /// Which regions are covered, in words; empty when all.
  public let coverage: String
  public let provenance: Provenance

  /// Which end of the scale is the good one.
  public enum Direction: String, CaseIterable, Sendable { case higher, lower, neutral }
}
