import TestSupport
import Testing

@testable import SmartSpecModel

@Suite("The map")
struct MapTests {
  @Test(
    "Places lie where the European projection puts them",
    arguments: [
      // Computed from the formulas of EPSG method 9820; the first is its own example.
      (5.0, 50.0, 3_962_799.45, 2_999_718.85), (10, 52, 4_321_000, 3_210_000),
      (-25.5, 37.8, 1_298_378.65, 2_358_662.51), (-16.5, 28.3, 1_720_874.84, 1_037_783.64),
    ])
  func projection(longitude: Double, latitude: Double, east: Double, north: Double) {
    let point = MapProjection.point(GeoPoint(longitude: longitude, latitude: latitude))
    #expect(abs(point.east - east) < 0.1 && abs(point.north - north) < 0.1)
  }

  @Test("No region is drawn far from where its name stands")
  func strays() throws {
    let europe = try #require(Samples.europe)
    let grid = try #require(europe.mapGrid)
    var nearest: [Int32: Double] = [:]
    for index in grid.cells.indices where grid.cells[index] >= 0 {
      let region = grid.cells[index]
      let place = try #require(europe.mapPoint(ofRegion: Int(region)))
      let (x, y) = (
        grid.east(column: index % grid.columns) - place.east,
        grid.north(row: index / grid.columns) - place.north
      )
      nearest[region] = min(nearest[region] ?? .infinity, (x * x + y * y).squareRoot())
    }
    #expect(nearest.count > 300)
    #expect(nearest.values.allSatisfy { $0 < 200_000 })
    let overseas = ["FRY1", "FRY2", "FRY4", "FRY5", "PT20", "PT30"].compactMap {
      europe.regions.index(of: Region.ID(rawValue: $0))
    }
    #expect(overseas.count == 6 && overseas.allSatisfy { nearest[Int32($0)] == nil })
  }

  @Test("A pixel shows what covers most of it, and a small region keeps one where it can")
  func raster() throws {
    // 1 covers all but three cells, 2 has three in different pixels, 3 has one that 2 has too.
    let cells: [Int32] = [
      1, 1, 1, 1, 1, 1,
      1, 2, 1, 1, 1, 1,
      1, 1, 1, 1, 3, 1,
      -1, -1, -1, 1, 1, 1,
      -1, -1, 0, -1, -1, -1,
      -1, -1, -1, -1, -1, -1,
    ]
    let grid = MapGrid(cellSize: 1000, west: 0, north: 6000, columns: 6, rows: 6, credit: "", cells: cells)
    let window = MapWindow(east: 3000, north: 3000, pixelSize: 2000, width: 3, height: 3)
    let raster = grid.raster(window, shown: [0, 1, 2, 3])
    #expect(raster.owners == [2, 1, 1, 1, 1, 3, -1, 0, -1])
    #expect(raster.middles[3]?.x == 2.5 && raster.middles[3]?.y == 1.5)
    // The middle of what region 1 owns belongs to it.
    let middle = try #require(raster.middles[1])
    #expect(raster[Int(middle.x), Int(middle.y)] == 1)
    // Where each is as large as a cell, nothing is lost or changed.
    let whole = grid.raster(
      MapWindow(east: 3000, north: 3000, pixelSize: 1000, width: 6, height: 6), shown: [0, 1, 2, 3])
    #expect(whole.owners == cells)
  }

  @Test("Countries show all their regions when they stand for them")
  func countries() throws {
    let europe = try #require(Samples.europe)
    let members = europe.comparedRegions(level: 0)
    let shown = europe.standIns(among: members)
    let reached = try #require(europe.mapGrid).reached(shown)
    #expect(reached == Set(members))
    let austria = try #require(europe.regions.index(of: "AT"))
    let tyrol = try #require(europe.regions.index(of: "AT33"))
    #expect(shown[tyrol] == Int32(austria))
  }

  @Test("A map of a list shows its regions, and the signs of another", arguments: [("2", 12), ("1", 10)])
  func selection(level: String, least: Int) throws {
    let europe = try #require(Samples.europe)
    let all = try #require(MapSubject(Address("/map/gerd_pct_gdp?level=\(level)"), in: europe))
    let some = try #require(
      MapSubject(
        Address("/map/gerd_pct_gdp", level, of: "/pilots/P-RIT/regions", marks: "/regions?country=PL"),
        in: europe))
    let named = Set(try #require(europe.column("code", at: "/pilots/P-RIT/regions")))
    #expect(some.regions.count >= least && some.regions.count < all.regions.count)
    for region in some.regions {
      let line = [region] + europe.hierarchy.ancestors(of: region) + europe.hierarchy.descendants(of: region)
      #expect(line.contains { named.contains(europe.regions[$0].id.rawValue) })
    }
    #expect(some.marked == Set(all.regions.filter { europe.regions[$0].country == "PL" }))
  }

  @Test("What an address asks for and the map has not is named")
  func unread() throws {
    let europe = try #require(Samples.europe)
    let subject = try #require(
      MapSubject(Address("/map/gerd_pct_gdp?of=/nowhere&method=limits&level=7"), in: europe))
    #expect(Set(subject.options.unread) == ["of=/nowhere", "method=limits", "level=7"])
    #expect(subject.regions == europe.comparedRegions(level: 2))
    #expect(MapSubject(Address("/map/nothing"), in: europe) == nil)
  }

  @Test(
    "Tiles stand beside each other, each in a place of its own", arguments: [(10, 26), (16, 16), (40, 7)])
  func tiles(columns: Int, rows: Int) throws {
    let europe = try #require(Samples.europe)
    let regions = europe.comparedRegions(level: 2)
    let places = europe.tileLayout(of: regions, level: 2).places(columns: columns, rows: rows)
    #expect(Set(places).count == regions.count)
    #expect(places.allSatisfy { (0..<columns).contains($0.column) && (0..<rows).contains($0.row) })
    let countries = europe.tileLayout(of: europe.comparedRegions(level: 0), level: 0)
    let own = countries.places(columns: 0, rows: 0)
    #expect(Set(own).count == 27)
  }
}

extension Address {
  fileprivate init(_ text: String, _ level: String, of: String, marks: String) {
    self = Address(text).with("level", level).with("of", of).with("marks", marks)
  }
}
