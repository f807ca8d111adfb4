/// Regions that one region could work with, the best fitting first.
public enum FinderListing {
  /// What can be chosen about such a list.
  static func options(_ address: Address, in catalogue: Catalogue) -> ListOptions {
    ListOptions(
      weights: PartnerAspect.allCases.map { .init($0.rawValue, $0.title, $0.remark, usual: $0.usualWeight) },
      choices: [
        .init("abroad", "in another country", ["yes", "no"]),
        .init("theme", "theme", [""] + PriorityTheme.all.map(\.id)),
        .init("category", "category 2021–2027", [""] + RegionCategory.Group.allCases.map(\.rawValue)),
        .init("partnership", "in the partnership", [""] + catalogue.partnerships.map(\.id.rawValue)),
      ], address: address)
  }

  static func make(for subject: Int, in catalogue: Catalogue, as address: Address) -> Listing {
    let options = options(address, in: catalogue)
    let weights = options.weights.map(\.value)
    let own = catalogue.regions[subject]
    let neighbours = catalogue.neighbours(of: subject)
    let rows = catalogue.comparedRegions(level: own.level)
      .filter { $0 != subject && isMeant($0, own, options, in: catalogue) }
      .map { row in
        let match = catalogue.partnerMatch(subject, row, neighbours: neighbours)
        return Row(region: row, match: match, score: PartnerScore(match.scores, weights: weights))
      }.sorted { $0.order(catalogue) < $1.order(catalogue) }
    return Rows(subject: subject, rows: rows, options: options, catalogue: catalogue).listing
  }

  /// Whether a region fulfils the conditions.
  private static func isMeant(
    _ row: Int, _ own: Region, _ options: ListOptions, in catalogue: Catalogue
  ) -> Bool {
    let facts = catalogue.partnerFacts(of: row)
    let (theme, category, partnership) = (
      options.value("theme"), options.value("category"), options.value("partnership")
    )
    if options.value("abroad") == "yes", catalogue.regions[row].country == own.country { return false }
    if !theme.isEmpty, !facts.themes.contains(theme) { return false }
    if !category.isEmpty {
      // A region made of several that differ belongs to no category as a whole.
      let found = catalogue.categories(ofRegionAt: row).filter { $0.period == "2021-2027" }
      if found.isEmpty || !found.allSatisfy({ $0.group.rawValue == category }) { return false }
    }
    return partnership.isEmpty
      || catalogue.partnerships.index(of: .init(rawValue: partnership)).map(facts.partnerships.contains)
        == true
  }

  fileprivate struct Row: Sendable {
    let region: Int
    let match: PartnerMatch
    let score: PartnerScore

    /// The best first, those without a score last.
    func order(_ catalogue: Catalogue) -> (Double, String) {
      (-(score.value ?? -1), catalogue.regions[region].id.rawValue)
    }
  }
}

