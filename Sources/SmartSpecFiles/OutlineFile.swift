import SmartSpecModel

/// Shapes of regions in a GeoJSON file, such as `NUTS_RG_03M_2024_3035.geojson` of Eurostat's GISCO.
struct OutlineFile {
  private(set) var outlines: [RegionOutline] = []
  /// What could not be used, in the order of the file.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file; one that cannot be used at all gives no shapes and one problem.
  init(_ path: String) {
    do {
      let file = try ByteFile.read(path)
      try read(try JSONReader.read(file.text), ShapePlaces(path, file.text))
      try checkLevels()
    } catch {
      outlines = []
      let place = error as? JSONError
      diagnostics = [
        Diagnostic(
          .unusableShapes(Self.reason(error)),
          at: .init(file: path, line: place?.line ?? 1, column: place?.column ?? 1))
      ]
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as FileError: error.reason
    case is JSONError: "it is not JSON from here on"
    case let error as JSONShapeError: error.reason
    case let error as Unusable: error.reason
    default: "it cannot be understood"
    }
  }
}

/// Why a file has no shapes.
private struct Unusable: Error {
  let reason: String
}

/// In what the numbers of a place are.
private enum Coordinates {
  case degrees
  /// Metres of the European projection, EPSG:3035.
  case metres

  func point(_ first: Double, _ second: Double) -> MapProjection.Point {
    switch self {
    case .degrees: MapProjection.point(GeoPoint(longitude: first, latitude: second))
    case .metres: .init(east: first, north: second)
    }
  }
}

extension OutlineFile {
  private typealias Position = (first: Double, second: Double)

  /// A feature before its numbers are known to be degrees or metres.
  private struct Feature {
    let code: String
    let level: Int?
    let rings: [[Position]]
  }

  private mutating func read(_ json: JSONValue, _ places: ShapePlaces) throws {
    switch try json.optional("type", JSONValue.asText) {
    case "FeatureCollection"?: break
    case "Topology"?: throw Unusable(reason: "it is TopoJSON")
    case let type?: throw Unusable(reason: "it is a \(type) and no FeatureCollection")
    case nil: throw Unusable(reason: "it is no GeoJSON, which has a “type”")
    }
    guard case .list(let elements) = try json.required("features", { $0 }) else {
      throw JSONShapeError(problem: .wrongKind, path: "features")
    }
    var features: [Feature] = []
    for (index, element) in elements.enumerated() {
      do throws(JSONShapeError) {
        if let feature = try Self.feature(element) { features.append(feature) }
      } catch {
        let code = try? Self.code(element)
        diagnostics.append(
          Diagnostic(
            .badShape(error.inside("features[\(index)]").reason), at: places.place(ofCode: code ?? nil)))
      }
    }
    guard !features.isEmpty else {
      throw Unusable(
        reason: diagnostics.isEmpty
          ? "it holds no polygons"
          : "none of its \(elements.count) features can be used: \(words(diagnostics[0]))")
    }
    let coordinates = try Self.coordinates(features, declaredBy: Self.declared(json))
    outlines = features.map { feature in
      RegionOutline(
        code: feature.code, level: feature.level ?? max(0, min(3, feature.code.utf8.count - 2)),
        rings: feature.rings.map { $0.map { coordinates.point($0.first, $0.second) } })
    }
  }

  private func words(_ diagnostic: Diagnostic) -> String {
    if case .badShape(let reason) = diagnostic.problem { reason } else { diagnostic.message }
  }

  /// A map of countries alone would take the regions away.
  private func checkLevels() throws {
    let finest = outlines.map(\.level).max() ?? 0
    guard finest >= 2 else {
      throw Unusable(reason: "its shapes are of level \(finest), and maps need those of level 2 or 3")
    }
  }

  /// A region with its lines; nil for what is no polygon, such as the place of a name.
  private static func feature(_ json: JSONValue) throws(JSONShapeError) -> Feature? {
    guard let geometry = try json.optional("geometry", { $0 }) else { return nil }
    let rings: [[Position]]
    do throws(JSONShapeError) {
      switch try geometry.required("type", JSONValue.asText) {
      case "Polygon": rings = try geometry.required("coordinates", polygon)
      case "MultiPolygon":
        rings = try geometry.required("coordinates", JSONValue.list(of: polygon)).flatMap { $0 }
      default: return nil
      }
    } catch { throw error.inside("geometry") }
    guard !rings.isEmpty else { return nil }
    guard let code = try code(json) else {
      throw JSONShapeError(problem: .missing("NUTS_ID"), path: "properties")
    }
    let properties = try json.optional("properties", { $0 })
    return Feature(
      code: code, level: try properties?.optional("LEVL_CODE", JSONValue.asInteger), rings: rings)
  }

