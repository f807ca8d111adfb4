/// Values on axes around a middle, drawn in braille.
///
/// The first axis points up, the others follow clockwise. The first series is dotted and the others are solid, so that
/// they differ without colours. Neighbours are joined where both are known.
public struct Radar {
  private let series: [[Double?]]
  private let maximum: Double

  /// A radar of series with as many values as there are axes.
  public init(_ series: [[Double?]], maximum: Double) {
    self.series = series
    self.maximum = maximum
  }

  /// A cell: its character, and the series it belongs to; nil for axes and their numbers.
  public struct Cell: Hashable, Sendable {
    public var character: Character
    public var series: Int?
  }

  /// The rows of the picture, each of `width` cells; empty where there are fewer than three axes or too little room.
  public func cells(width: Int, height: Int) -> [[Cell]] {
    let axes = series.map(\.count).max() ?? 0
    guard axes >= 3, width >= 8, height >= 4 else { return [] }
    var dots = Dots(width: width, height: height)
    for axis in 0..<axes { dots.line(from: dots.middle, to: dots.place(axis, axes, 1), every: 5, nil) }
    for (index, values) in series.enumerated() {
      let known = values.enumerated().map { axis, value in
        value.flatMap {
          $0.isFinite && maximum > 0 ? dots.place(axis, axes, min(1, max(0, $0 / maximum))) : nil
        }
      }
      for axis in known.indices {
        guard let here = known[axis] else { continue }
        dots.set(here, index)
        if let next = known[(axis + 1) % known.count] {
          dots.line(from: here, to: next, every: index == 0 ? 2 : 1, index)
        }
      }
    }
    return dots.cells(axes: axes)
  }
}

/// Dots of braille, two across and four down in a cell.
private struct Dots {
  private let width: Int
  private let height: Int
  private var bits: [UInt8]
  private var owner: [Int?]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bits = Array(repeating: 0, count: width * height)
    owner = Array(repeating: nil, count: width * height)
  }

  struct Place {
    var x: Double
    var y: Double
  }

  var middle: Place { Place(x: Double(width * 2 - 1) / 2, y: Double(height * 4 - 1) / 2) }

  /// Dots are as far apart across as down, so a circle is round; numbers of axes need a cell outside of it.
  private var radius: Double { min(middle.x - 4, middle.y - 4) }

  func place(_ axis: Int, _ axes: Int, _ share: Double) -> Place {
    let (sine, cosine) = Turn.sineAndCosine(Double(axis) / Double(axes))
    return Place(x: middle.x + sine * share * radius, y: middle.y - cosine * share * radius)
  }

  mutating func set(_ place: Place, _ series: Int?) {
    let (x, y) = (Int(place.x.rounded()), Int(place.y.rounded()))
    guard (0..<width * 2).contains(x), (0..<height * 4).contains(y) else { return }
    let cell = y / 4 * width + x / 2
    // The order of the dots in Unicode: three down the left side, three down the right, then the last row.
    bits[cell] |= y % 4 == 3 ? (x % 2 == 0 ? 0x40 : 0x80) : UInt8(1) << (y % 4 + (x % 2) * 3)
    if let series { owner[cell] = series }
  }

  mutating func line(from start: Place, to end: Place, every step: Int, _ series: Int?) {
    let count = Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up))
    for index in stride(from: 0, through: max(1, count), by: step) {
      let share = Double(index) / Double(max(1, count))
      set(Place(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share), series)
    }
  }

  func cells(axes: Int) -> [[Radar.Cell]] {
    var rows = (0..<height).map { row in
      (0..<width).map { column in
        let index = row * width + column
        let scalar = Unicode.Scalar(0x2800 + UInt32(bits[index])).map(Character.init) ?? " "
        return Radar.Cell(character: bits[index] == 0 ? " " : scalar, series: owner[index])
      }
    }
    for axis in 0..<axes where axis < 9 {
      let tip = place(axis, axes, 1 + 3.5 / max(1, radius))
      let (x, y) = (Int(tip.x.rounded()) / 2, Int(tip.y.rounded()) / 4)
      guard rows.indices.contains(y), rows[y].indices.contains(x) else { continue }
      rows[y][x] = Radar.Cell(character: Character(String(axis + 1)), series: nil)
    }
    return rows
  }
}

/// Sine and cosine without a mathematical library.
enum Turn {
  /// Of a share of a full turn.
  static func sineAndCosine(_ share: Double) -> (Double, Double) {
    // An eighth of a turn at most, where the series is exact to twelve digits; the rest are its mirrors.
    let quarters = (share * 4).rounded()
    let angle = (share - quarters / 4) * 2 * Double.pi
    let square = angle * angle
    let sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
    let cosine =
      1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))))
    switch ((Int(quarters) % 4) + 4) % 4 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }
}
