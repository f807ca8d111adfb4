import Glibc
import SmartSpecModel
import Synchronization

/// Where the rows of a text begin: the place of every 64th row, which is eight bytes for a block of 64 rows.
///
/// One thread at a time finds more rows; others read what is known meanwhile. Rows become known in whole blocks until
/// the end is reached.
final class RowIndex: Sendable {
  static let blockSize = 64

  private let file: MappedFile
  private let delimiter: UInt8
  private let from: Int
  // Room for the most rows a file can have, of which only what is written takes memory. Entries below `known` never
  // change again, and are written before `known` says so.
  nonisolated(unsafe) private let entries: UnsafeMutablePointer<UInt64>
  private let capacity: Int
  private let known = Atomic<Int>(0)
  private let isDone = Atomic<Bool>(false)
  private let search: Mutex<Search>

  /// What finding more rows goes on from.
  private struct Search {
    var cursor: RowCursor
    var rows = 0
    var problems = Problems()
  }

  /// What is wrong with rows, which are counted from 0.
  struct Problems {
    var openQuote: Int?
    var firstTextAfterQuote: Int?
    var textsAfterQuotes = 0
  }

  /// Knows no row yet; rows begin at byte `from`.
  init(_ file: MappedFile, delimiter: UInt8, from: Int) {
    self.file = file
    self.delimiter = delimiter
    self.from = from
    capacity = ((file.count - from + 2) / (2 * Self.blockSize) + 3) * MemoryLayout<UInt64>.stride
    let memory = mmap(
      nil, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    precondition(memory != MAP_FAILED, "There is no room for addresses.")
    // swift-format-ignore: NeverForceUnwrap
    // It is no null pointer: failure is another value, which was asked for above.
    entries = memory!.assumingMemoryBound(to: UInt64.self)
    entries[0] = UInt64(from)
    search = Mutex(
      Search(cursor: RowCursor(file.text, from..<file.count, delimiter: delimiter)))
  }

  deinit { munmap(entries, capacity) }

  /// Rows known so far.
  var rowCount: Int { known.load(ordering: .acquiring) }
  /// Whether all rows are known.
  var isComplete: Bool { isDone.load(ordering: .acquiring) }
  var problems: Problems { search.withLock { $0.problems } }
}

// MARK: - Finding rows

extension RowIndex {
  /// Bytes after which new rows are made known, and a wish to stop is heard.
  private static let step = 2 << 20

  /// Finds the first rows: at least `rows`, if there are so many.
  func indexBeginning(rows: Int) {
    _ = search.withLock { advance(&$0, to: file.count, rows: rows) }
  }

  /// Finds all rows that are not known yet.
  ///
  /// A wish to stop is heard every 2 MB; what was found stays, and the next call goes on from there.
  func index(isCancelled: () -> Bool, report: (Double) -> Void) throws(Cancelled) {
    while true {
      if isCancelled() { throw Cancelled() }
      let (place, isDone) = search.withLock { search in
        let isDone = advance(&search, to: search.cursor.position + Self.step, rows: .max)
        return (search.cursor.position, isDone)
      }
      report(file.count == 0 ? 1 : Double(place) / Double(file.count))
      if isDone { return }
    }
  }

  /// Finds whole blocks until a byte or a number of rows is reached; true when there are no more.
  private func advance(_ search: inout Search, to limit: Int, rows wanted: Int) -> Bool {
    guard !isComplete else { return true }
    // A local value stays in registers.
    var cursor = search.cursor
    var rows = search.rows
    defer {
      search.cursor = cursor
      search.rows = rows
    }
    while cursor.position < limit, rows < wanted {
      let block = rows / Self.blockSize
      var met: RowCursor.Oddities = []
      var count = 0
      while count < Self.blockSize, cursor.next() {
        count += 1
        guard !cursor.oddities.isEmpty else { continue }
        search.problems.note(cursor.oddities, row: rows + count - 1)
        met.formUnion(cursor.oddities)
        cursor.oddities = []
      }
      met.formUnion(cursor.oddities)
      cursor.oddities = []
      entries[block] |= Block.flags(met)
      rows += count
      if count < Self.blockSize { return finish(rows) }
      entries[block + 1] = UInt64(cursor.position)
    }
    known.store(rows, ordering: .releasing)
    return cursor.position >= file.count && finish(rows)
  }

  private func finish(_ rows: Int) -> Bool {
    if rows % Self.blockSize != 0 { entries[rows / Self.blockSize + 1] = UInt64(file.count) }
    known.store(rows, ordering: .releasing)
    isDone.store(true, ordering: .releasing)
    return true
  }
}

extension RowIndex.Problems {
  fileprivate mutating func note(_ oddities: RowCursor.Oddities, row: Int) {
    if oddities.contains(.openQuote), openQuote == nil { openQuote = row }
    if oddities.contains(.textAfterQuote) {
      firstTextAfterQuote = firstTextAfterQuote ?? row
      textsAfterQuotes += 1
    }
  }
}

// MARK: - Blocks

extension RowIndex {
  /// 64 rows of the text, fewer at its end.
  struct Block {
    let range: Range<Int>
    /// Whether each line feed of the block ends a row, and nothing else does.
    let isRegular: Bool
    /// Whether a quote stands where CSV has none, so that cells have to be cut with care.
    let hasOddQuotes: Bool

    private static let irregular: UInt64 = 1 << 63
    private static let oddQuotes: UInt64 = 1 << 62

    fileprivate static func flags(_ oddities: RowCursor.Oddities) -> UInt64 {
      (oddities.contains(.breaks) ? irregular : 0)
        | (oddities.isDisjoint(with: [.openQuote, .textAfterQuote]) ? 0 : oddQuotes)
    }

    fileprivate init(_ entry: UInt64, next: UInt64) {
      let flags = Self.irregular | Self.oddQuotes
      range = Int(entry & ~flags)..<Int(next & ~flags)
      isRegular = entry & Self.irregular == 0
      hasOddQuotes = entry & Self.oddQuotes != 0
    }
  }

  /// A block of which at least one row is known.
  func block(_ number: Int) -> Block { Block(entries[number], next: entries[number + 1]) }

  /// The rows of a block, or those from one on that begins at byte `from`.
  func rows(of block: Block, from: Int? = nil) -> RowCursor {
    let start = from ?? block.range.lowerBound
    return RowCursor(
      file.text, start..<max(start, block.range.upperBound), delimiter: delimiter, isRegular: block.isRegular)
  }
}
