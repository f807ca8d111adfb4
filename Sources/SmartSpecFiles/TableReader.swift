import SmartSpecModel

/// A table that was read, and where its rows stand in the file.
struct ReadTable {
  var table: DataTable
  let file: String
  /// The line on which each row starts, from 1.
  var lines: [Int32]
  /// Where in the file each row starts.
  var offsets: [Int]
  /// For each field, its position among the cells of a record; nil when the file lacks it.
  let positions: [Int?]
  /// Keys of rows that were left out.
  ///
  /// Rows that refer to them are kept: one bad row hides nothing else.
  var keysLeftOut: Set<String> = []
  /// Whether the table as a whole could not be used, so that references to it cannot be checked.
  var isLeftOut = false

  /// Takes rows away.
  mutating func remove(_ rows: Set<Int>) {
    let kept = (0..<table.rowCount).filter { !rows.contains($0) }
    table = table.keeping(kept)
    lines = kept.map { lines[$0] }
    offsets = kept.map { offsets[$0] }
  }
}

/// Reads one CSV file as its schema declares it.
///
/// A row with a bad cell is reported and left out; the rest is kept.
struct TableReader {
  let schema: TableSchema
  let file: String
  /// Whether patterns are checked too, which costs more than reading.
  var checksPatterns = false

  /// Called now and then with the bytes read so far; returns false to stop.
  typealias Progress = (Int) -> Bool

  func read(
    _ text: UnsafeBufferPointer<UInt8>, diagnostics: inout [Diagnostic], progress: Progress = { _ in true }
  ) -> ReadTable {
    var scanner = CSVScanner(text)
    var report = Report(file: file, text: text)
    defer { diagnostics += report.finished() }
    let header = scanner.next() ? scanner.cells.map { text.string($0) } : []
    // The head would be the whole file.
    if scanner.problem?.problem == .openQuote {
      report.add(.openQuote, headerCell: header.count - 1)
      return empty([Int?](repeating: nil, count: schema.fields.count))
    }
    let positions = match(header, &report)
    guard !header.isEmpty, !lacksRequiredField(positions) else { return empty(positions) }

    var rows = RowCollector(schema, positions: positions, width: header.count, checksPatterns: checksPatterns)
    var nextProgress = 1 << 16
    while rows.collect(from: &scanner, &report) {
      guard scanner.position >= nextProgress else { continue }
      guard progress(scanner.position) else { break }
      nextProgress = scanner.position + 1 << 16
    }
    return rows.finished(file: file)
  }
}

extension TableReader {
  /// Finds the declared fields among the heads of the file.
  private func match(_ header: [String], _ report: inout Report) -> [Int?] {
    let declared = schema.fields.map(\.name)
    var seen: Set<String> = []
    for (position, name) in header.enumerated() {
      if !seen.insert(name).inserted {
        report.add(.duplicateColumn(name), headerCell: position)
      } else if !declared.contains(name) {
        let absent = declared.filter { !header.contains($0) }
        report.add(
          .undeclaredColumn(name, suggestion: Similarity.nearest(to: name, among: absent)),
          headerCell: position)
      }
    }
    return schema.fields.map { field in
      let position = header.firstIndex(of: field.name)
      if position == nil {
        report.add(.missingColumn(field.name, isRequired: isRequired(field)), headerCell: 0)
      }
      return position
    }
  }

  private func isRequired(_ field: FieldSchema) -> Bool {
    field.isRequired || schema.primaryKey.contains(field.name)
  }

  private func lacksRequiredField(_ positions: [Int?]) -> Bool {
    zip(schema.fields, positions).contains { $1 == nil && isRequired($0) }
  }

  private func empty(_ positions: [Int?]) -> ReadTable {
    let columns = schema.fields.map {
      ColumnBuilder($0, isReference: false, missingValues: [], checksPattern: false).column
    }
    return ReadTable(
      table: DataTable(schema: schema, columns: columns), file: file, lines: [], offsets: [],
      positions: positions, isLeftOut: true)
  }
}