extension FinderListing {
  /// The rows with their fields.
  fileprivate struct Rows: Sendable {
    let subject: Int
    let rows: [Row]
    let options: ListOptions
    let catalogue: Catalogue

    var listing: Listing {
      let (rows, catalogue) = (rows, catalogue)
      return Listing(
        id: "finder", title: "Partner finder", noun: .init("region", "regions"), rowCount: rows.count,
        fields: RegionsListing.names(rows.map(\.region), in: catalogue)
          + RegionsListing.category(rows.map(\.region), in: catalogue)
          + [scoreField, whyField] + PartnerAspect.allCases.map(aspectField) + evidenceFields,
        columns: ["code", "name", "country", "score", "why"] + PartnerAspect.allCases.map(\.rawValue)
          + ["km", "themes", "missing", "years"],
        year: catalogue.year, options: options, key: { catalogue.regions[rows[$0].region].id.rawValue },
        open: { Address(["regions", catalogue.regions[rows[$0].region].id.rawValue]) },
        provenance: { catalogue.regions[rows[$0].region].provenance }, records: Records("regions"),
        searched: { RegionsListing.searched(catalogue.regions[rows[$0].region]) })
    }

    private var scoreField: Field {
      let rows = rows
      return .number(
        "score", "How well it fits", short: "Fit", decimals: 3, rows: rows.count,
        formula: { formula(rows[$0]) }
      ) { rows[$0].score.value }
    }

    private var whyField: Field {
      let rows = rows
      return .text(
        "why", "What most of the fit is from", short: "Why", rows: rows.count, formula: { formula(rows[$0]) }
      ) { row in
        rows[row].score.parts.filter { $0.value > 0 }.sorted { $0.value > $1.value }.prefix(2).map {
          "\($0.aspect.rawValue) \(RawNumber.fixed($0.value, decimals: 2).drop { $0 == "0" })"
        }.joined(separator: " ")
      }
    }

    private func aspectField(_ aspect: PartnerAspect) -> Field {
      let rows = rows
      return .number(
        aspect.rawValue, "Fit by \(aspect.title)", short: aspect.rawValue.capitalizedFirst, decimals: 3,
        rows: rows.count, formula: { formula(rows[$0], aspect) }
      ) { rows[$0].score.part(aspect)?.value }
    }

    private var evidenceFields: [Field] {
      let (rows, catalogue) = (rows, catalogue)
      let count = rows.count
      return [
        .number(
          "km", "Distance on the map", short: "km", unit: "km", rows: count,
          formula: {
            formula(rows[$0], .near)
          }
        ) { rows[$0].match.kilometres.map { $0.rounded() } },
        .text(
          "themes", "Themes of both", short: "Themes", .list, rows: count,
          formula: {
            formula(rows[$0], .priorities)
          }
        ) { rows[$0].match.themes.joined(separator: ";") },
        .text(
          "strengths", "Where it leads", short: "Leads in", .list, rows: count,
          formula: {
            formula(rows[$0], .skills)
          }
        ) { row in
          rows[row].match.strengths.map { catalogue.names(of: $0.measure).title }.joined(separator: ";")
        },
        .number(
          "joint", "Joint activities", short: "Joint", .count, rows: count,
          formula: {
            formula(rows[$0], .history)
          }
        ) { Double(rows[$0].match.jointCount) },
        .text(
          "partnerships", "Partnerships of both", short: "Partnerships", .list, rows: count,
          formula: {
            formula(rows[$0], .history)
          }
        ) { row in
          rows[row].match.partnerships.map { catalogue.partnerships[$0].id.rawValue }.joined(separator: ";")
        },
        .text(
          "years", "Years of the structure", short: "Years", .code, rows: count,
          formula: { formula(rows[$0], .structure) }
        ) { catalogue.structuralYears(rows[$0].match.distance, subject, rows[$0].region) },
        .text("missing", "Not known", .list, rows: count, formula: { formula(rows[$0]) }) {
          rows[$0].score.missing.map(\.rawValue).joined(separator: ";")
        },
      ]
    }

    /// How the fit is made of its parts.
    private func formula(_ row: Row) -> Formula {
      let parts = row.score.parts.map {
        "\($0.aspect.rawValue) \(RawNumber.fixed($0.value, decimals: 3))"
      }
      var sentence =
        "fit with \(catalogue.regions[subject].id): "
        + (parts.isEmpty ? "nothing to add up" : "sum of " + parts.joined(separator: " + "))
      if !row.score.missing.isEmpty {
        sentence +=
          "; left out because it is not known: \(row.score.missing.map(\.rawValue).joined(separator: ", "))"
      }
      if row.score.value == nil { sentence += "; less than half of what should count is known" }
      sentence += "; weights " + options.weights.map { "\($0.id) \($0.value)" }.joined(separator: ", ")
      return Formula(
        sentence,
        from: row.score.parts.flatMap { inputs($0.aspect, row) }
          + [.init("regions", catalogue.regions[row.region].provenance)])
    }

    /// How the part of an aspect is computed.
    private func formula(_ row: Row, _ aspect: PartnerAspect) -> Formula {
      let share =
        row.score.part(aspect).map {
          " = \(RawNumber.fixed($0.score, decimals: 3)), times its share of the weights, "
            + RawNumber.fixed($0.share, decimals: 3)
        } ?? (row.match.scores[aspect] == nil ? "; not known" : "; it does not count")
      return Formula(
        catalogue.sentence(aspect, row.match, subject, row.region) + share,
        from: inputs(aspect, row) + [.init("regions", catalogue.regions[row.region].provenance)])
    }

    private func inputs(_ aspect: PartnerAspect, _ row: Row) -> [Formula.Input] {
      let match = row.match
      switch aspect {
      case .priorities:
        let facts = [subject, row.region].map { catalogue.partnerFacts(of: $0) }
        let priorities = facts.flatMap(\.priorities).map { catalogue.priorities[$0].provenance }
        let partnerships = facts.flatMap { $0.partnerships.sorted() }
          .map { catalogue.partnerships[$0].provenance }
        return priorities.map { Formula.Input("priorities", $0) }
          + partnerships.map { Formula.Input("partnerships", $0) }
      case .structure:
        return match.distance.parts.flatMap { catalogue.inputs(ofBlock: $0.block, subject, row.region) }
      case .skills:
        return StructuralBlock.all.indices.filter { StructuralBlock.all[$0].isStrength }
          .flatMap { catalogue.inputs(ofBlock: $0, subject, row.region) }
      case .history:
        var found = match.partnerships.map {
          Formula.Input("partnerships", catalogue.partnerships[$0].provenance)
        }
        found += match.pilots.map { Formula.Input("pilot_actions", catalogue.pilots[$0].provenance) }
        found += match.projects.map { Formula.Input("projects", catalogue.projects[$0].provenance) }
        if !match.interreg.isEmpty { found.append(.init("interreg_europe_partners")) }
        return found
      case .near: return [.init("regions", catalogue.regions[subject].provenance)]
      }
    }
  }
}

