/// A pilot action, or an umbrella over several.
///
/// An umbrella and its children describe the same money and the same members: sum one or the other.
public struct PilotAction: Identifiable, Hashable, Sendable {
  public typealias ID = Identifier<PilotAction>

  public let id: ID
  /// The umbrella it belongs to; nil at the top.
  public let parent: ID?
  public let title: String
  /// The family, such as `RIT`, `IIP` or `LAGGING`.
  public let strand: String
  public let challenges: [Challenge.ID]
  public let theme: String
  public let callDate: PartialDate?
  public let start: PartialDate?
  /// nil when the end is not known, which is not the same as running.
  public let end: PartialDate?
  public let status: Status
  /// Whole euros; nil where not published.
  ///
  /// `amountBasis` says what the figure is.
  public let amount: Int?
  public let amountBasis: String
  public let instruments: String
  /// How many take part according to the announcement; nil where no number was given.
  public let stated: Int?
  /// What `stated` counts: regions, partnerships, countries or other things.
  public let statedUnit: String
  public let description: String
  /// Names of the properties that the sources leave in doubt, as the data give them.
  public let unsure: [String]
  public let provenance: Provenance

  public enum Status: String, CaseIterable, Sendable { case planned, ongoing, completed, unknown }
}

/// What a region is in a pilot action or a partnership.
public enum Role: String, CaseIterable, Sendable, Comparable {
  case lead, partner, participant

  public static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A code as it was printed, in the classification it was printed in.
public struct PrintedCode: Hashable, Sendable {
  public let code: String
  /// Year of the classification: `2013`, `2016`, `2021`, `2024`.
  public let version: String
  /// The region's name in the source.
  public let name: String
  /// The name in the classification; empty where not given.
  public let officialName: String
  /// 0 to 3.
  public let level: Int

  public init(code: String, version: String, name: String, officialName: String, level: Int) {
    self.code = code
    self.version = version
    self.name = name
    self.officialName = officialName
    self.level = level
  }
}

/// One region taking part in one pilot action.
public struct Participation: Hashable, Sendable {
  public let pilot: PilotAction.ID
  public let region: PrintedCode
  public let country: String
  public let role: Role
  /// When the region was chosen; nil where not known.
  public let selected: PartialDate?
  public let note: String
  public let provenance: Provenance
}
