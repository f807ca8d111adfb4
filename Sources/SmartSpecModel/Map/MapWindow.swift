/// The part of the map that a picture shows.
public struct MapWindow: Hashable, Sendable {
  /// Metres east and north of the projection's origin, in the middle of the picture.
  public var east: Double
  public var north: Double
  /// Metres across one pixel.
  public var pixelSize: Double
  /// How many times as high as wide a pixel is: 1, or 2 where it is a whole cell of the terminal.
  public var pixelRatio: Double
  public var width: Int
  public var height: Int

  public init(east: Double, north: Double, pixelSize: Double, width: Int, height: Int, pixelRatio: Double = 1)
  {
    self.east = east
    self.north = north
    self.pixelSize = max(100, pixelSize)
    self.pixelRatio = pixelRatio
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The window that shows an area whole, with a margin of about one pixel.
  public init(showing area: MapArea, width: Int, height: Int, pixelRatio: Double = 1) {
    let across = (area.east - area.west) / Double(max(1, width - 2))
    let down = (area.north - area.south) / (Double(max(1, height - 2)) * pixelRatio)
    self.init(
      east: (area.west + area.east) / 2, north: (area.south + area.north) / 2, pixelSize: max(across, down),
      width: width, height: height, pixelRatio: pixelRatio)
  }

  /// Metres from the top to the bottom of a pixel.
  public var pixelHeight: Double { pixelSize * pixelRatio }

  var westEdge: Double { east - Double(width) / 2 * pixelSize }
  var northEdge: Double { north + Double(height) / 2 * pixelHeight }

  /// The column and row of a place, which may lie outside of the picture.
  public func pixel(east: Double, north: Double) -> (x: Double, y: Double) {
    ((east - westEdge) / pixelSize, (northEdge - north) / pixelHeight)
  }
}

/// A rectangle on the map, in metres.
public struct MapArea: Hashable, Sendable {
  public var west: Double
  public var east: Double
  public var south: Double
  public var north: Double
}
