import Glibc
public import SmartSpecModel
import Synchronization

/// A table that stays in its CSV file, however large: cells are cut when they are asked for.
///
/// Opening reads the head and the first rows; `index` finds the others, while those that are known can be used. Lines
/// may be cut by commas, semicolons or tabs. All of it may be called from any thread.
public final class MappedTable: Sendable {
  public let path: String
  /// The fields in the order in which they are counted: declared ones, then other columns of the file.
  public let schema: TableSchema
  private let file: MappedFile
  private let index: RowIndex
  private let sketch: TableSketch
  private let cache: RowCache
  private let missingValues: Set<String>
  private let cutter: CellCutter
  /// What was wrong with the cells of each field when it was read last.
  private let cellProblems = Mutex<[Int: [TableProblem]]>([:])

  /// Rows from which the types of fields that nobody described are guessed.
  private static let sampleSize = 4_096

  /// Opens a file and looks at its first rows.
  ///
  /// Without a schema, what the fields are is guessed from the first 4,096 rows. Fails in the words of the system, and
  /// for what is not a regular file.
  public static func open(_ path: String, schema: TableSchema? = nil) throws(FileError) -> MappedTable {
    MappedTable(try MappedFile(path), schema: schema)
  }

  /// Reads a table from a pipe, such as standard input, by way of a file that has no name.
  ///
  /// Returns when the pipe ends. A regular file behind the descriptor is used where it is. The descriptor stays open.
  /// `report` takes the bytes copied so far; a wish to stop is heard within a tenth of a second. The problems of the
  /// system are thrown as `FileError` with `name` as the path, a wish to stop as `Cancelled`.
  public static func reading(
    descriptor: Int32, name: String, schema: TableSchema? = nil,
    isCancelled: () -> Bool = { false }, report: (Int) -> Void = { _ in }
  ) throws -> MappedTable {
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let own =
      isFile
      ? fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
      : try PipeCopy.copy(descriptor, named: name, isCancelled: isCancelled, report: report)
    return MappedTable(try MappedFile(descriptor: own, path: name, isNamed: false), schema: schema)
  }

  init(_ file: MappedFile, schema declared: TableSchema?) {
    let delimiter = Delimiter.found(in: file.text, count: file.count)
    let cutter = CellCutter(file.text, delimiter: delimiter)
    var head = RowCursor(file.text, 0..<file.count, delimiter: delimiter)
    var cells: [CSVScanner.Cell] = []
    if head.next() { cutter.cells(head.start..<head.end, into: &cells) }
    let index = RowIndex(file, delimiter: delimiter, from: head.position)
    index.indexBeginning(rows: Self.sampleSize)
    sketch = TableSketch(
      name: Self.name(of: file.path), schema: declared, heads: cells.map(cutter.string), delimiter: delimiter
    ) { guesses in
      Self.learn(&guesses, index, cutter)
    }
    path = file.path
    schema = sketch.schema
    missingValues = Set(schema.missingValues)
    cache = RowCache(index, cutter)
    self.file = file
    self.index = index
    self.cutter = cutter
  }

  /// Rows that are known so far.
  public var rowCount: Int { index.rowCount }
  /// Whether all rows are known.
  public var isComplete: Bool { index.isComplete }
  /// Bytes of the file when it was opened.
  public var fileSize: Int { file.size }
  /// Whether the file is as it was when it was opened; cheap enough for each frame, which also keeps changes of the
  /// file from being a crash.
  public var state: FileState { file.state }

  /// Finds the rows that are not known yet, while others use those that are.
  ///
  /// A wish to stop is heard every 2 MB; the next call goes on from there. Reports the part of the file that was read.
  public func index(monitor: Monitor = .none) throws(Cancelled) {
    try index(isCancelled: monitor.isCancelled, report: monitor.report)
  }

  func index(isCancelled: () -> Bool, report: (Double) -> Void) throws(Cancelled) {
    try index.index(isCancelled: isCancelled, report: report)
  }

