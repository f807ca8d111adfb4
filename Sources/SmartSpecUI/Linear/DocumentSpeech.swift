import SmartSpecModel
import TerminalUI

/// The lines of a page in words: cells of a table with the heads they stand under, without padding.
enum DocumentSpeech {
  /// One statement a line that says something; a line that can be opened has the number of its position among those.
  static func statements(_ lines: [Line], isNumbered: Bool = true) -> [Statement] {
    var heads: [Part] = []
    var opened = 0
    var said: [Statement] = []
    for line in lines {
      let number = line.target == nil ? nil : opened + 1
      if line.target != nil { opened += 1 }
      var parts = parts(of: line)
      if let heading = line.heading, !parts.isEmpty { parts[0].text = heading }
      guard !parts.isEmpty else {
        heads = []
        continue
      }
      if isHead(parts), line.target == nil || line.isOfChart {
        heads = parts
        if let first = parts.first, first.start < 8, parts.count > 2, isUppercase(first.text) {
          said.append(Statement(title(first.text) + "."))
        }
        continue
      }
      // A line that begins with its own number says it once.
      let own = number.map(String.init)
      let rest = isNumbered && parts.count > 1 && parts[0].text == own ? Array(parts.dropFirst()) : parts
      let text = phrase(rest, under: heads) + (line.note.isEmpty ? "" : " (\(line.note))")
      said.append(Statement(SpokenText.sentence(text, mayGoOn: true), number: isNumbered ? number : nil))
    }
    return said
  }

  /// A text of a line, and the columns it takes there.
  private struct Part {
    var start: Int
    var end: Int
    var text: String
    var isHead: Bool
    /// Whether it names what stands beside it.
    var isName: Bool
    /// How many blanks stand before it.
    var gap: Int
  }

  private static func parts(of line: Line) -> [Part] {
    var parts: [Part] = []
    var x = 0
    var free = 0
    for segment in line.segments {
      let width = segment.width ?? TextWidth.width(of: segment.text)
      defer { x += width }
      let text = segment.text.trimmingBlanks()
      guard !text.isEmpty, text != "·" else { continue }
      let lead = segment.align == .right ? max(0, width - TextWidth.width(of: segment.text)) : 0
      let start = x + lead + segment.text.prefix { $0 == " " }.count
      // Numbers and cells stand under the whole width of their heads.
      let said = Part(
        start: segment.width == nil ? start : x, end: x + max(width, 1),
        text: figure(text, segment), isHead: segment.role == .header,
        isName: segment.role == .muted && segment.width != nil, gap: start - free)
      parts.append(said)
      free = start + TextWidth.width(of: text)
      if let width = segment.width, segment.align == .left { free = min(free, x + width) }
    }
    return parts
  }

  /// A figure with its flags as words, what is missing as words.
  private static func figure(_ text: String, _ segment: Segment) -> String {
    if text == CellText.missing { return CellSpeech.missing }
    return segment.figure == nil ? text : SpokenText.figure(text)
  }

  /// Whether a line consists of the heads of columns.
  private static func isHead(_ parts: [Part]) -> Bool { parts.count > 1 && parts.allSatisfy(\.isHead) }

  private static func isUppercase(_ text: String) -> Bool {
    text == text.uppercased() && text != text.lowercased()
  }

  /// Words that stand in capitals as headings do.
  private static func title(_ text: String) -> String {
    isUppercase(text) && text.count > 3 && !text.contains(where: \.isNumber)
      ? text.prefix(1) + text.dropFirst().lowercased() : text
  }

  private static func phrase(_ parts: [Part], under heads: [Part]) -> String {
    var text = ""
    var last: Int?
    for (index, part) in parts.enumerated() {
      let words = part.isHead && index == 0 ? title(part.text) : part.text
      let column = heads.firstIndex { $0.start < part.end && part.start < $0.end }
      // The first cell is what the line is about; what stands under one head with others needs it once.
      let head = index == 0 || column == last ? nil : column.map { heads[$0] }
      last = column
      if index > 0 {
        let isApart = part.gap > 1 || head != nil
        text +=
          (parts[0].isHead || parts[0].isName && heads.isEmpty) && index == 1
          ? ": " : isApart ? ", " : part.gap > 0 ? " " : ""
      }
      text += (head.map { title($0.text).lowercasedUnlessName + " " } ?? "") + words
    }
    return text
  }
}

extension String {
  /// A head within a sentence: `Value` is `value`, `EU-27` stays.
  fileprivate var lowercasedUnlessName: String {
    dropFirst().contains(where: \.isUppercase) ? self : lowercasedFirst
  }
}
