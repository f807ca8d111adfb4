/// A part of a surface to draw on.
///
/// Coordinates start at the canvas's own corner; whatever falls outside is cut off. Text is cleaned on the way, so
/// text from anywhere may be written.
public struct Canvas {
  /// Where text stands in the columns it is given.
  public enum Alignment: Sendable {
    case left
    case right
    case center
  }

  /// The columns and rows there are to draw on.
  public private(set) var size: Size
  /// Everything drawn so far, also outside of the part in hand.
  public private(set) var surface: Surface
  /// What of all that was drawn can be pointed at.
  public private(set) var zones = Zones()
  /// Which drawing characters may be used.
  public var glyphs: GlyphLevel
  /// How areas are told apart.
  public var shading: Shading

  /// The top left corner of the canvas on the surface.
  private var origin: Point
  /// What may be drawn on, in coordinates of the surface.
  private var clip: Rect

  /// An empty canvas over a whole new surface.
  public init(size: Size) {
    self.size = size
    surface = Surface(size: size)
    glyphs = .full
    shading = .signs
    origin = Point(x: 0, y: 0)
    clip = Rect(origin: origin, size: size)
  }

  /// Writes text on one line.
  ///
  /// A wide letter of which only one half is on the canvas becomes a blank there. `ground` is the role whose letters have the
  /// colour of what is behind the text; nil for the background of its own role.
  ///
  /// - Returns: The columns the text takes, up to the right edge of the canvas.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, x: Int, y: Int, _ role: StyleRole = .text, _ emphasis: Emphasis = [],
    on ground: StyleRole? = nil
  ) -> Int {
    if glyphs.isOfAsciiLetters {
      return writeClusters(of: Transliteration.ascii(text), x: x, y: y, role, emphasis, ground)
    }
    return writeClusters(of: text, x: x, y: y, role, emphasis, ground)
  }

  /// Writes text into exactly `width` columns: shorter text gets blanks, longer text is cut and ends with an ellipsis.
  public mutating func write(
    _ text: some StringProtocol, x: Int, y: Int, width: Int, align: Alignment = .left,
    _ role: StyleRole = .text, _ emphasis: Emphasis = [], on ground: StyleRole? = nil
  ) {
    guard width > 0 else { return }
    let clusters =
      glyphs.isOfAsciiLetters
      ? Truncation.clusters(of: Transliteration.ascii(text), fitting: width, glyphs: glyphs)
      : Truncation.clusters(of: text, fitting: width, glyphs: glyphs)
    let room = width - clusters.reduce(0) { $0 + $1.width }
    let indent =
      switch align {
      case .left: 0
      case .right: room
      case .center: room / 2
      }
    fill(Rect(x: x, y: y, width: width, height: 1), .blank, role, emphasis, ground)
    var column = origin.x.addingWithinBounds(x).addingWithinBounds(indent)
    let row = origin.y.addingWithinBounds(y)
    for cluster in clusters where column < clip.maxX {
      put(cluster, column: column, row: row, role, emphasis, ground)
      column += cluster.width
    }
  }

  /// Covers a rectangle with a character.
  public mutating func fill(_ rect: Rect, _ role: StyleRole, character: Character = " ") {
    let text = String(character)
    var clusters = Clusters(glyphs.written(text))
    fill(rect, clusters.next() ?? .blank, role, [], nil)
  }

  /// Colours the upper and the lower half of a cell; nil leaves a half as it is behind text.
  public mutating func halves(x: Int, y: Int, upper: StyleRole?, lower: StyleRole?) {
    let (sign, role, ground): (UInt32, StyleRole, StyleRole?) =
      switch (upper, lower) {
      case (nil, nil): (0x20, .text, nil)
      case (let upper?, nil): (0x2580, upper, nil)
      case (nil, let lower?): (0x2584, lower, nil)
      case (let upper?, let lower?): upper == lower ? (0x2588, upper, nil) : (0x2580, upper, lower)
      }
    let column = origin.x.addingWithinBounds(x)
    let row = origin.y.addingWithinBounds(y)
    guard column >= clip.x, column < clip.maxX, row >= clip.y, row < clip.maxY else { return }
    surface.put(Cluster(base: sign, width: 1), x: column, y: row, role, [], on: ground)
  }

  /// Changes the role of what is there; letters and emphasis stay.
  public mutating func tint(_ rect: Rect, _ role: StyleRole) {
    let area = visible(rect)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { surface.tint(x: x, y: y, role) }
    }
  }

  /// Says what stands in a rectangle, for those who point at it.
  public mutating func place(_ target: some ZoneTarget, on rect: Rect) {
    zones.add(Zone(rect: visible(rect), target: target))
  }

  /// Says that nothing drawn so far can be pointed at, because something lies over it.
  public mutating func coverZones() { zones.removeAll() }

  /// Draws a line from left to right.
  public mutating func horizontalRule(x: Int, y: Int, width: Int) {
    let character = Character(Glyphs.horizontalRule(glyphs))
    fill(Rect(x: x, y: y, width: width, height: 1), .rule, character: character)
  }

  /// Draws a line from top to bottom.
  public mutating func verticalRule(x: Int, y: Int, height: Int) {
    let character = Character(Glyphs.verticalRule(glyphs))
    fill(Rect(x: x, y: y, width: 1, height: height), .rule, character: character)
  }

  /// Draws in a smaller rectangle, which becomes the canvas of `draw`.
  ///
  /// What of the rectangle lies beyond the right or lower edge is not part of the smaller canvas.
  @discardableResult
  public mutating func within<Result>(_ rect: Rect, _ draw: (inout Canvas) -> Result) -> Result {
    let (outerSize, outerOrigin, outerClip, outerGlyphs) = (size, origin, clip, glyphs)
    defer { (size, origin, clip, glyphs) = (outerSize, outerOrigin, outerClip, outerGlyphs) }
    clip = visible(rect)
    origin = Point(x: origin.x.addingWithinBounds(rect.x), y: origin.y.addingWithinBounds(rect.y))
    size = Size(
      width: min(rect.maxX, outerSize.width).addingWithinBounds(rect.x.negatedWithinBounds),
      height: min(rect.maxY, outerSize.height).addingWithinBounds(rect.y.negatedWithinBounds))
    return draw(&self)
  }
}

