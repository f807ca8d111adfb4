import SmartSpecModel

extension ListExporter {
  /// An object with the caption, the columns and the rows; a missing value is null.
  var json: String {
    var text = "{\n"
    for member in caption.members { text += "  \(JSONText.string(member.name)): \(member.value),\n" }
    text += "  \"columns\": "
    text += JSONText.list(columns.map { Self.description($0.field) }, indent: 2)
    text += ",\n  \"rows\": ["
    let names = columns.map { JSONText.string($0.field.id) + ": " }
    for (position, row) in rows.enumerated() {
      text += position == 0 ? "\n    {" : ",\n    {"
      for (index, column) in columns.enumerated() {
        if index > 0 { text += ", " }
        text += names[index]
        column.appendValue(at: row, to: &text)
      }
      text += "}"
    }
    text += rows.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
    return text
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
    guard !values.isMissing(at: row) else {
      text += "null"
      return
    }
    if field.isNumeric, let number = values.number(at: row), number.isFinite {
      text += RawNumber.text(number)
    } else {
      JSONText.append(values.text(at: row), to: &text)
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
