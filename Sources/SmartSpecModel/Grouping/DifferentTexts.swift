/// The different texts of some rows: a key a row, and one row for each key.
///
/// Bytes are compared where they lie; a text is made when it is asked for. The key 0 is that of missing texts.
struct DifferentTexts {
  private(set) var keys: [UInt32] = []
  /// A row for each key but the first.
  private var examples: [Int] = []
  private let column: TextColumn

  var count: Int { examples.count + 1 }

  func text(_ key: Int) -> String { key == 0 ? "" : column[examples[key - 1]] }

  /// Looks at some rows of a column, or at all of them.
  init(_ column: TextColumn, rows: RowList?) {
    self.column = column
    let found = column.bytes.withUnsafeBytes { bytes in
      var search = TextSearch(column, bytes)
      search.keys.reserveCapacity(rows?.count ?? column.count)
      if let rows {
        for row in rows { search.add(row) }
      } else {
        for row in 0..<column.count { search.add(row) }
      }
      return (search.keys, search.examples)
    }
    (keys, examples) = found
  }
}

/// A table of the texts that were seen, with open addressing.
private struct TextSearch {
  var keys: [UInt32] = []
  var examples: [Int] = []
  private let column: TextColumn
  private let bytes: UnsafeRawBufferPointer
  private var hashes: [UInt64] = []
  /// Keys by hash; 0 where none is.
  private var table = [UInt32](repeating: 0, count: 256)

  init(_ column: TextColumn, _ bytes: UnsafeRawBufferPointer) {
    self.column = column
    self.bytes = bytes
  }

  mutating func add(_ row: Int) {
    let range = column.range(of: row)
    guard !range.isEmpty else { return keys.append(0) }
    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
    let hash = Self.hash(text)
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while table[place] != 0 {
      let key = Int(table[place])
      if hashes[key - 1] == hash, Self.areEqual(text, bytes[column.range(of: examples[key - 1])]) {
        return keys.append(UInt32(key))
      }
      place = (place + 1) & mask
    }
    examples.append(row)
    hashes.append(hash)
    table[place] = UInt32(examples.count)
    keys.append(UInt32(examples.count))
    if examples.count * 2 > table.count { grow() }
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 4)
    let mask = table.count - 1
    for (index, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while table[place] != 0 { place = (place + 1) & mask }
      table[place] = UInt32(index + 1)
    }
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    var offset = 0
    while offset + 8 <= text.count {
      mix(&hash, text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    mix(&hash, rest)
    return hash
  }

  private static func mix(_ hash: inout UInt64, _ word: UInt64) {
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  private static func areEqual(
    _ a: UnsafeRawBufferPointer, _ b: Slice<UnsafeRawBufferPointer>
  ) -> Bool {
    guard a.count == b.count else { return false }
    let b = UnsafeRawBufferPointer(rebasing: b)
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }
}
