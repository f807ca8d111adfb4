import SmartSpecModel

/// Collects the problems of one file, at most a few hundred of them.
struct Report {
  private let file: String
  private let text: UnsafeBufferPointer<UInt8>
  private var diagnostics: [Diagnostic] = []
  private var unlisted = 0
  private static let limit = 200

  init(file: String, text: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.text = text
  }

  mutating func add(_ problem: Diagnostic.Problem, _ scanner: CSVScanner, cell: Int) {
    let cells = scanner.cells[scanner.firstCell...]
    let start = cells.dropFirst(cell).first?.start ?? scanner.recordStart
    add(problem, line: scanner.recordLine, recordStart: scanner.recordStart, cellStart: start)
  }

  mutating func add(_ problem: Diagnostic.Problem, headerCell: Int) {
    var scanner = CSVScanner(text)
    guard scanner.next() else { return add(problem, line: 1, recordStart: 0, cellStart: 0) }
    add(problem, scanner, cell: headerCell)
  }

  /// Adds a problem of a row that was read before; one that is not listed is not worked out.
  mutating func add(
    _ problem: @autoclosure () -> Diagnostic.Problem, row: Int, field: Int, of read: ReadTable
  ) {
    guard diagnostics.count < Self.limit else {
      unlisted += 1
      return
    }
    var scanner = CSVScanner(UnsafeBufferPointer(rebasing: text[min(text.count, read.offsets[row])...]))
    let position = read.positions[field] ?? 0
    let start = scanner.next() && scanner.cells.indices.contains(position) ? scanner.cells[position].start : 0
    add(
      problem(), line: Int(read.lines[row]), recordStart: read.offsets[row],
      cellStart: read.offsets[row] + start)
  }

  func finished() -> [Diagnostic] {
    guard unlisted > 0, let last = diagnostics.max(by: { $0.location.line < $1.location.line }) else {
      return diagnostics
    }
    return diagnostics + [Diagnostic(.tooMany(unlisted), at: last.location)]
  }

  mutating func add(_ problem: Diagnostic.Problem, line: Int, recordStart: Int, cellStart: Int) {
    guard diagnostics.count < Self.limit else {
      unlisted += 1
      return
    }
    // The line is that on which the record starts; the column counts characters on it, so a cell on a later
    // line of the record is shown at the end of the first.
    var column = 1
    for index in recordStart..<max(recordStart, min(cellStart, text.count)) {
      if text[index] == 0x0A || text[index] == 0x0D { break }
      if text[index] & 0xC0 != 0x80 { column += 1 }
    }
    diagnostics.append(Diagnostic(problem, at: .init(file: file, line: line, column: column)))
  }
}
