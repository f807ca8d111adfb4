import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Lists whose rows stay in their file")
struct StoredListTests {
  private static let schema: TableSchema = {
    var schema = TableSchema(
      name: "aid", title: "Aid",
      fields: [
        FieldSchema(name: "id"), FieldSchema(name: "title"),
        FieldSchema(name: "fund", isCategory: true), FieldSchema(name: "start", kind: .partialDate),
        FieldSchema(name: "total_eur", kind: .number, unit: "EUR"),
        FieldSchema(name: "themes", listSeparator: ";"),
      ])
    schema.primaryKey = ["id"]
    return schema
  }()

  /// Rows with missing values, accents, other scripts, quotes, line breaks and negative numbers.
  fileprivate static func rows(_ count: Int, _ random: inout Dice) -> [[String]] {
    let titles = [
      "Śląska Dolina Wodorowa", "Rail link", "rail-freight hub", "Réseau, tranche 2", "Αναβάθμιση", "",
      "Рехабилитация на път", "two\nlines", "Zugspitze", "zebra", "Ökostrom",
    ]
    return (0..<count).map { row in
      [
        "P\(row)", random.pick(titles), random.pick(["ERDF", "ESF+", "CF", "", "cf"]),
        random.pick(["2018", "2018-03", "2018-03-07", "2021-11", "", "2007-01-01"]),
        random.pick(["12.5", "-3", "0", "", "1000000", "12.5"]), random.pick(["a;b", "b", "", "a-c"]),
      ]
    }
  }

  fileprivate static func listings(_ cells: [[String]]) -> (kept: Listing, stored: Listing) {
    let columns = schema.fields.enumerated().map { index, field -> Column in
      let texts = cells.map { $0[index] }
      return field.kind == .number
        ? .numbers(NumberColumn(texts.map { Double($0) }))
        : field.isCategory ? .categories(CategoryColumn(texts)) : .texts(TextColumn(texts))
    }
    let store = NaiveStore(schema: schema, cells: cells)
    return (
      DeclaredListing.make(DataTable(schema: schema, columns: columns)),
      DeclaredListing.make(DataTable(StoredTable(store, schema: schema, rowCount: cells.count)))
    )
  }

  @Test(
    "They are filtered like lists in memory",
    arguments: [
      "rail", "RAIL link", "-rail", "rail|zug", "~zgs", "wodor", "anava", "pat", "\"Réseau, tranche\"", "hub",
      "fund:erdf", "fund:cf", "-fund:cf", "fund:none", "total_eur>0", "total_eur<=0", "total_eur:none",
      "total_eur:-5..13", "total_eur=12.5", "start:2018", "start:2018-03", "start<2018", "start>=2018-03",
      "start:2018-02..2019", "start:none", "title:rail", "title:\"rail freight\"",
      "title:\"rail-freight hub\"", "title:\"freight hub\"", "title:none", "themes:a",
      "themes:\"a c\"", "rail fund:erdf total_eur>0", "id:p12", "lines",
    ])
  func filter(text: String) throws {
    var random = Dice(seed: 3)
    let (kept, stored) = Self.listings(Self.rows(700, &random))
    let query = Query(filter: try FilterSyntax(kept).parse(text))
    let expected = Array(QueryEngine.run(query, over: kept))
    #expect(Array(QueryEngine.run(query, over: stored)) == expected)
    #expect(!expected.isEmpty && expected.count < 700)
  }

  @Test(
    "They are sorted like lists in memory, missing values last",
    arguments: [
      "total_eur", "-total_eur", "title", "-title", "fund,-start", "-fund,title,total_eur", "start", "-start",
    ])
  func sort(keys: String) {
    var random = Dice(seed: 4)
    let (kept, stored) = Self.listings(Self.rows(900, &random))
    let query = Query(sort: SortKey.list(keys))
    #expect(Array(QueryEngine.run(query, over: stored)) == Array(QueryEngine.run(query, over: kept)))
    let field = keys.split(separator: ",").first.map { SortKey(String($0)).field } ?? ""
    let order = QueryEngine.run(query, over: stored)
    let isMissing = order.map { row in kept.field(field).map { kept.isMissing($0, row: row) } ?? false }
    #expect(isMissing == isMissing.sorted { !$0 && $1 })
  }

