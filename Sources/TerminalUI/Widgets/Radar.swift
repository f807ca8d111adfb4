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
    var dots = DotGrid(width: width, height: height)
    let places = RadarPlaces(dots)
    for axis in 0..<axes { dots.line(from: places.middle, to: places.place(axis, axes, 1), every: 5, nil) }
    for (index, values) in series.enumerated() {
      let known = values.enumerated().map { axis, value in
        value.flatMap {
          $0.isFinite && maximum > 0 ? places.place(axis, axes, min(1, max(0, $0 / maximum))) : nil
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
    return cells(dots, places, axes)
  }

  private func cells(_ dots: DotGrid, _ places: RadarPlaces, _ axes: Int) -> [[Cell]] {
    var rows = (0..<dots.height).map { row in
      (0..<dots.width).map { column in
        let cell = dots[column, row]
        return Cell(character: cell?.character ?? " ", series: cell?.owner)
      }
    }
    for axis in 0..<axes where axis < 9 {
      let tip = dots.cell(of: places.place(axis, axes, 1 + 3.5 / max(1, places.radius)))
      guard rows.indices.contains(tip.y), rows[tip.y].indices.contains(tip.x) else { continue }
      rows[tip.y][tip.x] = Cell(character: Character(String(axis + 1)), series: nil)
    }
    return rows
  }
}

/// Where the axes of a radar lie among its dots.
private struct RadarPlaces {
  let middle: DotGrid.Place
  /// Dots are as far apart across as down, so a circle is round; numbers of axes need a cell outside of it.
  let radius: Double

  init(_ dots: DotGrid) {
    middle = DotGrid.Place(x: Double(dots.dotsAcross - 1) / 2, y: Double(dots.dotsDown - 1) / 2)
    radius = min(middle.x - 4, middle.y - 4)
  }

  func place(_ axis: Int, _ axes: Int, _ share: Double) -> DotGrid.Place {
    let (sine, cosine) = Turn.sineAndCosine(Double(axis) / Double(axes))
    return DotGrid.Place(x: middle.x + sine * share * radius, y: middle.y - cosine * share * radius)
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
