/// Where medians, extremes and numbers of values are from.
extension Catalogue {
  func spread(
    _ property: FigureReference.Spread.Property, _ indicator: Int, _ year: Int?,
    _ group: RegionCategory.Group?
  ) -> Explanation {
    let described = indicators[indicator]
    let whom = Self.whom(group)
    let rows = compared(group)
    guard let year, let spread = distribution(indicator: indicator, year: year, over: rows) else {
      return Explanation(
        subject: "\(described.title) · \(property.rawValue) of the \(whom)", value: Explanation.notAvailable,
        year: year, origins: [dataset(of: described)], table: tableName(Self.observationTable))
    }
    let value: Double
    switch property {
    case .median: value = spread.median
    case .lowest: value = spread.minimum
    case .highest: value = spread.maximum
    case .count: value = Double(spread.count)
    }
    let who = "the \(spread.count) \(whom) that have a value in \(year)"
    return computed(
      "\(described.title) · \(property == .count ? "values" : property.rawValue) of the \(whom)",
      RawNumber.text(value), indicator, year,
      Formula(
        property == .count
          ? "number of \(whom) that have a value in \(year); \(rows.count) are compared"
          : "\(property.rawValue) of \(who)",
        from: inputs(indicator, rows, year) + categoryInputs(of: rows, group)),
      unit: property == .count ? "" : nil)
  }

  func medians(_ indicator: Int, _ years: ClosedRange<Int>, _ group: RegionCategory.Group) -> Explanation {
    let rows = compared(group)
    let inputs = years.flatMap { self.inputs(indicator, rows, $0) }
    guard !inputs.isEmpty else { return spread(.median, indicator, nil, group) }
    let values = years.map { year in
      let spread = distribution(indicator: indicator, year: year, over: rows)
      return "\(year) " + (spread.map { RawNumber.text($0.median) } ?? ":")
    }
    return computed(
      "\(indicators[indicator].title) · medians of the \(Self.whom(group))", values.joined(separator: ", "),
      indicator, nil,
      Formula(
        "median, in each year, of the \(Self.whom(group)) that have a value",
        from: inputs + categoryInputs(of: rows, group)))
  }

  func compared(_ group: RegionCategory.Group?) -> [Int] {
    group.map { comparedRegions(level: 2, in: $0) } ?? comparedRegions(level: 2)
  }

  private static func whom(_ group: RegionCategory.Group?) -> String {
    group.map { "\($0.rawValue) level 2 regions of the Union (category 2021–2027)" }
      ?? "level 2 regions of the Union"
  }

  func categoryInputs(of rows: [Int], _ group: RegionCategory.Group?) -> [Formula.Input] {
    guard let group else { return [] }
    return rows.flatMap { categories(ofRegionAt: $0) }
      .filter { $0.period == "2021-2027" && $0.group == group }
      .map { Formula.Input("categories", $0.provenance) }
  }
}
