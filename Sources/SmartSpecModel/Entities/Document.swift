/// A legal act, communication, study or press text.
public struct Document: Identifiable, Hashable, Sendable {
  public let id: Identifier<Document>
  /// The official number, such as `COM(2017) 376 final`; empty where it has none.
  public let number: String
  public let title: String
  public let date: PartialDate?
  public let kind: String
  public let author: String
  public let challenges: [Challenge.ID]
  public let pilots: [PilotAction.ID]
  /// What it is about in words of the data: `seed` for the announcement's own list, or codes of other things.
  public let relatesTo: [String]
  public let address: String
  public let note: String
  public let provenance: Provenance
}
