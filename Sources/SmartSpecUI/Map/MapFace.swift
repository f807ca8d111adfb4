import SmartSpecModel
import TerminalUI

/// A list of regions as a map: where they lie, or as tiles of one size; with a legend that can be walked.
struct MapFace: ListFace {
  enum Form: String, Sendable {
    case geography = "map"
    case tiles
  }

  let subject: MapSubject
  let form: Form
  /// How many times the map was made larger, by half each time.
  private(set) var zoom: Int
  /// The middle of what is shown, in metres; nil for the middle of the whole.
  private var middle: MapPlace?
  /// The class that is walked to in the legend, from 0; nil while the regions have the keys.
  var legendClass: Int?
  private let pictures = MapPictures()

  /// Metres east and north on the map.
  struct MapPlace: Hashable, Sendable {
    var east: Double
    var north: Double
  }

  static let greatestZoom = 8

  /// Small regions stand as tiles where the map has only the shapes of larger ones.
  init?(_ address: Address, in catalogue: Catalogue) {
    guard let subject = MapSubject(address, in: catalogue) else { return nil }
    self.subject = subject
    let hasShapes = subject.level < 3 || catalogue.hasShapes(of: subject.regions)
    form = subject.options.value("show") == "tiles" || !hasShapes ? .tiles : .geography
    zoom = max(0, min(Self.greatestZoom, address["zoom"].flatMap(Int.init) ?? 0))
  }

  func field(ofRow row: Int) -> String { "value" }

  func draw(_ list: ListPane, on canvas: inout Canvas, in context: Context) -> Point? {
    let layout = MapLayout(Rect(origin: Point(x: 0, y: 0), size: canvas.size))
    let picture = picture(layout.map.size, canvas.shading, canvas.glyphs, context)
    let painter = MapPainter(subject: subject, picture: picture, list: list)
    let place = canvas.within(layout.map) { painter.draw(on: &$0) }
    canvas.place(MapTarget(picture: picture), on: layout.map)
    if let row = list.selectedRow, !layout.line.isEmpty {
      MapLegend.line(row, subject, context).draw(on: &canvas, y: layout.line.y)
    }
    if !layout.legend.isEmpty {
      canvas.verticalRule(x: layout.legend.x - 1, y: 0, height: layout.legend.height)
      let lines = MapLegend(self, list, picture: picture).lines(
        context.document(width: layout.legend.width, height: layout.legend.height), shading: canvas.shading)
      canvas.within(layout.legend) { canvas in
        for (y, line) in lines.prefix(canvas.size.height).enumerated() { line.draw(on: &canvas, y: y) }
      }
    }
    return place
  }

  func neighbour(of list: ListPane, towards direction: Direction, room: Size, in context: Context) -> Int? {
    let picture = picture(room, context)
    guard let row = list.selectedRow, let here = picture.place(ofRegion: row) else {
      return list.rows.isEmpty ? nil : 0
    }
    return MapPicture.nearest(from: here, direction, among: list.rows.count) {
      list.rows[$0] == row ? nil : picture.place(ofRegion: list.rows[$0])
    }
  }

  mutating func follow(_ list: ListPane, room: Size, in context: Context) {
    guard form == .geography, zoom > 0, let row = list.selectedRow else { return }
    let picture = picture(room, context)
    guard picture.boxes[row] == nil, let point = context.catalogue.mapPoint(ofRegion: row) else { return }
    let isInside = picture.place(ofRegion: row).map(picture.shows) ?? false
    if middle == nil || !isInside { middle = MapPlace(east: point.east, north: point.north) }
  }

  var part: PicturePart? { PicturePart(zoom: zoom, middle: middle) }

  mutating func show(_ part: PicturePart) {
    if part.zoom == zoom { middle = part.middle }
  }

  /// Tiles always show everything.
  var zoomSteps: Int? { form == .geography ? zoom : nil }

  mutating func zoom(by steps: Int, _ list: ListPane, room: Size, in context: Context) {
    let next = steps == 0 ? 0 : max(0, min(Self.greatestZoom, zoom + steps))
    if next > zoom, let row = list.selectedRow, let point = context.catalogue.mapPoint(ofRegion: row),
      picture(room, context).boxes[row] == nil
    {
      middle = MapPlace(east: point.east, north: point.north)
    }
    zoom = next
    if next == 0 { middle = nil }
  }

  /// Goes closer to a cell of the picture, or farther from it, so that the same place stays there.
  mutating func zoom(by steps: Int, keeping cell: Point, room: Size, in context: Context) {
    let picture = picture(room, context)
    guard form == .geography, let window = picture.window else { return }
    let next = max(0, min(Self.greatestZoom, zoom + steps))
    guard next != zoom else { return }
    var scale = 1.0
    for _ in 0..<abs(next - zoom) { scale *= next > zoom ? 1 / 1.5 : 1.5 }
    zoom = next
    guard next > 0 else {
      middle = nil
      return
    }
    // How far the cell is from the middle, as a part of what is shown: the middle comes nearer to it by what is lost.
    let width = Double(max(1, picture.size.width - picture.margin))
    let across = (Double(cell.x - picture.margin) + 0.5) / width - 0.5
    let down = (Double(cell.y) + 0.5) / Double(max(1, picture.size.height)) - 0.5
    middle = MapPlace(
      east: window.east + across * Double(window.width) * window.pixelSize * (1 - scale),
      north: window.north - down * Double(window.height) * window.pixelHeight * (1 - scale))
  }

  /// Shifts what is shown by a third of the picture.
  mutating func pan(_ direction: Direction, room: Size, in context: Context) {
    guard zoom > 0, let window = picture(room, context).window else { return }
    let (across, down) = (
      Double(window.width) * window.pixelSize / 3, Double(window.height) * window.pixelHeight / 3
    )
    var place = middle ?? MapPlace(east: window.east, north: window.north)
    switch direction {
    case .left: place.east -= across
    case .right: place.east += across
    case .up: place.north += down
    case .down: place.north -= down
    }
    middle = place
  }

  /// The regions of the list that are on the map but own no part of it, in the order of the list.
  func hidden(_ list: ListPane, room: Size, in context: Context) -> [Int] {
    picture(room, context).hidden(list.rows)
  }

  private func picture(_ room: Size, _ context: Context) -> MapPicture {
    let layout = MapLayout(Rect(origin: Point(x: 0, y: 0), size: room))
    return picture(layout.map.size, context.shading, context.glyphs, context)
  }

  private func picture(
    _ size: Size, _ shading: Shading, _ glyphs: GlyphLevel, _ context: Context
  ) -> MapPicture {
    pictures.picture(
      .init(size: size, zoom: zoom, middle: middle, shading: shading, glyphs: glyphs, form: form),
      of: subject, in: context.catalogue)
  }
}

/// Where map and legend lie.
struct MapLayout {
  let map: Rect
  /// Empty where there is only room for the map.
  let legend: Rect
  /// What says the selected value where there is no legend.
  let line: Rect

  init(_ body: Rect) {
    let width = body.width >= 140 ? 44 : body.width >= 90 ? 36 : body.width >= 64 ? 28 : 0
    guard width > 0 else {
      legend = Rect(x: 0, y: 0, width: 0, height: 0)
      (map, line) = body.splitBottom(min(1, max(0, body.height - 1)))
      return
    }
    line = Rect(x: 0, y: 0, width: 0, height: 0)
    map = Rect(x: body.x, y: body.y, width: body.width - width - 2, height: body.height)
    legend = Rect(x: body.maxX - width, y: body.y, width: width, height: body.height)
  }
}
