import SmartSpecModel

/// Collects the cells of one column and checks each against its declaration.
struct ColumnBuilder {
  let field: FieldSchema
  private let storage: Storage
  private var numbers: [Double] = []
  private var texts = TextColumn()
  private var codes: [UInt32] = []
  private var interner = ByteInterner()
  /// For each code, whether its label is one of the declared choices; checked once a label.
  private var isChoice: [Bool] = [true]
  private let missing: [[UInt8]]
  private let choices: Set<String>?

  private enum Storage { case numbers, texts, categories }

  init(_ field: FieldSchema, isReference: Bool, missingValues: [String]) {
    self.field = field
    missing = missingValues.filter { !$0.isEmpty }.map { Array($0.utf8) }
    choices = field.choices.map(Set.init)
    storage =
      switch field.kind {
      case .integer, .number: .numbers
      case .text where isReference || field.choices != nil: .categories
      case .text, .partialDate: .texts
      }
  }

  /// Adds a cell; nothing is added when the cell breaks the declaration, and its problem is returned.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic.Problem? {
    guard !bytes.isEmpty, !isMissing(bytes) else {
      guard !field.isRequired else { return .missingValue(field: field.name) }
      appendMissing()
      return nil
    }
    switch storage {
    case .numbers: return appendNumber(bytes)
    case .categories: return appendCategory(bytes)
    case .texts:
      if field.kind == .partialDate, PartialDate(Self.text(bytes)) == nil {
        return .badDate(field: field.name, value: Self.text(bytes))
      }
      texts.append(bytes)
      return nil
    }
  }

  mutating func appendMissing() {
    switch storage {
    case .numbers: numbers.append(.nan)
    case .texts: texts.append("")
    case .categories: codes.append(0)
    }
  }

  /// Takes the last cell away again, when another cell of its row was bad.
  mutating func removeLast() {
    switch storage {
    case .numbers: numbers.removeLast()
    case .texts: texts.removeLast()
    case .categories: codes.removeLast()
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
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    missing.contains { $0.elementsEqual(bytes) }
  }

  private mutating func appendNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic.Problem? {
    guard let number = NumberParser.parse(bytes) else {
      return .notANumber(field: field.name, value: Self.text(bytes))
    }
    if field.kind == .integer, number != number.rounded() {
      return .notAnInteger(field: field.name, value: Self.text(bytes))
    }
    if number < field.minimum ?? -.infinity || number > field.maximum ?? .infinity {
      return .outOfRange(
        field: field.name, value: Self.text(bytes), minimum: field.minimum, maximum: field.maximum)
    }
    numbers.append(number)
    return nil
  }

  private mutating func appendCategory(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic.Problem? {
    let code = interner.code(of: bytes)
    if Int(code) == isChoice.count { isChoice.append(choices?.contains(Self.text(bytes)) ?? true) }
    guard isChoice[Int(code)] else {
      return .notAChoice(field: field.name, value: Self.text(bytes), choices: field.choices ?? [])
    }
    codes.append(code)
    return nil
  }
}
