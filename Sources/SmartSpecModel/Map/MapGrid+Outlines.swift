extension MapGrid {
  /// Fills shapes into cells of 2.5 km; nil when none of them is a region of the catalogue on the map of Europe.
  ///
  /// Shapes of the finest level are taken. What the package's own map says stays for countries of which there are no such shapes, and
  /// for land of no region; a shape of an unknown code is such land too.
  init?(_ outlines: [RegionOutline], regions: EntityTable<Region>, codes: CodeHistory, base: MapGrid?) {
    let owners = OutlineOwners(regions, codes)
    let shapes = outlines.map { outline in
      (outline: outline, owners: owners.rows(outline.code), area: outline.area(within: Self.frame))
    }
    guard let level = shapes.filter({ !$0.owners.isEmpty }).map(\.outline.level).max() else { return nil }
    let used = shapes.filter { $0.outline.level == level }
    let drawn = used.filter { $0.area != nil }
    guard drawn.contains(where: { !$0.owners.isEmpty }) else { return nil }
    let areas = drawn.compactMap(\.area) + [base?.area.within(Self.frame)].compactMap { $0 }
    let area = areas.dropFirst().reduce(areas[0]) { $0.including($1) }
    let (left, top) = (
      (area.west / Self.fineSize).rounded(.down) * Self.fineSize,
      (area.north / Self.fineSize).rounded(.up) * Self.fineSize
    )
    let fill = OutlineFill(
      cellSize: Self.fineSize, west: left, north: top,
      columns: max(1, Int(((area.east - left) / Self.fineSize).rounded(.up))),
      rows: max(1, Int(((top - area.south) / Self.fineSize).rounded(.up))))
    let countries = Set(used.flatMap { $0.owners.map { regions[$0].country } })
    let rest = base?.without(countries, of: regions)
    var painter = OutlinePainter(fill, regions, rest)
    for shape in drawn { painter.paint(shape.outline, shape.owners) }
    painter.placeSmall(drawn.map { ($0.outline, $0.owners) })
    let credit = "© EuroGeographics for the administrative boundaries"
    self.init(
      cellSize: Self.fineSize, west: left, north: top, columns: fill.columns, rows: fill.rows,
      credit: rest.map { $0.owners.isEmpty ? credit : "\(credit); elsewhere \($0.credit)" } ?? credit,
      cells: painter.cells)
  }

  /// The side of a cell of shapes, in metres.
  static let fineSize = 2500.0

  /// What maps of Europe show; regions overseas lie outside.
  static let frame = MapArea(west: 2_500_000, east: 7_500_000, south: 1_000_000, north: 5_500_000)

  private var area: MapArea {
    MapArea(
      west: west, east: west + Double(columns) * cellSize, south: north - Double(rows) * cellSize,
      north: north)
  }

  /// The same without the regions of some countries, whose shapes are known better.
  ///
  /// A cell of theirs beside land of no region is such land too: where the better border leaves it, there is no sea.
  private func without(_ countries: Set<String>, of regions: EntityTable<Region>) -> MapGrid {
    let rest = cells.indices.map { index -> Int32 in
      let region = cells[index]
      guard region >= 0, countries.contains(regions[Int(region)].country) else { return region }
      return isBesideOtherLand(index) ? Self.otherLand : Self.water
    }
    return MapGrid(
      cellSize: cellSize, west: west, north: north, columns: columns, rows: rows, credit: credit, cells: rest)
  }

  private func isBesideOtherLand(_ index: Int) -> Bool {
    let (row, column) = (index / columns, index % columns)
    return (max(0, row - 1)...min(rows - 1, row + 1)).contains { row in
      (max(0, column - 1)...min(columns - 1, column + 1)).contains {
        cells[row * columns + $0] == Self.otherLand
      }
    }
  }

  /// What lies at a place; water outside.
  func cell(east: Double, north y: Double) -> Int32 {
    let (column, row) = (((east - west) / cellSize).rounded(.down), ((north - y) / cellSize).rounded(.down))
    guard column >= 0, column < Double(columns), row >= 0, row < Double(rows) else { return Self.water }
    return cells[Int(row) * columns + Int(column)]
  }
}

/// Paints shapes into cells.
private struct OutlinePainter {
  private let fill: OutlineFill
  private let regions: EntityTable<Region>
  private(set) var cells: [Int32]
  /// How many cells were painted for each region.
  private var counts: [Int]

  init(_ fill: OutlineFill, _ regions: EntityTable<Region>, _ base: MapGrid?) {
    self.fill = fill
    self.regions = regions
    counts = Array(repeating: 0, count: regions.count)
    cells = Array(repeating: MapGrid.water, count: fill.columns * fill.rows)
    guard let base else { return }
    for row in 0..<fill.rows {
      let north = fill.north - (Double(row) + 0.5) * fill.cellSize
      for column in 0..<fill.columns {
        cells[row * fill.columns + column] = base.cell(
          east: fill.west + (Double(column) + 0.5) * fill.cellSize, north: north)
      }
    }
  }

  mutating func paint(_ outline: RegionOutline, _ owners: [Int]) {
    let places = owners.map { owner in regions[owner].place.map(MapProjection.point) }
    fill.fill(outline) { row, columns in
      if owners.count > 1 {
        // Nobody says where a region was divided: each cell goes to the part whose name is nearest.
        for column in columns {
          put(Self.nearest(owners, places, center(row, column)), row, column..<column + 1)
        }
      } else {
        put(owners.first, row, columns)
      }
    }
  }

  /// Gives regions that are smaller than a cell the one that a place inside them lies in.
  mutating func placeSmall(_ shapes: [(outline: RegionOutline, owners: [Int])]) {
    for shape in shapes where shape.owners.count == 1 && counts[shape.owners[0]] == 0 {
      guard let place = shape.outline.inside else { continue }
      let column = ((place.east - fill.west) / fill.cellSize).rounded(.down)
      let row = ((fill.north - place.north) / fill.cellSize).rounded(.down)
      guard column >= 0, column < Double(fill.columns), row >= 0, row < Double(fill.rows) else { continue }
      let other = cells[Int(row) * fill.columns + Int(column)]
      guard other < 0 || counts[Int(other)] > 1 else { continue }
      put(shape.owners[0], Int(row), Int(column)..<Int(column) + 1)
    }
  }

  private mutating func put(_ owner: Int?, _ row: Int, _ columns: Range<Int>) {
    let start = row * fill.columns
    let value = owner.map(Int32.init) ?? MapGrid.otherLand
    for column in columns { cells[start + column] = value }
    if let owner { counts[owner] += columns.count }
  }

  private func center(_ row: Int, _ column: Int) -> MapProjection.Point {
    .init(
      east: fill.west + (Double(column) + 0.5) * fill.cellSize,
      north: fill.north - (Double(row) + 0.5) * fill.cellSize)
  }

  private static func nearest(
    _ owners: [Int], _ places: [MapProjection.Point?], _ here: MapProjection.Point
  ) -> Int {
    func far(_ position: Int) -> Double {
      places[position].map {
        let (x, y) = ($0.east - here.east, $0.north - here.north)
        return x * x + y * y
      } ?? .infinity
    }
    return owners[owners.indices.min { far($0) < far($1) } ?? 0]
  }
}
