/// A co-funded project.
public struct Project: Identifiable, Hashable, Sendable {
  public let id: Identifier<Project>
  public let programme: String
  public let period: String
  public let acronym: String
  public let title: String
  public let start: PartialDate?
  public let end: PartialDate?
  /// Euros; nil where not published.
  public let total: Double?
  /// The Union's part in euros; nil where not published.
  public let unionAmount: Double?
  public let category: String
  public let lead: String
  public let leadCountry: String
  public let address: String
  public let provenance: Provenance
}

/// One organisation in one project.
public struct ProjectParticipation: Hashable, Sendable {
  public let project: Project.ID
  public let organisation: String
  public let role: String
  /// The region as printed, in the current classification; empty where not given.
  public let code: String
  public let country: String
  /// Euros; nil where not published.
  public let budget: Double?
}
