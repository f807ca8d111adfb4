import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Rows put together by several fields")
struct GroupingTests {
  /// Two amounts, two categories, dates and a list, as a user would write them down.
  private static let grants = Listing.grants([
    // fund, country, start, challenges, amount, share
    ["ERDF", "PL", "2018-03", "C1;C2", "10", "1"],
    ["ERDF", "PL", "2019", "C1", "", "2"],
    ["ESF", "PL", "2018", "", "-4", ""],
    ["ERDF", "IT", "", "C2", "2.5", "3"],
    ["", "IT", "2019-01-31", "C2;C2", "7", ""],
    ["", "", "", "", "", ""],
    ["the \"Fund\"", "IT", "2018", "C1", "", ""],
  ])

  private func grouping(_ fields: [String], summing: String? = nil) throws -> Grouping {
    let listing = Self.grants
    let asked = fields.compactMap { listing.field($0) }
    let rows = Array(0..<listing.rowCount)
    return try #require(
      listing.grouping(by: asked, rows: RowList(rows), summing: summing.flatMap { listing.field($0) }))
  }

  @Test("Combinations that occur are counted, the most frequent first, the one that states nothing last")
  func twoFields() throws {
    let found = try grouping(["fund", "country"], summing: "amount_eur")
    #expect(
      found.groups.map(\.values) == [
        [.text("ERDF"), .text("PL")], [.text("ERDF"), .text("IT")], [.text("ESF"), .text("PL")],
        [.text("the \"Fund\""), .text("IT")], [.missing, .text("IT")], [.missing, .missing],
      ])
    #expect(found.groups.map(\.count) == [2, 1, 1, 1, 1, 1])
    #expect(found.groups.map(\.sum) == [10, 2.5, -4, nil, 7, nil])
    #expect(found.groups.map(\.summedCount) == [1, 1, 1, 0, 1, 0])
    #expect(found.rowCount == 7 && found.differentCount == 6)
  }

  @Test("The mean is over the rows that state the amount, and a missing one is no zero")
  func means() throws {
    let found = try grouping(["country"], summing: "amount_eur")
    #expect(found.groups.map(\.values) == [[.text("IT")], [.text("PL")], [.missing]])
    #expect(found.groups.map(\.mean) == [4.75, 3, nil])
    let other = try grouping(["country"], summing: "share_eur")
    #expect(other.groups.map(\.sum) == [3, 3, nil])
    #expect(other.groups.map(\.mean) == [3, 1.5, nil])
  }

  @Test("Groups are ordered by value, sum and mean, those without one last")
  func orders() throws {
    let found = try grouping(["fund"], summing: "amount_eur")
    func values(_ order: Grouping.Order) -> [GroupedValue] {
      found.order(order).map { found.groups[$0].values[0] }
    }
    #expect(values(.count) == [.text("ERDF"), .text("ESF"), .text("the \"Fund\""), .missing])
    #expect(values(.value) == [.text("ERDF"), .text("ESF"), .text("the \"Fund\""), .missing])
    #expect(values(.sum) == [.text("ERDF"), .missing, .text("ESF"), .text("the \"Fund\"")])
    #expect(values(.mean) == [.missing, .text("ERDF"), .text("ESF"), .text("the \"Fund\"")])
  }

  @Test("A row with several values is in the group of each, once, and dates count for their years")
  func listsAndDates() throws {
    let found = try grouping(["challenges", "start"], summing: "amount_eur")
    let sums = Dictionary(uniqueKeysWithValues: found.groups.map { ($0.values, $0) })
    #expect(sums[[.entry("C1"), .year(2018)]]?.count == 2)
    #expect(sums[[.entry("C2"), .year(2018)]]?.sum == 10)
    #expect(sums[[.entry("C2"), .year(2019)]]?.count == 1)
    #expect(sums[[.entry("C2"), .missing]]?.sum == 2.5)
    #expect(sums[[.missing, .missing]]?.count == 1 && sums[[.missing, .year(2018)]]?.sum == -4)
    #expect(found.groups.count == 7)
  }

  @Test("Three fields, and packed dates, give what counting row by row gives")
  func threeFields() throws {
    let small = try #require(Samples.small)
    let listing = try #require(small.listing("projects"))
    let rows = Array(0..<listing.rowCount)
    let fields = ["programme", "start", "lead_country"].compactMap { listing.field($0) }
    let amount = try #require(listing.field("total_eur"))
    let found = try #require(listing.grouping(by: fields, rows: RowList(rows), summing: amount))
    var counts: [[String]: Int] = [:]
    for row in rows {
      let raw = fields.map { listing.raw($0, row: row) }
      counts[[raw[0], String(raw[1].prefix(4)), raw[2]], default: 0] += 1
    }
    #expect(counts.count == found.groups.count && found.groups.reduce(0) { $0 + $1.count } == rows.count)
    for group in found.groups {
      let words = group.values.map { value in
        switch value {
        case .text(let text): text
        case .year(let year): String(year)
        default: ""
        }
      }
      #expect(counts[words] == group.count, "\(words)")
    }
  }

  @Test("Years of packed dates are those of dates as texts", arguments: ["start"])
  func packedDates(field: String) throws {
    let texts = ["2018-03", "2018", "2019-01-31", "", "2020"]
    let packed = texts.map { PartialDate($0).map(DateColumn.packed) ?? 0 }
    let asTexts = Listing.make(dates: texts)
    let asDates = Listing(
      id: "things", title: "Things", noun: .init("thing", "things"), rowCount: 5,
      fields: [Field(field, "Start", .date) { .dates(DateColumn(packed)) }], columns: [field],
      key: { String($0) }, searched: { _ in [] })
    let (a, b) = (try #require(asTexts.field(field)), try #require(asDates.field(field)))
    let rows = [4, 0, 1, 2, 3]
    #expect(
      asTexts.frequency(of: a, rows: RowList(rows))?.entries
        == asDates.frequency(of: b, rows: RowList(rows))?.entries)
    guard case .dates(let x) = asTexts.description(of: a, rows: RowList(rows))?.content,
      case .dates(let y) = asDates.description(of: b, rows: RowList(rows))?.content
    else {
      Issue.record("Dates are described as dates.")
      return
    }
    #expect(x.first == y.first && x.last == y.last && x.histogram == y.histogram && y.otherCount == 0)
  }

  @Test("Small charts are no groups, and no rows make none")
  func nothing() throws {
    let regions = try #require(Samples.small?.listing("regions"))
    let (series, name) = (regions.fields.first { $0.kind == .series }, regions.field("name"))
    let fields = [series, name].compactMap { $0 }
    #expect(fields.count == 2 && regions.grouping(by: fields, rows: [0]) == nil)
    #expect(regions.grouping(by: [], rows: [0]) == nil)
    #expect(regions.grouping(by: [fields[1]], rows: [])?.groups.isEmpty == true)
    #expect(regions.pivot(rows: fields[0], columns: fields[1], of: [0]) == nil)
  }
}

