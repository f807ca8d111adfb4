import SmartSpecModel

/// Reads partial dates from bytes.
enum DateParser {
  /// The number that `DateColumn` has for a date such as `2018`, `2018-03` or `2018-03-07`; nil for anything else.
  static func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard bytes.count == 10 || bytes.count == 7 || bytes.count == 4 else { return nil }
    guard let year = number(bytes, 0..<4) else { return nil }
    var (month, day): (Int?, Int?) = (nil, nil)
    if bytes.count >= 7 {
      guard bytes[4] == 0x2D, let digits = number(bytes, 5..<7) else { return nil }
      month = digits
    }
    if bytes.count == 10 {
      guard bytes[7] == 0x2D, let digits = number(bytes, 8..<10) else { return nil }
      day = digits
    }
    return PartialDate(year: year, month: month, day: day).map(DateColumn.packed)
  }

  @inline(__always)
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
