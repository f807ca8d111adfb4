import SmartSpecModel

/// Guesses the types of a table that nobody described, from all of its rows.
enum SchemaInference {
  static func schema(of text: UnsafeBufferPointer<UInt8>, name: String) -> TableSchema {
    var scanner = CSVScanner(text)
    guard scanner.next() else { return TableSchema(name: name, title: name, fields: []) }
    let header = scanner.cells.map { text.string($0) }
    var scratch: [UInt8] = []
    var guesses = [FieldGuess](repeating: FieldGuess(), count: header.count)
    while scanner.next() {
      for (position, cell) in scanner.cells.enumerated() where position < header.count {
        text.withCell(cell, scratch: &scratch) { guesses[position].learn($0) }
      }
    }
    return TableSchema(
      name: name, title: name,
      fields: zip(header, guesses).map { FieldSchema(name: $0, kind: $1.kind, isCategory: $1.isCategory) })
  }
}
