/// The rows of a list in their order.
///
/// All rows of a table take no memory, others four bytes each.
public struct RowList: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private enum Storage: Sendable {
    case all(Int)
    case chosen([UInt32])
  }
  private let storage: Storage
  /// Whether each row is greater than the one before.
  public let isAscending: Bool

  /// All rows of a table, from 0.
  public static func all(_ count: Int) -> RowList { RowList(.all(count), isAscending: true) }

  public init(_ rows: some Sequence<Int>) {
    let chosen = rows.map { UInt32($0) }
    self.init(.chosen(chosen), isAscending: zip(chosen, chosen.dropFirst()).allSatisfy { $0 < $1 })
  }

  public init(arrayLiteral rows: Int...) { self.init(rows) }

  init(positions: [UInt32], isAscending: Bool) { self.init(.chosen(positions), isAscending: isAscending) }

  private init(_ storage: Storage, isAscending: Bool) {
    self.storage = storage
    self.isAscending = isAscending
  }

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .all(let count): count
    case .chosen(let rows): rows.count
    }
  }

  public subscript(position: Int) -> Int {
    switch storage {
    case .all(let count):
      precondition(position >= 0 && position < count, "There is no row at this position.")
      return position
    case .chosen(let rows): return Int(rows[position])
    }
  }

  /// Whether these are the first `count` rows of a table in its own order.
  public var isWholeTable: Bool { if case .all = storage { true } else { false } }

  /// The position of a row; nil when it is not in the list.
  public func position(of row: Int) -> Int? {
    switch storage {
    case .all(let count): return row >= 0 && row < count ? row : nil
    case .chosen(let rows):
      guard let wanted = UInt32(exactly: row) else { return nil }
      guard isAscending else { return rows.firstIndex(of: wanted) }
      let place = rows.partitioningIndex { $0 >= wanted }
      return place < rows.count && rows[place] == wanted ? place : nil
    }
  }

  /// Calls `body` with the rows from one position on, in their order, as fast as they can be read.
  @inline(__always)
  func forEachRow(_ body: (Int) -> Void) {
    switch storage {
    case .all(let count): for row in 0..<count { body(row) }
    case .chosen(let rows): rows.withUnsafeBufferPointer { for row in $0 { body(Int(row)) } }
    }
  }

  /// The rows as they are kept, four bytes each.
  var positions: [UInt32] {
    switch storage {
    case .all(let count): (0..<UInt32(count)).map { $0 }
    case .chosen(let rows): rows
    }
  }
}

extension RowList: Hashable {
  /// Lists that were not changed since they were copied are compared without looking at their rows.
  public static func == (a: RowList, b: RowList) -> Bool {
    switch (a.storage, b.storage) {
    case (.all(let a), .all(let b)): a == b
    case (.chosen(let a), .chosen(let b)): a == b
    default: a.count == b.count && a.elementsEqual(b)
    }
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

extension Array {
  /// The first index whose element holds a condition that all after it hold too; the end when none does.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
