import SmartSpecModel

/// Reads the cells of one field into a column, portion by portion, on several cores at a time.
///
/// A portion is a run of rows; what is read of it is kept apart until all are put together in order.
final class FieldReader: Sendable {
  let field: FieldSchema
  /// The place of the cell among those of its row; nil when the file lacks the field.
  let position: Int?
  let hasDecimalCommas: Bool
  private let storage: Storage
  private let missing: [[UInt8]]
  private let minimum: Double
  private let maximum: Double

  private enum Storage {
    case numbers(Room<Double>)
    case dates(Room<UInt32>)
    case categories(Room<UInt32>)
    case texts
  }

  init(
    _ field: FieldSchema, position: Int?, rowCount: Int, missingValues: [String], hasDecimalCommas: Bool
  ) {
    self.field = field
    self.position = position
    self.hasDecimalCommas = hasDecimalCommas
    missing = missingValues.filter { !$0.isEmpty }.map { Array($0.utf8) }
    minimum = field.minimum ?? -.infinity
    maximum = field.maximum ?? .infinity
    storage =
      switch field.kind {
      case .integer, .number: .numbers(Room(rowCount))
      case .partialDate: .dates(Room(rowCount))
      case .text: field.isCategory ? .categories(Room(rowCount)) : .texts
      }
  }

  /// What was read of one portion, besides the values that have their room in the whole column.
  struct Portion {
    var labels = ByteInterner()
    var texts = TextColumn()
    /// Cells that are not what the field declares.
    var unfit = 0
  }

  /// Stands for the cell of a row that ends before it.
  static let absent = CSVScanner.Cell(start: -1, end: -1)

  /// Reads the cells of some rows; rows of a portion come in their order.
  func read(
    _ cells: UnsafeBufferPointer<CSVScanner.Cell>, _ cutter: CellCutter, _ rows: Range<Int>,
    into portion: inout Portion
  ) {
    switch storage {
    case .numbers(let room): readNumbers(cells, cutter, rows, room.values, &portion.unfit)
    case .dates(let room):
      each(cells, cutter) { place, bytes in
        let date = bytes.flatMap(DateParser.packed)
        if bytes != nil, date == nil { portion.unfit += 1 }
        room.values[rows.lowerBound + place] = date ?? 0
      }
    case .categories(let room):
      each(cells, cutter) { place, bytes in
        room.values[rows.lowerBound + place] = bytes.map { portion.labels.code(of: $0) } ?? 0
      }
    case .texts:
      each(cells, cutter) { _, bytes in
        if let bytes { portion.texts.append(bytes) } else { portion.texts.appendMissing() }
      }
    }
  }

  private func readNumbers(
    _ cells: UnsafeBufferPointer<CSVScanner.Cell>, _ cutter: CellCutter, _ rows: Range<Int>,
    _ values: UnsafeMutableBufferPointer<Double>, _ unfit: inout Int
  ) {
    // Local values stay in registers.
    let (minimum, maximum, commas, isInteger) = (minimum, maximum, hasDecimalCommas, field.kind == .integer)
    var count = 0
    each(cells, cutter) { place, bytes in
      var value = Double.nan
      if let bytes {
        if let number = NumberParser.parse(bytes, decimalComma: commas), number >= minimum, number <= maximum,
          !isInteger || Int64(exactly: number) != nil
        {
          value = number
        } else {
          count += 1
        }
      }
      values[rows.lowerBound + place] = value
    }
    unfit += count
  }

  /// Calls `body` with the bytes of each cell, nil for a missing one.
  @inline(__always)
  private func each(
    _ cells: UnsafeBufferPointer<CSVScanner.Cell>, _ cutter: CellCutter,
    _ body: (Int, UnsafeBufferPointer<UInt8>?) -> Void
  ) {
    let missing = missing
    let hasMissing = !missing.isEmpty
    var scratch: [UInt8] = []
    for place in cells.indices {
      let cell = cells[place]
      guard cell.end > cell.start else {
        body(place, nil)
        continue
      }
      cutter.withBytes(cell, scratch: &scratch) { bytes in
        body(place, hasMissing && missing.contains { $0.elementsEqual(bytes) } ? nil : bytes)
      }
    }
  }

  /// Puts the column together, and says how many cells were not what the field declares.
  func finished(_ portions: [Portion], rowsPerPortion: Int) -> (column: Column, unfit: Int) {
    let unfit = portions.reduce(0) { $0 + $1.unfit }
    switch storage {
    case .numbers(let room): return (.numbers(NumberColumn(room.array)), unfit)
    case .dates(let room): return (.dates(DateColumn(room.array)), unfit)
    case .categories(let room): return merged(room, portions, rowsPerPortion)
    case .texts: return joined(portions)
    }
  }
}

extension FieldReader {
  /// Gives the labels of all portions numbers in the order in which they first appear.
  private func merged(_ room: Room<UInt32>, _ portions: [Portion], _ length: Int) -> (Column, Int) {
    let choices = field.choices.map(Set.init)
    var labels = ByteInterner()
    var unfit = 0
    for (number, portion) in portions.enumerated() {
      var codes: [UInt32] = [0]
      for code in 1..<max(1, portion.labels.count) {
        codes.append(
          portion.labels.withText(code) { text in
            if let choices, !choices.contains(String(decoding: text, as: UTF8.self)) { return 0 }
            return labels.code(of: text)
          })
      }
      for row in number * length..<min(room.values.count, (number + 1) * length) {
        let code = room.values[row]
        room.values[row] = codes[Int(code)]
        if code != 0, room.values[row] == 0 { unfit += 1 }
      }
    }
    return (.categories(CategoryColumn(codes: room.array, labels: labels.strings)), unfit)
  }

  /// Texts beyond 4 GB are left out, which a column cannot hold.
  private func joined(_ portions: [Portion]) -> (Column, Int) {
    var column = TextColumn()
    column.reserveCapacity(
      rows: portions.reduce(0) { $0 + $1.texts.count },
      bytes: portions.reduce(0) { $0 + $1.texts.bytes.count })
    var leftOut = 0
    for portion in portions {
      if column.bytes.count + portion.texts.bytes.count <= UInt32.max {
        column.append(contentsOf: portion.texts)
      } else {
        for _ in 0..<portion.texts.count { column.appendMissing() }
        leftOut += portion.texts.count
      }
    }
    return (.texts(column), leftOut)
  }

  /// Room for a value a row, which several cores write at a time, each its own rows.
  private final class Room<Value: BitwiseCopyable>: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<Value>
    init(_ count: Int) { values = .allocate(capacity: count) }
    deinit { values.deallocate() }
    var array: [Value] { Array(values) }
  }
}
