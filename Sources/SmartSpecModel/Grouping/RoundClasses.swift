/// Classes of numbers between round bounds, all equally wide: 20 to <40, 40 to <60.
///
/// A bound belongs to the class above it.
struct RoundClasses {
  /// The width of a class is `mantissa` times ten to the power of `exponent`.
  private let mantissa: Int
  private let exponent: Int
  /// The classes from the one with the least to the one with the greatest number.
  let indices: ClosedRange<Int>

  /// The narrowest classes of which at most `limit` hold all numbers between two finite ones; those of whole numbers
  /// have whole bounds.
  init(from minimum: Double, to maximum: Double, limit: Int, isWhole: Bool = false) {
    // Divided first, because the difference of two large numbers may not be finite; and never so narrow beside the
    // numbers that two bounds are the same number.
    let span = maximum / Double(limit) - minimum / Double(limit)
    let finest = max(span, max(abs(minimum), abs(maximum)) * 1e-12, span == 0 || isWhole ? 1 : 1e-100)
    var exponent = Self.exponent(of: finest)
    while true {
      for mantissa in [1, 2, 5] {
        let first = Self.index(of: minimum, mantissa, exponent)
        let last = Self.index(of: maximum, mantissa, exponent)
        if last - first < limit {
          (self.mantissa, self.exponent, indices) = (mantissa, exponent, first...last)
          return
        }
      }
      exponent += 1
    }
  }

  func index(of number: Double) -> Int { Self.index(of: number, mantissa, exponent) }

  /// The lower bounds of the classes in their order, and the upper bound of the last.
  var allBounds: [Double] {
    (indices.lowerBound...indices.upperBound + 1).map { Self.bound($0, mantissa, exponent) }
  }

  func bounds(_ index: Int) -> (lower: Double, upper: Double) {
    (Self.bound(index, mantissa, exponent), Self.bound(index + 1, mantissa, exponent))
  }

  private static func index(of number: Double, _ mantissa: Int, _ exponent: Int) -> Int {
    let width = exponent < 0 ? Double(mantissa) / power(-exponent) : Double(mantissa) * power(exponent)
    // One off at most, where the division was rounded.
    let near = Int((number / width).rounded(.down))
    if number < bound(near, mantissa, exponent) { return near - 1 }
    return number >= bound(near + 1, mantissa, exponent) ? near + 1 : near
  }

  /// Divided by a power of ten rather than multiplied by a fraction, so that three tenths are 0.3.
  private static func bound(_ index: Int, _ mantissa: Int, _ exponent: Int) -> Double {
    let multiple = Double(index) * Double(mantissa)
    return exponent < 0 ? multiple / power(-exponent) : multiple * power(exponent)
  }

  private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// The power of ten that is nearest below a number above zero.
  private static func exponent(of number: Double) -> Int {
    var (exponent, rest) = (0, number)
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    return exponent
  }
}
