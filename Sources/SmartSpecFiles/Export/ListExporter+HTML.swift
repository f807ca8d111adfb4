import SmartSpecModel

extension ListExporter {
  /// A page of its own that needs nothing else.
  func html(_ text: inout TextOutput) {
    let title = Self.escaped(caption.title)
    text += """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      body { font-family: sans-serif; margin: 2em; }
      table { border-collapse: collapse; }
      caption { font-size: 1.3em; font-weight: bold; text-align: left; padding-bottom: 0.5em; }
      th, td { border-bottom: 1px solid #bbb; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
      .n { text-align: right; font-variant-numeric: tabular-nums; }
      footer { margin-top: 1.5em; font-size: 0.9em; }
      </style>
      </head>
      <body>
      <table>
      <caption>\(title)</caption>
      <thead>

      """
    text += "<tr>"
    for column in columns {
      let unit = column.field.unit.isEmpty ? "" : " (\(column.field.unit))"
      text += "<th scope=\"col\"\(column.cssClass)>\(Self.escaped(column.field.title + unit))</th>"
    }
    text += "</tr>\n</thead>\n<tbody>\n"
    eachRow(&text) { row, text in
      text += "<tr>"
      for (index, column) in columns.enumerated() {
        text += index == 0 ? "<th scope=\"row\"" : "<td"
        text += column.cssClass
        text += ">"
        text += Self.escaped(column.text(at: row))
        text += index == 0 ? "</th>" : "</td>"
      }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n<footer>\n" + footer + "</footer>\n</body>\n</html>\n"
  }

  private var footer: String {
    var text = ""
    var isInList = false
    for line in caption.lines.dropFirst() {
      let isItem = line.hasPrefix("- ")
      if isItem != isInList { text += isItem ? "<ul>\n" : "</ul>\n" }
      isInList = isItem
      text +=
        isItem ? "<li>\(Self.escaped(String(line.dropFirst(2))))</li>\n" : "<p>\(Self.escaped(line))</p>\n"
    }
    return text + (isInList ? "</ul>\n" : "")
  }

  /// Text that is nothing but text; control characters, which a page may not have, and what turns the direction become `\u{FFFD}`.
  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let replacement = replacement(for: scalar) {
        escaped += replacement
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x09, 0x0A, 0x0D: nil
    default: scalar.isObeyed ? "\u{FFFD}" : nil
    }
  }
}

extension ListExporter.Exported {
  fileprivate var cssClass: String { field.isNumeric ? " class=\"n\"" : "" }
}