  /// What is wrong with the file, as far as it was read.
  public var problems: [TableProblem] {
    let rows = index.problems
    var problems = sketch.renamed.map { column in
      let field = sketch.positions.firstIndex(of: column).map { schema.fields[$0].name }
      return TableProblem.namedColumn(column + 1, name: field ?? "")
    }
    problems += zip(schema.fields, sketch.positions).filter { $1 == nil }.map { .missingField($0.0.name) }
    if let row = rows.openQuote { problems.append(.openQuote(row: row + 1)) }
    if let first = rows.firstTextAfterQuote {
      problems.append(.textAfterQuote(rows: rows.textsAfterQuotes, first: first + 1))
    }
    return problems + cellProblems.withLock { known in known.keys.sorted().flatMap { known[$0] ?? [] } }
  }
}

extension MappedTable: RowStore {
  public func text(field: Int, row: Int) -> String {
    guard let position = sketch.positions[field], row < rowCount,
      let cell = cache.cell(position, row: row)
    else { return "" }
    let text = cutter.string(cell)
    if missingValues.contains(text) { return "" }
    // A number is written in one way, wherever the file puts its comma.
    return sketch.hasDecimalCommas[field] ? Self.withPoint(text) : text
  }

  public func columns(_ fields: [Int], rowCount: Int, monitor: Monitor) throws(Cancelled) -> [Column] {
    precondition(rowCount <= self.rowCount, "Only rows that are known can be read.")
    let reading = ColumnReading(
      index: index, cutter: cutter, rowCount: rowCount,
      readers: fields.map { field in
        FieldReader(
          schema.fields[field], position: sketch.positions[field], rowCount: rowCount,
          missingValues: schema.missingValues, hasDecimalCommas: sketch.hasDecimalCommas[field])
      })
    let found = try reading.found(monitor)
    for (number, field) in fields.enumerated() where sketch.positions[field] != nil {
      let name = schema.fields[field].name
      var problems: [TableProblem] = []
      if found.unfit[number] > 0 { problems.append(.unfitCells(field: name, count: found.unfit[number])) }
      if found.short[number] > 0 { problems.append(.shortRows(field: name, count: found.short[number])) }
      cellProblems.withLock { $0[field] = problems }
    }
    return found.columns
  }

  public func rows(having search: StoredSearch, among rows: RowSet) -> RowSet {
    guard let field = search.field else { return find(search.pattern, at: nil, among: rows) }
    guard let position = sketch.positions[field] else {
      let isMet = CellTest(search.pattern).isMet(by: UnsafeBufferPointer(start: nil, count: 0))
      return isMet ? rows : RowSet(emptyIn: rows.range)
    }
    return find(search.pattern, at: position, among: rows)
  }

  private func find(_ pattern: StoredSearch.Pattern, at position: Int?, among rows: RowSet) -> RowSet {
    let missing = position == nil ? [] : missingValues.map { Array($0.utf8) }
    return RowSearch(
      file: file, index: index, cutter: cutter, pattern: pattern, position: position, missingValues: missing
    ).found(among: rows)
  }
}

extension MappedTable {
  /// A number with a decimal comma as it is with a point; any other text as it is.
  private static func withPoint(_ text: String) -> String {
    let changed = text.replacing(",", with: ".")
    return Double(changed) == nil ? text : changed
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.split(separator: ".").first ?? file)
  }

  /// Learns from the first rows of a file.
  ///
  /// What the cells are is learnt from some hundreds of rows and then from one in eight: this is waited for.
  private static func learn(_ guesses: inout [FieldGuess], _ index: RowIndex, _ cutter: CellCutter) {
    var cells: [CSVScanner.Cell] = []
    var scratch: [UInt8] = []
    var row = 0
    for block in 0..<(min(index.rowCount, sampleSize) + RowIndex.blockSize - 1) / RowIndex.blockSize {
      var cursor = index.rows(of: index.block(block))
      while cursor.next() {
        cutter.cells(cursor.start..<cursor.end, into: &cells)
        let isWhole = row < 512 || row & 7 == 0
        for (position, cell) in cells.prefix(guesses.count).enumerated()
        where isWhole || guesses[position].wantsLabels {
          cutter.withBytes(cell, scratch: &scratch) {
            if isWhole { guesses[position].learn($0) } else { guesses[position].learnLabel($0) }
          }
        }
        row += 1
      }
    }
  }
}
