/// What a chart shows, where that is more than one series of one region.
public enum ChartFigure: Hashable, Sendable {
  /// An indicator of some regions over years, and the medians of groups of level 2 regions; nil is the group of all.
  case lines(indicator: Int, regions: [Int], groups: [RegionCategory.Group?], years: ClosedRange<Int>)
  /// How many level 2 regions have a value in each class.
  case histogram(indicator: Int, year: Int)
  /// The spread of an indicator over the level 2 regions of each group.
  case groups(indicator: Int, year: Int)
  /// The median of those who take part in a pilot action, beside the Union.
  case participants(indicator: Int, pilot: Int, years: ClosedRange<Int>)
}

/// Where the data of charts are from, and how they are computed.
extension Catalogue {
  func charted(_ figure: ChartFigure) -> Explanation {
    switch figure {
    case .lines(let indicator, let regions, let groups, let years):
      lines(indicator, regions, groups, years)
    case .histogram(let indicator, let year): histogram(indicator, year)
    case .groups(let indicator, let year): spreads(indicator, year)
    case .participants(let indicator, let pilot, let years): participants(indicator, pilot, years)
    }
  }

  private func lines(
    _ indicator: Int, _ regions: [Int], _ groups: [RegionCategory.Group?], _ years: ClosedRange<Int>
  ) -> Explanation {
    let single = regions.map { self.regions[$0].level < 0 ? "EU-27" : self.regions[$0].id.rawValue }
    let medians = groups.map { $0.map { "median of the \($0.rawValue)" } ?? "median of all" }
    var sentences: [String] = []
    if !single.isEmpty {
      sentences.append("the values of \(single.joined(separator: ", ")) as the source gives them")
    }
    if !medians.isEmpty {
      sentences.append(
        "the median, in each year, of the level 2 regions of the Union that have a value: "
          + medians.joined(separator: ", "))
    }
    let grouped = groups.flatMap { compared($0) }
    let inputs = years.flatMap { self.inputs(indicator, regions + grouped, $0) }
    return charted(
      indicator, (single + medians).joined(separator: ", "), years, sentences.joined(separator: "; "),
      inputs + groups.flatMap { categoryInputs(of: compared($0), $0) })
  }

  private func histogram(_ indicator: Int, _ year: Int) -> Explanation {
    let rows = comparedRegions(level: 2)
    let limits = categoryLimits(of: indicator)
    let values = inputs(indicator, rows, year)
    return charted(
      indicator, "spread over the level 2 regions of the Union", year...year,
      "number of level 2 regions of the Union with a value of \(year) in classes of equal width; a limit belongs to the "
        + "class above it; \(values.count) of \(rows.count) have a value"
        + (limits.isEmpty
          ? "" : "; the limits of the categories 2021–2027 are for the years they were made from"),
      values + limits.map { Formula.Input("thresholds", thresholds[$0.row].provenance) })
  }

  private func spreads(_ indicator: Int, _ year: Int) -> Explanation {
    let groups = RegionCategory.Group.allCases
    let inputs = groups.flatMap { group in
      self.inputs(indicator, compared(group), year) + categoryInputs(of: compared(group), group)
    }
    return charted(
      indicator, "spread by category of region", year...year,
      "lowest, quartiles and highest of the level 2 regions of each category (2021–2027) with a value of \(year); what "
        + "lies more than one and a half times the distance of the quartiles beyond them stands alone",
      inputs)
  }

  private func participants(_ indicator: Int, _ pilot: Int, _ years: ClosedRange<Int>) -> Explanation {
    let rows = comparedParticipants(ofPilotAt: pilot)
    let union = regions.index(of: Region.union).map { [$0] } ?? []
    return charted(
      indicator, "participants of \(pilots[pilot].id) and EU-27", years,
      "median, in each year, of the \(rows.count) level 2 regions of the Union that take part or lie in a country or "
        + "region that takes part, each counted once; not a causal estimate: nobody knows how they would have gone "
        + "without the pilot action, and they were not chosen at random",
      years.flatMap { inputs(indicator, rows + union, $0) }
        + participations(ofPilotAt: pilot).map {
          Formula.Input("pilot_participants", participations[$0].provenance)
        })
  }

  private func charted(
    _ indicator: Int, _ what: String, _ years: ClosedRange<Int>, _ sentence: String, _ inputs: [Formula.Input]
  ) -> Explanation {
    let title = "\(indicators[indicator].title) · \(what)"
    let span = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    guard !inputs.isEmpty else {
      return Explanation(
        subject: title, value: Explanation.notAvailable, origins: [dataset(of: indicators[indicator])],
        table: tableName(Self.observationTable))
    }
    return computed(
      title, "chart of \(span)", indicator, years.count == 1 ? years.lowerBound : nil,
      Formula(sentence, from: inputs))
  }
}
