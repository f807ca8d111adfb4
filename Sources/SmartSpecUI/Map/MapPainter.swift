import SmartSpecModel
import TerminalUI

/// Colours a map: each region of the list by the class of its value.
struct MapPainter {
  private let subject: MapSubject
  private let picture: MapPicture
  private let selected: Int?
  /// For each region of the catalogue what it looks like; nil for land that the list is not about.
  private let looks: [Look?]
  private let marked: [Int]

  /// How a region looks.
  struct Look: Hashable {
    /// From 0; nil for a region without a value.
    var index: Int?
    var role: StyleRole
  }

  init(subject: MapSubject, picture: MapPicture, list: ListPane) {
    self.subject = subject
    self.picture = picture
    selected = list.selectedRow
    var looks = [Look?](repeating: nil, count: list.listing.rowCount)
    for row in list.rows {
      let index = subject.classIndex(row)
      looks[row] = Look(index: index, role: Self.role(index, of: subject.classes))
    }
    self.looks = looks
    let marks = Set(list.markedRows)
    marked = subject.regions.filter { subject.marked.contains($0) || marks.contains($0) }
  }

  /// The role of a class: the ends of the scale are always used.
  static func role(_ index: Int?, of classes: ValueClasses) -> StyleRole {
    guard let index else { return .missing }
    let scale: [StyleRole] =
      classes.method == .aroundUnion
      ? [.diverging1, .diverging2, .diverging3, .diverging4, .diverging5]
      : [.scale1, .scale2, .scale3, .scale4, .scale5]
    return scale[step(index, of: classes.count)]
  }