  /// What a feature is called by GISCO, else by the standard.
  private static func code(_ json: JSONValue) throws(JSONShapeError) -> String? {
    let properties = try json.optional("properties", { $0 })
    for name in ["NUTS_ID", "id"] {
      if let code = try properties?.optional(name, JSONValue.asText) { return code }
    }
    return try json.optional("id", JSONValue.asText)
  }

  private static func polygon(_ json: JSONValue) throws(JSONShapeError) -> [[Position]] {
    try JSONValue.list(of: ring)(json)
  }

  private static func ring(_ json: JSONValue) throws(JSONShapeError) -> [Position] {
    let positions = try JSONValue.list(of: position)(json)
    guard positions.count >= 4 else { throw JSONShapeError(problem: .tooFew(4), path: "") }
    return positions
  }

  private static func position(_ json: JSONValue) throws(JSONShapeError) -> Position {
    guard case .list(let numbers) = json, numbers.count >= 2, case .number(let first) = numbers[0],
      case .number(let second) = numbers[1]
    else { throw JSONShapeError(problem: .wrongKind, path: "") }
    return (first, second)
  }

  /// What the old but usual member `crs` says; nil where it says nothing.
  private static func declared(_ json: JSONValue) throws(JSONShapeError) -> String? {
    try json.optional("crs") { crs throws(JSONShapeError) in
      try crs.optional("properties") { properties throws(JSONShapeError) in
        try properties.optional("name", JSONValue.asText)
      } ?? nil
    } ?? nil
  }

  /// Whether the numbers are degrees or metres: what the file declares, if they can be that, else how large they are.
  private static func coordinates(_ features: [Feature], declaredBy name: String?) throws -> Coordinates {
    let isLarge = features.contains { feature in
      feature.rings.contains { $0.contains { abs($0.first) > 180 || abs($0.second) > 90 } }
    }
    guard let name else { return isLarge ? .metres : .degrees }
    let isIn = { (codes: [String]) in codes.contains { name.hasSuffix(":" + $0) || name.hasSuffix("/" + $0) }
    }
    switch (isIn(["3035"]), isIn(["4326", "4258", "CRS84"])) {
    case (true, _) where !isLarge: throw Unusable(reason: "it declares metres of \(name), but holds degrees")
    case (true, _): return .metres
    case (_, true) where isLarge:
      throw Unusable(reason: "it declares degrees of \(name), but holds larger numbers")
    case (_, true): return .degrees
    default: throw Unusable(reason: "its places are in \(name), which is neither EPSG:3035 nor EPSG:4326")
    }
  }
}

extension OutlineFile {
  /// Names the shapes whose codes are none of those that are known, each code once.
  mutating func checkCodes(_ known: Set<String>, path: String) {
    var seen: Set<String> = []
    let unknown = outlines.map(\.code).filter { !known.contains($0) && seen.insert($0).inserted }
    guard !unknown.isEmpty, let file = try? ByteFile.read(path) else { return }
    let places = ShapePlaces(path, file.text)
    for code in unknown.prefix(Self.listedCodes) {
      diagnostics.append(
        Diagnostic(
          .unknownShape(code, suggestion: Similarity.nearest(to: code, among: known.sorted())),
          at: places.place(ofCode: code)))
    }
    if unknown.count > Self.listedCodes {
      diagnostics.append(
        Diagnostic(
          .moreUnknownShapes(unknown.count - Self.listedCodes),
          at: places.place(ofCode: unknown[Self.listedCodes])))
    }
  }

  /// A file of all Europe beside a package of three countries has a thousand.
  private static let listedCodes = 20
}

/// Where codes stand in a file.
private struct ShapePlaces {
  private let path: String
  private let text: UnsafeBufferPointer<UInt8>

  init(_ path: String, _ text: UnsafeBufferPointer<UInt8>) {
    self.path = path
    self.text = text
  }

  /// The line and column of the first quoted code; the beginning where there is none.
  func place(ofCode code: String?) -> Diagnostic.Location {
    let wanted = Array("\"\(code ?? "")\"".utf8)
    var (line, column) = (1, 1)
    guard code != nil, text.count >= wanted.count else { return .init(file: path, line: 1, column: 1) }
    for index in 0...(text.count - wanted.count) {
      let byte = text[index]
      if byte == UInt8(ascii: "\""), wanted.indices.allSatisfy({ text[index + $0] == wanted[$0] }) {
        return .init(file: path, line: line, column: column)
      }
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return .init(file: path, line: 1, column: 1)
  }
}
