/// How what is in a cell is put into a picture.
enum CellInk: Equatable {
  /// Nothing, or the second column of a wide letter.
  case nothing
  /// A letter that every font for programs has in the width of its others.
  case letter
  /// A letter that may come from another font, be wide or have accents of its own: it is placed by itself.
  case sign
  /// A block element.
  case block(BlockShape)
  /// The dots of braille, a bit each.
  case dots(UInt32)
  /// Straight lines: the arms upwards, to the right, downwards and to the left; 0 for none, 1 light, 2 heavy.
  case lines([Int])
  /// An arc or a diagonal.
  case curve

  init(_ cell: Cell) {
    guard cell.base != 0, !cell.isBlank else {
      self = .nothing
      return
    }
    let base = cell.base
    guard cell.firstMark == 0, cell.width == 1 else {
      self = .sign
      return
    }
    if let shape = BlockShape(base) {
      self = .block(shape)
    } else if (0x2800...0x28FF).contains(base) {
      self = .dots(base - 0x2800)
    } else if let arms = BoxLines.arms(base) {
      self = .lines(arms)
    } else if BoxLines.curve(base, x: 0, y: 0) != nil {
      self = .curve
    } else {
      self = Self.isCommon(base) ? .letter : .sign
    }
  }

  /// Latin, Greek and Cyrillic, and the punctuation that goes with them; none of it is written from the right.
  private static func isCommon(_ base: UInt32) -> Bool {
    switch base {
    case 0x21..<0x0530, 0x1E00..<0x2000, 0x2010...0x2027, 0x2030...0x205E, 0x2212: true
    default: false
    }
  }
}
