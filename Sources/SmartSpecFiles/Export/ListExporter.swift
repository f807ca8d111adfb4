public import SmartSpecModel

/// Writes what a list shows for other programs.
///
/// Values are raw codes and numbers with full precision; a figure is followed by its year and flag.
public struct ListExporter {
  public enum Format: String, CaseIterable, Sendable { case csv, tsv, json, md }

  private let view: ListView
  private let fields: [Field]

  public init(_ view: ListView) {
    self.view = view
    var seen: Set<String> = []
    fields = view.columns.flatMap { field in
      [field] + field.companions.compactMap { view.listing.field($0) }
    }.filter { $0.kind != .series && seen.insert($0.id).inserted }
  }

  /// The text of all rows, ending with a line break.
  public func text(_ rows: [Int], as format: Format) -> String {
    switch format {
    case .csv: separated(rows, by: ",")
    case .tsv: separated(rows, by: "\t")
    case .json: json(rows)
    case .md: markdown(rows)
    }
  }
}

extension ListExporter {
  private func separated(_ rows: [Int], by separator: Unicode.Scalar) -> String {
    let head = fields.map { quoted($0.id, separator) }.joined(separator: String(separator))
    return rows.reduce(into: head + "\n") { text, row in
      text += fields.map { quoted(view.listing.raw($0, row: row), separator) }.joined(
        separator: String(separator))
      text += "\n"
    }
  }

  /// Looks at scalars, because a sign and an accent after it are one character.
  private func quoted(_ cell: String, _ separator: Unicode.Scalar) -> String {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", separator]
    if separator == "\t" {
      return String(String.UnicodeScalarView(cell.unicodeScalars.map { breaks.contains($0) ? " " : $0 }))
    }
    guard cell.unicodeScalars.contains(where: { $0 == "\"" || breaks.contains($0) }) else { return cell }
    let doubled = cell.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }

  private func json(_ rows: [Int]) -> String {
    let objects = rows.map { row in
      let members = fields.map { field in
        let raw = view.listing.raw(field, row: row)
        let value = raw.isEmpty ? "null" : field.isNumeric ? raw : Self.string(raw)
        return "\(Self.string(field.id)): \(value)"
      }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  private func markdown(_ rows: [Int]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ")
        + " |\n"
    }
    let rule = "|" + fields.map { $0.isNumeric ? "--:|" : "---|" }.joined() + "\n"
    return rows.reduce(into: line(fields.map(\.title)) + rule) { text, row in
      text += line(fields.map { view.listing.raw($0, row: row) })
    }
  }
}
