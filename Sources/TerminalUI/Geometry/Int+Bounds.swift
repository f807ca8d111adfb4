extension Int {
  /// The sum, or the nearest `Int` if it does not fit.
  func addingWithinBounds(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other > 0 ? .max : .min
  }

  /// The number with the other sign, or the nearest `Int` if it does not fit.
  var negatedWithinBounds: Int { self == .min ? .max : -self }

  /// Twice the number, or the nearest `Int` if it does not fit.
  var doubledWithinBounds: Int { addingWithinBounds(self) }
}