extension Canvas {
  /// What of a rectangle of the canvas can be drawn on, in coordinates of the surface and never outside of it.
  private func visible(_ rect: Rect) -> Rect {
    let area = clip.intersection(
      Rect(
        x: origin.x.addingWithinBounds(rect.x), y: origin.y.addingWithinBounds(rect.y),
        width: rect.width, height: rect.height))
    return area.isEmpty ? Rect(origin: clip.origin, size: .zero) : area
  }

  private mutating func writeClusters(
    of text: some StringProtocol, x: Int, y: Int, _ role: StyleRole, _ emphasis: Emphasis,
    _ ground: StyleRole?
  ) -> Int {
    let start = origin.x.addingWithinBounds(x)
    let row = origin.y.addingWithinBounds(y)
    var column = start
    var clusters = Clusters(text, limit: 1 << 16)
    while column < clip.maxX, let cluster = clusters.next() {
      put(cluster, column: column, row: row, role, emphasis, ground)
      column += cluster.width
    }
    return column - start
  }

  private mutating func fill(
    _ rect: Rect, _ cluster: Cluster, _ role: StyleRole, _ emphasis: Emphasis, _ ground: StyleRole?
  ) {
    let area = visible(rect)
    for row in area.y..<area.maxY {
      var column = area.x
      while column < area.maxX {
        put(
          column + cluster.width > area.maxX ? .blank : cluster, column: column, row: row, role, emphasis,
          ground)
        column += cluster.width
      }
    }
  }

  /// Puts a letter at a place of the surface, as far as the clip allows.
  private mutating func put(
    _ cluster: Cluster, column: Int, row: Int, _ role: StyleRole, _ emphasis: Emphasis, _ ground: StyleRole?
  ) {
    guard row >= clip.y, row < clip.maxY else { return }
    let columns = column..<column.addingWithinBounds(cluster.width)
    if columns.lowerBound >= clip.x, columns.upperBound <= clip.maxX {
      surface.put(shown(cluster), x: column, y: row, role, emphasis, on: ground)
      return
    }
    for column in columns where column >= clip.x && column < clip.maxX {
      surface.put(.blank, x: column, y: row, role, emphasis, on: ground)
    }
  }

  /// The letter, or what stands for it at the glyph level: braille needs the level `full`.
  private func shown(_ cluster: Cluster) -> Cluster {
    guard glyphs == .block, (0x2800...0x28FF).contains(cluster.base) else { return cluster }
    return cluster.base == 0x2800 ? .blank : Cluster(base: 0xB7, width: 1)
  }
}
