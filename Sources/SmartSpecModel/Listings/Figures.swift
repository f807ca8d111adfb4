/// Figures in words and digits, as screens show them.
public enum Figures {
  /// A number with its indicator's digits, grouped by commas, with a true minus sign.
  public static func text(_ value: Double, decimals: Int) -> String {
    let plain = RawNumber.fixed(value, decimals: decimals)
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".")
    var grouped = ""
    let whole = Array(parts.first ?? "")
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return (isNegative ? "−" : "") + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }

  public static func text(_ value: Double, _ indicator: Indicator) -> String {
    text(value, decimals: indicator.decimals)
  }

  /// The value with a flag sign where the source gives a flag or the fact is not sourced.
  public static func text(_ figure: Figure, _ indicator: Indicator) -> String {
    text(figure.value, indicator) + mark(figure)
  }

  /// What stands after a figure that its source flags: ` e`, ` p`; and `?` or `~` for unsure provenance.
  public static func mark(_ figure: Figure) -> String {
    (figure.flag.isEmpty ? "" : " " + figure.flag) + figure.provenance.mark
  }

  /// `+9`, `−0.8`, `0`, with `b` when the series has a break in between.
  public static func change(_ change: Change, _ indicator: Indicator) -> String {
    let number = text(change.difference, indicator)
    let isZero = number.allSatisfy { "0.".contains($0) }
    return (change.difference > 0 && !isZero ? "+" : "") + number + (change.crossesBreak ? " b" : "")
  }

  /// The value for the Union; `med` before it where it is a median, because that is not the value of the Union.
  public static func text(_ union: UnionValue, _ indicator: Indicator) -> String {
    (union.basis == .official ? "" : "med ") + text(union.value, indicator) + union.mark
  }

  /// `official` or `median of 241`.
  public static func basis(_ union: UnionValue) -> String {
    switch union.basis {
    case .official: "official"
    case .median(let count): "median of \(count)"
    }
  }

  /// What the letters of a flag mean.
  public static func words(forFlag flag: String) -> String {
    flag.map { letter in
      switch letter {
      case "b": "break in series"
      case "d": "definition differs"
      case "e": "estimated"
      case "p": "provisional"
      case "u": "low reliability"
      default: "flag \(letter)"
      }
    }.joined(separator: ", ")
  }
}
