/// Partial dates, four bytes each.
///
/// A date is the number `YYYYMMDD`, with 00 for a month or day that is not known, so that dates are in the order of
/// their texts: 2018 before 2018-03 before 2018-03-07. A missing date is 0.
public struct DateColumn: Sendable {
  public var values: [UInt32]

  public init(_ values: [UInt32] = []) { self.values = values }

  public static func packed(_ date: PartialDate) -> UInt32 {
    UInt32(date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0))
  }

  /// nil when missing.
  public subscript(row: Int) -> PartialDate? { Self.date(values[row]) }

  /// The date of a packed number; nil when it is 0.
  public static func date(_ packed: UInt32) -> PartialDate? {
    guard packed != 0 else { return nil }
    let (month, day) = (Int(packed / 100 % 100), Int(packed % 100))
    return PartialDate(
      year: Int(packed / 10_000), month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
