import SmartSpecModel
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws(JSONError) -> JSONValue { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { text in
      Result { () throws(JSONError) in try JSONReader.read(text) }
    }
    return try result.get()
  }

  @Test(
    "Values",
    arguments: [
      ("null", JSONValue.null), ("true", .flag(true)), (" false ", .flag(false)), ("0", .number(0)),
      ("-0.5e+2", .number(-50)), ("1E3", .number(1000)),
      ("12345678901234567890", .number(1.2345678901234567e19)),
      ("\"\"", .text("")), ("\"Śląskie\"", .text("Śląskie")), ("[]", .list([])), ("{}", .object([])),
      ("[1, [2]]", .list([.number(1), .list([.number(2)])])),
      ("{\"a\" : 1}", .object([.init(name: "a", value: .number(1))])),
    ])
  func values(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
  }

  @Test(
    "Escapes",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9""#, "Aé"),
      (#""\uD83D\uDE00""#, "😀"),
      (#""a\u0000b""#, "a\0b"),
    ])
  func escapes(text: String, value: String) throws {
    #expect(try read(text) == .text(value))
  }

  @Test(
    "What is not JSON is refused with its place",
    arguments: [
      ("", 1, 1), ("[1,]", 1, 4), ("{\"a\" 1}", 1, 6), ("[1 2]", 1, 4), ("{\n  \"a\": tru\n}", 2, 11),
      ("\"a", 1, 3), ("01", 1, 2), ("1.", 1, 3), ("+1", 1, 1), ("1e", 1, 3), ("1e999", 1, 6), ("nul", 1, 4),
      ("[1] x", 1, 5), ("{a:1}", 1, 2), ("\"\\x\"", 1, 4), ("\"\\uD83D\"", 1, 8), ("\"\\uDE00\"", 1, 8),
      ("\"\n\"", 1, 2), ("{\"é\":}", 1, 6), ("\u{FEFF}1", 1, 1), ("-", 1, 2), ("'a'", 1, 1),
    ])
  func refuses(text: String, line: Int, column: Int) {
    #expect(throws: JSONError(line: line, column: column)) { try read(text) }
  }

  @Test("Text that is not UTF-8 is refused")
  func badUTF8() {
    #expect(throws: JSONError.self) { try read([0x22, 0xB3, 0x22]) }
    #expect(throws: JSONError.self) { try read([0x22, 0x5C, 0x6E, 0xB3, 0x22]) }
  }

  @Test("Text may be nested, but not so deep that the stack ends")
  func depth() throws {
    _ = try read(String(repeating: "[", count: 150) + String(repeating: "]", count: 150))
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 1_000_000)) }
    #expect(throws: JSONError.self) { try read(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  @Test("Random bytes never trap", arguments: 0..<200)
  func randomBytes(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<50 { _ = try? read(random.bytes(0...60)) }
  }

  @Test("Damaged descriptors never trap", arguments: 0..<30)
  func damaged(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let bytes = Array(
      #"{"title":"T","resources":[{"name":"a","path":"a.csv","schema":{"fields":[{"name":"x","type":"number"}]}}]}"#
        .utf8)
    for _ in 0..<200 {
      var copy = bytes
      copy[Int.random(in: copy.indices, using: &random)] = UInt8.random(in: 0...127, using: &random)
      if let json = try? read(copy) { _ = try? PackageDescriptor(json) }
    }
  }
}

@Suite("The descriptor of a package")
struct PackageDescriptorTests {
  private func describe(_ text: String) throws -> PackageDescriptor {
    try Array(text.utf8).withUnsafeBufferPointer { try PackageDescriptor(try JSONReader.read($0)) }
  }

  @Test("Fields, keys and constraints are read")
  func reads() throws {
    let package = try describe(
      """
      {"title": "T", "created": "2026-11-20", "resources": [{"name": "a", "path": "a.csv", "title": "A", "schema": {
        "primaryKey": "id", "missingValues": ["", "-"],
        "foreignKeys": [
          {"fields": ["b"], "reference": {"resource": "bs", "fields": "id"}},
          {"fields": ["b", "c"], "reference": {"resource": "bs", "fields": ["id", "c"]}}],
        "fields": [
          {"name": "id", "constraints": {"required": true, "unique": true, "pattern": "[A-Z]+"}},
          {"name": "b", "type": "string", "listSeparator": ";", "listOf": "bs", "title": null},
          {"name": "n", "type": "integer", "unit": "km", "decimals": 2, "constraints": {"minimum": 1, "maximum": 9}},
          {"name": "d", "type": "string", "partialDate": true, "constraints": {"minimum": "2000-01-01"}},
          {"name": "e", "constraints": {"enum": ["x", "y"]}}]}}]}
      """)
    let schema = try #require(package.resources.first?.schema)
    #expect(package.title == "T")
    #expect(package.created == "2026-11-20")
    #expect(schema.title == "A")
    #expect(schema.primaryKey == ["id"])
    #expect(schema.missingValues == ["", "-"])
    #expect(schema.foreignKeys == [.init(field: "b", table: "bs", target: "id")])
    #expect(schema.fields.map(\.kind) == [.text, .text, .integer, .partialDate, .text])
    #expect(schema.fields[0].isRequired && schema.fields[0].isUnique)
    #expect(schema.fields[0].pattern == "[A-Z]+")
    #expect(schema.fields[1].listOf == "bs")
    #expect(schema.fields[2].minimum == 1 && schema.fields[2].maximum == 9 && schema.fields[2].decimals == 2)
    #expect(schema.fields[3].minimum == nil)
    #expect(schema.fields[4].choices == ["x", "y"])
  }

  @Test(
    "What is missing or of the wrong kind is said with its place",
    arguments: [
      ("{}", "“resources” is missing"), ("[]", "a value has the wrong type"),
      (#"{"resources":[{"path":"a"}]}"#, "“name” is missing at resources[0]"),
      (#"{"resources":[{"name":"a","path":["a"]}]}"#, "a value has the wrong type at resources[0].path"),
      (
        #"{"resources":[{"name":"a","path":"a","schema":{"fields":[{"name":1}]}}]}"#,
        "a value has the wrong type at resources[0].schema.fields[0].name"
      ),
    ])
  func words(text: String, reason: String) {
    let error = #expect(throws: JSONShapeError.self) { try describe(text) }
    #expect(error?.reason == reason)
  }
}
