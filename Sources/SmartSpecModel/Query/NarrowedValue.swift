/// A value that one cell has, as the parameter of an address: `country==PL`, `country=!PL`, `gdp=none`.
///
/// Other parameters are values between commas, which are found as in the filter.
public enum NarrowedValue: Hashable, Sendable {
  case exactly(String)
  case not(String)
  case missing
  case present

  /// Reads `=PL`, `!PL`, `none` and `!none`; nil for anything else.
  public init?(_ description: String) {
    switch description {
    case "none": self = .missing
    case "!none": self = .present
    case _ where description.hasPrefix("="): self = .exactly(String(description.dropFirst()))
    case _ where description.hasPrefix("!"): self = .not(String(description.dropFirst()))
    default: return nil
    }
  }

  public static func isMade(_ description: String) -> Bool { NarrowedValue(description) != nil }
}

extension NarrowedValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .exactly(let text): "=" + text
    case .not(let text): "!" + text
    case .missing: "none"
    case .present: "!none"
    }
  }
}
