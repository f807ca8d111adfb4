/// Sorts rows by whole numbers in time proportional to their count; rows with the same number keep their order.
enum RadixSort {
  private static let digitBits = 11
  private static let digits = 1 << digitBits

  /// Sorts `rows` by `keys`, of which there is one for each, in the same order.
  static func sort(_ keys: inout [UInt64], _ rows: inout [UInt32]) {
    guard rows.count > 1 else { return }
    if rows.count < digits / 4 { return sortFew(&keys, &rows) }
    let ones = keys.reduce(0, |)
    let differing = ones & ~keys.reduce(~0, &)
    var otherKeys = [UInt64](repeating: 0, count: keys.count)
    var otherRows = [UInt32](repeating: 0, count: rows.count)
    for shift in stride(from: 0, to: 64, by: digitBits)
    where (differing >> UInt64(shift)) & UInt64(digits - 1) != 0 {
      pass(UInt64(shift), keys, rows, &otherKeys, &otherRows)
      swap(&keys, &otherKeys)
      swap(&rows, &otherRows)
    }
  }

  private static func sortFew(_ keys: inout [UInt64], _ rows: inout [UInt32]) {
    let order = keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
    keys = order.map { [keys] in keys[$0] }
    rows = order.map { [rows] in rows[$0] }
  }

  /// Distributes by one digit.
  private static func pass(
    _ shift: UInt64, _ keys: [UInt64], _ rows: [UInt32], _ newKeys: inout [UInt64], _ newRows: inout [UInt32]
  ) {
    let mask = UInt64(digits - 1)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: digits) { starts in
      starts.initialize(repeating: 0)
      keys.withUnsafeBufferPointer { keys in
        for key in keys { starts[Int((key >> shift) & mask)] &+= 1 }
        var next = 0
        for digit in starts.indices {
          let count = starts[digit]
          starts[digit] = next
          next &+= count
        }
        rows.withUnsafeBufferPointer { rows in
          newKeys.withUnsafeMutableBufferPointer { newKeys in
            newRows.withUnsafeMutableBufferPointer { newRows in
              for index in keys.indices {
                let digit = Int((keys[index] >> shift) & mask)
                let place = starts[digit]
                starts[digit] = place &+ 1
                newKeys[place] = keys[index]
                newRows[place] = rows[index]
              }
            }
          }
        }
      }
    }
  }
}
