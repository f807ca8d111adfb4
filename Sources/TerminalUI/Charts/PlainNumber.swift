/// Numbers as text without a formatting library.
public enum PlainNumber {
  /// A number in few characters: three digits that matter, thousands with commas, millions and more with a word.
  ///
  /// What is not finite is missing.
  public static let short: NumberFormat = { number in
    guard number.isFinite else { return ChartTable.missing }
    let size = abs(number)
    if size >= 1e15 || size > 0 && size < 0.001 { return scientific(number) }
    if let (unit, word) = [(1e12, " tn"), (1e9, " bn"), (1e6, " M")].first(where: { size >= $0.0 }) {
      return decimals(of: number / unit) + word
    }
    return decimals(of: number)
  }

  /// `−1,234,567`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return (number < 0 ? "−" : "") + String(digits)
  }

  /// A whole number divided by a power of ten: 1250 with two decimals is `12.50`.
  static func fixed(_ number: Int, decimals: Int) -> String {
    guard decimals > 0 else { return grouped(number) }
    let unit = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    let digits = String(rest)
    let fraction = String(repeating: "0", count: decimals - digits.count) + digits
    return (number < 0 ? "−" : "") + grouped(Int(whole)) + "." + fraction
  }

  private static func decimals(of number: Double) -> String {
    let size = abs(number)
    let count = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    var text = fixed(Int((number * [1, 10, 100, 1000][count]).rounded()), decimals: count)
    guard count > 0 else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  private static func scientific(_ number: Double) -> String {
    var (rest, exponent) = (abs(number), 0)
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    return (number < 0 ? "−" : "") + decimals(of: rest) + "e\(exponent)".replacingMinus
  }
}

extension String {
  /// With a true minus sign.
  fileprivate var replacingMinus: String { String(map { $0 == "-" ? "−" : $0 }) }
}
