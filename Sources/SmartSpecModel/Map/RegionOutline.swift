/// The shape of a region on the map: closed lines, every second one inside another is a hole.
public struct RegionOutline: Sendable {
  /// The code of the region as its file has it.
  public let code: String
  /// 0 countries, 1 to 3 the levels of NUTS.
  public let level: Int
  /// Lines of at least three places each; the last place is joined to the first.
  public let rings: [[MapProjection.Point]]

  public init(code: String, level: Int, rings: [[MapProjection.Point]]) {
    self.code = code
    self.level = level
    self.rings = rings
  }

  /// The rectangle around those of its parts that lie in another; nil where none does.
  func area(within frame: MapArea) -> MapArea? {
    var area: MapArea?
    for ring in rings {
      guard let first = ring.first else { continue }
      let whole = ring.reduce(into: MapArea(first)) { $0.include($1) }
      guard let part = whole.within(frame) else { continue }
      area = area?.including(part) ?? part
    }
    return area
  }

  /// A place inside, in the middle of the widest part of its largest line.
  var inside: MapProjection.Point? {
    guard let ring = rings.max(by: { Self.size($0) < Self.size($1) }), let first = ring.first else {
      return nil
    }
    let norths = ring.map(\.north)
    let low = norths.min() ?? first.north
    let high = norths.max() ?? first.north
    let middle = (low + high) / 2
    let easts = rings.flatMap { Self.crossings($0, north: middle) }.sorted()
    var widest: (west: Double, east: Double)?
    for index in stride(from: 1, to: easts.count, by: 2) {
      let (west, east) = (easts[index - 1], easts[index])
      if let known = widest, known.east - known.west >= east - west { continue }
      widest = (west, east)
    }
    guard let widest else { return first }
    return MapProjection.Point(east: (widest.west + widest.east) / 2, north: middle)
  }

  /// Where a line crosses a parallel of the map.
  private static func crossings(_ ring: [MapProjection.Point], north: Double) -> [Double] {
    var easts: [Double] = []
    guard var last = ring.last else { return easts }
    for place in ring {
      if (last.north <= north) != (place.north <= north) {
        let share = (north - last.north) / (place.north - last.north)
        easts.append(last.east + share * (place.east - last.east))
      }
      last = place
    }
    return easts
  }

  /// The area inside a line, in square metres.
  private static func size(_ ring: [MapProjection.Point]) -> Double {
    var sum = 0.0
    var last = ring.last ?? .init(east: 0, north: 0)
    for place in ring {
      sum += (place.east - last.east) * (place.north + last.north) / 2
      last = place
    }
    return abs(sum)
  }
}

extension MapArea {
  init(_ place: MapProjection.Point) {
    self.init(west: place.east, east: place.east, south: place.north, north: place.north)
  }

  mutating func include(_ place: MapProjection.Point) {
    (west, east) = (min(west, place.east), max(east, place.east))
    (south, north) = (min(south, place.north), max(north, place.north))
  }

  func including(_ other: MapArea) -> MapArea {
    MapArea(
      west: min(west, other.west), east: max(east, other.east), south: min(south, other.south),
      north: max(north, other.north))
  }

  /// What two rectangles have in common; nil for nothing.
  func within(_ other: MapArea) -> MapArea? {
    let part = MapArea(
      west: max(west, other.west), east: min(east, other.east), south: max(south, other.south),
      north: min(north, other.north))
    return part.west <= part.east && part.south <= part.north ? part : nil
  }
}
