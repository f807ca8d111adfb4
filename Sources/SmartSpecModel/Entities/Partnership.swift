/// A thematic partnership of regions on one of the smart specialisation platforms.
public struct Partnership: Identifiable, Hashable, Sendable {
  public typealias ID = Identifier<Partnership>

  public let id: ID
  /// The thematic platform, such as `PL-AGRI`.
  public let platform: String
  public let title: String
  public let year: Int?
  public let status: String
  public let theme: String
  /// How many regions the announcement counts; nil where no number was given.
  public let stated: Int?
  public let summary: String
  public let note: String
  public let provenance: Provenance
}

/// One region in one partnership.
public struct Membership: Hashable, Sendable {
  public let partnership: Partnership.ID
  public let region: PrintedCode
  public let country: String
  public let role: Role
  public let provenance: Provenance
}
