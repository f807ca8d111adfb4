import SmartSpecModel

extension ListExporter {
  /// What describes a file of csv or tsv, in the form of *CSV on the Web* of the W3C.
  ///
  /// Its terms are those of Dublin Core (`dc:`) and schema.org (`schema:`).
  func metadata(of name: String, _ format: Format) -> String {
    var members: [(name: String, value: String)] = [
      ("@context", "[\"http://www.w3.org/ns/csvw\", {\"@language\": \"en\"}]"),
      ("url", JSONText.string(name)), ("dc:title", JSONText.string(caption.title)),
      ("dc:identifier", JSONText.string(caption.address)), ("dc:issued", JSONText.string(caption.date)),
    ]
    if !caption.release.isEmpty { members.append(("dc:modified", JSONText.string(caption.release))) }
    members.append(("dc:source", JSONText.list(caption.sources.map(Self.description), indent: 2)))
    members.append(("dc:license", JSONText.strings(caption.licences)))
    if format == .tsv { members.append(("dialect", "{\"delimiter\": \"\\t\", \"quoteChar\": null}")) }
    members.append(
      ("tableSchema", "{\"columns\": " + JSONText.list(columns.map(description), indent: 2) + "}"))
    return JSONText.document(members)
  }

  private static func description(_ source: ExportCaption.Source) -> String {
    let members = [
      ("dc:identifier", source.id), ("schema:name", source.dataset), ("dc:title", source.title),
      ("schema:version", source.vintage), ("dc:license", source.licence),
    ]
    return JSONText.object(members.filter { !$0.1.isEmpty }.map { ($0.0, JSONText.string($0.1)) })
  }

  private func description(_ column: Exported) -> String {
    let field = column.field
    var members: [(name: String, value: String)] = [
      ("name", JSONText.string(Self.variable(field.id))),
      ("titles", JSONText.strings(field.title == field.id ? [field.id] : [field.id, field.title])),
      ("datatype", JSONText.string(datatype(column))),
    ]
    if field.kind == .list { members.append(("separator", "\";\"")) }
    if !field.unit.isEmpty { members.append(("schema:unitText", JSONText.string(field.unit))) }
    return JSONText.object(members)
  }

  private func datatype(_ column: Exported) -> String {
    guard column.field.isNumeric else { return "string" }
    // Nobody looks through millions of rows for a fraction: what the table declares is enough.
    if column.listing.storedTable != nil { return column.field.decimals == 0 ? "integer" : "double" }
    guard case .numbers(let numbers) = column.listing.column(column.field) else { return "string" }
    let isWhole = rows.allSatisfy { row in
      let value = numbers.values[row]
      return value.isNaN || (value == value.rounded() && abs(value) < 1e15)
    }
    return isWhole ? "integer" : "double"
  }

  /// A name as the standard allows it: letters, digits and `_`, the rest as `%` and two digits.
  private static func variable(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "_") where text.isEmpty: text += "%5F"
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
