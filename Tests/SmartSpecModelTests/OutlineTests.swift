import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("Shapes of regions")
struct OutlineTests {
  private typealias Place = MapProjection.Point

  private static func outline(_ code: String, _ rings: [[(Double, Double)]], level: Int = 2) -> RegionOutline
  {
    RegionOutline(code: code, level: level, rings: rings.map { $0.map { Place(east: $0.0, north: $0.1) } })
  }

  private static func square(_ x: Double, _ y: Double, _ size: Double) -> [(Double, Double)] {
    [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
  }

  /// How often each cell of ten by ten is inside, from the north.
  private static func counts(
    _ outlines: [RegionOutline], columns: Int = 10, rows: Int = 10, cellSize: Double = 1
  ) -> [Int] {
    let fill = OutlineFill(
      cellSize: cellSize, west: 0, north: Double(rows) * cellSize, columns: columns, rows: rows)
    var counts = [Int](repeating: 0, count: columns * rows)
    for outline in outlines {
      fill.fill(outline) { row, columns_ in
        for column in columns_ { counts[row * columns + column] += 1 }
      }
    }
    return counts
  }

  private static func picture(_ counts: [Int], columns: Int = 10) -> String {
    stride(from: 0, to: counts.count, by: columns).map { start in
      counts[start..<start + columns].map { $0 == 0 ? "." : String($0) }.joined()
    }.joined(separator: "\n")
  }

  @Test("A square with a hole, and an island in it, is filled without the hole")
  func hole() {
    let shape = Self.outline("A", [Self.square(1, 1, 8), Self.square(3, 3, 4), Self.square(4, 4, 2)])
    #expect(
      Self.picture(Self.counts([shape])) == """
        ..........
        .11111111.
        .11111111.
        .11....11.
        .11.11.11.
        .11.11.11.
        .11....11.
        .11111111.
        .11111111.
        ..........
        """)
  }

