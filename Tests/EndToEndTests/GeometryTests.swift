import TestSupport
import Testing

@Suite("Shapes of regions from a file")
struct GeometryTests {
  private static let regions = ["PL22": (19.0, 49.6), "PL213": (19.8, 49.9)]

  /// Squares of half a degree, where some Polish regions lie.
  private func shapes(_ codes: [String]) throws -> TemporaryPackage {
    let features = codes.map { code in
      let (x, y) = Self.regions[code] ?? (0, 0)
      return
        #"{"properties": {"NUTS_ID": "\#(code)"}, "geometry": {"type": "Polygon", "coordinates": [[[\#(x), \#(y)], "#
        + "[\(x + 0.5), \(y)], [\(x + 0.5), \(y + 0.5)], [\(x), \(y + 0.5)], [\(x), \(y)]]]}}"
    }
    return try TemporaryPackage([
      "shapes.geojson": #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ", "))]}"#
    ])
  }

  @Test("A map is drawn in the shapes of a file, and says whose they are")
  func screen() throws {
    let folder = try shapes(["PL22"])
    let address = "/map/gdp_pps_pct_eu?area=all countries&cursor=PL22"
    let usual = try Program.run("screen", address, "--size", "160x50", "--data", Program.small)
    let outcome = try Program.run(
      "screen", address, "--size", "160x50", "--data", Program.small, "--geometry",
      folder.folder + "/shapes.geojson")
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
    #expect(outcome.output.contains("© EuroGeographics"))
    #expect(!usual.output.contains("© EuroGeographics"))
    #expect(outcome.output != usual.output)
  }

  @Test("Regions of level 3 are drawn where they lie once their shapes are known, and as tiles before")
  func levelThree() throws {
    let folder = try shapes(["PL213"])
    let address = "/map/gdp_pps_pct_eu?level=3&of=/regions?level=3%26country=PL"
    let tiles = try Program.run("screen", address, "--data", Program.small)
    #expect(tiles.output.contains("every region has the same size"))
    let map = try Program.run(
      "screen", address, "--data", Program.small, "--geometry", folder.folder + "/shapes.geojson")
    #expect(map.output.contains("© EuroGeographics"), "\(map.output)")
  }

  @Test("Shapes that cannot be used are named, and all the rest is shown")
  func unusable() throws {
    for command in ["screen", "get"] {
      let outcome = try Program.run(
        command, "/regions", "--data", Program.small, "--geometry", "/nowhere.geojson")
      #expect(outcome.ending == .status(0))
      #expect(
        outcome.complaint.hasPrefix(
          "/nowhere.geojson:1:1: error: the shapes cannot be used: there is no such file."))
      #expect(outcome.output.contains("PL22") || outcome.output.contains("Regions"))
    }
    let checked = try Program.run("check", Program.small, "--geometry", "/nowhere.geojson")
    #expect(checked.ending == .status(1) && checked.output.contains("/nowhere.geojson:1:1: error"))
    let folder = try shapes(["PL22", "PL999"])
    let warned = try Program.run("check", Program.small, "--geometry", folder.folder + "/shapes.geojson")
    #expect(warned.ending == .status(0) && warned.output.contains("“PL999” of a shape is no region"))
  }

  @Test("A single table has no map, so shapes are refused")
  func table() throws {
    let folder = try TemporaryPackage(["a.csv": "x,y\n1,2\n"])
    for command in ["get", "screen", "browse"] {
      let outcome = try Program.run(
        command, "/a", "--data", folder.folder + "/a.csv", "--geometry", "/nowhere.geojson")
      #expect(outcome.ending == .status(2) && outcome.complaint.contains("is a single table"))
    }
  }
}
