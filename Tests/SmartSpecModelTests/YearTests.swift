import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("The year")
struct YearTests {
  private let made = Catalogue.make(
    regions: ["AT11", "BE21", "CZ01"], .indicators([("x", "higher"), ("y", "lower")]),
    .observations([
      "AT11 x 2010 5", "AT11 x 2015 6 b", "AT11 x 2020 8", "BE21 x 2015 9", "BE21 x 2020 7", "CZ01 x 2015 1",
      "AT11 y 2019 3",
    ]))

  @Test("Without a year every figure is the newest; with one it is the newest of that year or before")
  func newest() {
    let years: [(from: Int?, shown: Int?)] = [
      (nil, 2020), (2030, 2020), (2020, 2020), (2019, 2015), (2015, 2015), (2010, 2010), (2009, nil),
      (0, nil),
    ]
    for (from, shown) in years {
      #expect(made.at(year: from).observations.newestYear(indicator: 0, region: 0) == shown)
      #expect(made.at(year: from).year == from)
    }
    #expect(made.at(year: 2015).at(year: nil).observations.newestYear(indicator: 0, region: 0) == 2020)
  }

  @Test("Rank, change, median, reference year and series end at the year")
  func statistics() throws {
    let then = made.at(year: 2019)
    #expect(then.referenceYear(indicator: 0) == 2015)
    #expect(made.referenceYear(indicator: 0) == 2020)
    #expect(
      then.change(indicator: 0, region: 0)
        == Change(difference: 1, from: 2010, to: 2015, crossesBreak: true))
    #expect(then.rank(indicator: 0, region: 0, year: 2015) == Rank(place: 2, count: 3, year: 2015))
    #expect(
      then.unionValue(indicator: 0, year: 2015)
        == UnionValue(value: 6, year: 2015, basis: .median(count: 3)))
    #expect(then.observations.years(of: 0) == 2010...2015)
    #expect(made.at(year: 2009).observations.years(of: 0) == nil)
    #expect(made.at(year: .min + 5).observations.years(of: 0) == nil)
    #expect(
      then.observations.series(indicator: 0, region: 0, years: 2014...2021) == [
        nil, 6, nil, nil, nil, nil, nil, nil,
      ])
  }

  @Test("What comes after the year is missing even when it is asked for, and was asked for before")
  func laterIsMissing() {
    #expect(made.unionValue(indicator: 0, year: 2020) != nil)
    #expect(made.rank(indicator: 0, region: 0, year: 2020) != nil)
    let then = made.at(year: 2019)
    #expect(then.observations.figure(indicator: 0, region: 0, year: 2020) == nil)
    #expect(then.unionValue(indicator: 0, year: 2020) == nil)
    #expect(then.rank(indicator: 0, region: 0, year: 2020) == nil)
    #expect(then.distribution(indicator: 0, year: 2020, over: [0, 1]) == nil)
  }

  @Test("An indicator without a value yet is missing in the list of a region, not gone")
  func notYet() throws {
    let listing = try #require(made.at(year: 2018).related("indicators", of: "regions", row: 0))
    let value = try #require(listing.field("value"))
    #expect((0..<listing.rowCount).map { listing.raw(value, row: $0) } == ["6", ""])
    #expect((0..<listing.rowCount).map { value.display?($0) } == ["6.0 b", ""])
  }

  @Test("The years to choose from are those of all observations, whatever the year is")
  func years() {
    #expect(made.years == 2010...2020)
    #expect(made.at(year: 2012).years == 2010...2020)
    #expect(Catalogue.empty.years == nil)
  }

  @Test("A list that was made for one year is not shown for another")
  func listingsAreKeptApart() throws {
    func values(_ catalogue: Catalogue) throws -> [String] {
      let listing = try #require(catalogue.listing("regions"))
      let field = try #require(listing.field("x"))
      return (0..<listing.rowCount).map { listing.raw(field, row: $0) }
    }
    #expect(try values(made) == ["8", "7", "1"])
    #expect(try values(made.at(year: 2015)) == ["6", "9", "1"])
    #expect(try values(made.at(year: 2011)) == ["5", "", ""])
    #expect(try values(made) == ["8", "7", "1"])
    #expect(try #require(made.at(year: 2011).listing("regions")).year == 2011)
  }
}

@Suite("The year in the sample")
struct SampleYearTests {
  private let small: Catalogue

