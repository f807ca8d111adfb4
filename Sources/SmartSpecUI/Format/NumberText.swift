import SmartSpecModel

/// Numbers of a field as screens show them.
enum NumberText {
  /// A value as it is stated: the digits of the field, and more where the number has more.
  static func stated(_ number: Double, _ field: Field) -> String {
    if field.kind == .year { return RawNumber.text(number) }
    let decimals = (field.decimals..<6).first { Double(RawNumber.fixed(number, decimals: $0)) == number }
    return Figures.text(number, decimals: decimals ?? 6)
  }

  /// What was computed from several values: a digit more than they have.
  static func computed(_ number: Double, _ field: Field) -> String {
    if field.kind == .year { return RawNumber.fixed(number, decimals: number == number.rounded() ? 0 : 1) }
    return isWhole(field) && number == number.rounded()
      ? Figures.text(number, decimals: 0) : Figures.text(number, decimals: field.decimals + 1)
  }

  /// A sum; of euros in few characters where `isShort`.
  static func sum(_ number: Double, _ field: Field, isShort: Bool = true) -> String {
    isShort && field.unit == "EUR" ? Money.short(number) : Figures.text(number, decimals: field.decimals)
  }

  /// A class: `20–39` of whole numbers, else `20 to <40`.
  static func range(_ lower: Double, _ upper: Double, _ field: Field) -> String {
    if field.unit == "EUR", Money.isShort(lower), Money.isShort(upper) {
      return "\(Money.short(lower)) to <\(Money.short(upper))"
    }
    guard isWhole(field), upper - lower >= 1 else {
      return "\(stated(lower, field)) to <\(stated(upper, field))"
    }
    let last = upper - 1
    func text(_ number: Double) -> String {
      isYear(field) ? RawNumber.text(number) : Figures.text(number, decimals: 0)
    }
    return last == lower ? text(lower) : "\(text(lower))–\(text(last))"
  }

  /// `32.4 %`.
  static func share(_ share: Double) -> String { Figures.text(share * 100, decimals: 1) + " %" }

  static func count(_ count: Int) -> String { Figures.text(Double(count), decimals: 0) }

  /// The unit after a blank where it is short; a long one is said once, in the title.
  static func unit(_ field: Field) -> String {
    field.unit.isEmpty || field.unit.count > 12 ? "" : " " + field.unit
  }

  private static func isYear(_ field: Field) -> Bool { field.kind == .year || field.kind == .date }
  private static func isWhole(_ field: Field) -> Bool { field.kind == .count || isYear(field) }
}
