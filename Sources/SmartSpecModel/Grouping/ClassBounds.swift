/// Bounds of classes for numbers: equally wide ones, or powers of ten where nearly all numbers would be in one of them.
///
/// Amounts of money are such numbers: a few are a thousand times the others.
enum ClassBounds {
  /// The part of the numbers that one class may hold before classes get wider and wider.
  private static let crowded = 0.9
  private static let decades = 9

  /// The bounds from the least to the greatest, each class from one bound to below the next.
  static func bounds(
    of numbers: [Double], from least: Double, to greatest: Double, limit: Int, isWhole: Bool = false
  ) -> [Double] {
    let even = RoundClasses(from: least, to: greatest, limit: limit, isWhole: isWhole).allBounds
    guard least >= 0, even.count > 2 else { return even }
    var (stated, crowd) = (0, 0)
    var smallest = Double.infinity
    for number in numbers where !number.isNaN {
      stated += 1
      if number < even[1] { crowd += 1 }
      if number > 0, number < smallest { smallest = number }
    }
    guard Double(crowd) > crowded * Double(stated), greatest >= smallest * 1000 else { return even }
    let top = exponent(of: greatest) + 1
    let bottom = max(exponent(of: smallest), top - decades)
    let powers = (bottom...top).map(power)
    return powers[0] <= least ? powers : [0] + powers
  }

  /// The power of ten that is nearest at or below a number above zero.
  private static func exponent(of number: Double) -> Int {
    var exponent = 0
    while power(exponent + 1) <= number { exponent += 1 }
    while power(exponent) > number { exponent -= 1 }
    return exponent
  }

  /// Exact for the bounds of all amounts that occur.
  private static func power(_ exponent: Int) -> Double {
    let size = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / size : size
  }
}
