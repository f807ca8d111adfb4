/// A co-funded project, as others refer to it; what is known of it stands in its table.
public struct Project: Identifiable, Hashable, Sendable {
  public let id: Identifier<Project>
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
