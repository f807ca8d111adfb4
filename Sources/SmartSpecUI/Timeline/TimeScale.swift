import SmartSpecModel

/// Which years a row of columns shows; all years and all months are equally wide.
struct TimeScale: Hashable, Sendable {
  let firstYear: Int
  let lastYear: Int
  let width: Int

  init(years: ClosedRange<Int>, width: Int) {
    (firstYear, lastYear) = (years.lowerBound, years.upperBound)
    self.width = max(1, width)
  }

  /// The columns of the days that a date can stand for, some of which may lie outside.
  func columns(of date: PartialDate) -> ClosedRange<Int> {
    let month = date.month.map { Double($0 - 1) }
    let day = date.day.map { Double($0 - 1) }
    let first = ((month ?? 0) + (day ?? 0) / 31) / 12
    let last = month.map { ($0 + (day.map { ($0 + 1) / 31 } ?? 1)) / 12 } ?? 1
    let start = column(Double(date.year) + first)
    // The moment after the last day belongs to the next column.
    return start...max(start, column(Double(date.year) + last - 1e-4))
  }

  /// The columns of a year inside of the picture.
  func columns(ofYear year: Int) -> Range<Int> {
    let first = max(0, min(width, column(Double(year))))
    return first..<max(first, min(width, column(Double(year + 1))))
  }

  private func column(_ year: Double) -> Int {
    // What should be whole may lie a little below after a division.
    Int(((year - Double(firstYear)) * Double(width) / Double(lastYear - firstYear + 1) + 1e-6).rounded(.down))
  }

  /// Years that are written out: each, or every second, fifth or tenth, so that they stand apart.
  var labelledYears: [Int] {
    let room = Double(width) / Double(lastYear - firstYear + 1)
    let step = [1, 2, 5, 10, 20, 50].first { Double($0) * room >= 6 } ?? 100
    return (firstYear...lastYear).filter { $0 % step == 0 }
  }
}
