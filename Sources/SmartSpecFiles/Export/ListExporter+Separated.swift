import SmartSpecModel

extension ListExporter {
  func separated(by separator: Unicode.Scalar) -> String {
    var text = ""
    func write(_ cells: some Sequence<String>) {
      var isFirst = true
      for cell in cells {
        if !isFirst { text.unicodeScalars.append(separator) }
        isFirst = false
        if separator == "\t" {
          Self.append(flat: cell, to: &text)
        } else {
          Self.append(quoted: cell, to: &text)
        }
      }
      text += "\n"
    }
    write(columns.map(\.field.id))
    for row in rows {
      if columns.count == 1, columns[0].values.isMissing(at: row), separator == "," {
        // An empty line would be no row.
        text += "\"\"\n"
      } else {
        write(columns.lazy.map { $0.values.text(at: row) })
      }
    }
    return text
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
