/// How far a fact can be relied on.
public enum Confidence: String, CaseIterable, Sendable {
  /// Read in the source that is named.
  case sourced
  /// Known to the compilers, not read in a source.
  case recalled
  /// Read or recalled, and doubtful.
  case uncertain
}

/// Where a fact comes from.
public struct Provenance: Hashable, Sendable {
  /// The source as the data give it: addresses or titles joined by ` | `; empty when none is known.
  public let source: String
  public let confidence: Confidence

  public init(source: String, confidence: Confidence) {
    self.source = source
    self.confidence = confidence
  }

  /// The sign that stands beside a fact that is not sourced: `?` uncertain, `~` recalled, nothing otherwise.
  public var mark: String {
    switch confidence {
    case .sourced: ""
    case .recalled: "~"
    case .uncertain: "?"
    }
  }

  /// A text with the sign after it: `Sardegna ?`.
  public func marked(_ text: String) -> String { mark.isEmpty || text.isEmpty ? text : text + " " + mark }
}