extension GroupingTests {
  @Test("A table has the values of one field down, of the other across, with what is missing and totals")
  func pivot() throws {
    let listing = Self.grants
    let (fund, country) = (try #require(listing.field("fund")), try #require(listing.field("country")))
    let found = try #require(
      listing.pivot(
        rows: fund, columns: country, of: .all(7), summing: listing.field("amount_eur")))
    #expect(
      found.rows == [
        .value(.text("ERDF")), .value(.text("ESF")), .value(.text("the \"Fund\"")), .value(.missing),
      ])
    #expect(found.columns == [.value(.text("IT")), .value(.text("PL")), .value(.missing)])
    let counts = found.rows.indices.map { row in
      found.columns.indices.map { found.cell(row: row, column: $0).count }
    }
    #expect(counts == [[1, 2, 0], [0, 1, 0], [1, 0, 0], [1, 0, 1]])
    #expect(found.rowTotals.map(\.count) == [3, 1, 1, 2] && found.columnTotals.map(\.count) == [3, 3, 1])
    #expect(found.total.count == 7 && found.total.sum == 15.5 && found.total.summedCount == 4)
    #expect(found.cell(row: 0, column: 1).sum == 10 && found.cell(row: 0, column: 1).mean == 10)
    #expect(found.cell(row: 2, column: 0).sum == nil && found.cell(row: 1, column: 0).sum == nil)
    #expect(found.rowTotals.map(\.sum) == [12.5, -4, nil, 7])
  }

  @Test("A row with several values is in each column, and once in the totals; years stand in their order")
  func pivotOfLists() throws {
    let listing = Self.grants
    let (kinds, start) = (try #require(listing.field("challenges")), try #require(listing.field("start")))
    let found = try #require(listing.pivot(rows: start, columns: kinds, of: .all(7)))
    #expect(found.columns == [.value(.entry("C1")), .value(.entry("C2")), .value(.missing)])
    #expect(found.rows == [.value(.year(2018)), .value(.year(2019)), .value(.missing)])
    #expect(found.cell(row: 0, column: 0).count == 2 && found.cell(row: 0, column: 1).count == 1)
    #expect(found.rowTotals.map(\.count) == [3, 2, 2] && found.columnTotals.map(\.count) == [3, 3, 2])
    let across = try #require(listing.pivot(rows: kinds, columns: start, of: [1, 4, 2]))
    #expect(across.columns == [.value(.year(2018)), .value(.year(2019))])
  }

  @Test("Values for which there is no room stand together, and nothing is lost from the totals")
  func others() throws {
    let words = (0..<60).flatMap { index in Array(repeating: "v\(index)", count: index < 45 ? 2 : 1) }
    let listing = Listing.make(
      categories: words + [""], lists: words.indices.map { $0 == 104 ? "v59;v58;v0" : words[$0] } + [""])
    let (status, lists) = (
      try #require(listing.field("status")), try #require(listing.field("challenges"))
    )
    let found = try #require(listing.pivot(rows: status, columns: lists, of: .all(listing.rowCount)))
    #expect(found.columns.count == 41 && found.columns[39] == .others(21))
    #expect(found.columns.last == .value(.missing) && found.rows.count == 61)
    // The row with three values is in the others once.
    #expect(found.total.count == listing.rowCount && found.rowTotals.reduce(0) { $0 + $1.count } == 106)
    let last = found.rows.firstIndex(of: .value(.text("v59"))) ?? 0
    #expect(found.rowTotals[last].count == 1 && found.cell(row: last, column: 39).count == 1)
  }

  @Test("Totals leave out what is not stated, and add only what may be added")
  func totals() throws {
    let listing = Self.grants
    let found = listing.totals(of: listing.fields, rows: [0, 1, 2, 3])
    #expect(found.rowCount == 4 && Set(found.sums.keys) == ["amount_eur", "share_eur"])
    #expect(found.sums["amount_eur"] == .init(sum: 8.5, statedCount: 3))
    #expect(
      listing.totals(of: listing.fields, rows: [1]).sums["amount_eur"] == .init(sum: nil, statedCount: 0))
  }
}

