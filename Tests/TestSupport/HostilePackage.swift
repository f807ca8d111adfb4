import FoundationEssentials
import SmartSpecFiles

/// The small sample with text that would take over a terminal in every field that may hold any text.
///
/// Keys, references, vocabularies, numbers and dates stay as they are, so that every list has rows and leads on.
public enum HostilePackage {
  /// Text that commands a terminal, hides letters, turns them round, breaks lines, fills memory or starts a program.
  public static let texts = [
    "esc\u{1B}[31mred\u{1B}]0;owned\u{07}", "osc\u{1B}]52;c;aGFja2Vk\u{1B}\\",
    "c1\u{9B}31m\u{90}x\u{9C}\u{85}y",
    "nul\u{0}bell\u{07}\u{08}\u{7F}", "bidi\u{202E}abc\u{2066}def\u{2069}",
    "hidden\u{200B}\u{FEFF}\u{2060}\u{AD}x",
    "family👨‍👩‍👧‍👦 flag🇵🇱🇪 sign⚠\u{FE0F} tone👍🏽",
    "marks" + String(repeating: "e\u{301}\u{302}", count: 3)
      + String(repeating: "\u{0338}", count: 200), "\u{301}first", "tab\tcr\rlf\nls\u{2028}ps\u{2029}end",
    "%n%s%d [bold] {0}", "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(1)", "Ελλάδα Ξάνθη", "Югозападен Ё",
    "Ħamrun Ġgantija",
    "Baile Átha Cliath ḃ", "العربية القاهرة", "עברית ירושלים", "Å A\u{30A} \u{212B}", " ", "   ", "NaN", "-0",
    "1e308",
    "日本\u{3000}한국\u{1112}\u{1161}\u{11AB}", "private\u{E000}\u{FFFE}\u{10FFFF}tag\u{E0067}\u{E007F}",
    "\"quoted\", 'x' <b>&amp;</b> | `code` \\", String(repeating: "long ", count: 600),
  ]

  /// The files of the package.
  public static func files() throws -> [String: [UInt8]] {
    let folder = Samples.folder("small")
    var files: [String: [UInt8]] = [:]
    let descriptor = try bytes(folder + "/datapackage.json")
    files["datapackage.json"] = descriptor
    let json = try descriptor.withUnsafeBufferPointer { text throws in try JSONReader.read(text) }
    for resource in json["resources"].elements {
      guard let path = resource["path"].text else { continue }
      let free = resource["schema"].freeFields
      files[path] = rewritten(try bytes(folder + "/" + path), free: free)
    }
    return files
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
    return Array(data)
  }

  /// A table whose free fields hold the texts in turn.
  private static func rewritten(_ table: [UInt8], free: Set<String>) -> [UInt8] {
    table.withUnsafeBufferPointer { text in
      var scanner = CSVScanner(text)
      guard scanner.next() else { return table }
      let heads = scanner.cells.map { text.string($0) }
      var lines = [heads]
      while scanner.next() {
        lines.append(
          zip(heads, scanner.cells).enumerated().map { column, pair in
            let turn = (lines.count * 7 + column) % texts.count
            return free.contains(pair.0) ? texts[turn] : text.string(pair.1)
          })
      }
      let quoted = lines.map {
        $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }
      return Array((quoted.joined(separator: "\n") + "\n").utf8)
    }
  }
}

extension JSONValue {
  fileprivate subscript(name: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.name == name }?.value ?? .null
  }

  fileprivate var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The elements of a list; what is no list is a list of itself.
  fileprivate var elements: [JSONValue] {
    switch self {
    case .list(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The fields of a schema that may hold any text.
  ///
  /// Some hold a classification, or codes of other tables.
  fileprivate var freeFields: Set<String> {
    let bound =
      self["primaryKey"].elements.compactMap(\.text)
      + self["foreignKeys"].elements.flatMap { $0["fields"].elements.compactMap(\.text) }
      + ["versions", "challenges", "indicators", "pilots", "regions", "countries"]
    let free = self["fields"].elements.filter { field in
      let rules = field["constraints"]
      return (field["type"].text ?? "string") == "string"
        && ["enum", "pattern", "unique"].allSatisfy { rules[$0] == .null }
    }
    return Set(free.compactMap { $0["name"].text }).subtracting(bound)
  }
}