  @Test("Both parts of a region are filled, also beyond the edge")
  func parts() {
    let shape = Self.outline("A", [Self.square(-5, 7, 8), Self.square(6, -3, 5), Self.square(100, 100, 4)])
    #expect(
      Self.picture(Self.counts([shape])) == """
        111.......
        111.......
        111.......
        ..........
        ..........
        ..........
        ..........
        ..........
        ......1111
        ......1111
        """)
  }

  @Test("Neighbours leave no gap and take nothing from each other, also where a border runs through middles")
  func neighbours() {
    var random = SplitMix(seed: 4)
    for _ in 0..<50 {
      // A border from south to north at steps of half a cell, and then the rectangle left and right of it.
      var border: [(Double, Double)] = [(Double(Int.random(in: 4...16, using: &random)) / 2, 0)]
      for step in 1..<20 where Bool.random(using: &random) {
        border.append((Double(Int.random(in: 1...19, using: &random)) / 2, Double(step) / 2))
      }
      border.append((5, 10))
      let left = Self.outline("A", [[(0, 0)] + border + [(0, 10)]])
      let right = Self.outline("B", [border.reversed() + [(10, 0), (10, 10)]])
      #expect(Self.counts([left, right]).allSatisfy { $0 == 1 }, "\(border)")
    }
  }

  @Test("Any shape has the cells that a plain test of every middle finds", arguments: 0..<40)
  func random(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let rings = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (0..<Int.random(in: 3...12, using: &random)).map { _ in
        (Double.random(in: -10...50, using: &random), Double.random(in: -10...40, using: &random))
      }
    }
    let found = Self.counts([Self.outline("A", rings)], columns: 40, rows: 30)
    for row in 0..<30 {
      for column in 0..<40 {
        let (x, y) = (Double(column) + 0.5, 30 - Double(row) - 0.5)
        #expect((found[row * 40 + column] == 1) == Self.contains(rings, x, y), "\(column) \(row)")
      }
    }
  }

  /// Counts the lines between a place and the far west.
  private static func contains(_ rings: [[(Double, Double)]], _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    for ring in rings {
      for index in ring.indices {
        let (a, b) = (ring[index], ring[(index + 1) % ring.count])
        guard (a.1 > y) != (b.1 > y) else { continue }
        if x > a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0) { isInside.toggle() }
      }
    }
    return isInside
  }

  @Test("A place inside a shape is inside, also of a ring with a wide hole")
  func inside() throws {
    let ring = Self.outline("A", [Self.square(0, 0, 100), Self.square(10, 1, 89)])
    let place = try #require(ring.inside)
    #expect(Self.contains([Self.square(0, 0, 100), Self.square(10, 1, 89)], place.east, place.north))
    #expect(Self.outline("A", []).inside == nil)
  }

  // MARK: - Grids

  private static func region(_ code: String, _ country: String, versions: [String] = ["2024"]) -> Region {
    Region(
      id: .init(rawValue: code), name: code, latinName: code, aliases: [], level: code.utf8.count - 2,
      country: country, parent: nil, area: nil, place: nil, versions: versions,
      provenance: Provenance(source: "", confidence: .sourced))
  }

  private static let regions = EntityTable(
    ["AA", "AA1", "AA11", "AA12", "AA13", "BB11", "AA111", "AA121"].map { region($0, String($0.prefix(2))) })
  private static let codes = CodeHistory([
    .init(old: "AA99", new: "AA12", from: "2016", to: "2021", kind: "recoded")
  ])

  private static func grid(_ outlines: [RegionOutline], base: MapGrid? = nil) -> MapGrid? {
    MapGrid(outlines, regions: regions, codes: codes, base: base)
  }

  private static func owner(_ grid: MapGrid, _ east: Double, _ north: Double) -> String {
    let cell = grid.cell(east: east, north: north)
    return cell >= 0 ? regions[Int(cell)].id.rawValue : cell == MapGrid.water ? "water" : "other"
  }

  @Test("Land overseas does not make the map larger")
  func overseas() throws {
    let (x, y) = (4_000_000.0, 3_000_000.0)
    let home = Self.outline("AA11", [Self.square(x, y, 50_000), Self.square(-4_000_000, -2_000_000, 90_000)])
    let far = Self.outline("AA12", [Self.square(9_000_000, y, 50_000)])
    let grid = try #require(Self.grid([home, far]))
    #expect(grid.columns == 20 && grid.rows == 20 && grid.west == x && grid.north == y + 50_000)
    #expect(grid.owners == [2])
    #expect(Self.grid([far]) == nil)
  }

  @Test("A region smaller than a cell has the cell that it lies in")
  func small() throws {
    let (x, y) = (4_000_000.0, 3_000_000.0)
    let large = Self.outline("AA11", [Self.square(x, y, 50_000), Self.square(x + 20_100, y + 20_100, 800)])
    let small = Self.outline("AA12", [Self.square(x + 20_100, y + 20_100, 800)])
    let grid = try #require(Self.grid([large, small]))
    #expect(Self.owner(grid, x + 20_500, y + 20_500) == "AA12")
    #expect(grid.cells.count { $0 == 2 } == 399)
  }

  @Test("The finest shapes are drawn, and those of older codes by what they have become")
  func levels() throws {
    let (x, y) = (4_000_000.0, 3_000_000.0)
    let country = Self.outline("AA", [Self.square(x, y, 100_000)], level: 0)
    let old = Self.outline("AA99", [Self.square(x, y, 50_000)])
    let unknown = Self.outline("ZZ11", [Self.square(x + 50_000, y, 50_000)])
    let grid = try #require(Self.grid([country, old, unknown]))
    #expect(Self.owner(grid, x + 10_000, y + 10_000) == "AA12")
    #expect(Self.owner(grid, x + 60_000, y + 10_000) == "other")
    let fine = try #require(
      Self.grid([old, Self.outline("AA111", [Self.square(x, y, 20_000)], level: 3)]))
    #expect(fine.owners == [6])
  }

  @Test("What the package knows stays for other countries and for land of no region")
  func base() throws {
    let (x, y) = (4_000_000.0, 3_000_000.0)
    // From the west: another country, two cells of the one with shapes, land of none; south of it the sea.
    let base = MapGrid(
      cellSize: 10_000, west: x, north: y + 20_000, columns: 4, rows: 2, credit: "the package",
      cells: [5, 2, 2, -2, -1, -1, -1, -1])
    let shape = Self.outline("AA11", [Self.square(x + 10_000, y + 12_500, 7_500)])
    let grid = try #require(Self.grid([shape], base: base))
    let owners = [5_000, 15_000, 18_750, 25_000, 35_000].map { Self.owner(grid, x + $0, y + 15_000) }
    // A cell that lost its region is land beside land of none, and sea elsewhere.
    #expect(owners == ["BB11", "AA11", "water", "other", "other"])
    #expect(Self.owner(grid, x + 15_000, y + 5_000) == "water")
    #expect(grid.credit == "© EuroGeographics for the administrative boundaries; elsewhere the package")
  }
}
