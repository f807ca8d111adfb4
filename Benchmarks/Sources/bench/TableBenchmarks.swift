import SmartSpecFiles
import SmartSpecModel

/// What is done with the rows of a large file, without a screen.
struct TableBenchmarks {
  private let watch: Stopwatch
  private let path: String
  private let table: MappedTable
  private let listing: Listing

  init(_ watch: Stopwatch, _ path: String) throws {
    (self.watch, self.path) = (watch, path)
    table = try MappedTable.open(path)
    try table.index()
    guard let listing = table.catalogue().listing(at: table.address) else { throw Unusable.noListing }
    self.listing = listing
  }

  func run() throws {
    try opening()
    try columns()
    try words()
    try answers()
    panels()
  }

  private func opening() throws {
    watch.head("Opening")
    try watch.measure("open and look at the first rows") { try MappedTable.open(path).schema.name }
    try watch.measure("find all rows", from: { try MappedTable.open(path) }) { table in
      try table.index()
      return "\(table.rowCount) rows"
    }
  }

  private func columns() throws {
    watch.head("Columns read from the file")
    for names in [["total_eur"], ["fund"], ["start"], ["fund", "total_eur"]] {
      let fields = names.compactMap { name in table.schema.fields.firstIndex { $0.name == name } }
      try watch.measure(names.joined(separator: " and ")) {
        "\(try table.columns(fields, rowCount: table.rowCount, monitor: .none).count) columns"
      }
    }
  }

  /// One search over all rows, with nothing known before.
  private func words() throws {
    watch.head("Searches over all rows")
    let all = RowSet(allIn: 0..<table.rowCount)
    for word in ["r", "rail", "zugspitze", "accessibilite", "anavathmisi"] {
      watch.measure("`\(word)`") { "\(table.rows(having: StoredSearch(.word(word)), among: all).count) rows" }
    }
    for letters in ["zgs", "zugspitze"] {
      watch.measure("`~\(letters)`") {
        "\(table.rows(having: StoredSearch(.scattered(letters)), among: all).count) rows"
      }
    }
  }

  private func answers() throws {
    watch.head("Queries, columns there")
    for (earlier, text) in [("r", "ra"), ("rai", "rail"), ("zu", "zug"), ("~zu", "~zug"), ("~zug", "~zugs")] {
      let first = try QueryEngine.answer(query(earlier), over: listing)
      try watch.measure("`\(text)` after `\(earlier)`") {
        "\(try QueryEngine.answer(query(text), over: listing, after: first).rows.count) rows"
      }
    }
    for text in ["total_eur>1000000", "fund:ERDF", "start:2018", "rail fund:ERDF total_eur>1000000"] {
      try watch.measure("`\(text)`") {
        "\(try QueryEngine.answer(query(text), over: listing).rows.count) rows"
      }
    }
    for key in ["-total_eur", "fund,-total_eur", "-start"] {
      try watch.measure("sort by `\(key)`") {
        "first \(try QueryEngine.answer(Query(sort: SortKey.list(key)), over: listing).rows.first ?? 0)"
      }
    }
  }

  private func panels() {
    watch.head("Panels, columns there")
    let rows = RowList.all(listing.rowCount)
    let amount = listing.field("total_eur")
    for name in ["fund", "country", "start", "total_eur"] {
      guard let field = listing.field(name) else { continue }
      watch.measure("frequency of \(name) with a sum") {
        "\(listing.frequency(of: field, rows: rows, summing: amount)?.entries.count ?? 0) values"
      }
    }
    for name in ["total_eur", "fund"] {
      guard let field = listing.field(name) else { continue }
      watch.measure("description of \(name)") {
        listing.description(of: field, rows: rows) == nil ? "none" : ""
      }
    }
  }

  private func query(_ text: String) throws -> Query {
    Query(filter: try FilterSyntax(listing).parse(text), filterText: text)
  }
}

enum Unusable: Error { case noListing }
