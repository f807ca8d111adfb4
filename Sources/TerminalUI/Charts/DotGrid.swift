/// Dots in cells, two across and four down in braille, one a cell where there is none.
struct DotGrid {
  /// Columns of cells.
  let width: Int
  /// Rows of cells.
  let height: Int
  private let isBraille: Bool
  private let sign: Character
  private var bits: [UInt8]
  private var owners: [Int?]

  init(width: Int, height: Int, glyphs: GlyphLevel = .full) {
    self.width = max(0, width)
    self.height = max(0, height)
    isBraille = glyphs == .full
    sign = Character(Glyphs.dot(glyphs))
    bits = Array(repeating: 0, count: self.width * self.height)
    owners = Array(repeating: nil, count: self.width * self.height)
  }

  /// A place in dots, from the upper left corner.
  struct Place: Hashable {
    var x: Double
    var y: Double
  }

  /// Dots from left to right.
  var dotsAcross: Int { width * (isBraille ? 2 : 1) }
  /// Dots from top to bottom.
  var dotsDown: Int { height * (isBraille ? 4 : 1) }

  /// The place at shares of the way from the left to the right, and from the bottom to the top.
  func place(_ across: Double, _ up: Double) -> Place {
    Place(x: across * Double(max(0, dotsAcross - 1)), y: (1 - up) * Double(max(0, dotsDown - 1)))
  }

  /// The cell that holds a place.
  func cell(of place: Place) -> Point {
    let (x, y) = (Int(place.x.rounded()), Int(place.y.rounded()))
    return isBraille ? Point(x: x / 2, y: y / 4) : Point(x: x, y: y)
  }

  /// Sets one dot; it belongs to `owner`, or to who had its cell before.
  mutating func set(_ place: Place, _ owner: Int?) {
    let (x, y) = (Int(place.x.rounded()), Int(place.y.rounded()))
    guard (0..<dotsAcross).contains(x), (0..<dotsDown).contains(y) else { return }
    let cell = isBraille ? y / 4 * width + x / 2 : y * width + x
    bits[cell] |= isBraille ? Self.bit(x, y) : 1
    if let owner { owners[cell] = owner }
  }

  /// Sets every dot on the way, or only every second or third.
  mutating func line(from start: Place, to end: Place, every step: Int = 1, _ owner: Int?) {
    let count = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)))
    for index in stride(from: 0, through: count, by: step) {
      let share = Double(index) / Double(count)
      set(Place(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share), owner)
    }
  }

  /// Sets a dot with its neighbours to the right and below, so that it can be seen alone.
  mutating func spot(_ place: Place, _ owner: Int?) {
    set(place, owner)
    guard isBraille else { return }
    let x = Int(place.x.rounded()) % 2 == 0 ? place.x + 1 : place.x - 1
    let y = place.y + 1 < Double(dotsDown) ? place.y + 1 : place.y - 1
    for (x, y) in [(x, place.y), (place.x, y), (x, y)] { set(Place(x: x, y: y), owner) }
  }

  /// The character of a cell and whose it is; nil where no dot is set.
  subscript(column: Int, row: Int) -> (character: Character, owner: Int?)? {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return nil }
    let cell = row * width + column
    guard bits[cell] != 0 else { return nil }
    guard isBraille else { return (sign, owners[cell]) }
    return (Unicode.Scalar(0x2800 + UInt32(bits[cell])).map(Character.init) ?? " ", owners[cell])
  }

  /// The order of the dots in Unicode: three down the left side, three down the right, then the last row.
  private static func bit(_ x: Int, _ y: Int) -> UInt8 {
    y % 4 == 3 ? (x % 2 == 0 ? 0x40 : 0x80) : UInt8(1) << (y % 4 + (x % 2) * 3)
  }
}
