import SmartSpecModel

/// What the beginning of a file says about its table.
struct TableSketch {
  let schema: TableSchema
  /// For each field, the place of its cell in a row; nil when the file lacks it.
  let positions: [Int?]
  /// For each field, whether its numbers have a decimal comma.
  let hasDecimalCommas: [Bool]
  /// Columns, from 0, that got a name because their head was empty or taken.
  let renamed: [Int]

  /// Describes a table by its head and, where a schema does not, by its first rows.
  ///
  /// Declared fields are found by their names among the heads. Columns that are not declared follow as texts.
  init(
    name: String, schema declared: TableSchema?, heads: [String], delimiter: UInt8,
    sample: (inout [FieldGuess]) -> Void
  ) {
    var guesses = [FieldGuess](
      repeating: FieldGuess(allowsDecimalCommas: delimiter != 0x2C), count: heads.count)
    sample(&guesses)
    var schema = declared ?? TableSchema(name: name, title: name, fields: [])
    var positions = schema.fields.map { field in heads.firstIndex { $0.trimmingBlanks() == field.name } }
    // Few different texts are kept as numbers, whether a package says so or not.
    for (index, column) in positions.enumerated() where schema.fields[index].kind == .text {
      if let column, guesses[column].isCategory { schema.fields[index].isCategory = true }
    }
    let others = heads.indices.filter { !positions.contains($0) }
    let names = HeadNames(heads, at: others, taken: Set(schema.fields.map(\.name)))
    for (column, head) in zip(others, names.fields) {
      let guess = guesses[column]
      schema.fields.append(
        declared == nil
          ? FieldSchema(name: head.name, title: head.title, kind: guess.kind, isCategory: guess.isCategory)
          : FieldSchema(name: head.name, title: head.title))
      positions.append(column)
    }
    self.schema = schema
    self.positions = positions
    hasDecimalCommas = positions.map { column in
      column.map { guesses[$0].hasDecimalCommas } ?? false
    }
    renamed = names.changed
  }
}
