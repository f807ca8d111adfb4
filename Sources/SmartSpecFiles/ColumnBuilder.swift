import SmartSpecModel

/// Collects the cells of one column and checks each against its declaration.
struct ColumnBuilder {
  let field: FieldSchema
  private let storage: Storage
  private var numbers: [Double] = []
  private var texts = TextColumn()
  private var codes: [UInt32] = []
  private var interner = ByteInterner()
  /// For each code, whether its label keeps to the declaration; checked once a label.
  private var isAllowed: [Bool] = [true]
  private let missing: [[UInt8]]
  private let choices: Set<String>?
  private let pattern: Pattern?
  private let isInteger: Bool
  private let minimum: Double
  private let maximum: Double

  private enum Storage { case numbers, texts, categories }

  init(_ field: FieldSchema, isReference: Bool, missingValues: [String], checksPattern: Bool) {
    self.field = field
    missing = missingValues.filter { !$0.isEmpty }.map { Array($0.utf8) }
    choices = field.choices.map(Set.init)
    pattern = checksPattern ? Pattern(field) : nil
    isInteger = field.kind == .integer
    minimum = field.minimum ?? -.infinity
    maximum = field.maximum ?? .infinity
    storage =
      switch field.kind {
      case .integer, .number: .numbers
      case .text where isReference || field.choices != nil: .categories
      case .text, .partialDate: .texts
      }
  }

  /// Makes room for `growth` times what there is.
  mutating func reserveCapacity(growth: Double) {
    switch storage {
    case .numbers: numbers.reserveCapacity(Int(Double(numbers.count) * growth))
    case .texts: texts.reserveCapacity(growth: growth)
    case .categories: codes.reserveCapacity(Int(Double(codes.count) * growth))
    }
  }

  /// Adds one cell for each row of a batch; a row that is bad, or becomes so here, gets a missing value.
  mutating func append(_ batch: inout RowBatch, position: Int?) {
    guard let position else { return appendMissing(batch.rowCount) }
    switch storage {
    case .numbers: appendNumbers(&batch, position)
    case .categories: appendCategories(&batch, position)
    case .texts: appendTexts(&batch, position)
    }
  }

  var column: Column {
    switch storage {
    case .numbers: .numbers(NumberColumn(numbers))
    case .texts: .texts(texts)
    case .categories: .categories(CategoryColumn(codes: codes, labels: interner.strings))
    }
  }
}

extension ColumnBuilder {
  private mutating func appendMissing(_ count: Int) {
    switch storage {
    case .numbers: numbers.append(contentsOf: repeatElement(.nan, count: count))
    case .texts: for _ in 0..<count { texts.appendMissing() }
    case .categories: codes.append(contentsOf: repeatElement(0, count: count))
    }
  }

  private mutating func appendNumbers(_ batch: inout RowBatch, _ position: Int) {
    var scratch: [UInt8] = []
    // A local array is written without asking each time whether somebody else holds it.
    var found = [Double](repeating: .nan, count: batch.rowCount)
    for row in found.indices where !batch.isBad(row) {
      let cell = batch.cell(row, position)
      if let number = batch.text.withCell(cell, scratch: &scratch, { readNumber($0) }) {
        found[row] = number
      } else {
        fail(&batch, row, position)
      }
    }
    numbers += found
  }

  private mutating func appendCategories(_ batch: inout RowBatch, _ position: Int) {
    var scratch: [UInt8] = []
    var found = [UInt32](repeating: 0, count: batch.rowCount)
    for row in found.indices where !batch.isBad(row) {
      let cell = batch.cell(row, position)
      if let code = batch.text.withCell(cell, scratch: &scratch, { readCategory($0) }) {
        found[row] = code
      } else {
        fail(&batch, row, position)
      }
    }
    codes += found
  }

  private mutating func appendTexts(_ batch: inout RowBatch, _ position: Int) {
    var scratch: [UInt8] = []
    for row in 0..<batch.rowCount {
      if batch.isBad(row) {
        texts.appendMissing()
        continue
      }
      let cell = batch.cell(row, position)
      let isGood = batch.text.withCell(cell, scratch: &scratch) { appendText($0) }
      if !isGood { fail(&batch, row, position) }
    }
  }
}

extension ColumnBuilder {
  private func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.isEmpty || (!missing.isEmpty && missing.contains { $0.elementsEqual(bytes) })
  }

  /// The number of a cell, NaN when it is missing; nil when the cell breaks the declaration.
  private func readNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard !isMissing(bytes) else { return field.isRequired ? nil : .nan }
    guard let number = NumberParser.parse(bytes), number >= minimum, number <= maximum,
      !isInteger || Int64(exactly: number) != nil
    else { return nil }
    return number
  }

  /// The code of a cell, 0 when it is missing; nil when the cell breaks the declaration.
  private mutating func readCategory(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard !isMissing(bytes) else { return field.isRequired ? nil : 0 }
    let code = interner.code(of: bytes)
    if Int(code) == isAllowed.count {
      isAllowed.append(textProblem(String(decoding: bytes, as: UTF8.self)) == nil)
    }
    return isAllowed[Int(code)] ? code : nil
  }

  /// Adds the text of a cell; false when the cell breaks the declaration.
  private mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if isMissing(bytes) {
      texts.appendMissing()
      return !field.isRequired
    }
    let isChecked = pattern != nil || field.kind == .partialDate
    guard !isChecked || textProblem(String(decoding: bytes, as: UTF8.self)) == nil else {
      texts.appendMissing()
      return false
    }
    texts.append(bytes)
    return true
  }
}

extension ColumnBuilder {
  /// Notes what is wrong with a cell: the loops over cells only learn that something is.
  private func fail(_ batch: inout RowBatch, _ row: Int, _ position: Int) {
    var scratch: [UInt8] = []
    let problem = batch.text.withCell(batch.cell(row, position), scratch: &scratch) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if isMissing(bytes) { return Diagnostic.Problem.missingValue(field: field.name) }
      return (storage == .numbers ? numberProblem(bytes, text) : textProblem(text))
        ?? .missingValue(field: field.name)
    }
    batch.fail(problem, row: row, position: position)
  }

  private func numberProblem(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Diagnostic.Problem? {
    guard let number = NumberParser.parse(bytes) else { return .notANumber(field: field.name, value: text) }
    if isInteger, Int64(exactly: number) == nil { return .notAnInteger(field: field.name, value: text) }
    return .outOfRange(field: field.name, value: text, minimum: field.minimum, maximum: field.maximum)
  }

  private func textProblem(_ text: String) -> Diagnostic.Problem? {
    if let choices, !choices.contains(text) {
      return .notAChoice(field: field.name, value: text, choices: field.choices ?? [])
    }
    if field.kind == .partialDate, PartialDate(text) == nil {
      return .badDate(field: field.name, value: text)
    }
    return pattern?.problem(text)
  }
}
