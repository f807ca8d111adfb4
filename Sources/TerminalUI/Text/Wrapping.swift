/// Breaks text into lines.
public enum Wrapping {
  /// The lines of a text, none wider than `width` columns.
  ///
  /// Lines end at blanks; a word that is too long is cut anywhere. Line breaks in the text are kept, so an empty line
  /// between paragraphs stays. A width below 1 gives no lines; at 1, a wide character becomes `?`. Of a text beyond 65,536
  /// scalars the beginning is shown.
  public static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    return SafeText.clean(beginning(of: text), keepingLineBreaks: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapParagraph($0, width: width) }
  }

  private static let longest = 1 << 16

  private static func beginning(of text: String) -> Substring {
    let scalars = text.unicodeScalars
    guard text.utf8.count > longest else { return text[...] }
    return text[
      ..<(scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex)
        ?? scalars.endIndex)]
  }

  private static func wrapParagraph(_ paragraph: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(separator: " ") {
      let columns = TextWidth.width(of: word)
      if used > 0, used + 1 + columns <= width {
        line += " " + word
        used += 1 + columns
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      var clusters = Clusters(word)
      while var cluster = clusters.next() {
        if cluster.width > width { cluster = Cluster(base: 0x3F, width: 1) }
        if used + cluster.width > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        cluster.append(to: &line.unicodeScalars)
        used += cluster.width
      }
    }
    lines.append(line)
    return lines
  }
}
