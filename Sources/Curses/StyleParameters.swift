/// The parameters of a sequence that changes colours or attributes, one after the other.
struct StyleParameters: Sequence, IteratorProtocol {
  enum Parameter: Equatable {
    case number(Int)
    /// Anything but a number, such as `4:3`.
    case text(String)
  }

  private var rest: ArraySlice<UInt8>?

  /// What stands between `CSI` and `m`.
  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The next one; one that is empty is zero.
  mutating func next() -> Parameter? {
    guard let bytes = rest else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
    rest = end < bytes.endIndex ? bytes[(end + 1)...] : nil
    var number = 0
    for byte in bytes[..<end] {
      guard (0x30...0x39).contains(byte), number < 100_000 else {
        return .text(String(decoding: bytes[..<end], as: UTF8.self))
      }
      number = 10 * number + Int(byte - 0x30)
    }
    return .number(number)
  }

  /// The colour behind 38 or 48; `nil` where none is there.
  mutating func nextColor() -> SelectedColor? {
    switch next() {
    case .number(5): return nextByte().map { .indexed($0) }
    case .number(2):
      guard let red = nextByte(), let green = nextByte(), let blue = nextByte() else { return nil }
      return .direct(red, green, blue)
    default: return nil
    }
  }

  private mutating func nextByte() -> UInt8? {
    guard case .number(let number) = next() else { return nil }
    return UInt8(clamping: number)
  }
}
