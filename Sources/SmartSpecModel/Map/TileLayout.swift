/// Where tiles of one size stand for regions.
public struct TileLayout: Sendable {
  /// A place in a grid, from the left and the top.
  public struct Place: Hashable, Sendable {
    public let column: Int
    public let row: Int
  }

  /// The columns and rows of a layout that was made by hand; nil for one that fits any grid.
  public let size: (columns: Int, rows: Int)?
  private let fixed: [Place]
  private let points: [MapProjection.Point]

  init(points: [MapProjection.Point]) {
    self.points = points
    size = nil
    fixed = []
  }

  init(fixed: [Place]) {
    self.fixed = fixed
    points = []
    size = ((fixed.map(\.column).max() ?? 0) + 1, (fixed.map(\.row).max() ?? 0) + 1)
  }

  /// A place for each region, all different as long as there are enough.
  ///
  /// Each begins as near as possible to where it lies; then two change places, or one moves to a free place, as long as that
  /// brings them nearer.
  public func places(columns: Int, rows: Int) -> [Place] {
    guard size == nil else { return fixed }
    let wished = wishes(columns, rows)
    guard wished.count <= columns * rows else {
      return wished.map { Place(column: Int($0.x), row: Int($0.y)) }
    }
    var taken = [Int](repeating: -1, count: columns * rows)
    var cells = [Int](repeating: 0, count: wished.count)
    func cost(_ index: Int, _ cell: Int) -> Double {
      let (x, y) = (Double(cell % columns) - wished[index].x, Double(cell / columns) - wished[index].y)
      return x * x + y * y
    }
    // Those at the edges first: nobody else wants their places.
    let middle = (x: Double(columns - 1) / 2, y: Double(rows - 1) / 2)
    let order = wished.indices.sorted { a, b in
      func far(_ index: Int) -> Double {
        max(
          abs(wished[index].x - middle.x) / max(1, middle.x),
          abs(wished[index].y - middle.y) / max(1, middle.y))
      }
      return (far(b), a) < (far(a), b)
    }
    for index in order {
      let cell = taken.indices.filter { taken[$0] < 0 }.min { cost(index, $0) < cost(index, $1) } ?? 0
      taken[cell] = index
      cells[index] = cell
    }
    // Thousands of tiles are near enough as they were laid.
    let rounds = min(12, 2_000_000 / max(1, wished.count * taken.count))
    for _ in 0..<rounds {
      var isBetter = false
      for index in wished.indices {
        for cell in taken.indices where cell != cells[index] {
          let other = taken[cell]
          let before = cost(index, cells[index]) + (other < 0 ? 0 : cost(other, cell))
          let after = cost(index, cell) + (other < 0 ? 0 : cost(other, cells[index]))
          guard after < before - 1e-9 else { continue }
          taken[cells[index]] = other
          if other >= 0 { cells[other] = cells[index] }
          taken[cell] = index
          cells[index] = cell
          isBetter = true
        }
      }
      if !isBetter { break }
    }
    return cells.map { Place(column: $0 % columns, row: $0 / columns) }
  }

  /// Where each would stand if places could be shared: ranks rather than metres, so that crowded parts get room.
  private func wishes(_ columns: Int, _ rows: Int) -> [(x: Double, y: Double)] {
    func spread(_ values: [Double], _ count: Int) -> [Double] {
      guard let low = values.min(), let high = values.max(), high > low else {
        return values.map { _ in Double(count - 1) / 2 }
      }
      let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      var ranks = [Double](repeating: 0, count: values.count)
      for (rank, index) in order.enumerated() {
        ranks[index] = Double(rank) / Double(max(1, values.count - 1))
      }
      return values.indices.map { index in
        let share = (values[index] - low) / (high - low)
        return (share + ranks[index]) / 2 * Double(count - 1)
      }
    }
    let across = spread(points.map(\.east), columns)
    let down = spread(points.map { -$0.north }, rows)
    return zip(across, down).map { ($0, $1) }
  }
}

extension Catalogue {
  /// Tiles for regions: countries where people look for them, others by where they lie.
  public func tileLayout(of rows: [Int], level: Int) -> TileLayout {
    if level == 0, rows.count > 12 {
      var free = (0..<CountryTiles.columns).map { TileLayout.Place(column: $0, row: CountryTiles.rows) }
      return TileLayout(
        fixed: rows.map {
          CountryTiles.place(regions[$0].country)
            ?? (free.isEmpty ? .init(column: 0, row: 0) : free.removeFirst())
        })
    }
    return TileLayout(points: rows.map(tilePoint))
  }

  /// Regions overseas stand at the western edge, where boxes of maps are.
  private func tilePoint(_ row: Int) -> MapProjection.Point {
    guard let place = regions[row].place else { return .init(east: 2_500_000, north: 1_500_000) }
    let point = MapProjection.point(place)
    return .init(
      east: min(max(point.east, 2_400_000), 7_500_000), north: min(max(point.north, 1_300_000), 5_400_000))
  }
}

/// Countries in a grid, each where one looks for it beside its neighbours.
private enum CountryTiles {
  static let columns = 9
  static let rows = drawing.count

  private static let drawing = [
    "IS .. .. NO SE FI .. .. ..",
    ".. .. .. DK .. EE .. .. ..",
    "IE UK .. .. .. LV .. .. ..",
    ".. .. NL DE PL LT .. UA ..",
    ".. .. BE LU CZ SK .. .. ..",
    ".. FR LI CH AT HU RO .. ..",
    "PT ES .. IT SI HR RS BG ..",
    ".. .. .. MT BA ME XK MK ..",
    ".. .. .. .. .. AL EL TR CY",
  ]

  private static let places: [String: TileLayout.Place] = {
    var found: [String: TileLayout.Place] = [:]
    for (row, line) in drawing.enumerated() {
      for (column, code) in line.split(separator: " ").enumerated() where code != ".." {
        found[String(code)] = .init(column: column, row: row)
      }
    }
    return found
  }()

  static func place(_ country: String) -> TileLayout.Place? { places[country] }
}