extension Listing {
  /// Grants as rows of fund, country, start, challenges, amount and share.
  fileprivate static func grants(_ rows: [[String]]) -> Listing {
    @Sendable func texts(_ index: Int) -> [String] { rows.map { $0[index] } }
    return Listing(
      id: "grants", title: "Grants", noun: .init("grant", "grants"), rowCount: rows.count,
      fields: [
        Field("fund", "Fund", .category) { .categories(CategoryColumn(texts(0))) },
        Field("country", "Country", .category) { .categories(CategoryColumn(texts(1))) },
        Field("start", "Start", .date) { .texts(TextColumn(texts(2))) },
        Field("challenges", "Challenges", .list) { .texts(TextColumn(texts(3))) },
        Field("amount_eur", "Amount", .number, unit: "EUR") {
          .numbers(NumberColumn(texts(4).map { Double($0) }))
        },
        Field("share_eur", "Share", .number, unit: "EUR") {
          .numbers(NumberColumn(texts(5).map { Double($0) }))
        },
      ], columns: ["fund"], key: { String($0) }, searched: { _ in [] })
  }
}

@Suite("Classes of numbers")
struct ClassBoundsTests {
  @Test("Amounts of which a few are a thousand times the others are put into powers of ten")
  func decades() throws {
    let amounts: [Double?] = (1...990).map { Double($0 * 10) } + [2_000_000, 50_000_000, nil, 0]
    let listing = Listing.make(numbers: amounts)
    let field = try #require(listing.field("gdp_pps_pct_eu"))
    let found = try #require(listing.frequency(of: field, rows: .all(amounts.count)))
    let classes = found.byValue.map { found.entries[$0] }.filter { $0.value != .missing }
    #expect(
      classes.map(\.value) == [
        .range(lower: 0, upper: 10), .range(lower: 10, upper: 100), .range(lower: 100, upper: 1000),
        .range(lower: 1000, upper: 10_000), .range(lower: 1_000_000, upper: 10_000_000),
        .range(lower: 10_000_000, upper: 100_000_000),
      ])
    #expect(classes.map(\.count) == [1, 9, 90, 891, 1, 1])
    #expect(found.missingCount == 1)
  }

  @Test("Numbers that are spread evenly, or below zero, are put into classes of one width")
  func even() throws {
    for amounts in [(0..<500).map { Double($0) }, [-5, 1_000_000] + (0..<100).map { Double($0) }] {
      let listing = Listing.make(numbers: amounts)
      let field = try #require(listing.field("gdp_pps_pct_eu"))
      let found = try #require(listing.frequency(of: field, rows: .all(amounts.count)))
      let widths = found.stated.compactMap { entry -> Double? in
        if case .range(let lower, let upper) = entry.value { upper - lower } else { nil }
      }
      #expect(Set(widths).count == 1)
    }
  }

  @Test(
    "A bound is said in few characters where that is exact",
    arguments: [
      (50_000_000.0, true), (1_234_567, false), (1_000, true), (1_500, false), (0, true), (2e9, true),
    ])
  func money(euros: Double, isShort: Bool) { #expect(Money.isShort(euros) == isShort) }
}
