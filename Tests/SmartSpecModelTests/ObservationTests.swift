import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Observations")
struct ObservationTests {
  private let catalogue = Catalogue.make(
    regions: ["PL", "PL2", "PL21", "PL22"], .indicators([("gdp", "higher"), ("rate", "lower")]),
    .observations([
      "PL21 gdp 2019 71 b", "PL21 gdp 2021 73 ep", "PL22 gdp 2020 0", "PL22 gdp 2022  ", "PL21 gdp 2018.5 1",
      "XX gdp 2020 1", "PL21 none 2020 1", "PL21 gdp 9999 1", "PL21 gdp 1e300 1", "PL21 gdp nan 1",
    ]))

  @Test("A value that was not reported is missing, and zero is zero")
  func missingIsNotZero() {
    #expect(catalogue.observations.value(indicator: 0, region: 2, year: 2020) == nil)
    #expect(catalogue.observations.value(indicator: 0, region: 3, year: 2020) == 0)
    #expect(catalogue.observations.value(indicator: 0, region: 3, year: 2022) == nil)
    #expect(catalogue.observations.figure(indicator: 0, region: 3, year: 2022) == nil)
    #expect(catalogue.observations.value(indicator: 1, region: 2, year: 2020) == nil)
    #expect(catalogue.observations.value(indicator: 0, region: 0, year: 2020) == nil)
  }

  @Test("A year outside what was observed is missing", arguments: [Int.min, 0, 1850, 2017, 2023, Int.max])
  func outside(year: Int) {
    #expect(catalogue.observations.value(indicator: 0, region: 2, year: year) == nil)
  }

  @Test("Only rows that name a known indicator, region and year are counted, and only with a value")
  func counts() {
    #expect(catalogue.observations.count == 3)
    #expect(catalogue.observations.years(of: 0) == 2019...2021)
    #expect(catalogue.observations.years(of: 1) == nil)
  }

  @Test("A figure carries its flag and its source")
  func flags() throws {
    let first = try #require(catalogue.observations.figure(indicator: 0, region: 2, year: 2019))
    let second = try #require(catalogue.observations.figure(indicator: 0, region: 2, year: 2021))
    let plain = try #require(catalogue.observations.figure(indicator: 0, region: 3, year: 2020))
    #expect(first.flag == "b")
    #expect(second.flag == "ep")
    #expect(plain.flag.isEmpty)
    #expect(plain.provenance == Provenance(source: "dataset", confidence: .sourced))
  }

  @Test("The newest value is that of the last year with one")
  func newest() {
    #expect(catalogue.observations.newestYear(indicator: 0, region: 2) == 2021)
    #expect(catalogue.observations.upTo(2020).newestYear(indicator: 0, region: 2) == 2019)
    #expect(catalogue.observations.upTo(2018).newestYear(indicator: 0, region: 2) == nil)
    #expect(catalogue.observations.newest(indicator: 0, region: 3)?.value == 0)
    #expect(catalogue.observations.newest(indicator: 1, region: 3) == nil)
  }

  @Test("A series has one place for each year asked for")
  func series() {
    let series = catalogue.observations.series(indicator: 0, region: 2, years: 2018...2022)
    #expect(series == [nil, 71, nil, 73, nil])
  }

  @Test("More flags than can be told apart read as none, not as another one")
  func manyFlags() {
    let rows = (0..<300).map { "PL21 gdp \(1900 + $0) 1 f\($0)" }
    let catalogue = Catalogue.make(regions: ["PL21"], .indicators([("gdp", "higher")]), .observations(rows))
    #expect(catalogue.observations.figure(indicator: 0, region: 0, year: 2100)?.flag == "f200")
    #expect(catalogue.observations.figure(indicator: 0, region: 0, year: 2199)?.flag.isEmpty == true)
  }
}

@Suite("Statistics")
struct StatisticsTests {
  private let codes = ["AT11", "BE21", "CZ01", "DE11", "ATZZ", "CH01", "AT1"]

  private func catalogue(_ direction: String, _ values: [String]) -> Catalogue {
    .make(
      regions: codes + ["EU27_2020"], .indicators([("x", direction)]),
      .observations(zip(codes + ["EU27_2020"], values).filter { !$1.isEmpty }.map { "\($0) x 2020 \($1)" }))
  }

  private func places(_ catalogue: Catalogue) -> [String?] {
    codes.indices.map { row in
      catalogue.rank(indicator: 0, region: row, year: 2020).map { "\($0.place)/\($0.count)" }
    }
  }

  @Test("Equal values share a rank, and the next rank is left out")
  func ties() {
    #expect(
      places(catalogue("higher", ["10", "30", "30", "20", "99", "99", "7"]))
        == ["4/4", "1/4", "1/4", "3/4", nil, nil, "1/1"])
  }

  @Test("Where less is better the least value comes first")
  func lowerIsBetter() {
    #expect(
      places(catalogue("lower", ["10", "30", "30", "20", "", "", ""])) == [
        "1/4", "3/4", "3/4", "2/4", nil, nil, nil,
      ])
  }

  @Test("A neutral indicator ranks from the highest value")
  func neutral() {
    #expect(
      places(catalogue("neutral", ["1", "2", "", "", "", "", ""])) == ["2/2", "1/2", nil, nil, nil, nil, nil])
  }

  @Test("Where the source publishes a value for the Union, that is the value of the Union")
  func official() {
    let value = catalogue("higher", ["10", "20", "", "", "", "", "", "14"]).unionValue(
      indicator: 0, year: 2020)
    #expect(value == UnionValue(value: 14, year: 2020, basis: .official))
  }

  @Test("Else it is the median of the regions of level 2, with their number")
  func median() {
    let odd = catalogue("higher", ["10", "40", "20", "", "99", "99", "99"]).unionValue(
      indicator: 0, year: 2020)
    #expect(odd == UnionValue(value: 20, year: 2020, basis: .median(count: 3)))
    let even = catalogue("higher", ["10", "40", "20", "60"]).unionValue(indicator: 0, year: 2020)
    #expect(even == UnionValue(value: 30, year: 2020, basis: .median(count: 4)))
    #expect(catalogue("higher", ["10"]).unionValue(indicator: 0, year: 2021) == nil)
  }

  @Test("A change says from when to when, and whether the series broke in between")
  func change() throws {
    let catalogue = Catalogue.make(
      regions: ["AT11", "AT12"], .indicators([("x", "higher")]),
      .observations(["AT11 x 2010 5", "AT11 x 2015 6 b", "AT11 x 2020 8", "AT12 x 2020 1"]))
    let change = try #require(catalogue.change(indicator: 0, region: 0))
    #expect(change == Change(difference: 3, from: 2010, to: 2020, crossesBreak: true))
    let short = try #require(catalogue.change(indicator: 0, region: 0, span: 5))
    #expect(short == Change(difference: 2, from: 2015, to: 2020, crossesBreak: false))
    #expect(catalogue.change(indicator: 0, region: 1) == nil)
  }
}
