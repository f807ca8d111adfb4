import SmartSpecModel

/// Guesses the types of a table that nobody described.
enum SchemaInference {
  /// A field is a number when all its values are; a column of text otherwise.
  static func schema(of text: UnsafeBufferPointer<UInt8>, name: String) -> TableSchema {
    var scanner = CSVScanner(text)
    guard scanner.next() else { return TableSchema(name: name, title: name, fields: []) }
    let header = scanner.cells.map { text.string($0) }
    var scratch: [UInt8] = []
    var isNumber = [Bool](repeating: true, count: header.count)
    var hasValue = [Bool](repeating: false, count: header.count)
    while scanner.next() {
      for (position, cell) in scanner.cells.enumerated() where position < header.count && isNumber[position] {
        guard cell.end > cell.start else { continue }
        hasValue[position] = true
        let number = text.withCell(cell, scratch: &scratch) { NumberParser.parse($0) }
        if number == nil { isNumber[position] = false }
      }
    }
    return TableSchema(
      name: name, title: name,
      fields: header.indices.map {
        FieldSchema(name: header[$0], kind: isNumber[$0] && hasValue[$0] ? .number : .text)
      })
  }
}
