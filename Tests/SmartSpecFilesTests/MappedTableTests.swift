import Dispatch
import SmartSpecModel
import Synchronization
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Large tables")
struct MappedTableTests {
  private static let fields = ["id", "title", "fund", "total", "start"]
  private static let schema = TableSchema(
    name: "t", title: "t",
    fields: [
      FieldSchema(name: "id"), FieldSchema(name: "title"), FieldSchema(name: "fund", isCategory: true),
      FieldSchema(name: "total", kind: .number), FieldSchema(name: "start", kind: .partialDate),
    ])

  private func withTable<Result>(
    _ bytes: [UInt8], schema: TableSchema? = schema, isIndexed: Bool = true,
    _ body: (MappedTable) throws -> Result
  ) throws -> Result {
    let package = try TemporaryPackage(["t.csv": bytes])
    let table = try MappedTable.open(package.folder + "/t.csv", schema: schema)
    if isIndexed { try table.index() }
    return try withExtendedLifetime(package) { try body(table) }
  }

  // Made once for several tests: a table of several portions, and a small one with what searches find in it.
  private static let long = NastyTable(seed: 1, count: 4_300, isTidy: true)
  private static let small = NastyTable(seed: 3, count: 330, isTidy: true)
  private static let foundInSmall: [StoredSearch.Pattern: [Int]] = {
    let folded = small.folded
    return Dictionary(
      uniqueKeysWithValues: searches.map { ($0, small.rows(having: StoredSearch($0), folded: folded)) })
  }()

  private func rows(_ set: RowSet) -> [Int] {
    var rows: [Int] = []
    set.forEach { rows.append($0) }
    return rows
  }

  @Test("A large table has the cells that a small one would have", arguments: 0..<12)
  func cells(seed: UInt64) throws {
    let nasty = NastyTable(seed: seed, count: [0, 1, 63, 64, 65, 200][Int(seed % 6)])
    guard !nasty.hasOpenQuote else { return }
    try withTable(nasty.bytes) { table in
      #expect(table.rowCount == nasty.rows.count)
      for row in nasty.rows.indices {
        for field in Self.fields.indices {
          let expected = field < nasty.rows[row].count ? nasty.rows[row][field] : ""
          #expect(table.text(field: field, row: row) == expected)
        }
      }
    }
  }

  private static let searches: [StoredSearch.Pattern] =
    [
      "rail", "r", "a", "zugspitze", "accessibilite", "thessaloniki", "attiki", "rodos", "podos", "sofi",
      "strasse",
      "ss", "s", "h", "ieza", "l hub", "e", "zurich", "'s", "-", "日", "kelvin k", "lodz", "ra ra", "i r",
      "\"", "x\"y",
      "a,", "\n", "sht", "hta", "syezd", "s,r", "athinai", "y", "\u{FFFD}", "v", "", "dzungla", "n", "tail",
      "ab", "peter",
      "reter",
    ].map { .word($0) }
    + ["zgsptz", "railhub", "ra", "tsn", "a", "", "日本", "il,", "sft"].map { .scattered($0) }
    + ["", "ERDF", "rail", "Rail ", "7 ", "\u{FFFD}", "P12", "x\"y ", "日本 "].map { .exactly($0) }

