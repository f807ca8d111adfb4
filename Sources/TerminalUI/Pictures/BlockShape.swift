/// What of a cell a block element covers.
///
/// Lengths are in parts of a cell that is 12 wide and 24 high: eighths, halves and the dots of braille are whole
/// there, but for the odd eighths of the width, which are counted in 24 as well.
enum BlockShape: Equatable {
  /// So many eighths of the height, from below or from above.
  case rows(eighths: Int, fromAbove: Bool)
  /// So many eighths of the width, from the left or from the right.
  case columns(eighths: Int, fromRight: Bool)
  /// The whole cell in a colour between letter and background, so many eighths of it the letter's.
  case shade(eighths: Int)
  /// Quarters: the bits 1, 2, 4, 8 for upper left, upper right, lower left, lower right.
  case quarters(Int)

  /// The shape of a letter; nil when it is no block element.
  init?(_ base: UInt32) {
    switch base {
    case 0x2580: self = .rows(eighths: 4, fromAbove: true)
    case 0x2581...0x2588: self = .rows(eighths: Int(base - 0x2580), fromAbove: false)
    case 0x2589...0x258F: self = .columns(eighths: Int(0x2590 - base), fromRight: false)
    case 0x2590: self = .columns(eighths: 4, fromRight: true)
    case 0x2591...0x2593: self = .shade(eighths: Int(base - 0x2590) * 2)
    case 0x2594: self = .rows(eighths: 1, fromAbove: true)
    case 0x2595: self = .columns(eighths: 1, fromRight: true)
    case 0x2596...0x259F: self = .quarters(Self.quarters[Int(base - 0x2596)])
    default: return nil
    }
  }

  private static let quarters = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]
}

/// The arms of box-drawing lines.
enum BoxLines {
  /// The arms of a letter upwards, to the right, downwards and to the left: 0 for none, 1 light, 2 heavy.
  ///
  /// `nil` for other letters, also for those with dashes, double lines, arcs and diagonals.
  static func arms(_ base: UInt32) -> [Int]? {
    guard (0x2500...0x257F).contains(base) else { return nil }
    let arms = table[Int(base - 0x2500)]
    return arms == 0 ? nil : [arms / 1000, arms / 100 % 10, arms / 10 % 10, arms % 10]
  }

  /// The four arms of each letter from U+2500 on as the digits of a number; 0 for letters that have none.
  private static let table: [Int] =
    [
      0101, 0202, 1010, 2020, 0, 0, 0, 0, 0, 0, 0, 0, 0110, 0210, 0120, 0220,
      0011, 0012, 0021, 0022, 1100, 1200, 2100, 2200, 1001, 1002, 2001, 2002, 1110, 1210, 2110, 1120,
      2120, 2210, 1220, 2220, 1011, 1012, 2011, 1021, 2021, 2012, 1022, 2022, 0111, 0112, 0211, 0212,
      0121, 0122, 0221, 0222, 1101, 1102, 1201, 1202, 2101, 2102, 2201, 2202, 1111, 1112, 1211, 1212,
      2111, 1121, 2121, 2112, 2211, 1122, 1221, 2212, 1222, 2122, 2221, 2222, 0, 0, 0, 0,
    ] + Array(repeating: 0, count: 36) + [
      0001, 1000, 0100, 0010, 0002, 2000, 0200, 0020, 0201, 1020, 0102, 2010,
    ]

  /// The arc or diagonal of a letter, as a line in a cell of 12 × 24; nil for other letters.
  static func curve(_ base: UInt32, x: Int, y: Int) -> String? {
    switch base {
    case 0x256D: "M\(x + 6) \(y + 24)v-6q0-6 6-6"
    case 0x256E: "M\(x) \(y + 12)q6 0 6 6v6"
    case 0x256F: "M\(x + 6) \(y)v6q0 6-6 6"
    case 0x2570: "M\(x + 6) \(y)v6q0 6 6 6"
    case 0x2571: "M\(x) \(y + 24)l12-24"
    case 0x2572: "M\(x) \(y)l12 24"
    case 0x2573: "M\(x) \(y + 24)l12-24m-12 0l12 24"
    default: nil
    }
  }
}
