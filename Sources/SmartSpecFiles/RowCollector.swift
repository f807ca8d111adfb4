import SmartSpecModel

/// Collects the rows of one table, batch by batch, and reports those that cannot be used.
struct RowCollector {
  private let schema: TableSchema
  /// For each field, its position in the records.
  private let positions: [Int?]
  /// Cells of a record.
  private let width: Int
  /// Position of the first field of the primary key.
  private let keyPosition: Int?
  private var builders: [ColumnBuilder]
  private var lines: [Int32] = []
  private var offsets: [Int] = []
  private var badRows: Set<Int> = []
  private var keysLeftOut: Set<String> = []
  private var hasReserved = false

  /// Bytes of a batch: few enough for its cells to stay near the processor.
  private static let batchSize = 1 << 14

  init(_ schema: TableSchema, positions: [Int?], width: Int, checksPatterns: Bool) {
    self.schema = schema
    self.positions = positions
    self.width = width
    keyPosition = schema.fields.firstIndex { $0.name == schema.primaryKey.first }.flatMap { positions[$0] }
    let references = Set(schema.foreignKeys.map(\.field))
    builders = schema.fields.map {
      ColumnBuilder(
        $0, isReference: references.contains($0.name), missingValues: schema.missingValues,
        checksPattern: checksPatterns)
    }
  }

  /// Reads about 16 KB of records; false when there are no more.
  mutating func collect(from scanner: inout CSVScanner, _ report: inout Report) -> Bool {
    let start = scanner.position
    let first = lines.count
    scanner.beginBatch()
    while scanner.position - start < Self.batchSize, scanner.nextInBatch() {
      if let problem = recordProblem(scanner) {
        let cells = scanner.cells[scanner.firstCell...]
        report.add(problem.0, scanner, cell: problem.1)
        if let keyPosition, keyPosition < cells.count {
          noteKey(cells[cells.startIndex + keyPosition], scanner)
        }
        scanner.dropRecord()
      } else {
        lines.append(Int32(scanner.recordLine))
        offsets.append(scanner.recordStart)
      }
    }
    guard scanner.position > start else { return false }
    append(scanner, first: first, &report)
    reserveCapacity(scanner)
    return true
  }

  func finished(file: String) -> ReadTable {
    var read = ReadTable(
      table: DataTable(schema: schema, columns: builders.map(\.column)), file: file, lines: lines,
      offsets: offsets, positions: positions, keysLeftOut: keysLeftOut)
    if !badRows.isEmpty { read.remove(badRows) }
    return read
  }
}

extension RowCollector {
  private mutating func append(_ scanner: CSVScanner, first: Int, _ report: inout Report) {
    let failures = scanner.cells.withUnsafeBufferPointer { cells in
      var batch = RowBatch(text: scanner.text, cells: cells, width: width)
      if scanner.hasHighBytes { batch.checkUTF8(fieldName: fieldName) }
      for field in builders.indices { builders[field].append(&batch, position: positions[field]) }
      return batch.failures
    }
    for failure in failures.sorted(by: { $0.row < $1.row }) {
      let row = first + failure.row
      let record = failure.row * width
      report.add(
        failure.problem, line: Int(lines[row]), recordStart: offsets[row],
        cellStart: scanner.cells[record + failure.position].start)
      if let keyPosition { noteKey(scanner.cells[record + keyPosition], scanner) }
      badRows.insert(row)
    }
  }

  private mutating func noteKey(_ cell: CSVScanner.Cell, _ scanner: CSVScanner) {
    keysLeftOut.insert(scanner.text.string(cell))
  }

  /// Guesses the number of rows of a large file from its first part, so that columns do not grow by doubling.
  private mutating func reserveCapacity(_ scanner: CSVScanner) {
    let size = scanner.text.count
    guard !hasReserved, size > 1 << 20, scanner.position > size / 16 else { return }
    hasReserved = true
    let growth = Double(size) / Double(scanner.position) * 1.08
    lines.reserveCapacity(Int(Double(lines.count) * growth))
    offsets.reserveCapacity(Int(Double(offsets.count) * growth))
    for field in builders.indices { builders[field].reserveCapacity(growth: growth) }
  }

  /// What is wrong with a record as a whole, and at which of its cells.
  private func recordProblem(_ scanner: CSVScanner) -> (Diagnostic.Problem, Int)? {
    if let problem = scanner.problem {
      return (problem.problem == .openQuote ? .openQuote : .textAfterQuote, scanner.cellCount - 1)
    }
    guard scanner.cellCount != width else { return nil }
    return (.wrongWidth(found: scanner.cellCount, expected: width), min(width, scanner.cellCount - 1))
  }

  private func fieldName(at position: Int) -> String {
    let field = positions.firstIndex(of: position)
    return field.map { schema.fields[$0].name } ?? "column \(position + 1)"
  }
}
