/// A round distance: 1, 2 or 5 times a power of ten.
struct RoundStep: Hashable, Sendable {
  let mantissa: Int
  let exponent: Int

  /// The shortest step that satisfies a condition which every much longer one satisfies.
  ///
  /// It is not shorter than `least`, and never so short beside the numbers it counts that two multiples are the
  /// same number.
  private init(
    least: Double, from low: Double, to high: Double, isWhole: Bool, where fits: (RoundStep) -> Bool
  ) {
    let finest = max(least, max(abs(low), abs(high)) * 1e-12, isWhole ? 1 : 1e-100)
    var exponent = Self.exponent(of: finest)
    while true {
      for mantissa in [1, 2, 5] {
        let step = RoundStep(mantissa: mantissa, exponent: exponent)
        if fits(step) {
          self = step
          return
        }
      }
      exponent += 1
    }
  }

  private init(mantissa: Int, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The shortest step that needs at most `count` of its intervals, two at least, to reach from one finite number to
  /// another; a whole number where `isWhole`.
  init(from low: Double, to high: Double, atMost count: Int, isWhole: Bool = false) {
    let count = max(2, count)
    self.init(
      least: high / Double(count) - low / Double(count), from: low, to: high, isWhole: isWhole
    ) { $0.index(atOrAbove: high) - $0.index(atOrBelow: low) <= count }
  }

  /// The shortest step with at most `count` multiples between two finite numbers.
  init(between low: Double, and high: Double, atMost count: Int, isWhole: Bool = false) {
    let count = max(1, count)
    self.init(
      least: high / Double(count + 1) - low / Double(count + 1), from: low, to: high, isWhole: isWhole
    ) { $0.index(atOrBelow: high) - $0.index(atOrAbove: low) < count }
  }

  /// How many steps from zero the nearest multiple is that is not above a number.
  func index(atOrBelow number: Double) -> Int {
    // One off at most, where the division was rounded.
    let near = Int((number / width).rounded(.down))
    if number < multiple(near) { return near - 1 }
    return number >= multiple(near + 1) ? near + 1 : near
  }

  /// How many steps from zero the nearest multiple is that is not below a number.
  func index(atOrAbove number: Double) -> Int { -index(atOrBelow: -number) }

  /// Divided by a power of ten rather than multiplied by a fraction, so that three tenths are 0.3.
  func multiple(_ index: Int) -> Double {
    let multiple = Double(index) * Double(mantissa)
    return exponent < 0 ? multiple / Self.power(-exponent) : multiple * Self.power(exponent)
  }

  /// A multiple as text, with as many decimals as the step has; in millions and more where `largest` is that large.
  func text(_ index: Int, largest: Double) -> String {
    let total = index * mantissa
    let units = [(12, " tn", 1e12), (9, " bn", 1e9), (6, " M", 1e6)]
    if largest < 1e15, let unit = units.first(where: { largest >= $0.2 }), exponent >= unit.0 - 2 {
      return total == 0 ? "0" : Self.text(total, exponent - unit.0) + unit.1
    }
    if largest >= 1e15 || exponent < -9 {
      return total == 0 ? "0" : PlainNumber.grouped(total) + "e" + PlainNumber.grouped(exponent)
    }
    return Self.text(total, exponent)
  }

  private static func text(_ total: Int, _ exponent: Int) -> String {
    exponent < 0
      ? PlainNumber.fixed(total, decimals: -exponent) : PlainNumber.grouped(total * Int(power(exponent)))
  }

  private var width: Double { multiple(1) }

  private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// The power of ten that is nearest below a number above zero.
  private static func exponent(of number: Double) -> Int {
    var (exponent, rest) = (0, number)
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    return exponent
  }
}
