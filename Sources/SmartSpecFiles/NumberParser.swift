/// Reads numbers from bytes.
enum NumberParser {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// A decimal number with a point, such as `-12.5` or `1e3`; nil for anything else, also for `nan` and `inf`.
  ///
  /// Up to 15 digits without exponent are exact: both the digits and the power of ten are whole `Double`s.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative { index = 1 }
    var digits: UInt64 = 0
    var count = 0
    var decimals = 0
    var seenPoint = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        count += 1
        if seenPoint { decimals += 1 }
      } else if byte == 0x2E, !seenPoint, count > 0 {
        seenPoint = true
      } else {
        return general(bytes)
      }
      index += 1
    }
    guard count > 0, count <= 15, !seenPoint || decimals > 0 else { return general(bytes) }
    let value = decimals == 0 ? Double(digits) : Double(digits) / powers[decimals]
    return isNegative ? -value : value
  }

  /// The same, or a number with a decimal comma, such as `-12,5`, when `decimalComma` says so.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, decimalComma: Bool) -> Double? {
    decimalComma ? parseWithComma(bytes) : parse(bytes)
  }

  private static func parseWithComma(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let comma = bytes.firstIndex(of: 0x2C) else { return parse(bytes) }
    guard bytes.count <= 40, !bytes.contains(0x2E) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { copy in
      _ = copy.initialize(fromContentsOf: bytes)
      copy[comma] = 0x2E
      return parse(UnsafeBufferPointer(copy))
    }
  }

  private static func general(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let first = bytes.first, bytes.last != 0x2E, first == 0x2D || (0x30...0x39).contains(first),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || [0x2D, 0x2B, 0x2E, 0x45, 0x65].contains($0) }),
      let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }
}
