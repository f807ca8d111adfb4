extension ListingKind {
  static let thresholds = ListingKind(id: "thresholds", letter: "s", title: "Thresholds") { catalogue in
    let rows = catalogue.thresholds
    let count = rows.count
    return Listing(
      id: "thresholds", title: "Thresholds", noun: .init("class", "classes"), rowCount: count,
      fields: [
        .text("id", "Identifier", short: "Id", .code, rows: count) { rows[$0].id.rawValue },
        .text("scheme", "Scale", .category, rows: count) { rows[$0].scheme },
        .text("period", "Period", .category, rows: count) { rows[$0].period },
        .text("class", "Class", .text, rows: count) { rows[$0].label },
        Field(
          "range", "Values", .interval,
          intervals: { rows[$0].isLimit ? nil : rows[$0].interval }
        ) { .texts(TextColumn((0..<count).lazy.map { rows[$0].interval.description })) },
        .text("unit", "Unit", rows: count) { rows[$0].unit },
        .text("confidence", "Confidence", .category, rows: count) { rows[$0].provenance.confidence.rawValue },
        .text("note", "Note", rows: count) { rows[$0].note },
      ],
      columns: ["class", "range", "unit", "scheme", "period", "confidence"],
      key: { rows[$0].id.rawValue }, open: { Address(["thresholds", rows[$0].id.rawValue]) },
      provenance: { rows[$0].provenance },
      searched: { [rows[$0].scheme, rows[$0].period, rows[$0].label] })
  }
}

extension Interval: CustomStringConvertible {
  /// `≥ 75 and < 90`.
  public var description: String {
    let low = lower.map { (includesLower ? "≥ " : "> ") + RawNumber.text($0) }
    let high = upper.map { (includesUpper ? "≤ " : "< ") + RawNumber.text($0) }
    return [low, high].compactMap { $0 }.joined(separator: " and ")
  }
}
