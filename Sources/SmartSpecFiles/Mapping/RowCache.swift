import Synchronization

/// The cells of rows that were looked at last, so that drawing cuts each row once.
///
/// Looking up a row takes a lock for as long as finding it in its block takes.
final class RowCache: Sendable {
  private let index: RowIndex
  private let cutter: CellCutter
  private let slots = Mutex([Slot](repeating: Slot(), count: slotCount))
  private static let slotCount = 256

  private struct Slot {
    var row = -1
    /// Where the row after this one begins to be searched for.
    var next = 0
    var cells: [CSVScanner.Cell] = []
  }

  init(_ index: RowIndex, _ cutter: CellCutter) {
    self.index = index
    self.cutter = cutter
  }

  /// A cell of a known row by its place among those of the row; nil where the row has no such cell.
  func cell(_ position: Int, row: Int) -> CSVScanner.Cell? {
    slots.withLock { slots in
      let slot = row % Self.slotCount
      if slots[slot].row != row { fill(&slots, row) }
      let cells = slots[slot].cells
      return position < cells.count ? cells[position] : nil
    }
  }

  private func fill(_ slots: inout [Slot], _ row: Int) {
    let block = index.block(row / RowIndex.blockSize)
    var skipped = row % RowIndex.blockSize
    var from = block.range.lowerBound
    if skipped > 0, case let before = slots[(row - 1) % Self.slotCount], before.row == row - 1 {
      from = before.next
      skipped = 0
    }
    var cursor = index.rows(of: block, from: from)
    // A file that was changed may have fewer rows than are known.
    var isThere = cursor.next()
    while skipped > 0, isThere {
      isThere = cursor.next()
      skipped -= 1
    }
    let slot = row % Self.slotCount
    slots[slot].row = row
    slots[slot].next = cursor.position
    slots[slot].cells.removeAll(keepingCapacity: true)
    if isThere { cutter.cells(cursor.start..<cursor.end, into: &slots[slot].cells) }
  }
}
