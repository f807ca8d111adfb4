/// Gives the same number to the same text, in order of appearance; 0 is the empty text.
struct ByteInterner {
  /// The different texts, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots = [UInt32](repeating: 0, count: 64)
  private var last: UInt32 = 0

  var count: Int { ends.count }

  var strings: [String] {
    ends.indices.map { String(decoding: bytes[range(of: $0)], as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a text.
  func withText<Result>(_ code: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(of: code)])) }
  }

  mutating func code(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !text.isEmpty else { return 0 }
    // Sorted files repeat the value of the row before.
    if isLabel(last, text) { return last }
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      if isLabel(slots[slot], text) {
        last = slots[slot]
        return last
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    last = UInt32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = last
    if ends.count * 2 > slots.count { grow() }
    return last
  }

  private func range(of code: Int) -> Range<Int> { (code == 0 ? 0 : ends[code - 1])..<ends[code] }

  private func isLabel(_ code: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: Int(code))
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBytes { Self.areEqual($0, range.lowerBound, UnsafeRawBufferPointer(text)) }
  }

  /// Whether the bytes from `start` on are those of `text`; compares eight at a time, the last eight first.
  private static func areEqual(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    var index = text.count
    while index >= 8 {
      index &-= 8
      let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if bytes.loadUnaligned(fromByteOffset: start &+ index, as: UInt64.self) != word { return false }
    }
    while index > 0 {
      index &-= 1
      if bytes[start &+ index] != text[index] { return false }
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for code in 1..<ends.count {
      var slot = bytes.withUnsafeBufferPointer {
        Int(truncatingIfNeeded: Self.hash(UnsafeBufferPointer(rebasing: $0[range(of: code)])))
          & (slots.count - 1)
      }
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(code)
    }
  }

  // FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
