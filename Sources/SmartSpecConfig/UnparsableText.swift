/// What is no TOML in a way over which the parser ends the process, so that it must not see it.
///
/// That is a head without a name, such as `[$x]` or `[`, and a bracket that closes what was not opened, such as `[1}`. Up to
/// the first thing that is not TOML, strings, comments and lists are followed exactly; what comes after that is not
/// reached by the parser either.
struct UnparsableText {
  enum Reason: String {
    case namelessHead = "A head needs a name of letters and digits, such as [all]."
    case strayBracket = "A bracket closes what was not opened."
  }

  let reason: Reason
  /// The line it stands on, from 1.
  let line: Int
  /// The text before that line.
  let before: String

  /// Finds the first such place; nil where there is none.
  static func first(in text: String) -> UnparsableText? {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard let (reason, place) = scanner.find() else { return nil }
    let start = scanner.bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return UnparsableText(
      reason: reason, line: scanner.bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1,
      before: String(decoding: scanner.bytes[..<start], as: UTF8.self))
  }
}

private struct Scanner {
  let bytes: [UInt8]
  private var position = 0
  /// What closes the lists and tables that are open in the value at hand, the innermost last.
  private var closings: [UInt8] = []
  /// Whether nothing but blanks stands before this place on its line.
  private var isAtStart = true

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Where the first such thing begins, and what it is.
  mutating func find() -> (UnparsableText.Reason, Int)? {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\n"):
        isAtStart = true
        position += 1
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        position += 1
        continue
      case UInt8(ascii: "#"):
        position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "[") where isAtStart && closings.isEmpty:
        if !hasName(after: position) { return (.namelessHead, position) }
        openHead()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        closings.append(byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
        position += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard closings.popLast() == byte else { return (.strayBracket, position) }
        position += 1
      default: position += 1
      }
      isAtStart = false
    }
    return nil
  }

  /// Whether a head goes on with a letter, digit, quote or with its end, which the parser refuses itself.
  private func hasName(after start: Int) -> Bool {
    let isOfList = bytes[start...].starts(with: "[[".utf8)
    let place = skippingBlanks(start + (isOfList ? 2 : 1))
    guard place < bytes.count else { return true }
    switch bytes[place] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return Array("_-\"']".utf8).contains(bytes[place])
    }
  }

  private func skippingBlanks(_ start: Int) -> Int {
    bytes[start...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? bytes.count
  }

  /// Goes behind the brackets that open a head.
  private mutating func openHead() {
    while position < bytes.count, bytes[position] == UInt8(ascii: "[") {
      closings.append(UInt8(ascii: "]"))
      position += 1
    }
  }

  private mutating func skipString(_ quote: UInt8) {
    let isLong = bytes[position...].starts(with: [quote, quote, quote])
    position += isLong ? 3 : 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += 2
      } else if byte == UInt8(ascii: "\n"), !isLong {
        return
      } else if byte == quote, !isLong || bytes[position...].starts(with: [quote, quote, quote]) {
        position += isLong ? 3 : 1
        // Up to two quotes more belong to the text before the end.
        while isLong, position < bytes.count, bytes[position] == quote { position += 1 }
        return
      } else {
        position += 1
      }
    }
  }
}
