/// One of the four challenges of the Communication of 18 July 2017.
public struct Challenge: Identifiable, Hashable, Sendable {
  public typealias ID = Identifier<Challenge>

  /// `C1` to `C4`.
  public let id: ID
  /// The place in the order of the announcement, 1 to 4.
  public let position: Int
  public let shortTitle: String
  public let title: String
  public let description: String
  /// Kinds of statistics that would show it, in words.
  public let evidence: String
  /// Indicators of the data that measure it; may be empty.
  public let indicators: [Identifier<Indicator>]
  public let provenance: Provenance
}

/// A measure that answers a challenge.
public struct Action: Identifiable, Hashable, Sendable {
  public let id: Identifier<Action>
  public let challenge: Challenge.ID
  public let title: String
  public let description: String
  /// Funds and instruments, in words.
  public let instruments: String
  /// Years in words, such as `2017-2019`.
  public let years: String
  public let responsible: String
  /// Pilot actions it led to.
  public let pilots: [PilotAction.ID]
  public let provenance: Provenance
}
