/// A priority of a smart specialisation strategy.
public struct Priority: Identifiable, Hashable, Sendable {
  public let id: Identifier<Priority>
  public let region: PrintedCode
  public let title: String
  public let description: String
  /// NACE divisions, such as `28`.
  public let nace: [String]
  /// The language of title and description, two letters.
  public let language: String
  public let period: String
  public let provenance: Provenance
}