  @Test(
    "A cell keeps its rows, and all but them",
    arguments: [
      ("total_eur", "=12.5"), ("total_eur", "=12.50"), ("total_eur", "!0"), ("fund", "=CF"), ("fund", "none"),
      ("title", "=Rail link"), ("title", "!none"), ("start", "=2018"), ("start", "none"), ("themes", "!a;b"),
    ])
  func narrow(field: String, value: String) {
    var random = Dice(seed: 5)
    let (kept, stored) = Self.listings(Self.rows(500, &random))
    let query = Query(narrowings: [.init(field, [value])])
    let expected = Array(QueryEngine.run(query, over: kept))
    // A number is the same however it is written.
    if value != "=12.50" { #expect(Array(QueryEngine.run(query, over: stored)) == expected) }
    #expect(!QueryEngine.run(query, over: stored).isEmpty)
  }

  @Test("An amount is shown without reading the column it stands in")
  func cellsAlone() throws {
    var random = Dice(seed: 7)
    let (kept, stored) = Self.listings(Self.rows(50, &random))
    let (first, second) = (try #require(kept.field("total_eur")), try #require(stored.field("total_eur")))
    for row in 0..<50 { #expect(second.display?(row) == first.display?(row)) }
    #expect(stored.storedTable?.columnBytes == 0)
  }

  @Test("A row is found by its key, and by its number where the table declares none")
  func keys() throws {
    var random = Dice(seed: 6)
    let cells = Self.rows(200, &random)
    let stored = Self.listings(cells).stored
    #expect(stored.row(withKey: "P150") == 150)
    #expect(stored.row(withKey: "P1500") == nil)
    var schema = Self.schema
    schema.primaryKey = []
    let store = NaiveStore(schema: schema, cells: cells)
    let plain = DeclaredListing.make(DataTable(StoredTable(store, schema: schema, rowCount: 200)))
    #expect(plain.key(0) == "1")
    #expect(plain.row(withKey: "200") == 199)
    #expect(plain.row(withKey: "201") == nil)
    #expect(plain.row(withKey: "0") == nil)
  }

  @Test("A number that was read wrongly is still shown as it is written")
  func raw() throws {
    let cells = [["1", "x", "CF", "soon", "12,5", ""]]
    let stored = Self.listings(cells).stored
    let amount = try #require(stored.field("total_eur"))
    #expect(stored.raw(amount, row: 0) == "12,5")
    #expect(stored.number(amount, row: 0) == nil)
    #expect(!stored.isMissing(amount, row: 0))
  }
}

/// Numbers that look random and are the same each time.
private struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return elements[Int((state >> 33) % UInt64(elements.count))]
  }
}

/// Rows in memory that are asked as if they stayed in a file, in the simplest way that is right.
private struct NaiveStore: RowStore {
  let schema: TableSchema
  let cells: [[String]]

  func text(field: Int, row: Int) -> String { cells[row][field] }

  func columns(_ fields: [Int], rowCount: Int, monitor: Monitor) throws(Cancelled) -> [Column] {
    fields.map { index in
      let texts = cells.prefix(rowCount).map { $0[index] }
      let field = schema.fields[index]
      return switch field.kind {
      case .number, .integer: .numbers(NumberColumn(texts.map { Double($0) }))
      case .partialDate:
        .dates(DateColumn(texts.map { PartialDate($0).map(DateColumn.packed) ?? 0 }))
      case .text: field.isCategory ? .categories(CategoryColumn(texts)) : .texts(TextColumn(texts))
      }
    }
  }

  func rows(having search: StoredSearch, among rows: RowSet) -> RowSet {
    rows.filtered { row in
      (search.field.map { [cells[row][$0]] } ?? cells[row]).contains { cell in
        switch search.pattern {
        case .exactly(let text): cell == text
        case .word(let word): Folding.fold(cell).contains(word)
        case .scattered(let letters):
          Folding.fold(cell).reduce(into: letters[...]) { if $1 == $0.first { $0 = $0.dropFirst() } }.isEmpty
        }
      }
    }
  }
}

@Suite("Completing the filter of a large table")
struct StoredCompletionTests {
  @Test("Values are those of the first rows until the column is known, and nothing is read for them")
  func values() throws {
    var random = Dice(seed: 9)
    let stored = StoredListTests.listings(StoredListTests.rows(1500, &random)).stored
    let table = try #require(stored.storedTable)
    let choices = FilterCompletion("fund:e", cursor: 6, in: stored).choices
    #expect(choices == ["ERDF", "ESF+"])
    #expect(table.columnBytes == 0)
    try stored.load(["fund"])
    #expect(table.columnBytes == 6000)
    #expect(FilterCompletion("fund:e", cursor: 6, in: stored).choices == choices)
  }
}
