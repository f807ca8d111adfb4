/// Why a text is not JSON, and where; line and column count from 1.
package struct JSONError: Error, Equatable {
  package let line: Int
  package let column: Int
}

/// Reads JSON text (RFC 8259).
///
/// The reader of the standard library takes a tenth of the time in which the program starts, for one file.
package struct JSONReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Deeper text is refused: reading it would take more stack than there may be.
  private static let deepest = 200

  private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  package static func read(_ text: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == text.count else { throw reader.error }
    return value
  }
}

extension JSONReader {
  private var error: JSONError {
    var line = 1
    var column = 1
    for byte in text[..<min(position, text.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONError(line: line, column: column)
  }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks()
    guard depth < Self.deepest else { throw error }
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(_ depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    if skip(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw error }
      let name = try string()
      guard skip(UInt8(ascii: ":")) else { throw error }
      members.append(.init(name: name, value: try value(depth: depth + 1)))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw error }
    return .object(members)
  }

  private mutating func list(_ depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return .list(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw error }
    return .list(elements)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw error }
      position += 1
    }
    return value
  }

  private mutating func digits() -> Bool {
    let start = position
    while let byte = next, byte >= 0x30, byte <= 0x39 { position += 1 }
    return position > start
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else if !digits() { throw error }
    if next == UInt8(ascii: ".") {
      position += 1
      guard digits() else { throw error }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() else { throw error }
    }
    guard let number = NumberParser.parse(UnsafeBufferPointer(rebasing: text[start..<position])) else {
      throw error
    }
    return number
  }
}

extension JSONReader {
  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    guard next == UInt8(ascii: "\"") else { return try stringWithEscapes(from: start) }
    defer { position += 1 }
    return try checked(UnsafeBufferPointer(rebasing: text[start..<position]))
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var bytes = Array(text[start..<position])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let found: String? = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
        guard let found else { throw error }
        position += 1
        return found
      case UInt8(ascii: "\\"):
        position += 1
        bytes.append(contentsOf: Character(try escaped()).utf8)
      case 0..<0x20: throw error
      default:
        bytes.append(byte)
        position += 1
      }
    }
    throw error
  }

  private func checked(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw error }
    return text
  }

  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    guard let byte = next else { throw error }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw error
    }
  }

  /// Four digits, or two times four for a scalar beyond the first 65,536.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, next == UInt8(ascii: "\\") else { throw error }
    position += 1
    guard next == UInt8(ascii: "u") else { throw error }
    position += 1
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { throw error }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
