import SmartSpecModel

extension ListExporter {
  /// An object with the caption, the columns and the rows; a missing value is null.
  func json(_ text: inout TextOutput) {
    text += "{\n"
    for member in caption.members { text += "  \(JSONText.string(member.name)): \(member.value),\n" }
    text += "  \"columns\": "
    text += JSONText.list(columns.map { Self.description($0.field) }, indent: 2)
    text += ",\n  \"rows\": ["
    let names = columns.map { JSONText.string($0.field.id) + ": " }
    var isFirst = true
    eachRow(&text) { row, text in
      text += isFirst ? "\n    {" : ",\n    {"
      isFirst = false
      for (index, column) in columns.enumerated() {
        if index > 0 { text += ", " }
        text += names[index]
        text.append { column.appendValue(at: row, to: &$0) }
      }
      text += "}"
    }
    text += rows.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
  }

  private static func description(_ field: Field) -> String {
    JSONText.object([
      ("id", JSONText.string(field.id)), ("title", JSONText.string(field.title)),
      ("unit", field.unit.isEmpty ? "null" : JSONText.string(field.unit)),
    ])
  }
}

extension ListExporter.Exported {
  fileprivate func appendValue(at row: Int, to text: inout String) {
    let value = self.text(at: row)
    guard !value.isEmpty else {
      text += "null"
      return
    }
    if field.isNumeric, let number = listing.number(field, row: row), number.isFinite {
      text += RawNumber.text(number)
    } else {
      JSONText.append(value, to: &text)
    }
  }
}

extension ExportCaption {
  /// The caption as members of a JSON object.
  fileprivate var members: [(name: String, value: String)] {
    let sources = sources.map { source in
      JSONText.object([
        ("id", JSONText.string(source.id)), ("dataset", JSONText.string(source.dataset)),
        ("title", JSONText.string(source.title)), ("vintage", JSONText.string(source.vintage)),
        ("licence", JSONText.string(source.licence)),
      ])
    }
    return [
      ("title", JSONText.string(title)), ("address", JSONText.string(address)),
      ("date", JSONText.string(date)), ("release", JSONText.string(release)),
      ("sources", JSONText.list(sources, indent: 2)), ("licences", JSONText.strings(licences)),
    ]
  }
}
