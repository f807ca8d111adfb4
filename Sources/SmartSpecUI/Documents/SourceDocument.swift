public import SmartSpecModel
import TerminalUI

/// Where one figure is from: names and values, one under the other.
public enum SourceDocument {
  /// The facts of an explanation; long ones go on in the next line, addresses stand alone in theirs.
  public static func lines(_ explanation: Explanation, _ context: DocumentContext) -> [Line] {
    // A narrow pane has little room for names.
    let nameWidth = min(13, context.width / 3)
    var previous = ""
    return explanation.facts.flatMap { fact in
      // A name that is repeated, such as that of several addresses, is said once.
      let name = fact.name == previous ? "" : fact.name
      previous = fact.name
      return isAddress(fact.value)
        ? address(name, fact.value, context.width, nameWidth)
        : Line.fact(name, fact.value, width: context.width, nameWidth: nameWidth, role(fact.name))
    }
  }

  private static func role(_ name: String) -> StyleRole {
    switch name {
    case "Value": .title
    case "Flag": .flag
    default: .text
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http") && !text.contains(" ")
  }

  /// An address is broken only where it does not fit, so that it can be marked and copied.
  private static func address(_ name: String, _ address: String, _ width: Int, _ nameWidth: Int) -> [Line] {
    let room = max(10, width - 3)
    guard TextWidth.width(of: address) > width - nameWidth - 3 else {
      return Line.fact(name, address, width: width, nameWidth: nameWidth, .link)
    }
    return (name.isEmpty ? [] : [Line([Segment("  "), Segment(name, .muted)])])
      + Wrapping.wrap(address, width: room).map { .text($0, .link) }
  }
}
