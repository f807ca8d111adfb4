/// A region of the NUTS classification, a country, or the European Union as a whole.
public struct Region: Identifiable, Hashable, Sendable {
  public typealias ID = Identifier<Region>

  /// The NUTS code, such as `PL22`; `EU27_2020` for the Union.
  public let id: ID
  /// The name in the region's own script.
  public let name: String
  /// The name in Latin letters; equal to `name` where that is Latin already.
  public let latinName: String
  /// Other names by which the region is found, mostly English.
  public let aliases: [String]
  /// -1 the Union, 0 countries, 1 to 3 the levels of NUTS.
  public let level: Int
  /// Two letters as in NUTS: `EL` for Greece, `UK` for the United Kingdom.
  public let country: String
  public let parent: ID?
  /// Square kilometres; nil where not given.
  public let area: Double?
  /// Where its name stands on a map; nil where not given.
  public let place: GeoPoint?
  /// Years of the classifications in which the code exists, such as `["2021", "2024"]`.
  public let versions: [String]
  public let provenance: Provenance

  /// Whether the code exists in the classification of `version`.
  public func isValid(in version: String) -> Bool { versions.contains(version) }

  /// Whether it is a statistical remainder (`…ZZ`) rather than a place; such codes take part in no ranking.
  public var isExtraRegio: Bool { level > 0 && id.rawValue.hasSuffix("Z") }

  /// Whether it lies in a Member State of the Union of 27.
  public var isInUnion: Bool { Self.unionMembers.contains(country) }

  /// The Member States since 1 February 2020, by their NUTS letters.
  public static let unionMembers: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT",
    "LU",
    "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  /// The classification that is in force.
  public static let currentVersion = "2024"
  /// The identifier of the Union as a whole.
  public static let union: ID = "EU27_2020"
}
