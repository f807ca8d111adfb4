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
    let header = readHeader(&scanner)
    var report = Report(file: file, text: text)
    let positions = match(header, &report)
    defer { diagnostics += report.finished() }
    guard !header.isEmpty, !lacksRequiredField(positions) else { return empty(positions) }

    let references = Set(schema.foreignKeys.map(\.field))
    var builders = schema.fields.map {
      ColumnBuilder($0, isReference: references.contains($0.name), missingValues: schema.missingValues)
    }
    let patterns = checksPatterns ? Patterns(schema.fields) : nil
    var lines: [Int32] = []
    var offsets: [Int] = []
    var scratch: [UInt8] = []
    var nextProgress = 1 << 16
    var keysLeftOut: Set<String> = []
    let keyPosition = schema.fields.firstIndex { $0.name == schema.primaryKey.first }.flatMap {
      positions[$0]
    }
    func noteKey() {
      guard let keyPosition, scanner.cells.indices.contains(keyPosition) else { return }
      keysLeftOut.insert(
        scanner.withBytes(of: scanner.cells[keyPosition], scratch: &scratch) {
          String(decoding: $0, as: UTF8.self)
        })
    }
    while scanner.next() {
      if scanner.position > nextProgress {
        guard progress(scanner.position) else { break }
        nextProgress = scanner.position + 1 << 16
      }
      if let problem = recordProblem(scanner, width: header.count) {
        report.add(problem.0, scanner, cell: problem.1)
        noteKey()
        continue
      }
      var isGood = true
      for field in builders.indices {
        guard let position = positions[field] else {
          builders[field].appendMissing()
          continue
        }
        let cell = scanner.cells[position]
        let problem = scanner.withBytes(of: cell, scratch: &scratch) { bytes in
          patterns?.problem(bytes, field: field) ?? builders[field].append(bytes)
        }
        guard let problem else { continue }
        report.add(problem, scanner, cell: position)
        for done in 0..<field { builders[done].removeLast() }
        noteKey()
        isGood = false
        break
      }
      if isGood {
        lines.append(Int32(scanner.recordLine))
        offsets.append(scanner.recordStart)
      }
    }
    return ReadTable(
      table: DataTable(schema: schema, columns: builders.map(\.column)), file: file, lines: lines,
      offsets: offsets,
      positions: positions, keysLeftOut: keysLeftOut)
  }
}

extension TableReader {
  private func readHeader(_ scanner: inout CSVScanner) -> [String] {
    guard scanner.next() else { return [] }
    var scratch: [UInt8] = []
    return scanner.cells.map { cell in
      scanner.withBytes(of: cell, scratch: &scratch) { String(decoding: $0, as: UTF8.self) }
    }
  }

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
      ColumnBuilder($0, isReference: false, missingValues: schema.missingValues).column
    }
    return ReadTable(
      table: DataTable(schema: schema, columns: columns), file: file, lines: [], offsets: [],
      positions: positions)
  }

  /// What is wrong with a record as a whole, and at which cell.
  private func recordProblem(_ scanner: CSVScanner, width: Int) -> (Diagnostic.Problem, Int)? {
    if let problem = scanner.problem {
      return (problem.problem == .openQuote ? .openQuote : .textAfterQuote, scanner.cells.count - 1)
    }
    if scanner.cells.count != width {
      return (.wrongWidth(found: scanner.cells.count, expected: width), min(width, scanner.cells.count - 1))
    }
    guard scanner.hasHighBytes else { return nil }
    for (position, cell) in scanner.cells.enumerated() {
      let bytes = UnsafeBufferPointer(rebasing: scanner.text[cell.start..<cell.end])
      if String(validating: bytes, as: UTF8.self) == nil {
        return (.badUTF8(field: fieldName(at: position)), position)
      }
    }
    return nil
  }

  private func fieldName(at position: Int) -> String {
    schema.fields.indices.contains(position) ? schema.fields[position].name : "column \(position + 1)"
  }
}