  @Test("Searching finds what folding each cell would find", arguments: 0..<8)
  func searching(seed: UInt64) throws {
    let nasty = NastyTable(seed: seed + 20, count: 100)
    guard !nasty.hasOpenQuote else { return }
    try withTable(nasty.bytes) { table in
      let all = RowSet(allIn: 0..<table.rowCount)
      let folded = nasty.folded
      for pattern in Self.searches {
        for field in [nil, 1, 4] {
          let search = StoredSearch(pattern, field: field)
          #expect(
            rows(table.rows(having: search, among: all)) == nasty.rows(having: search, folded: folded),
            "\(search)")
        }
      }
    }
  }

  @Test("Searching some rows finds those among them", arguments: [0..<64, 64..<200, 128..<330, 320..<330])
  func searchingSome(range: Range<Int>) throws {
    try withTable(Self.small.bytes) { table in
      for stride in [1, 3, 40] {
        var among = RowSet(emptyIn: range)
        for row in Swift.stride(from: range.lowerBound, to: range.upperBound, by: stride) {
          among.insert(row)
        }
        for (pattern, found) in Self.foundInSmall {
          let expected = found.filter { range.contains($0) && among.contains($0) }
          #expect(
            rows(table.rows(having: StoredSearch(pattern), among: among)) == expected, "\(pattern)")
        }
      }
    }
  }

  @Test("Columns have the values that the cells have", arguments: 0..<3)
  func columns(seed: UInt64) throws {
    let nasty = seed == 1 ? Self.long : NastyTable(seed: seed, count: 100, isTidy: true)
    try withTable(nasty.bytes) { table in
      let columns = try table.columns([4, 2, 3, 1, 2], rowCount: table.rowCount, monitor: .none)
      func texts(_ field: Int) -> [String] { nasty.rows.map { $0[field] } }
      #expect(columns.map(\.count) == [Int](repeating: nasty.rows.count, count: 5))
      #expect(
        nasty.rows.indices.map { columns[0].text(at: $0) }
          == texts(4).map { PartialDate($0)?.description ?? "" })
      #expect(nasty.rows.indices.map { columns[1].text(at: $0) } == texts(2))
      #expect(nasty.rows.indices.map { columns[2].number(at: $0) } == texts(3).map { Double($0) })
      #expect(nasty.rows.indices.map { columns[3].text(at: $0) } == texts(1))
      guard case .categories(let categories) = columns[4] else { return #expect(Bool(false)) }
      var labels = [""]
      for text in texts(2) where !labels.contains(text) { labels.append(text) }
      #expect(categories.labels == labels)
      let unfit = texts(3).count { $0 == "n/a" }
      #expect(table.problems.contains(.unfitCells(field: "total", count: unfit)))
    }
  }

  @Test("Rows that are too short have missing values at their end")
  func shortRows() throws {
    try withTable(Array("id,title,fund,total,start\nP1,x\nP2,y,ERDF,3,2018,more,cells\n".utf8)) { table in
      let columns = try table.columns([3, 4], rowCount: 2, monitor: .none)
      #expect(columns[0].isMissing(at: 0) && columns[0].number(at: 1) == 3)
      #expect(columns[1].text(at: 1) == "2018")
      #expect(table.problems.contains(.shortRows(field: "total", count: 1)))
      let search = StoredSearch(.word("more"))
      #expect(rows(table.rows(having: search, among: RowSet(allIn: 0..<2))) == [1])
    }
  }

  @Test("A quote that is never closed does not swallow the rows after it")
  func openQuote() throws {
    let text = "id,title\n1,\"a, b\"\n2,\"open\n3,\"\"\n4,x\n"
    try withTable(Array(text.utf8), schema: nil) { table in
      #expect(table.rowCount == 4)
      #expect((0..<4).map { table.text(field: 1, row: $0) } == ["a, b", "\"open", "", "x"])
      #expect(table.problems == [.openQuote(row: 2)])
      let found = table.rows(having: StoredSearch(.word("\"open")), among: RowSet(allIn: 0..<4))
      #expect(rows(found) == [1])
    }
  }

  @Test("Work on a large table ends when nobody waits for it")
  func cancelling() throws {
    let nasty = Self.long
    try withTable(nasty.bytes, isIndexed: false) { table in
      let known = table.rowCount
      #expect(known >= 4_096 && known < 4_300 && !table.isComplete)
      #expect(throws: Cancelled.self) { try table.index(monitor: Monitor(isCancelled: { true })) }
      #expect(throws: Cancelled.self) {
        _ = try table.columns([3], rowCount: known, monitor: Monitor(isCancelled: { true }))
      }
      try table.index()
      #expect(table.isComplete && table.rowCount == 4_300)
    }
  }

  @Test("Rows can be read while others are still being found")
  func readingMeanwhile() throws {
    let nasty = Self.long
    let package = try TemporaryPackage(["t.csv": nasty.bytes])
    let table = try MappedTable.open(package.folder + "/t.csv", schema: Self.schema)
    // A thread of its own: those of tasks may all be waiting.
    DispatchQueue.global().async { try? table.index() }
    var seen = 0
    while !table.isComplete || seen < nasty.rows.count {
      seen = table.rowCount
      #expect(table.text(field: 0, row: seen - 1) == nasty.rows[seen - 1][0])
      let search = StoredSearch(.exactly(nasty.rows[seen / 2][0]), field: 0)
      #expect(rows(table.rows(having: search, among: RowSet(allIn: 0..<seen))) == [seen / 2])
    }
  }

  @Test("Progress ends where everything is done")
  func progress() throws {
    let nasty = Self.long
    try withTable(nasty.bytes, isIndexed: false) { table in
      let last = Mutex(0.0)
      let monitor = Monitor(report: { part in last.withLock { $0 = max($0, part) } })
      try table.index(monitor: monitor)
      #expect(last.withLock { $0 } == 1)
      last.withLock { $0 = 0 }
      _ = try table.columns([3], rowCount: nasty.rows.count, monitor: monitor)
      #expect(last.withLock { $0 } == 1)
    }
  }
}
