import SmartSpecModel

extension ListExporter {
  func separated(by separator: Unicode.Scalar, _ text: inout TextOutput) {
    func write(_ cells: some Sequence<String>, _ text: inout TextOutput) {
      var isFirst = true
      for cell in cells {
        if !isFirst { text.append(separator) }
        isFirst = false
        let cell = guardsFormulas ? ExportedText.guarded(ExportedText.clean(cell)) : ExportedText.clean(cell)
        if separator == "\t" {
          text.append { Self.append(flat: cell, to: &$0) }
        } else {
          text.append { Self.append(quoted: cell, to: &$0) }
        }
      }
      text += "\n"
    }
    write(columns.map(\.field.id), &text)
    eachRow(&text) { row, text in
      if columns.count == 1, columns[0].text(at: row).isEmpty, separator == "," {
        // An empty line would be no row.
        text += "\"\"\n"
      } else {
        write(columns.lazy.map { $0.text(at: row) }, &text)
      }
    }
  }

  /// Looks at scalars, because a sign and an accent after it are one character.
  private static func append(quoted cell: String, to text: inout String) {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      text += cell
      return
    }
    text += "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }

  private static func append(flat cell: String, to text: inout String) {
    guard cell.unicodeScalars.contains(where: isBreak) else {
      text += cell
      return
    }
    for scalar in cell.unicodeScalars { text.unicodeScalars.append(isBreak(scalar) ? " " : scalar) }
  }

  /// Tabs and everything that ends a line.
  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
