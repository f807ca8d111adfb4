/// Where values of indicators, and what is computed from them, are from.
extension Catalogue {
  /// A value as it was observed; nil where there is none.
  func observed(_ indicator: Int, _ row: Int, _ year: Int) -> Explanation? {
    guard let figure = observations.figure(indicator: indicator, region: row, year: year) else { return nil }
    return Explanation(
      subject: subject(indicator, row), value: RawNumber.text(figure.value), unit: indicators[indicator].unit,
      year: year, flag: figure.flag, origins: [origin(of: figure.provenance, in: Self.observationTable)],
      table: tableName(Self.observationTable), code: classification(of: row),
      confidence: figure.provenance.confidence, remark: remark(indicator))
  }

  /// A value that is not there: what it would be, and where it was looked for.
  func notAvailable(_ indicator: Int, _ row: Int) -> Explanation {
    let described = indicators[indicator]
    return Explanation(
      subject: subject(indicator, row), value: Explanation.notAvailable, origins: [dataset(of: described)],
      table: tableName(Self.observationTable), code: classification(of: row),
      remark: [
        year.map { "The data hold no value of \($0) or before." } ?? "The data hold no value.",
        described.coverage.isEmpty ? "" : "Coverage: \(described.coverage).",
      ].filter { !$0.isEmpty }.joined(separator: " "))
  }

  func series(_ indicator: Int, _ row: Int, _ years: ClosedRange<Int>) -> Explanation {
    let inputs = years.flatMap { self.inputs(indicator, [row], $0) }
    guard !inputs.isEmpty else { return notAvailable(indicator, row) }
    let values = years.map { year in
      let figure = observations.figure(indicator: indicator, region: row, year: year)
      return "\(year) " + (figure.map { RawNumber.text($0.value) + Figures.mark($0) } ?? ":")
    }
    return computed(
      subject(indicator, row), values.joined(separator: ", "), indicator, nil,
      Formula(
        "the values of \(years.lowerBound) to \(years.upperBound), each between the lowest and the highest of them",
        from: inputs), code: classification(of: row))
  }

  func union(_ indicator: Int, _ year: Int?) -> Explanation {
    let described = indicators[indicator]
    let name = described.title + " · European Union"
    guard let year, let value = unionValue(indicator: indicator, year: year) else {
      let reason =
        described.direction == .neutral
        ? "No aggregate is published, and a median says nothing about the Union here."
        : "No aggregate is published, and no level 2 region has a value."
      return Explanation(
        subject: name, value: Explanation.notAvailable, year: year, origins: [dataset(of: described)],
        table: tableName(Self.observationTable), remark: reason)
    }
    switch value.basis {
    case .official:
      let official = regions.index(of: Region.union).flatMap { observed(indicator, $0, year) }
      return official ?? notAvailable(indicator, 0)
    case .median:
      return spread(.median, indicator, year, nil)
    }
  }

  func ranked(_ indicator: Int, _ row: Int, _ year: Int?) -> Explanation {
    let region = regions[row]
    guard let year, let rank = rank(indicator: indicator, region: row, year: year) else {
      return Explanation(
        subject: "Rank in " + subject(indicator, row), value: Explanation.notAvailable, year: year,
        origins: [dataset(of: indicators[indicator])], table: tableName(Self.observationTable),
        code: classification(of: row),
        remark: "Regions of the Union are ranked that have a value, without statistical remainders.")
    }
    let end = indicators[indicator].direction == .lower ? "lowest" : "highest"
    return computed(
      "Rank in " + subject(indicator, row), "\(rank.place) of \(rank.count)", indicator, year,
      Formula(
        "rank \(rank.place) of \(rank.count): \(Self.noun(level: region.level)) of the Union ordered from the \(end) value of \(year)",
        from: inputs(indicator, comparedRegions(level: region.level), year)), unit: "",
      code: classification(of: row))
  }

  func changed(_ indicator: Int, _ row: Int) -> Explanation {
    guard let change = change(indicator: indicator, region: row),
      let last = observations.value(indicator: indicator, region: row, year: change.to),
      let first = observations.value(indicator: indicator, region: row, year: change.from)
    else {
      return Explanation(
        subject: "Change of " + subject(indicator, row), value: Explanation.notAvailable,
        origins: [dataset(of: indicators[indicator])], table: tableName(Self.observationTable),
        code: classification(of: row), remark: "Fewer than two values lie within ten years.")
    }
    let sign = change.difference > 0 ? "+" : change.difference < 0 ? "−" : ""
    return computed(
      "Change of " + subject(indicator, row), sign + RawNumber.text(abs(change.difference)), indicator,
      change.to,
      Formula(
        "value \(change.to) − value \(change.from) = \(RawNumber.text(last)) − \(RawNumber.text(first))"
          + (change.crossesBreak ? "; the source marks a break in the series in between" : ""),
        from: inputs(indicator, [row], change.to) + inputs(indicator, [row], change.from)),
      code: classification(of: row))
  }

  func explainedReferenceYear(_ indicator: Int) -> Explanation {
    Explanation(
      subject: "Year of comparison of " + indicators[indicator].title,
      value: referenceYear(indicator: indicator).map(String.init) ?? Explanation.notAvailable,
      formula:
        "the newest year in which at least half as many level 2 regions have a value as in the best covered year",
      origins: [dataset(of: indicators[indicator])], table: tableName(Self.observationTable))
  }
}

extension Catalogue {
  static let observationTable = "observations"

  /// `GDP per head, EU = 100 · PL22 Śląskie`.
  func subject(_ indicator: Int, _ row: Int) -> String {
    "\(indicators[indicator].title) · \(regions[row].id) \(regions[row].name)"
  }

  /// The source an indicator declares, for figures that are not there.
  func dataset(of indicator: Indicator) -> Origin {
    let known = origin(of: indicator.provenance, in: "indicators")
    // Most name nothing but the dataset again, with its publisher.
    let others = known.references.filter { !$0.contains(indicator.dataset) }
    return Origin(dataset: indicator.dataset, licence: known.licence, references: others)
  }

  /// The values of some regions in a year, as what something is computed from.
  func inputs(_ indicator: Int, _ rows: [Int], _ year: Int) -> [Formula.Input] {
    rows.compactMap { row in
      observations.figure(indicator: indicator, region: row, year: year)
        .map { Formula.Input(Self.observationTable, $0.provenance) }
    }
  }

  func computed(
    _ subject: String, _ value: String, _ indicator: Int, _ year: Int?, _ formula: Formula,
    unit: String? = nil, code: String = ""
  ) -> Explanation {
    Explanation(
      subject: subject, value: value, unit: unit ?? indicators[indicator].unit, year: year,
      formula: formula.sentence, origins: origins(of: formula), table: tableNames(of: formula), code: code,
      confidence: formula.confidence, remark: remark(indicator))
  }

  /// What has to be known about the regions that an indicator covers.
  private func remark(_ indicator: Int) -> String {
    let coverage = indicators[indicator].coverage
    return coverage.isEmpty ? "" : "Coverage of the indicator: \(coverage)."
  }

  /// `PL22 in NUTS 2024`; for a code that is no longer in force, its last classification.
  func classification(of row: Int) -> String {
    let region = regions[row]
    guard region.level >= 0 else { return "" }
    let version = region.isValid(in: Region.currentVersion) ? Region.currentVersion : region.versions.last
    return version.map { "\(region.id) in NUTS \($0)" } ?? region.id.rawValue
  }

  static func noun(level: Int) -> String { level == 0 ? "countries" : "level \(level) regions" }
}
