import SmartSpecModel
import Synchronization
import TerminalUI

/// What lies where on a map of some size: made once, then only coloured.
struct MapPicture: Sendable {
  /// What a picture is made for.
  struct Plan: Hashable, Sendable {
    let size: Size
    let zoom: Int
    let middle: MapFace.MapPlace?
    let shading: Shading
    let glyphs: GlyphLevel
    let form: MapFace.Form
  }

  enum Content: Sendable {
    /// One region in a cell.
    case cells(MapRaster)
    /// Two regions in a cell, one above the other.
    case halves(MapRaster)
    /// Two dots across and four down in a cell, so that borders can be drawn.
    case dots(MapRaster)
    case tiles(MapTiles)
    /// The package has no map.
    case nothing
  }

  let content: Content
  let size: Size
  let window: MapWindow?
  /// Regions far away from the others, which stand in boxes at the edge.
  let boxes: [Int: Point]
  let credit: String
  /// Columns at the left for the boxes.
  let margin: Int
  private let places: [Int: Place]
  /// Regions that lie on the map but own no part of it.
  private let lost: Set<Int>

  /// A place in cells, from the left and the top.
  struct Place: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  func place(ofRegion row: Int) -> Place? { places[row] }

  func shows(_ place: Place) -> Bool {
    place.x >= Double(margin) && place.x < Double(size.width) && place.y >= 0 && place.y < Double(size.height)
  }

  func hidden(_ rows: some Sequence<Int>) -> [Int] { rows.filter(lost.contains) }

  /// The position of the nearest place in a direction: near counts, and straight ahead counts more than aside.
  static func nearest(
    from here: Place, _ direction: Direction, among count: Int, place: (Int) -> Place?
  ) -> Int? {
    var best: (position: Int, cost: Double)?
    for position in 0..<count {
      guard let there = place(position) else { continue }
      // A cell is about twice as high as wide.
      let (ahead, aside) = direction.parts(right: there.x - here.x, down: (there.y - here.y) * 2)
      guard ahead > 0.2, aside <= ahead * 2.5 else { continue }
      let cost = ahead + aside * 2
      if cost < best?.cost ?? .infinity { best = (position, cost) }
    }
    return best?.position
  }
}

extension MapPicture {
  static func make(_ plan: Plan, of subject: MapSubject, in catalogue: Catalogue) -> MapPicture {
    switch plan.form {
    case .tiles: tiles(plan, of: subject, in: catalogue)
    case .geography: geography(plan, of: subject, in: catalogue)
    }
  }

  private static func tiles(_ plan: Plan, of subject: MapSubject, in catalogue: Catalogue) -> MapPicture {
    let tiles = MapTiles(subject, size: plan.size, in: catalogue)
    let places = tiles.tiles.map { row, rect in
      (row, Place(x: Double(rect.x) + Double(rect.width) / 2, y: Double(rect.y) + Double(rect.height) / 2))
    }
    return MapPicture(
      content: .tiles(tiles), size: plan.size, window: nil, boxes: [:],
      credit: "every region has the same size", margin: 0, places: Dictionary(uniqueKeysWithValues: places),
      lost: [])
  }

  private static func geography(
    _ plan: Plan, of subject: MapSubject, in catalogue: Catalogue
  ) -> MapPicture {
    guard let grid = catalogue.mapGrid, let area = catalogue.mapArea(of: subject.regions) else {
      return MapPicture(
        content: .nothing, size: plan.size, window: nil, boxes: [:], credit: "", margin: 0, places: [:],
        lost: [])
    }
    let shown = catalogue.standIns(among: subject.regions)
    let reached = grid.reached(shown)
    let far = subject.regions.filter { region in
      // Of countries whose shape is one whole, regions without a value would only fill the edge.
      !reached.contains(region) && (catalogue.regions[region].isInUnion || subject.figure(region) != nil)
    }
    let margin = far.isEmpty || plan.size.width < 40 ? 0 : 8
    let width = max(1, plan.size.width - margin)
    let boxes = Dictionary(
      uniqueKeysWithValues: far.prefix(margin == 0 ? 0 : plan.size.height).enumerated().map {
        ($1, Point(x: 0, y: $0))
      })
    let pixels = plan.shading == .pixels && plan.glyphs != .ascii
    // The size of a pixel when everything is shown; half blocks are square.
    let fit =
      pixels
      ? MapWindow(showing: area, width: width, height: plan.size.height * 2)
      : MapWindow(showing: area, width: width, height: plan.size.height, pixelRatio: 2)
    var window = fit
    for _ in 0..<plan.zoom { window.pixelSize /= 1.5 }
    if let middle = plan.middle { (window.east, window.north) = (middle.east, middle.north) }
    let drawsBorders = pixels && plan.glyphs == .full && plan.zoom >= 2
    if drawsBorders {
      window.width = width * 2
      window.height = plan.size.height * 4
      window.pixelSize /= 2
    }
    let raster = grid.raster(window, shown: shown)
    let content: Content = drawsBorders ? .dots(raster) : pixels ? .halves(raster) : .cells(raster)
    let (perColumn, perRow) = drawsBorders ? (2.0, 4.0) : (1, pixels ? 2 : 1)
    var places: [Int: Place] = [:]
    var lost: Set<Int> = []
    for region in subject.regions {
      if let box = boxes[region] {
        places[region] = Place(x: Double(box.x) + 1, y: Double(box.y) + 0.5)
      } else if let middle = raster.middles[Int32(region)] {
        places[region] = Place(x: middle.x / perColumn + Double(margin), y: middle.y / perRow)
      } else if let point = catalogue.mapPoint(ofRegion: region) {
        let pixel = window.pixel(east: point.east, north: point.north)
        let place = Place(x: pixel.x / perColumn + Double(margin), y: pixel.y / perRow)
        places[region] = place
        let isOnMap =
          place.x >= Double(margin) && place.x < Double(plan.size.width) && place.y >= 0
          && place.y < Double(plan.size.height)
        if isOnMap { lost.insert(region) }
      }
    }
    return MapPicture(
      content: content, size: plan.size, window: window, boxes: boxes, credit: grid.credit, margin: margin,
      places: places, lost: lost)
  }
}

/// The picture of a map that was made last, so that a move of the cursor need not make it again.
///
/// Guards it with a lock.
final class MapPictures: Sendable {
  private let last = Mutex<(plan: MapPicture.Plan, picture: MapPicture)?>(nil)

  func picture(_ plan: MapPicture.Plan, of subject: MapSubject, in catalogue: Catalogue) -> MapPicture {
    if let known = last.withLock({ $0?.plan == plan ? $0?.picture : nil }) { return known }
    let made = MapPicture.make(plan, of: subject, in: catalogue)
    last.withLock { $0 = (plan, made) }
    return made
  }
}
