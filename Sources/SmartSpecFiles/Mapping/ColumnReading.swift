import Dispatch
import SmartSpecModel
import Synchronization

/// Reads some fields of the first rows of a text, in one pass on all cores.
struct ColumnReading {
  let index: RowIndex
  let cutter: CellCutter
  let rowCount: Int
  let readers: [FieldReader]

  /// Blocks that one core takes at a time: about 1 MB, which takes less than 5 ms.
  private static let portion = 64
  private static let rowsPerPortion = portion * RowIndex.blockSize

  /// What a pass has found.
  struct Found {
    var columns: [Column] = []
    /// For each field, the cells that are not what it declares.
    var unfit: [Int] = []
    /// For each field, the rows that end before its cell.
    var short: [Int] = []
  }

  /// A wish to stop is heard between portions.
  func found(_ monitor: Monitor) throws(Cancelled) -> Found {
    let count = (rowCount + Self.rowsPerPortion - 1) / Self.rowsPerPortion
    let order = readers.indices.filter { readers[$0].position != nil }
      .sorted { (readers[$0].position ?? 0) < (readers[$1].position ?? 0) }
    var portions = [PortionResult](repeating: PortionResult(readers.count), count: count)
    let progress = Atomic<Int>(0)
    let isCancelled = Atomic<Bool>(false)
    portions.withUnsafeMutableBufferPointer { results in
      // Each portion writes a result of its own.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: count) { number in
        guard !isCancelled.load(ordering: .relaxed) else { return }
        if monitor.isCancelled() {
          isCancelled.store(true, ordering: .relaxed)
          return
        }
        results[number] = read(number, order)
        let done = progress.add(1, ordering: .relaxed).newValue
        monitor.report(Double(done) / Double(count))
      }
    }
    if isCancelled.load(ordering: .relaxed) { throw Cancelled() }
    return put(portions)
  }

  private struct PortionResult {
    var parts: [FieldReader.Portion]
    var short: [Int]

    init(_ count: Int) {
      parts = [FieldReader.Portion](repeating: FieldReader.Portion(), count: count)
      short = [Int](repeating: 0, count: count)
    }
  }

  private func put(_ portions: [PortionResult]) -> Found {
    var found = Found()
    for (number, reader) in readers.enumerated() {
      let (column, unfit) = reader.finished(
        portions.map { $0.parts[number] }, rowsPerPortion: Self.rowsPerPortion)
      found.columns.append(column)
      found.unfit.append(unfit)
      found.short.append(portions.reduce(0) { $0 + $1.short[number] })
    }
    return found
  }
}

extension ColumnReading {
  /// Reads the rows of a portion; `order` are the fields that the file has, in the order of their cells.
  private func read(_ number: Int, _ order: [Int]) -> PortionResult {
    var result = PortionResult(readers.count)
    let rows = number * Self.rowsPerPortion..<min(rowCount, (number + 1) * Self.rowsPerPortion)
    let positions = order.map { readers[$0].position ?? 0 }
    // The cells of a block, field after field, so that each field is read in a loop of its own.
    let length = RowIndex.blockSize
    withUnsafeTemporaryAllocation(of: CSVScanner.Cell.self, capacity: (order.count + 1) * length) { cells in
      cells.initialize(repeating: FieldReader.absent)
      for first in stride(from: rows.lowerBound, to: rows.upperBound, by: length) {
        let rows = first..<min(rows.upperBound, first + length)
        cut(rows, positions, cells)
        for (place, reader) in order.enumerated() {
          let cells = UnsafeBufferPointer(rebasing: cells[place * length..<place * length + rows.count])
          readers[reader].read(cells, cutter, rows, into: &result.parts[reader])
          result.short[reader] += cells.count { $0.start == FieldReader.absent.start }
        }
        // A field that the file lacks has no cells; nothing was written to the last place.
        let none = UnsafeBufferPointer(
          rebasing: cells[order.count * length..<order.count * length + rows.count])
        for reader in readers.indices where readers[reader].position == nil {
          readers[reader].read(none, cutter, rows, into: &result.parts[reader])
        }
      }
    }
    return result
  }

  /// Finds the cells of some fields, in the order of their places, in the rows of a block.
  private func cut(
    _ rows: Range<Int>, _ positions: [Int], _ cells: UnsafeMutableBufferPointer<CSVScanner.Cell>
  ) {
    var cursor = index.rows(of: index.block(rows.lowerBound / RowIndex.blockSize))
    let cutter = cutter
    positions.withUnsafeBufferPointer { positions in
      for row in 0..<rows.count {
        // A file that was changed may have fewer rows than are known.
        let isThere = cursor.next()
        var place = isThere ? cursor.start : 1
        let end = isThere ? cursor.end : 0
        var position = 0
        var cell = FieldReader.absent
        for wanted in positions.indices {
          // The same field may be asked for twice.
          if position <= positions[wanted] {
            let isThere = cutter.skip(positions[wanted] &- position, &place, end: end)
            cell = isThere ? cutter.next(&place, end: end) : FieldReader.absent
            position = positions[wanted] &+ 1
          }
          cells[wanted &* RowIndex.blockSize &+ row] = cell
        }
      }
    }
  }
}
