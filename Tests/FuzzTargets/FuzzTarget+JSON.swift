import SmartSpecFiles

extension FuzzTarget {
  /// JSON text is read or refused with a place in it; written again it reads as the same values.
  static let json = FuzzTarget("json") { input in
    let value: JSONValue
    do throws(JSONError) { value = try read(input) } catch {
      let lines = input.count { $0 == 0x0A } + 1
      try expect((1...lines).contains(error.line), "Line \(error.line) of \(lines) is not there.")
      try expect((1...input.count + 1).contains(error.column), "Column \(error.column) is not there.")
      return
    }
    let again = try? read(Array(text(of: value).utf8))
    try expect(again == value, "What was written reads back as something else.")
  }

  private static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    let found = bytes.withUnsafeBufferPointer { text in
      Result { () throws(JSONError) in try JSONReader.read(text) }
    }
    return try found.get()
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): JSONText.string(text)
    case .list(let values): "[" + values.map(text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.string($0.name) + ":" + text(of: $0.value) }.joined(separator: ",") + "}"
    }
  }
}
