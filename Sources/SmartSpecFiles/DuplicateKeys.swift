import SmartSpecModel

/// Finds rows whose primary key stands already on an earlier row.
enum DuplicateKeys {
  struct Duplicate: Equatable {
    let row: Int
    /// The row that has the key already.
    let first: Int
    let key: String
  }

  static func find(in table: DataTable) -> [Duplicate] {
    let columns = table.schema.primaryKey.compactMap { table.column($0) }
    guard !columns.isEmpty, columns.count == table.schema.primaryKey.count else { return [] }
    guard let keys = PackedKeys(columns) else { return findByText(columns, table.rowCount) }
    // Nearly always there are none, which a bit for every possible key says fastest.
    if keys.bound <= UInt64(table.rowCount) * 128, areUnique(keys, table.rowCount) { return [] }
    var seen: [UInt64: Int] = [:]
    return (0..<table.rowCount).compactMap { row in
      let key = keys[row]
      guard let first = seen[key] else {
        seen[key] = row
        return nil
      }
      return Duplicate(row: row, first: first, key: text(columns, row))
    }
  }
}

extension DuplicateKeys {
  /// Finds rows whose value of a field stands already on an earlier row; missing values are no duplicates.
  static func find(in table: DataTable, unique field: String) -> [Duplicate] {
    guard let column = table.column(field) else { return [] }
    var seen: [String: Int] = [:]
    return (0..<table.rowCount).compactMap { row in
      guard !column.isMissing(at: row) else { return nil }
      let value = column.text(at: row)
      guard let first = seen[value] else {
        seen[value] = row
        return nil
      }
      return Duplicate(row: row, first: first, key: value)
    }
  }
}

extension DuplicateKeys {
  /// The values of one field of a key, as whole numbers below a bound.
  private enum KeyPart {
    case codes([UInt32], bound: UInt64)
    case numbers([Double], first: Double, bound: UInt64)
    /// Fractions and numbers that lie far apart.
    case other

    init(_ column: Column) {
      switch column {
      case .categories(let categories):
        self = .codes(categories.codes, bound: UInt64(categories.labels.count))
      case .dates(let dates):
        self = .codes(dates.values, bound: 1 << 32)
      case .texts(let texts):
        var interner = ByteInterner()
        let codes = texts.bytes.withUnsafeBufferPointer { bytes in
          (0..<texts.count).map {
            interner.code(of: UnsafeBufferPointer(rebasing: bytes[texts.range(of: $0)]))
          }
        }
        self = .codes(codes, bound: UInt64(interner.count))
      case .numbers(let numbers):
        var (low, high) = (Double.infinity, -Double.infinity)
        for value in numbers.values {
          guard Int32(exactly: value) != nil else {
            self = .other
            return
          }
          low = min(low, value)
          high = max(high, value)
        }
        self = low <= high ? .numbers(numbers.values, first: low, bound: UInt64(high - low) + 1) : .other
      }
    }

    var bound: UInt64? {
      switch self {
      case .codes(_, let bound), .numbers(_, _, let bound): bound
      case .other: nil
      }
    }
  }

  /// The key of each row as one number.
  private struct PackedKeys {
    private var parts: [KeyPart] = []
    /// All keys are less.
    private(set) var bound: UInt64 = 1

    /// Fails when the keys do not fit into a number.
    init?(_ columns: [Column]) {
      for column in columns {
        let part = KeyPart(column)
        guard let size = part.bound else { return nil }
        let (product, overflow) = bound.multipliedReportingOverflow(by: size)
        guard !overflow else { return nil }
        bound = product
        parts.append(part)
      }
    }

    subscript(row: Int) -> UInt64 {
      var key: UInt64 = 0
      for part in parts {
        switch part {
        case .codes(let codes, let bound): key = key &* bound &+ UInt64(codes[row])
        case .numbers(let values, let first, let bound): key = key &* bound &+ UInt64(values[row] - first)
        case .other: break
        }
      }
      return key
    }
  }

  private static func areUnique(_ keys: PackedKeys, _ rowCount: Int) -> Bool {
    var seen = [UInt64](repeating: 0, count: Int(keys.bound) / 64 + 1)
    for row in 0..<rowCount {
      let key = keys[row]
      let bit: UInt64 = 1 &<< (key & 63)
      if seen[Int(key >> 6)] & bit != 0 { return false }
      seen[Int(key >> 6)] |= bit
    }
    return true
  }

  private static func findByText(_ columns: [Column], _ rowCount: Int) -> [Duplicate] {
    var seen: [String: Int] = [:]
    return (0..<rowCount).compactMap { row in
      let key = text(columns, row)
      guard let first = seen[key] else {
        seen[key] = row
        return nil
      }
      return Duplicate(row: row, first: first, key: key)
    }
  }

  private static func text(_ columns: [Column], _ row: Int) -> String {
    columns.map { $0.text(at: row) }.joined(separator: " ")
  }
}
