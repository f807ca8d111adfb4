import TerminalUI

/// Segments that are broken into lines like one text.
enum FlowedText {
  /// The parts of each line; a part that is broken stands in several lines.
  static func lines(_ segments: [Segment], width: Int) -> [[Segment]] {
    if segments.count == 1, let only = segments.first {
      return Wrapping.wrap(only.text, width: width).map { [Segment($0, only.role, of: only.figure)] }
    }
    let text = segments.map { SafeText.clean($0.text) }
    // Most texts of several parts are short.
    if text.reduce(0, { $0 + TextWidth.width(of: $1) }) <= width { return [segments] }
    var lines: [[Segment]] = []
    // Lines hold the same signs in the same order, except for blanks at which they end.
    var part = 0
    var rest = text.first.map { $0[...] } ?? ""
    for line in Wrapping.wrap(text.joined(), width: width) {
      var parts: [Segment] = []
      for sign in line.unicodeScalars {
        while part < segments.count {
          if let next = rest.unicodeScalars.popFirst() {
            if next == sign { break }
          } else {
            part += 1
            rest = part < segments.count ? text[part][...] : ""
          }
        }
        let origin = part < segments.count ? segments[part] : Segment("")
        let isNew = parts.isEmpty || !isSame(parts[parts.count - 1], origin)
        if isNew { parts.append(Segment("", origin.role, of: origin.figure)) }
        parts[parts.count - 1].text.unicodeScalars.append(sign)
      }
      lines.append(parts)
    }
    return lines
  }

  private static func isSame(_ a: Segment, _ b: Segment) -> Bool { a.role == b.role && a.figure == b.figure }
}
