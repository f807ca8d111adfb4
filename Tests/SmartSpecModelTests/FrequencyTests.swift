import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("How often values occur")
struct FrequencyTests {
  private func frequency(_ listing: Listing, _ field: String, summing: String? = nil) throws -> Frequency {
    let rows = RowList(listing.scope ?? Array(0..<listing.rowCount))
    let asked = try #require(listing.field(field))
    let summed = summing.flatMap { listing.field($0) }
    return try #require(listing.frequency(of: asked, rows: rows, summing: summed))
  }

  @Test("The most frequent value comes first, those as frequent by value, what is not stated last")
  func order() throws {
    let listing = Listing.make(categories: ["b", "", "a", "c", "b", "", "", "a"])
    let found = try frequency(listing, "status")
    #expect(found.entries.map(\.value) == [.text("a"), .text("b"), .text("c"), .missing])
    #expect(found.entries.map(\.count) == [2, 2, 1, 3])
    #expect(found.entries.map { found.share($0) } == [0.25, 0.25, 0.125, 0.375])
    #expect(found.missingCount == 3 && found.stated.count == 3)
  }

  @Test("Only the rows that are asked for are counted, and no value that none of them has")
  func someRows() throws {
    let listing = Listing.make(categories: ["a", "b", "a", "c"]).scoped(to: [1, 2])
    #expect(try frequency(listing, "status").entries.map(\.value) == [.text("a"), .text("b")])
  }

  @Test("A missing amount is no zero: it is left out of the sum and of the number of rows that state one")
  func sums() throws {
    let listing = Listing.make(numbers: [1.5, nil, 2, nil], categories: ["a", "a", "a", "b"])
    let found = try frequency(listing, "status", summing: "gdp_pps_pct_eu")
    #expect(found.entries.map(\.sum) == [3.5, nil])
    #expect(found.entries.map(\.summedCount) == [2, 0])
  }

  @Test("Each entry of a list counts once for its row")
  func lists() throws {
    let listing = Listing.make(lists: ["C1;C2", "C2", "", "C2;C2"])
    let found = try frequency(listing, "challenges")
    #expect(found.entries.map(\.value) == [.entry("C2"), .entry("C1"), .missing])
    #expect(found.entries.map(\.count) == [3, 1, 1])
  }

  @Test("Dates count for their years, and what is no date for itself")
  func dates() throws {
    let listing = Listing.make(dates: ["2018-03", "2018", "2019-01-31", "", "soon"])
    let found = try frequency(listing, "start")
    #expect(found.entries.map(\.value) == [.year(2018), .year(2019), .text("soon"), .missing])
    #expect(found.entries.map(\.count) == [2, 1, 1, 1])
  }

  @Test("Few different numbers stand for themselves, more of them in at most twelve round classes")
  func numbers() throws {
    let few = Listing.make(numbers: [2, 1.5, 2, nil])
    #expect(
      try frequency(few, "gdp_pps_pct_eu").entries.map(\.value) == [.number(2), .number(1.5), .missing])
    let many = Listing.make(numbers: (0..<100).map { Double($0) } + [nil])
    let found = try frequency(many, "gdp_pps_pct_eu")
    #expect(found.byValue.map { found.entries[$0].value }.first == .range(lower: 0, upper: 10))
    #expect(found.entries.map(\.count) == Array(repeating: 10, count: 10) + [1])
  }

  @Test("The order of values is that of numbers and texts, with what is missing last")
  func byValue() throws {
    let listing = Listing.make(numbers: [10, 9, 9, nil, -1], categories: ["b", "Ä", "b", "", "c"])
    let numbers = try frequency(listing, "gdp_pps_pct_eu")
    #expect(
      numbers.byValue.map { numbers.entries[$0].value } == [.number(-1), .number(9), .number(10), .missing])
    let texts = try frequency(listing, "status")
    #expect(
      texts.byValue.map { texts.entries[$0].value } == [.text("Ä"), .text("b"), .text("c"), .missing])
  }

  @Test("Small charts cannot be counted, and no rows give no values")
  func nothing() throws {
    let regions = try #require(Samples.small?.listing("regions"))
    let series = try #require(regions.fields.first { $0.kind == .series })
    #expect(regions.frequency(of: series, rows: [0]) == nil)
    #expect(regions.description(of: series, rows: [0]) == nil)
    let name = try #require(regions.field("name"))
    #expect(regions.frequency(of: name, rows: [])?.entries.isEmpty == true)
    guard case .nothing = regions.description(of: name, rows: [])?.content else {
      Issue.record("No rows have no content.")
      return
    }
  }

  @Test("Counts and sums of every field of the sample are those of an independent count")
  func sample() throws {
    let small = try #require(Samples.small)
    var compared = 0
    for id in small.listingNames {
      let listing = try #require(small.listing(id))
      let rows = Array(0..<listing.rowCount)
      let amount = listing.fields.first { $0.isAdditive }
      for field in listing.fields where field.kind != .series {
        let found = try #require(listing.frequency(of: field, rows: RowList(rows), summing: amount))
        var counts: [GroupedValue: Int] = [:]
        var sums: [GroupedValue: Double] = [:]
        for row in rows {
          for value in values(listing.raw(field, row: row), field, among: found) {
            counts[value, default: 0] += 1
            if let number = amount.flatMap({ Double(listing.raw($0, row: row)) }) {
              sums[value, default: 0] += number
            }
          }
        }
        #expect(
          Dictionary(found.entries.map { ($0.value, $0.count) }) { first, _ in first } == counts,
          "\(id) \(field.id)")
        for entry in found.entries {
          // Added in another order.
          let (sum, other) = (entry.sum ?? .nan, sums[entry.value] ?? .nan)
          #expect(
            sum == other || abs(sum - other) < 1e-12 * abs(other) || sum.isNaN && other.isNaN,
            "\(id) \(field.id)")
        }
        compared += 1
      }
    }
    #expect(compared > 150)
  }

  /// What a raw cell counts for, read without the columns.
  private func values(_ raw: String, _ field: Field, among found: Frequency) -> [GroupedValue] {
    if raw.isEmpty { return [.missing] }
    if field.isNumeric, let number = Double(raw) {
      for case .range(let lower, let upper) in found.entries.map(\.value)
      where number >= lower && number < upper { return [.range(lower: lower, upper: upper)] }
      return [.number(number)]
    }
    switch field.kind {
    case .list: return Set(raw.split(separator: ";").map(String.init)).map { .entry($0) }
    case .date: return [Int(raw.prefix(4)).map { .year($0) } ?? .text(raw)]
    default: return [.text(raw)]
    }
  }

  @Test("What keeps the rows of a value keeps as many as were counted, in every field of the sample")
  func conditions() throws {
    let small = try #require(Samples.small)
    for id in small.listingNames {
      let listing = try #require(small.listing(id))
      let rows = Array(0..<listing.rowCount)
      for field in listing.fields where field.kind != .series {
        let found = try #require(listing.frequency(of: field, rows: RowList(rows)))
        for entry in found.entries.prefix(12) + found.entries.suffix(2) {
          let parameter: Address.Parameter =
            switch entry.value.condition(on: field) {
            case .narrowing(let value): .init(field.id, value.description)
            case .filter(let text): .init("filter", text)
            }
          let view = ListView(listing.scoped(to: rows), Address([id], [parameter]))
          #expect(view.filterError == nil && view.unknownParameters.isEmpty, "\(id) \(parameter)")
          #expect(view.rows().count == entry.count, "\(id) \(parameter)")
        }
      }
    }
  }
}