  /// The sign of a class where colours do not tell them apart.
  static func sign(_ index: Int?, of classes: ValueClasses, _ glyphs: GlyphLevel) -> String {
    guard let index else { return CellText.missing }
    if glyphs == .ascii { return String(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(min(index, 25))))) }
    return String(Glyphs.densities(glyphs)[step(index, of: classes.count) + 1])
  }

  /// The place of a class among the five steps of a scale.
  private static func step(_ index: Int, of count: Int) -> Int {
    count <= 1 ? 4 : min(4, max(0, (index * 8 + count - 1) / (2 * (count - 1))))
  }

  func draw(on canvas: inout Canvas) -> Point? {
    switch picture.content {
    case .cells(let raster): draw(cells: raster, on: &canvas)
    case .halves(let raster): draw(halves: raster, on: &canvas)
    case .dots(let raster): draw(dots: raster, on: &canvas)
    case .tiles(let tiles): return draw(tiles, on: &canvas)
    case .nothing:
      canvas.write("The data package has no map; Tab shows tiles.", x: 1, y: 1, .muted)
      return Point(x: 0, y: 0)
    }
    drawBoxes(on: &canvas)
    drawMarks(on: &canvas)
    return selected.flatMap { drawSelected($0, on: &canvas) }
  }

  // MARK: Areas

  private func draw(cells raster: MapRaster, on canvas: inout Canvas) {
    for y in 0..<raster.height {
      for x in 0..<raster.width {
        let owner = raster[x, y]
        guard owner >= 0, let look = looks[Int(owner)] else { continue }
        canvas.write(
          Self.sign(look.index, of: subject.classes, canvas.glyphs), x: x + picture.margin, y: y,
          Int(owner) == selected ? .here : look.role)
      }
    }
  }

  /// The colour of a pixel; nil for water.
  private func color(_ owner: Int32) -> StyleRole? {
    guard owner >= 0 else { return owner == MapRaster.water ? nil : .land }
    if Int(owner) == selected { return .here }
    guard let look = looks[Int(owner)] else { return .land }
    return look.role
  }

  private func isMissing(_ owner: Int32) -> Bool {
    owner >= 0 && Int(owner) != selected && looks[Int(owner)].map { $0.index == nil } == true
  }

  private func draw(halves raster: MapRaster, on canvas: inout Canvas) {
    for y in 0..<picture.size.height {
      for x in 0..<raster.width {
        put(raster[x, y * 2], raster[x, y * 2 + 1], x: x + picture.margin, y: y, on: &canvas)
      }
    }
  }

  private func put(_ upper: Int32, _ lower: Int32, x: Int, y: Int, on canvas: inout Canvas) {
    if isMissing(upper), isMissing(lower) {
      canvas.write(CellText.missing, x: x, y: y, .missing, on: .land)
    } else {
      canvas.halves(
        x: x, y: y, upper: isMissing(upper) ? .land : color(upper),
        lower: isMissing(lower) ? .land : color(lower))
    }
  }

  /// Cells inside of land have one colour and the borders in it as dots; at coasts shape counts for more.
  private func draw(dots raster: MapRaster, on canvas: inout Canvas) {
    for y in 0..<picture.size.height {
      for x in 0..<raster.width / 2 {
        let owners = (0..<8).map { raster[x * 2 + $0 % 2, y * 4 + $0 / 2] }
        if owners.contains(where: { $0 < 0 }) {
          put(Self.most(owners[..<4]), Self.most(owners[4...]), x: x + picture.margin, y: y, on: &canvas)
          continue
        }
        let owner = Self.most(owners[...])
        let border = Self.border(raster, x: x * 2, y: y * 4)
        let ground = isMissing(owner) ? .land : color(owner) ?? .land
        if border == 0 {
          put(owner, owner, x: x + picture.margin, y: y, on: &canvas)
        } else {
          let sign = Unicode.Scalar(0x2800 + border).map { String(Character($0)) } ?? " "
          canvas.write(sign, x: x + picture.margin, y: y, .text, on: ground)
        }
      }
    }
  }

  /// What most of some pixels show; of equally many the first.
  private static func most(_ owners: ArraySlice<Int32>) -> Int32 {
    var best = (owner: MapRaster.water, count: 0)
    for owner in owners {
      let count = owners.count { $0 == owner }
      if count > best.count { best = (owner, count) }
    }
    return best.owner
  }

  /// The dots of a cell that have another region at their right or below.
  private static func border(_ raster: MapRaster, x: Int, y: Int) -> UInt32 {
    var bits: UInt32 = 0
    for dot in 0..<8 {
      let (column, row) = (x + dot % 2, y + dot / 2)
      let owner = raster[column, row]
      let others = [raster[column + 1, row], raster[column, row + 1]]
      guard others.contains(where: { $0 >= 0 && $0 != owner }) else { continue }
      bits |= dot / 2 == 3 ? (dot % 2 == 0 ? 0x40 : 0x80) : UInt32(1) << (dot / 2 + dot % 2 * 3)
    }
    return bits
  }

  // MARK: Signs

  private func drawBoxes(on canvas: inout Canvas) {
    for (region, place) in picture.boxes {
      guard let look = looks[region] else { continue }
      let isSelected = region == selected
      canvas.write(
        canvas.shading == .pixels && look.index != nil
          ? "█" : Self.sign(look.index, of: subject.classes, canvas.glyphs),
        x: place.x, y: place.y, isSelected ? .here : look.role)
      canvas.write(
        subject.code(region), x: place.x + 2, y: place.y, width: 4, isSelected ? .here : .muted)
    }
  }

  private func drawMarks(on canvas: inout Canvas) {
    for region in marked {
      guard let cell = cell(ofRegion: region) else { continue }
      let ground = canvas.shading == .pixels ? looks[region]?.role ?? .land : nil
      canvas.write(
        Glyphs.mark(canvas.glyphs), x: cell.x, y: cell.y, ground == nil ? .mark : .text,
        on: region == selected && ground != nil ? .here : ground)
    }
  }

  /// Where the selected region is; one that is too small to be drawn gets a sign.
  private func drawSelected(_ region: Int, on canvas: inout Canvas) -> Point? {
    guard let cell = cell(ofRegion: region) else { return nil }
    if !picture.hidden([region]).isEmpty {
      canvas.write(Glyphs.collected(canvas.glyphs), x: cell.x, y: cell.y, .here)
    }
    return cell
  }

  private func cell(ofRegion region: Int) -> Point? {
    guard let place = picture.place(ofRegion: region), place.x >= 0, place.y >= 0,
      place.x < Double(picture.size.width), place.y < Double(picture.size.height)
    else { return nil }
    return Point(x: Int(place.x), y: Int(place.y))
  }

  // MARK: Tiles

  private func draw(_ tiles: MapTiles, on canvas: inout Canvas) -> Point? {
    var cursor: Point?
    for (region, rect) in tiles.tiles {
      guard let look = looks[region] else { continue }
      let isSelected = region == selected
      if isSelected { cursor = Point(x: rect.x, y: rect.y) }
      let isMarked = marked.contains(region)
      canvas.within(rect) { canvas in
        let inner = Rect(
          x: 0, y: 0, width: max(1, rect.width - (rect.width > 2 ? 1 : 0)),
          height: max(1, rect.height - (rect.height > 2 ? 1 : 0)))
        let texts = self.texts(region, look, tiles.detail, inner.width, isMarked: isMarked, canvas.glyphs)
        let sign = Self.sign(look.index, of: subject.classes, canvas.glyphs)
        for y in 0..<inner.height {
          let text = y < texts.count ? texts[y] : ""
          if canvas.shading == .pixels, look.index != nil {
            canvas.write(text, x: 0, y: y, width: inner.width, .text, on: isSelected ? .here : look.role)
          } else {
            let shown = y == 0 ? sign + text.dropFirst() : text
            canvas.write(shown, x: 0, y: y, width: inner.width, isSelected ? .here : .text)
          }
        }
      }
    }
    return cursor
  }

  /// The lines of a tile; the first column of the first is left for the sign of its class.
  private func texts(
    _ region: Int, _ look: Look, _ detail: MapTiles.Detail, _ width: Int, isMarked: Bool, _ glyphs: GlyphLevel
  ) -> [String] {
    let mark = isMarked ? Glyphs.mark(glyphs) : " "
    let code = subject.code(region)
    let value = subject.shortValue(region)
    switch detail {
    case .color: return [isMarked ? mark : ""]
    case .code: return [width > code.count ? mark + code : isMarked ? mark + code.dropFirst(2) : code]
    case .line:
      return [
        mark + code + String(repeating: " ", count: max(1, width - 1 - code.count - value.count)) + value
      ]
    case .block: return [mark + code, String(repeating: " ", count: max(0, width - value.count)) + value]
    }
  }
}
