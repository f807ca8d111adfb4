/// What a piece of terminal output does, as far as `StyleCompressor` has to know.
enum EscapeSequence {
  /// Changes colours or attributes.
  case style(StyleParameters)
  /// Chooses the character set of ASCII.
  case plainCharacters
  /// Moves the cursor and draws nothing.
  case cursorMovement
  /// Scrolls the region by several lines, by which the cursor stands at its end: `CSI n S` or `CSI n T`.
  case scroll(lines: Int, isUp: Bool)
  /// Draws, erases or anything else.
  case other(changesCharacters: Bool)

  /// The bytes of the sequence at the front, which begins with escape.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    let body = bytes.dropFirst()
    switch body.first {
    case UInt8(ascii: "["):
      let parameters = body.dropFirst().prefix { !(0x40...0x7E).contains($0) }
      return min(bytes.count, parameters.count + 3)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return min(bytes.count, 3)
    default: return min(bytes.count, 2)
    }
  }

  static func kind(of part: ArraySlice<UInt8>) -> EscapeSequence {
    guard let first = part.first else { return .other(changesCharacters: false) }
    guard first == 0x1B else { return kind(ofByte: first) }
    let body = part.dropFirst()
    if body.elementsEqual("(B".utf8) { return .plainCharacters }
    guard body.first == UInt8(ascii: "["), body.count > 1, let final = part.last else {
      return .other(changesCharacters: body.first == UInt8(ascii: "("))
    }
    let parameters = body.dropFirst().dropLast()
    switch final {
    case UInt8(ascii: "m"):
      return .style(StyleParameters(parameters))
    case UInt8(ascii: "S"), UInt8(ascii: "T"):
      guard let lines = Int(String(decoding: parameters, as: UTF8.self)), lines > 0 else {
        return .other(changesCharacters: false)
      }
      return .scroll(lines: lines, isUp: final == UInt8(ascii: "S"))
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"), UInt8(ascii: "f"):
      return .cursorMovement
    default: return .other(changesCharacters: false)
    }
  }

  private static func kind(ofByte byte: UInt8) -> EscapeSequence {
    switch byte {
    case 0x08, 0x0D: .cursorMovement
    case 0x0F: .plainCharacters
    default: .other(changesCharacters: byte == 0x0E)
    }
  }
}
