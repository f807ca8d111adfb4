/// Euros in few characters.
public enum Money {
  /// `0.5 M€`, `12 M€`, `1.6 G€`, `500 k€`.
  public static func short(_ euros: Double) -> String {
    let size = abs(euros)
    if size >= 1e9 { return RawNumber.fixed(euros / 1e9, decimals: size >= 1e10 ? 0 : 1) + " G€" }
    if size >= 1e5 { return RawNumber.fixed(euros / 1e6, decimals: size >= 1e7 ? 0 : 1) + " M€" }
    if size >= 1e3 { return RawNumber.fixed(euros / 1e3, decimals: 0) + " k€" }
    return RawNumber.fixed(euros, decimals: 0) + " €"
  }

  /// Whether the short form says the amount to the euro.
  public static func isShort(_ euros: Double) -> Bool {
    let steps: [(from: Double, unit: Double)] = [(1e10, 1e9), (1e9, 1e8), (1e7, 1e6), (1e5, 1e5), (1e3, 1e3)]
    let unit = steps.first { abs(euros) >= $0.from }?.unit ?? 1
    return (euros / unit).rounded() * unit == euros
  }
}
