/// A letter read from bytes that may not be UTF-8.
struct UTF8Letter {
  let value: UInt32
  /// How many bytes it takes, from two to four.
  let count: Int

  /// Reads the letter beyond ASCII whose first byte is at a place, and which ends before `limit`; nil where there is
  /// none.
  @inline(__always)
  init?(_ text: UnsafePointer<UInt8>, _ place: Int, limit: Int) {
    let first = text[place]
    guard first >= 0xC2, place + 1 < limit else { return nil }
    let second = UInt32(text[place + 1]) ^ 0x80
    guard second < 0x40 else { return nil }
    if first < 0xE0 {
      value = UInt32(first & 0x1F) << 6 | second
      count = 2
      return
    }
    guard place + 2 < limit, first < 0xF5 else { return nil }
    let third = UInt32(text[place + 2]) ^ 0x80
    guard third < 0x40 else { return nil }
    if first < 0xF0 {
      value = UInt32(first & 0xF) << 12 | second << 6 | third
      count = 3
      guard value >= 0x800, !(0xD800..<0xE000).contains(value) else { return nil }
      return
    }
    guard place + 3 < limit else { return nil }
    let fourth = UInt32(text[place + 3]) ^ 0x80
    value = UInt32(first & 0x7) << 18 | second << 12 | third << 6 | fourth
    count = 4
    guard fourth < 0x40, (0x10000..<0x110000).contains(value) else { return nil }
  }
}
