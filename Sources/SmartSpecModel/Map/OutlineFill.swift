/// Finds the cells of a grid whose middles lie inside shapes.
///
/// Of two shapes with a common border each cell belongs to exactly one: a line is followed in the same direction for both, and a
/// middle on a line belongs to the shape east or north of it.
struct OutlineFill {
  let cellSize: Double
  let west: Double
  let north: Double
  let columns: Int
  let rows: Int

  /// Calls `paint` with the runs of cells inside a shape, row by row from the north.
  ///
  /// The cost is that of the rows that the lines cross, not of the area inside.
  func fill(_ outline: RegionOutline, paint: (_ row: Int, _ columns: Range<Int>) -> Void) {
    // A row and a column in one number each, since sorting numbers is fast.
    var crossings: [Int] = []
    for ring in outline.rings {
      guard var last = ring.last else { continue }
      for place in ring {
        addCrossings(last, place, to: &crossings)
        last = place
      }
    }
    crossings.sort()
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let (left, right) = (crossings[index] % Self.step, crossings[index + 1] % Self.step)
      if left < right { paint(crossings[index] / Self.step, left..<right) }
    }
  }

  private static let step = 1 << 20

  private func addCrossings(
    _ a: MapProjection.Point, _ b: MapProjection.Point, to crossings: inout [Int]
  ) {
    let (low, high) = a.north < b.north ? (a, b) : (b, a)
    let (first, end) = (max(0, rowBelow(high.north)), min(rows, rowBelow(low.north)))
    guard first < end else { return }
    let slope = (high.east - low.east) / (high.north - low.north)
    for row in first..<end {
      let middle = north - (Double(row) + 0.5) * cellSize
      crossings.append(row * Self.step + columnRight(low.east + (middle - low.north) * slope))
    }
  }

  /// The first row whose middle lies below a parallel.
  private func rowBelow(_ y: Double) -> Int { whole(((north - y) / cellSize - 0.5).rounded(.down) + 1, rows) }

  /// The first column whose middle does not lie left of a place.
  private func columnRight(_ x: Double) -> Int {
    max(0, min(columns, whole(((x - west) / cellSize - 0.5).rounded(.up), columns)))
  }

  private func whole(_ value: Double, _ limit: Int) -> Int { Int(max(-1, min(Double(limit) + 1, value))) }
}
