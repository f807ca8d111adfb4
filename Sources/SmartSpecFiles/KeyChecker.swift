import SmartSpecModel

/// Checks that primary keys are unique and that references lead somewhere.
struct KeyChecker {
  private var tables: [String: ReadTable]
  /// Tables whose file could not be read: references to them cannot be checked.
  private let unreadable: Set<String>

  init(_ tables: [ReadTable], unreadable: Set<String>) {
    self.tables = Dictionary(tables.map { ($0.table.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.unreadable = unreadable
  }

  /// Finds the rows of a table whose key stands already on an earlier row.
  static func duplicates(in read: ReadTable) -> [(row: Int, first: Int, key: String)] {
    let key = read.table.schema.primaryKey
    let columns = key.compactMap { read.table.column($0) }
    guard !columns.isEmpty, columns.count == key.count else { return [] }
    if let packed = packedKeys(columns, rowCount: read.table.rowCount) {
      var seen = KeySet(capacity: packed.count)
      return packed.indices.compactMap { row in
        seen.insert(packed[row], row).map { (row, $0, text(columns, row)) }
      }
    }
    var seen: [String: Int] = [:]
    var found: [(row: Int, first: Int, key: String)] = []
    for row in 0..<read.table.rowCount {
      let key = text(columns, row)
      if let first = seen[key] { found.append((row, first, key)) } else { seen[key] = row }
    }
    return found
  }

  /// The rows of a table with a reference that leads nowhere, each with its field and problem.
  func danglingReferences(of name: String) -> [(row: Int, field: Int, problem: Diagnostic.Problem)] {
    guard let read = tables[name] else { return [] }
    var found: [(row: Int, field: Int, problem: Diagnostic.Problem)] = []
    for (index, field) in read.table.schema.fields.enumerated() {
      guard let column = read.table.column(field.name) else { continue }
      if let key = read.table.schema.foreignKeys.first(where: { $0.field == field.name }) {
        let target = key.table.isEmpty ? name : key.table
        guard let known = keys(of: target, key.target) else { continue }
        found += dangling(column, known, field.name, target).map { ($0, index, $1) }
      } else if let target = field.listOf, let separator = field.listSeparator?.first,
        let key = tables[target]?.table.schema.primaryKey.first, let known = keys(of: target, key)
      {
        for row in 0..<read.table.rowCount where !column.isMissing(at: row) {
          guard
            let bad = column.text(at: row).split(separator: separator).first(where: {
              !known.contains(String($0))
            })
          else { continue }
          found.append((row, index, reference(field.name, String(bad), target, known)))
        }
      }
    }
    return found
  }
}

extension KeyChecker {
  private func keys(of table: String, _ field: String) -> Set<String>? {
    guard !unreadable.contains(table), let read = tables[table], let column = read.table.column(field) else {
      return nil
    }
    return Set((0..<column.count).lazy.map { column.text(at: $0) }).union(read.keysLeftOut)
  }

  private func dangling(
    _ column: Column, _ known: Set<String>, _ field: String, _ target: String
  ) -> [(Int, Diagnostic.Problem)] {
    guard case .categories(let categories) = column else { return [] }
    // Each different text is looked up once.
    let isBad = categories.labels.map { !$0.isEmpty && !known.contains($0) }
    guard isBad.contains(true) else { return [] }
    return categories.codes.indices.filter { isBad[Int(categories.codes[$0])] }.map {
      ($0, reference(field, categories[$0], target, known))
    }
  }

  private func reference(
    _ field: String, _ value: String, _ table: String, _ known: Set<String>
  ) -> Diagnostic.Problem {
    .unknownReference(
      field: field, value: value, table: table,
      suggestion: Similarity.nearest(to: value, among: known.sorted()))
  }

  private static func text(_ columns: [Column], _ row: Int) -> String {
    columns.map { $0.text(at: row) }.joined(separator: " ")
  }

  /// Keys of categories and small whole numbers as one number each; nil when they do not fit.
  private static func packedKeys(_ columns: [Column], rowCount: Int) -> [UInt64]? {
    var keys = [UInt64](repeating: 0, count: rowCount)
    var room: UInt64 = 1
    for column in columns {
      let size: UInt64
      switch column {
      case .categories(let categories): size = UInt64(categories.labels.count)
      case .numbers(let numbers):
        guard numbers.values.allSatisfy({ $0 >= 0 && $0 < 65_536 && $0 == $0.rounded() }) else { return nil }
        size = 65_536
      case .texts: return nil
      }
      let (product, overflow) = room.multipliedReportingOverflow(by: size)
      guard !overflow else { return nil }
      room = product
      switch column {
      case .categories(let categories):
        for row in keys.indices { keys[row] = keys[row] &* size &+ UInt64(categories.codes[row]) }
      case .numbers(let numbers):
        for row in keys.indices { keys[row] = keys[row] &* size &+ UInt64(numbers.values[row]) }
      case .texts: break
      }
    }
    return keys
  }
}

/// A set of numbers that remembers the row of each.
struct KeySet {
  private var slots: [(key: UInt64, row: Int32)]

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [(UInt64, Int32)](repeating: (0, -1), count: size)
  }

  /// Adds a key; returns the row that has it already.
  mutating func insert(_ key: UInt64, _ row: Int) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].row >= 0 {
      if slots[slot].key == key { return Int(slots[slot].row) }
      slot = (slot + 1) & mask
    }
    slots[slot] = (key, Int32(row))
    return nil
  }
}
