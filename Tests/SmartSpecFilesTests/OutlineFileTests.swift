import SmartSpecModel
import TestSupport
import Testing

@testable import SmartSpecFiles

@Suite("Shapes from a GeoJSON file")
struct OutlineFileTests {
  /// A file with features as GISCO writes them, a line each.
  private static func collection(_ features: [String], crs: String? = nil) -> String {
    let declared = crs.map { #""crs": {"type": "name", "properties": {"name": "\#($0)"}}, "# } ?? ""
    return "{" + declared + #""type": "FeatureCollection", "features": ["# + "\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }

  private static func feature(_ code: String, _ coordinates: String, type: String = "Polygon") -> String {
    #"{"type": "Feature", "geometry": {"type": "\#(type)", "coordinates": \#(coordinates)}, "#
      + #""properties": {"NUTS_ID": "\#(code)", "LEVL_CODE": \#(code.utf8.count - 2)}}"#
  }

  private static let square = "[[[20, 50], [21, 50], [21, 51], [20, 51], [20, 50]]]"

  private func file(_ text: String) throws -> OutlineFile {
    let package = try TemporaryPackage(["shapes.geojson": text])
    return OutlineFile(package.folder + "/shapes.geojson")
  }

  private func problem(_ text: String) throws -> Diagnostic {
    let file = try file(text)
    #expect(file.outlines.isEmpty && file.diagnostics.count == 1)
    return try #require(file.diagnostics.first)
  }

  /// The small sample with a file of shapes.
  private func load(_ text: String, isThorough: Bool = false) throws -> LoadResult {
    let package = try TemporaryPackage(["shapes.geojson": text])
    return try PackageReader(
      folder: Samples.folder("small"), isThorough: isThorough, geometry: package.folder + "/shapes.geojson"
    ).load()
  }

  @Test("Polygons and those of several parts are read, places of names are not")
  func kinds() throws {
    let file = try file(
      Self.collection([
        Self.feature("PL22", Self.square),
        Self.feature("PL21", "[\(Self.square), \(Self.square)]", type: "MultiPolygon"),
        Self.feature("PL22", "[20, 50]", type: "Point"), #"{"geometry": null, "properties": {}}"#,
        #"{"id": "PL415", "properties": {}, "geometry": {"type": "Polygon", "coordinates": \#(Self.square)}}"#,
        #"{"properties": {"id": "PL41"}, "geometry": {"type": "Polygon", "coordinates": \#(Self.square)}}"#,
      ]))
    #expect(file.outlines.map(\.code) == ["PL22", "PL21", "PL415", "PL41"])
    #expect(file.outlines.map(\.level) == [2, 2, 3, 2])
    #expect(file.outlines.map(\.rings.count) == [1, 2, 1, 1])
    #expect(file.diagnostics.isEmpty)
  }

  @Test("Degrees and metres give the same map, declared or not")
  func coordinates() throws {
    let degrees = [(19.0, 49.6), (20, 49.6), (20, 50.4), (19.4, 50.9), (19, 50.2)]
    let metres = degrees.map { MapProjection.point(GeoPoint(longitude: $0.0, latitude: $0.1)) }
    let text = "[[" + (degrees + [degrees[0]]).map { "[\($0.0), \($0.1)]" }.joined(separator: ", ") + "]]"
    let projected =
      "[[" + (metres + [metres[0]]).map { "[\($0.east), \($0.north)]" }.joined(separator: ", ") + "]]"
    let grids = try [
      (text, "urn:ogc:def:crs:OGC:1.3:CRS84"), (text, "urn:ogc:def:crs:EPSG::4326"), (text, nil),
      (projected, "urn:ogc:def:crs:EPSG::3035"), (projected, nil),
    ].map { text, crs in
      let result = try load(Self.collection([Self.feature("PL22", text)], crs: crs))
      #expect(result.diagnostics.isEmpty)
      return try #require(result.catalogue.mapGrid)
    }
    let regions = try #require(Samples.small?.regions)
    let silesia = Int32(try #require(regions.index(of: "PL22")))
    #expect(grids.allSatisfy { $0.credit.hasPrefix("© EuroGeographics") && $0.cellSize == 2500 })
    #expect(grids.allSatisfy { $0.columns == grids[0].columns && $0.rows == grids[0].rows })
    let window = MapWindow(east: 4_970_000, north: 3_050_000, pixelSize: 2500, width: 80, height: 80)
    let shown = regions.indices.map(Int32.init)
    let pictures = grids.map { $0.raster(window, shown: shown).owners }
    #expect(pictures[0].count { $0 == silesia } > 500)
    #expect(pictures.allSatisfy { $0 == pictures[0] })
  }

  @Test(
    "A file that cannot be used says why, and the map of the package stays",
    arguments: [
      ("{\n  nothing", "it is not JSON from here on", 2),
      ("[]", "a value has the wrong type", 1), ("{}", "it is no GeoJSON, which has a “type”", 1),
      (#"{"type": "Topology"}"#, "it is TopoJSON", 1),
      (#"{"type": "Polygon"}"#, "it is a Polygon and no FeatureCollection", 1),
      (#"{"type": "FeatureCollection"}"#, "“features” is missing", 1),
      (collection([]), "it holds no polygons", 1),
      (collection([feature("PL22", "[1, 2]", type: "Point")]), "it holds no polygons", 1),
      (
        collection([feature("PL", square)]), "its shapes are of level 0, and maps need those of level 2 or 3",
        1
      ),
      (
        collection([feature("PL22", square)], crs: "EPSG:3035"),
        "it declares metres of EPSG:3035, but holds degrees", 1
      ),
      (
        collection([feature("PL22", square.replacing("50", with: "5000000"))], crs: "EPSG:4326"),
        "it declares degrees of EPSG:4326, but holds larger numbers", 1
      ),
      (
        collection([feature("PL22", square)], crs: "urn:ogc:def:crs:EPSG::3857"),
        "its places are in urn:ogc:def:crs:EPSG::3857, which is neither EPSG:3035 nor EPSG:4326", 1
      ),
      (
        collection([feature("PL22", "[[[1, 2], [3]]]")]),
        "none of its 1 features can be used: a value has the wrong type at features[0].geometry.coordinates[0][1]",
        1
      ),
    ])
  func unusable(text: String, reason: String, line: Int) throws {
    let problem = try problem(text)
    #expect(problem.problem == .unusableShapes(reason))
    #expect(problem.severity == .error && problem.location.line == line)
    #expect(problem.message.hasSuffix("The map of the package stays."))
    let result = try load(text)
    #expect(result.diagnostics.map(\.problem) == [.unusableShapes(reason)])
    #expect(result.catalogue.mapGrid?.cellSize == Samples.small?.mapGrid?.cellSize)
    #expect(result.catalogue.regions.count == Samples.small?.regions.count)
  }

  @Test("A file that is not there is said to be so")
  func missing() {
    let file = OutlineFile("/nowhere/shapes.geojson")
    #expect(file.diagnostics.map(\.problem) == [.unusableShapes("there is no such file")])
  }

  @Test("One bad shape is left out and named with its place")
  func badShape() throws {
    let file = try file(
      Self.collection([
        Self.feature("PL22", Self.square), Self.feature("PL21", "[[[20, 50], [21, 50], [20, 50]]]"),
        Self.feature("PL41", Self.square).replacing("NUTS_ID", with: "name"),
      ]))
    #expect(file.outlines.map(\.code) == ["PL22"])
    #expect(
      file.diagnostics.map(\.problem) == [
        .badShape("there are fewer than 4 values at features[1].geometry.coordinates[0]"),
        .badShape("“NUTS_ID” is missing at features[2].properties"),
      ])
    #expect(file.diagnostics.map(\.location.line) == [3, 1])
  }

  @Test("Checking names shapes of unknown codes with the code that was meant; loading is silent about them")
  func unknownCodes() throws {
    let many = (0..<25).map { Self.feature("XX\(10 + $0)", Self.square) }
    let text = Self.collection([Self.feature("PL22", Self.square), Self.feature("PL2O", Self.square)] + many)
    let found = try load(text, isThorough: true).diagnostics
    #expect(found.count == 21 && found.allSatisfy { $0.severity == .warning })
    guard case .unknownShape("PL2O", suggestion: .some) = try #require(found.first).problem else {
      Issue.record("\(found)")
      return
    }
    #expect(found[0].location.line == 3 && found[0].location.column > 1)
    #expect(found.last?.problem == .moreUnknownShapes(6))
    #expect(try load(text).diagnostics.isEmpty)
  }

  @Test("A package can bring shapes, and those that are asked for go before them")
  func resource() throws {
    let table = "code,name,level,country,versions\nPL,Polska,0,PL,2024\nPL22,Śląskie,2,PL,2024\n"
    func package(_ path: String) throws -> TemporaryPackage {
      try TemporaryPackage([
        "regions.csv": table, "own.geojson": Self.collection([Self.feature("PL22", Self.square)]),
        "datapackage.json": """
        {"resources": [{"name": "geometry", "path": "\(path)"}, {"name": "regions", "path": "regions.csv"}]}
        """,
      ])
    }
    let own = try package("own.geojson")
    let result = try PackageReader(folder: own.folder, isThorough: true).load()
    #expect(result.diagnostics.isEmpty && result.fileCount == 2)
    #expect(result.catalogue.tables["geometry"] == nil)
    #expect(try #require(result.catalogue.mapGrid).owners(in: result.catalogue) == ["PL22"])
    let other = try PackageReader(folder: own.folder, geometry: "/nowhere.geojson").load()
    #expect(other.diagnostics.map(\.location.file) == ["/nowhere.geojson"] && other.catalogue.mapGrid == nil)
    let outside = try package("../own.geojson")
    #expect(
      try PackageReader(folder: outside.folder).load().diagnostics.map(\.problem) == [
        .unusableShapes("its path leads out of the folder")
      ])
  }

  @Test("A file cut off anywhere, or with anything changed, is read or refused")
  func cutOff() throws {
    let text = Array(Self.collection([Self.feature("PL22", Self.square)], crs: "EPSG:4326").utf8)
    var random = SplitMix(seed: 3)
    for length in stride(from: 0, to: text.count, by: 3) {
      var bytes = Array(text.prefix(length))
      #expect(OutlineFile(try written(bytes).path).outlines.isEmpty)
      bytes = text
      bytes[length] = UInt8.random(in: 32...126, using: &random)
      _ = OutlineFile(try written(bytes).path)
    }
  }

  private func written(_ bytes: [UInt8]) throws -> (package: TemporaryPackage, path: String) {
    let package = try TemporaryPackage(["x.geojson": bytes])
    return (package, package.folder + "/x.geojson")
  }
}

extension MapGrid {
  fileprivate func owners(in catalogue: Catalogue) -> [String] {
    reached(catalogue.regions.indices.map(Int32.init)).sorted().map { catalogue.regions[$0].id.rawValue }
  }
}
