import SmartSpecModel
import Testing

@Suite("Partial dates")
struct PartialDateTests {
  @Test(
    "A date reads back as it was written", arguments: ["2018", "2018-03", "2018-03-07", "0001", "2020-02-29"])
  func roundTrip(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(
    "What is not a date is refused",
    arguments: [
      "", "18", "2018-", "2018-3", "2018-13", "2018-00", "2018-02-30", "2019-02-29", "1900-02-29",
      "2018-04-31",
      "2018-01-00", "2018-03-07-01", "2018/03", "20180307", "0000", "abcd", "２０１８", "2018-03-0a", " 2018",
    ])
  func refuses(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("A year begins on its first day and ends on its last")
  func coversItsDays() throws {
    let year = try #require(PartialDate("2020"))
    let first = try #require(PartialDate("2020-01-01"))
    let last = try #require(PartialDate("2020-12-31"))
    #expect(year.firstDay == first.firstDay)
    #expect(year.lastDay == last.lastDay)
    #expect(year.lastDay - year.firstDay == 365)
  }

  @Test("Days follow each other without gaps over a leap year and a turn of century")
  func daysAreConsecutive() throws {
    var previous = try #require(PartialDate("1999-12-31")).firstDay
    for year in 2000...2001 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = PartialDate(year: year, month: month, day: day) else { continue }
          #expect(date.firstDay == previous + 1)
          previous = date.firstDay
        }
      }
    }
  }

  @Test("A date is before another only when all its days are")
  func comparesByRange() throws {
    let year = try #require(PartialDate("2018"))
    let march = try #require(PartialDate("2018-03"))
    let next = try #require(PartialDate("2019-01"))
    #expect(!year.isBefore(march))
    #expect(!march.isBefore(year))
    #expect(year.isBefore(next))
    #expect(march.isBefore(next))
    #expect(!next.isBefore(march))
  }

  @Test("A day without a month is refused")
  func needsMonth() {
    #expect(PartialDate(year: 2018, month: nil, day: 3) == nil)
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: 10_000) == nil)
  }
}
