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
    var scratch: [UInt8] = []
    let rows = number * Self.rowsPerPortion..<min(rowCount, (number + 1) * Self.rowsPerPortion)
    for reader in readers.indices where readers[reader].position == nil {
      for row in rows { readers[reader].read(nil, row: row, into: &result.parts[reader]) }
    }
    var row = rows.lowerBound
    while row < rows.upperBound {
      var cursor = index.rows(of: index.block(row / RowIndex.blockSize))
      let end = min(rows.upperBound, row + RowIndex.blockSize)
      while row < end {
        // A file that was changed may have fewer rows than are known.
        let isThere = cursor.next()
        cut(isThere ? cursor.start..<cursor.end : nil, row, order, &scratch, &result)
        row += 1
      }
    }
    return result
  }

  @inline(__always)
  private func cut(
    _ range: Range<Int>?, _ row: Int, _ order: [Int], _ scratch: inout [UInt8], _ result: inout PortionResult
  ) {
    var place = range?.lowerBound ?? 1
    let end = range?.upperBound ?? 0
    var position = 0
    var cell: CSVScanner.Cell?
    for reader in order {
      let wanted = readers[reader].position ?? 0
      // Two fields may be asked for that are the same.
      if position <= wanted {
        let isThere = cutter.skip(wanted - position, &place, end: end)
        cell = isThere ? cutter.next(&place, end: end) : nil
        position = wanted + 1
      }
      if let cell {
        cutter.withBytes(cell, scratch: &scratch) {
          readers[reader].read($0, row: row, into: &result.parts[reader])
        }
      } else {
        readers[reader].read(nil, row: row, into: &result.parts[reader])
        result.short[reader] += 1
      }
    }
  }
}
