import SmartSpecModel

extension ListExporter {
  /// A heading, a table, and the rest of the caption below it.
  func markdown(_ text: inout TextOutput) {
    text += "# " + Self.escaped(caption.title) + "\n\n"
    func line(_ cells: some Sequence<String>, _ text: inout TextOutput) {
      text += "|"
      for cell in cells {
        text += " "
        text += Self.escaped(cell)
        text += " |"
      }
      text += "\n"
    }
    line(
      columns.map { $0.field.unit.isEmpty ? $0.field.title : "\($0.field.title) (\($0.field.unit))" }, &text)
    text += "|" + columns.map { $0.field.isNumeric ? "--:|" : "---|" }.joined() + "\n"
    eachRow(&text) { row, text in line(columns.lazy.map { $0.text(at: row) }, &text) }
    text += "\n"
    for line in caption.lines.dropFirst() {
      let isItem = line.hasPrefix("- ")
      text += isItem ? "- " + Self.escaped(String(line.dropFirst(2))) : Self.escaped(line)
      // A list needs no line breaks of its own, a paragraph does.
      text += isItem ? "\n" : "  \n"
    }
  }

  /// Signs that would be taken for layout are escaped, those that a terminal would obey replaced; line breaks become blanks.
  private static func escaped(_ given: String) -> String {
    let text = ExportedText.clean(given)
    guard text.unicodeScalars.contains(where: { isBreak($0) || signs.contains($0) }) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if signs.contains(scalar) { escaped.append("\\") }
      escaped.append(isBreak(scalar) ? " " : scalar)
    }
    return String(escaped)
  }

  private static let signs: Set<Unicode.Scalar> = ["\\", "|", "<", "*", "`", "["]
}