  init() throws { small = try #require(Samples.small) }

  /// Counted from observations.csv and regions.csv by another program.
  struct Known: Sendable, CustomStringConvertible {
    let indicator: Indicator.ID
    let from: Int
    let year: Int
    let value: Double
    let rank: Rank
    let union: UnionValue
    let change: Double
    var description: String { "\(indicator) from \(from)" }

    init(
      _ indicator: Indicator.ID, from: Int, _ value: Double, rank: Int, of count: Int, _ union: Double,
      _ basis: UnionValue.Basis = .official, change: Double
    ) {
      self.indicator = indicator
      self.from = from
      year = from
      self.value = value
      self.rank = Rank(place: rank, count: count, year: from)
      self.union = UnionValue(value: union, year: from, basis: basis)
      self.change = change
    }
  }

  @Test(
    "Śląskie from a year has the value, rank, EU value and change of that year",
    arguments: [
      Known("gdp_pps_pct_eu", from: 2015, 73, rank: 7, of: 36, 100, change: 3),
      Known("gdp_pps_pct_eu", from: 2020, 78, rank: 6, of: 36, 100, change: 8),
      Known("unemployment_rate", from: 2020, 2.7, rank: 3, of: 35, 7.2, change: -7),
      Known("gerd_pct_gdp", from: 2015, 0.61, rank: 14, of: 29, 0.55, .median(count: 29), change: -0.02),
      Known("gerd_pct_gdp", from: 2020, 0.87, rank: 17, of: 36, 2.3, change: 0.24),
      Known("employment_rate", from: 2015, 59.9, rank: 19, of: 36, 60.15, .median(count: 36), change: 1.9),
    ])
  func known(_ known: Known) throws {
    let then = small.at(year: known.from)
    let indicator = try #require(then.indicators.index(of: known.indicator))
    let region = try #require(then.regions.index(of: "PL22"))
    let figure = try #require(then.observations.newest(indicator: indicator, region: region))
    #expect(figure.year == known.year)
    #expect(figure.value == known.value)
    #expect(then.rank(indicator: indicator, region: region, year: figure.year) == known.rank)
    #expect(then.unionValue(indicator: indicator, year: figure.year) == known.union)
    #expect(then.change(indicator: indicator, region: region)?.difference == known.change)
  }

  @Test("No figure of any list is later than the year", arguments: 0..<6)
  func nothingIsLater(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let years = try #require(small.years)
    let year = Int.random(in: years, using: &random)
    let then = small.at(year: year)
    let regions = try #require(then.listing("regions"))
    for field in regions.fields {
      let isYear = field.kind == .year
      for row in 0..<regions.rowCount {
        if isYear, let own = regions.column(field).number(at: row) { #expect(Int(own) <= year) }
        if let figure = field.figure?(row) { #expect(figure.year <= year) }
      }
    }
    for row in then.regions.indices {
      let listing = try #require(then.related("indicators", of: "regions", row: row))
      for field in listing.fields where field.kind == .year {
        for position in 0..<listing.rowCount {
          if let own = listing.column(field).number(at: position) { #expect(Int(own) <= year) }
        }
      }
    }
    for indicator in then.indicators.indices {
      if let own = then.referenceYear(indicator: indicator) { #expect(own <= year) }
      for row in then.regions.indices {
        if let change = then.change(indicator: indicator, region: row) { #expect(change.to <= year) }
      }
    }
  }

  @Test("At the last year every list is as with the newest figures")
  func lastYear() throws {
    let last = small.at(year: try #require(small.years).upperBound)
    for name in small.listingNames {
      let newest = try #require(small.listing(name))
      let same = try #require(last.listing(name))
      for (field, other) in zip(newest.fields, same.fields) {
        for row in 0..<newest.rowCount {
          #expect(newest.raw(field, row: row) == same.raw(other, row: row))
          #expect(field.display?(row) == other.display?(row))
          #expect(field.series?(row) == other.series?(row))
        }
      }
    }
    for row in small.regions.indices {
      let newest = try #require(small.related("indicators", of: "regions", row: row))
      let same = try #require(last.related("indicators", of: "regions", row: row))
      for (field, other) in zip(newest.fields, same.fields) {
        for position in 0..<newest.rowCount {
          #expect(newest.raw(field, row: position) == same.raw(other, row: position))
        }
      }
    }
  }
}
