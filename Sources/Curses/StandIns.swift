internal import TerminalUI

/// Letters that take the place of those of ambiguous width on the way through ncurses, where the terminal shows these in two
/// columns.
///
/// ncurses asks the C library how wide a letter is, which always says one. So each of them passes through it as a letter that
/// is wide everywhere, a rare Chinese one, and becomes itself again in what is sent.
enum StandIns {
  private static let first: UInt32 = 0x2A000
  /// What is shown for the rare letters themselves: the sign of printers for one they do not have.
  private static let geta: UInt32 = 0x3013

  /// What ncurses is given for a letter.
  static func outgoing(_ base: UInt32) -> UInt32 {
    if let number = TextWidth.ambiguousNumber(of: base) { return first + UInt32(number) }
    return base >= first && base < first + UInt32(TextWidth.allAmbiguous.count) ? geta : base
  }

  /// What ncurses made, with the letters themselves.
  static func restored(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xF0) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == 0xF0, let letter = letter(rest.prefix(4)) {
        result += UTF8.encode(letter).map { Array($0) } ?? []
        rest = rest.dropFirst(4)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func letter(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == 4 else { return nil }
    let value = bytes.dropFirst().reduce(0) { $0 << 6 | UInt32($1 & 0x3F) }
    guard value >= first, value - first < UInt32(TextWidth.allAmbiguous.count) else { return nil }
    return Unicode.Scalar(TextWidth.allAmbiguous[Int(value - first)])
  }
}
