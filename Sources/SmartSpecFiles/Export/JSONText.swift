import SmartSpecModel

/// JSON text, put together from parts that are JSON text already.
public enum JSONText {
  /// A text between quotes; what a terminal would obey is escaped.
  public static func string(_ text: String) -> String {
    var json = ""
    append(text, to: &json)
    return json
  }

  /// The same, at the end of a longer text.
  static func append(_ text: String, to json: inout String) {
    json += "\""
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }), !text.mayBeObeyed {
      json += text
    } else {
      for scalar in text.unicodeScalars { append(scalar, to: &json) }
    }
    json += "\""
  }

  private static func append(_ scalar: Unicode.Scalar, to json: inout String) {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\n": json += "\\n"
    case "\r": json += "\\r"
    case "\t": json += "\\t"
    case _ where scalar.value < 0x20 || scalar.isObeyed:
      let digits = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: json.unicodeScalars.append(scalar)
    }
  }

  /// `{"a": 1, "b": 2}` on one line.
  public static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { string($0.name) + ": " + $0.value }.joined(separator: ", ") + "}"
  }

  /// `["a", "b"]` on one line.
  public static func strings(_ texts: [String]) -> String {
    "[" + texts.map(string).joined(separator: ", ") + "]"
  }

  /// A list with an element a line, two blanks further in than its brackets.
  public static func list(_ elements: [String], indent: Int = 0) -> String {
    guard !elements.isEmpty else { return "[]" }
    let blanks = String(repeating: " ", count: indent)
    return "[\n" + elements.map { blanks + "  " + $0 }.joined(separator: ",\n") + "\n" + blanks + "]"
  }

  /// A document: an object with a member a line, ending with a line break.
  public static func document(_ members: [(name: String, value: String)]) -> String {
    "{\n" + members.map { "  " + string($0.name) + ": " + $0.value }.joined(separator: ",\n") + "\n}\n"
  }
}
