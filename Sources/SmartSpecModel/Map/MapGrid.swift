/// Which region lies where: square cells of the European map projection (EPSG:3035), row by row from the north.
///
/// Regions are those of the level at which the cells were made: level 2 in the sample, often level 3 where shapes are known.
public struct MapGrid: Sendable {
  /// The side of a cell in metres.
  public let cellSize: Double
  /// Metres east of the projection's origin where the first column begins.
  public let west: Double
  /// Metres north of the projection's origin where the first row begins.
  public let north: Double
  public let columns: Int
  public let rows: Int
  /// Where the borders are from, for the line under a map.
  public let credit: String
  /// The row of the region of each cell; `water`, or `otherLand`.
  let cells: [Int32]
  /// The rows of the regions that have cells.
  let owners: [Int]

  static let water: Int32 = -1
  /// Land of no region that the catalogue knows.
  static let otherLand: Int32 = -2

  init(
    cellSize: Double, west: Double, north: Double, columns: Int, rows: Int, credit: String, cells: [Int32]
  ) {
    precondition(cells.count == columns * rows, "A grid needs one value for each of its cells.")
    self.cellSize = cellSize
    self.west = west
    self.north = north
    self.columns = columns
    self.rows = rows
    self.credit = credit
    self.cells = cells
    owners = Self.owners(of: cells)
  }

  private static func owners(of cells: [Int32]) -> [Int] {
    var isOwner = [Bool](repeating: false, count: max(0, Int(cells.max() ?? 0) + 1))
    for region in cells where region >= 0 { isOwner[Int(region)] = true }
    return isOwner.indices.filter { isOwner[$0] }
  }

  func east(column: Int) -> Double { west + (Double(column) + 0.5) * cellSize }
  func north(row: Int) -> Double { north - (Double(row) + 0.5) * cellSize }
}

extension MapGrid {
  /// Reads runs of cells: `row`, `col`, `length` and `code`; nil when the table has none.
  init?(_ table: DataTable, regions: EntityTable<Region>) {
    guard table.rowCount > 0, case .numbers(let rows)? = table.column("row"),
      case .numbers(let columns)? = table.column("col"), case .numbers(let lengths)? = table.column("length"),
      let codes = table.column("code")
    else { return nil }
    let runs = (0..<table.rowCount).compactMap { index -> Run? in
      guard let row = Self.whole(rows.values[index]), let column = Self.whole(columns.values[index]),
        let length = Self.whole(lengths.values[index])
      else { return nil }
      let region = regions.index(of: Region.ID(rawValue: codes.text(at: index)))
      return Run(
        row: row, columns: column..<min(Self.limit, column + length),
        region: region.map(Int32.init) ?? Self.otherLand)
    }
    let width = runs.map(\.columns.upperBound).max() ?? 0
    let height = (runs.map(\.row).max() ?? -1) + 1
    guard width > 0, height > 0 else { return nil }
    var cells = [Int32](repeating: Self.water, count: width * height)
    for run in runs {
      for column in run.columns { cells[run.row * width + column] = run.region }
    }
    self.init(
      cellSize: 10_000, west: 2_500_000, north: 5_500_000, columns: width, rows: height,
      credit: "Natural Earth, approximate areas", cells: cells)
    self = placingStrays(regions)
  }

  private struct Run {
    let row: Int
    let columns: Range<Int>
    let region: Int32
  }

  /// Cells of 10 km that could reach once around the earth; more is a mistake in the data.
  private static let limit = 4000

  private static func whole(_ value: Double) -> Int? {
    guard value >= 0, value < Double(limit) else { return nil }
    return Int(value)
  }

  /// Gives cells of regions that lie elsewhere to the nearest region of their country.
  ///
  /// Areas that were computed inside a country may fall to a region overseas, whose name stands thousands of kilometres
  /// away: drawn there it would be wrong, left out the coast would have holes.
  private func placingStrays(_ regions: EntityTable<Region>) -> MapGrid {
    var nearest = [Double](repeating: .infinity, count: regions.count)
    var places = [MapProjection.Point?](repeating: nil, count: regions.count)
    for index in cells.indices where cells[index] >= 0 {
      let region = Int(cells[index])
      // A region that is known to lie about here needs no more looking.
      guard nearest[region] > Self.credibleDistance else { continue }
      let place = places[region] ?? regions[region].place.map(MapProjection.point) ?? point(ofCell: index)
      places[region] = place
      nearest[region] = min(nearest[region], distance(index, place))
    }
    let strays = Set(
      places.indices.filter { places[$0] != nil && nearest[$0] > Self.credibleDistance }.map(Int32.init))
    guard !strays.isEmpty else { return self }
    var moved = cells
    for index in cells.indices where strays.contains(cells[index]) {
      let country = regions[Int(cells[index])].country
      let neighbours = places.indices.filter {
        places[$0] != nil && !strays.contains(Int32($0)) && regions[$0].country == country
      }
      func far(_ region: Int) -> Double { places[region].map { distance(index, $0) } ?? .infinity }
      moved[index] = neighbours.min { (far($0), $0) < (far($1), $1) }.map(Int32.init) ?? Self.otherLand
    }
    return MapGrid(
      cellSize: cellSize, west: west, north: north, columns: columns, rows: rows, credit: credit, cells: moved
    )
  }

  /// Metres between the name of a region and the nearest of its cells, above which they cannot belong together.
  private static let credibleDistance = 400_000.0

  private func point(ofCell index: Int) -> MapProjection.Point {
    .init(east: east(column: index % columns), north: north(row: index / columns))
  }

  private func distance(_ index: Int, _ place: MapProjection.Point) -> Double {
    let here = point(ofCell: index)
    let (x, y) = (here.east - place.east, here.north - place.north)
    return (x * x + y * y).squareRoot()
  }
}
