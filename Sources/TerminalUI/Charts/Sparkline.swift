/// A row of values as little columns, one cell each.
public struct Sparkline {
  private let values: [Double?]
  private let width: Int
  private let minimum: Double?
  private let maximum: Double?

  /// A sparkline of at most `width` cells.
  ///
  /// If there are more values than cells, each cell shows the last value of its share. What is `nil`, infinite or not
  /// a number is a gap. The range is that of the values, unless given.
  public init(values: [Double?], width: Int, minimum: Double? = nil, maximum: Double? = nil) {
    self.values = values
    self.width = width
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The cells; gaps have a sign of their own, values that are all equal stand at the middle level.
  ///
  /// Where nothing is known there is nothing to be a gap in, and all cells are blank.
  public func text(glyphs: GlyphLevel = .full) -> String {
    let cells = resampled
    let known = cells.compactMap { $0 }
    guard let low = minimum ?? known.min(), let high = maximum ?? known.max() else {
      return String(repeating: " ", count: cells.count)
    }
    let levels = Glyphs.sparkLevels(glyphs)
    let gap = Glyphs.gap(glyphs)
    return String(cells.map { value in value.map { levels[level(of: $0, low, high, levels.count)] } ?? gap })
  }
}

extension Sparkline {
  private var resampled: [Double?] {
    let finite = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    guard width > 0 else { return [] }
    guard finite.count > width else { return finite }
    return (0..<width).map { cell in
      let share = cell * finite.count / width..<(cell + 1) * finite.count / width
      return finite[share].last { $0 != nil } ?? nil
    }
  }

  private func level(of value: Double, _ low: Double, _ high: Double, _ count: Int) -> Int {
    // Halves, because the difference of two large numbers may not be finite.
    let span = high / 2 - low / 2
    guard span.isFinite, span > 0 else { return (count - 1) / 2 }
    let share = min(max(0, (value / 2 - low / 2) / span), 1)
    return min(count - 1, Int(share * Double(count)))
  }
}
