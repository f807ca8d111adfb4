/// What a sentence says of values in their order.
struct SeriesFacts {
  let first: (index: Int, value: Double)?
  let last: (index: Int, value: Double)?
  let lowest: Double?
  let highest: Double?
  let missing: Int

  init(_ values: [Double?]) {
    let known = values.enumerated().compactMap { index, value in
      value.finite.map { (index: index, value: $0) }
    }
    first = known.first
    last = known.last
    lowest = known.map(\.value).min()
    highest = known.map(\.value).max()
    missing = values.count - known.count
  }

  /// `3 values missing`, or nothing where none is.
  static func missingText(_ count: Int) -> String {
    count == 0 ? "" : count == 1 ? "1 value missing" : "\(PlainNumber.grouped(count)) values missing"
  }
}

extension Double? {
  /// The value where it is a number that can be drawn.
  var finite: Double? { flatMap { $0.isFinite ? $0 : nil } }
}
