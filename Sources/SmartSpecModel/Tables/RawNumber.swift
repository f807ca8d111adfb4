/// Numbers as exports and addresses carry them.
public enum RawNumber {
  /// The shortest text that reads back as the same number, without a needless `.0`.
  public static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return value.description
  }

  /// A number rounded half away from zero to `decimals` digits, with a plain minus sign and no grouping.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "" }
    let scales: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
    let digits = min(max(0, decimals), scales.count - 1)
    let scaled = (abs(value) * scales[digits]).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return value.description }
    let whole = Int64(scaled)
    let unit = Int64(scales[digits])
    var text = String(whole / unit)
    if digits > 0 {
      let fraction = String(whole % unit)
      text += "." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
    return value < 0 && whole != 0 ? "-" + text : text
  }
}
