import SmartSpecModel

/// Which days a row of columns shows.
struct TimeScale: Hashable, Sendable {
  let firstYear: Int
  let lastYear: Int
  let width: Int
  private let firstDay: Int
  private let days: Int

  init(years: ClosedRange<Int>, width: Int) {
    (firstYear, lastYear) = (years.lowerBound, years.upperBound)
    self.width = max(1, width)
    firstDay = Self.day(years.lowerBound)
    days = max(1, Self.day(years.upperBound + 1) - firstDay)
  }

  /// The first day of a year.
  private static func day(_ year: Int) -> Int {
    PartialDate(year: max(1, min(9999, year)))?.firstDay ?? 0
  }

  /// The place of a day in half columns, which may lie outside.
  func half(_ day: Int) -> Int {
    let part = Double(day - firstDay) / Double(days) * Double(width * 2)
    return Int(part.rounded(.down))
  }

  func column(_ day: Int) -> Int {
    let half = half(day)
    return half >= 0 ? half / 2 : (half - 1) / 2
  }

  /// The columns of a year; empty where they lie outside.
  func columns(ofYear year: Int) -> Range<Int> {
    let first = max(0, min(width, column(Self.day(year))))
    return first..<max(first, min(width, column(Self.day(year + 1))))
  }

  /// Years that are written out: each, or every second, fifth or tenth, so that they stand apart.
  var labelledYears: [Int] {
    let room = Double(width) / Double(lastYear - firstYear + 1)
    let step = [1, 2, 5, 10, 20, 50].first { Double($0) * room >= 6 } ?? 100
    return (firstYear...lastYear).filter { $0 % step == 0 }
  }
}
