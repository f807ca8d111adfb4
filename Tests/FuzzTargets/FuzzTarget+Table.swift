import SmartSpecFiles
import SmartSpecModel

extension FuzzTarget {
  /// A table that stays in its file reads as cutting all of it does.
  ///
  /// It has the same cells, and searching finds the rows that folding each cell finds. The first line is what is
  /// searched for, the others are the table.
  static let table = FuzzTarget("table") { input in
    let (search, text) = input.firstLine
    let folder = FuzzFolder([("t.csv", text)])
    defer { withExtendedLifetime(folder) {} }
    let table = try MappedTable.open(folder.path + "/t.csv")
    try table.index()
    let columns = try table.columns(
      Array(table.schema.fields.indices), rowCount: table.rowCount, monitor: .none)
    try expect(columns.allSatisfy { $0.count == table.rowCount }, "A column has another number of rows.")
    if let listing = table.address.path.first.flatMap(table.catalogue().listing) {
      let found = QueryEngine.run(Query(filter: .word(Folding.fold(search))), over: listing)
      try expect(found.allSatisfy { $0 < table.rowCount }, "A row was found that is not there.")
    }
    guard let plain = PlainTable(text) else { return }
    try expect(table.rowCount == plain.rows.count, "\(table.rowCount) rows, not \(plain.rows.count).")
    for row in plain.rows.indices {
      for field in plain.heads.indices where table.schema.fields.indices.contains(field) {
        let cell = field < plain.rows[row].count ? plain.rows[row][field] : ""
        let isSame = table.schema.missingValues.contains(cell) || table.text(field: field, row: row) == cell
        try expect(isSame, "Row \(row) has another cell \(field).")
      }
    }
    for pattern in patterns(search) {
      for field in [nil, 0, 1] where field.map(table.schema.fields.indices.contains) ?? true {
        let wanted = StoredSearch(pattern, field: field)
        var rows: [Int] = []
        table.rows(having: wanted, among: RowSet(allIn: 0..<table.rowCount)).forEach { rows.append($0) }
        let expected = plain.rows(having: wanted)
        try expect(rows == expected, "\(wanted) finds \(rows), not \(expected).")
      }
    }
  }

  private static func patterns(_ search: String) -> [StoredSearch.Pattern] {
    let folded = Folding.fold(search)
    return [.word(folded), .scattered(folded), .exactly(search)]
  }
}

/// A table as the plainest reader sees it.
private struct PlainTable {
  let heads: [String]
  let rows: [[String]]
  private let folded: [[[UInt8]]]

  /// Nil where a large table is deliberately read in another way: other signs between cells, and a quote that is never
  /// closed.
  init?(_ bytes: [UInt8]) {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var records: [[String]] = []
    var isUsable = true
    Array(bytes.dropFirst(isMarked ? 3 : 0)).withUnsafeBufferPointer { text in
      var scanner = CSVScanner(text)
      while scanner.next() {
        records.append(scanner.cells.map { text.string($0) })
        if scanner.problem?.problem == .openQuote { isUsable = false }
      }
    }
    guard isUsable, !bytes.contains(0x3B), !bytes.contains(0x09), !records.isEmpty else { return nil }
    heads = records[0]
    rows = Array(records.dropFirst())
    folded = rows.map { $0.map { Array(Folding.fold($0).utf8) } }
  }

  func rows(having search: StoredSearch) -> [Int] {
    rows.indices.filter { row in
      guard let field = search.field else {
        return rows[row].indices.contains { isMet(search.pattern, rows[row][$0], folded[row][$0]) }
      }
      guard field < rows[row].count else { return isMet(search.pattern, "", []) }
      return isMet(search.pattern, rows[row][field], folded[row][field])
    }
  }

  private func isMet(_ pattern: StoredSearch.Pattern, _ cell: String, _ folded: [UInt8]) -> Bool {
    switch pattern {
    case .exactly(let text): return text.utf8.elementsEqual(cell.utf8)
    case .word(let word):
      let word = Array(word.utf8)
      guard !word.isEmpty else { return true }
      return folded.indices.contains { folded[$0...].starts(with: word) }
    case .scattered(let letters):
      var rest = folded[...]
      for letter in letters.utf8 {
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[(place + 1)...]
      }
      return true
    }
  }
}
