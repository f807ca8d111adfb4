/// A date that may be known only to the month or the year: `2018`, `2018-03`, `2018-03-07`.
///
/// Two partial dates are compared by the days they can stand for, never by their text.
public struct PartialDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12; nil when only the year is known.
  public let month: Int?
  /// 1 to 31; nil when the day is not known.
  public let day: Int?

  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day it can stand for, as days since 0000-03-01.
  public var firstDay: Int { Self.ordinal(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day it can stand for, as days since 0000-03-01.
  public var lastDay: Int {
    let lastMonth = month ?? 12
    return Self.ordinal(year: year, month: lastMonth, day: day ?? Self.days(in: lastMonth, of: year))
  }

  /// Whether another date is this one, or lies in its month or year as it is written.
  public func covers(_ other: PartialDate) -> Bool {
    year == other.year && (month == nil || month == other.month) && (day == nil || day == other.day)
  }

  /// Whether every day it can stand for lies before every day of the other.
  public func isBefore(_ other: PartialDate) -> Bool { lastDay < other.firstDay }
}

extension PartialDate: LosslessStringConvertible {
  public init?(_ description: String) {
    let length = description.utf8.count
    guard length == 4 || length == 7 || length == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (index, byte) in description.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch index {
      case ..<4: year = year * 10 + digit
      case ..<7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    self.init(year: year, month: length > 4 ? month : nil, day: length > 7 ? day : nil)
  }

  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }]
      .compactMap { $0 }.joined(separator: "-")
  }
}

extension PartialDate {
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  // Months counted from March put the leap day at the end of the year.
  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let shifted = (month + 9) % 12
    let years = year - shifted / 10
    return 365 * years + years / 4 - years / 100 + years / 400 + (shifted * 306 + 5) / 10 + day - 1
  }
}
