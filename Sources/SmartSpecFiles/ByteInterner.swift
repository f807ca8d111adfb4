/// Gives the same number to the same text, in order of appearance; 0 is the empty text.
struct ByteInterner {
  private var labels: [[UInt8]] = [[]]
  private var slots = [UInt32](repeating: 0, count: 64)
  private var last: UInt32 = 0

  var strings: [String] { labels.map { String(decoding: $0, as: UTF8.self) } }

  mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !bytes.isEmpty else { return 0 }
    // Sorted files repeat the value of the row before.
    if isLabel(last, bytes) { return last }
    var slot = Int(truncatingIfNeeded: Self.hash(bytes)) & (slots.count - 1)
    while slots[slot] != 0 {
      if isLabel(slots[slot], bytes) {
        last = slots[slot]
        return last
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    last = UInt32(labels.count)
    labels.append(Array(bytes))
    slots[slot] = last
    if labels.count * 2 > slots.count { grow() }
    return last
  }

  private func isLabel(_ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    labels[Int(code)].withUnsafeBufferPointer { label in
      guard label.count == bytes.count else { return false }
      var index = bytes.count - 1
      // Neighbouring codes differ at their end.
      while index >= 0 {
        if label[index] != bytes[index] { return false }
        index -= 1
      }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for code in labels.indices.dropFirst() {
      var slot = labels[code].withUnsafeBufferPointer {
        Int(truncatingIfNeeded: Self.hash($0)) & (slots.count - 1)
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