extension Catalogue {
  /// What an aspect of a match rests on, in words.
  public func reason(_ aspect: PartnerAspect, _ match: PartnerMatch) -> String {
    switch aspect {
    case .priorities:
      return match.scores[aspect] == nil
        ? "no priorities or partnerships known"
        : match.themes.isEmpty ? "none in common" : match.themes.joined(separator: ", ")
    case .structure:
      guard let value = match.distance.value else { return "too few values in common" }
      let nearest = match.distance.nearest.map { ", most alike in " + StructuralBlock.all[$0.block].id } ?? ""
      return "distance \(RawNumber.fixed(value, decimals: 3))\(nearest)"
    case .skills:
      guard match.scores[aspect] != nil else { return "no values in common" }
      return match.strengths.isEmpty
        ? "no lead where you are below the mean"
        : match.strengths.map {
          "\(names(of: $0.measure).short) \(text($0.theirs, of: $0.measure)) beside \(text($0.mine, of: $0.measure))"
        }.joined(separator: ", ")
    case .history:
      let counts: [(Int, Listing.Noun)] = [
        (match.partnerships.count, .init("partnership", "partnerships")),
        (match.pilots.count, .init("pilot action", "pilot actions")),
        (match.projects.count, .init("project", "projects")),
        (match.interreg.count, .init("Interreg Europe project", "Interreg Europe projects")),
      ]
      let named = counts.filter { $0.0 > 0 }.map { $1.counted($0) }
      return named.isEmpty ? "nothing in common in the data" : named.joined(separator: ", ")
    case .near:
      guard let kilometres = match.kilometres else { return "place not known" }
      return "\(Figures.text(kilometres, decimals: 0)) km" + (match.isNeighbour ? ", a common border" : "")
    }
  }

  /// How an aspect of a match is computed.
  fileprivate func sentence(
    _ aspect: PartnerAspect, _ match: PartnerMatch, _ own: Int, _ other: Int
  ) -> String {
    let reason = reason(aspect, match)
    switch aspect {
    case .priorities:
      return
        "part of the themes of \(regions[own].id) and \(regions[other].id) that both have, rare ones counting more (\(reason))"
    case .structure: return "1 / (1 + structural distance) (\(reason))"
    case .skills:
      return
        "mean over the indicators of strength of the lead where \(regions[own].id) is below the mean and "
        + "\(regions[other].id) more than half a standard deviation above it (\(reason))"
    case .history: return "joint activities n (\(match.jointCount)) as n / (n + 3) (\(reason))"
    case .near: return "1 − km / 1,000, not below 0 (\(reason))"
    }
  }
}

extension String {
  /// `priorities` as `Priorities`.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
