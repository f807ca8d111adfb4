/// Regions of the same level by how alike they are to one region, the nearest first.
public enum SimilarListing {
  /// What can be chosen about such a list.
  static func options(_ address: Address, in catalogue: Catalogue) -> ListOptions {
    ListOptions(
      weights: StructuralBlock.all.map { block in
        let measures = block.measures.map { catalogue.names(of: $0).title }
        return .init(block.id, block.title, measures.joined(separator: "; "), usual: 1)
      },
      choices: [.init("abroad", "in another country", ["no", "yes"])], address: address)
  }

  /// The regions that are laid beside one, in the order of the list.
  static func make(like subject: Int, in catalogue: Catalogue, as address: Address) -> Listing {
    let options = options(address, in: catalogue)
    let weights = options.weights.map(\.value)
    let own = catalogue.regions[subject]
    let space = catalogue.structuralSpace(level: own.level)
    let ofSubject = catalogue.structuralValues(of: subject)
    let isAbroad = options.value("abroad") == "yes"
    let rows = space.regions.filter {
      $0 != subject && !(isAbroad && catalogue.regions[$0].country == own.country)
    }.map { row in
      Row(
        region: row,
        distance: StructuralDistance(ofSubject, catalogue.structuralValues(of: row), weights: weights))
    }.sorted { $0.order(catalogue) < $1.order(catalogue) }
    return Rows(subject: subject, rows: rows, options: options, catalogue: catalogue).listing
  }

  fileprivate struct Row: Sendable {
    let region: Int
    let distance: StructuralDistance

    /// The nearest first, those without a distance last.
    func order(_ catalogue: Catalogue) -> (Double, String) {
      (distance.value ?? .infinity, catalogue.regions[region].id.rawValue)
    }
  }
}

extension SimilarListing {
  /// The rows with their fields.
  fileprivate struct Rows: Sendable {
    let subject: Int
    let rows: [Row]
    let options: ListOptions
    let catalogue: Catalogue

    var listing: Listing {
      let (rows, catalogue) = (rows, catalogue)
      let own = catalogue.regions[subject]
      return Listing(
        id: "similar",
        title: "Regions like \(own.id)" + (options.value("abroad") == "yes" ? " in other countries" : ""),
        noun: .init("region", "regions"), rowCount: rows.count,
        fields: regionFields + [distanceField] + StructuralBlock.all.indices.map(blockField) + wordFields,
        columns: ["code", "name", "country", "distance", "alike", "different", "missing"]
          + StructuralBlock.all.map(\.id) + ["years"],
        year: catalogue.year, options: options, key: { catalogue.regions[rows[$0].region].id.rawValue },
        open: { Address(["regions", catalogue.regions[rows[$0].region].id.rawValue]) },
        provenance: { catalogue.regions[rows[$0].region].provenance },
        records: Records("regions"),
        searched: { RegionsListing.searched(catalogue.regions[rows[$0].region]) })
    }

    private var regionFields: [Field] {
      RegionsListing.names(rows.map(\.region), in: catalogue)
    }

    private var distanceField: Field {
      let rows = rows
      return .number(
        "distance", "Distance", decimals: 3, rows: rows.count, formula: { formula(rows[$0]) }
      ) { rows[$0].distance.value }
    }

    private func blockField(_ block: Int) -> Field {
      let rows = rows
      let described = StructuralBlock.all[block]
      return .number(
        described.id, "\(described.title), part of the distance", short: described.title, decimals: 3,
        rows: rows.count, formula: { formula(rows[$0], block: block) }
      ) { rows[$0].distance.part(block)?.value }
    }

    private var wordFields: [Field] {
      let (rows, catalogue) = (rows, catalogue)
      let count = rows.count
      let whole: @Sendable (Int) -> Formula? = { formula(rows[$0]) }
      return [
        .text("alike", "Most alike in", .category, rows: count, formula: whole) {
          rows[$0].distance.nearest.map { StructuralBlock.all[$0.block].id } ?? ""
        },
        .text("different", "Least alike in", .category, rows: count, formula: whole) {
          rows[$0].distance.farthest.map { StructuralBlock.all[$0.block].id } ?? ""
        },
        .number("blocks", "Blocks compared", short: "Blocks", .count, rows: count, formula: whole) {
          Double(rows[$0].distance.parts.count)
        },
        .text("missing", "Blocks left out", short: "Left out", .list, rows: count, formula: whole) {
          rows[$0].distance.missing.map { StructuralBlock.all[$0].id }.joined(separator: ";")
        },
        .text("years", "Years of the values", short: "Years", .code, rows: count, formula: whole) {
          catalogue.structuralYears(rows[$0].distance, subject, rows[$0].region)
        },
      ]
    }

    /// How the distance is made of its parts.
    private func formula(_ row: Row) -> Formula {
      let distance = row.distance
      let parts = distance.parts.map { part in
        "\(StructuralBlock.all[part.block].id) \(RawNumber.fixed(part.value, decimals: 3))"
      }
      var sentence =
        "distance to \(catalogue.regions[subject].id): sum of the parts of \(parts.count) blocks"
        + (parts.isEmpty ? "" : ": " + parts.joined(separator: " + "))
      if !distance.missing.isEmpty {
        let names = distance.missing.map { StructuralBlock.all[$0].id }.joined(separator: ", ")
        sentence += "; left out because one of the two has no value: \(names)"
      }
      if distance.value == nil { sentence += "; less than half of what should count can be compared" }
      if !options.weights.allSatisfy({ $0.value == $0.usual }) { sentence += "; \(options.summary)" }
      return Formula(
        sentence,
        from: distance.parts.flatMap { catalogue.inputs(ofBlock: $0.block, subject, row.region) }
          + [.init("regions", catalogue.regions[row.region].provenance)])
    }

    /// How the part of a block is computed.
    private func formula(_ row: Row, block: Int) -> Formula {
      let names = catalogue.structuralSentence(of: block, subject, row.region)
      guard let part = row.distance.part(block) else {
        let reason = options.weights[block].value == 0 ? "the block does not count" : "left out: \(names)"
        return Formula(
          reason, from: catalogue.inputs(ofBlock: block, subject, row.region) + [.init("observations")])
      }
      return Formula(
        "mean of the squared differences, in standard deviations of the level \(catalogue.regions[subject].level) "
          + "regions of the Union, of \(names) = \(RawNumber.fixed(part.difference, decimals: 3)); "
          + "times its share of the weights, \(RawNumber.fixed(part.share, decimals: 3))",
        from: catalogue.inputs(ofBlock: block, subject, row.region))
    }
  }
}

extension Catalogue {
  /// The years of the values behind a distance, `2012–2025`; empty where there are none.
  func structuralYears(_ distance: StructuralDistance, _ a: Int, _ b: Int) -> String {
    let blocks = Set(distance.parts.map(\.block))
    let measured = zip(StructuralBlock.measures, zip(structuralValues(of: a), structuralValues(of: b)))
    let years = measured.flatMap { described, values -> [Int] in
      guard blocks.contains(described.block), let one = values.0, let other = values.1 else { return [] }
      return [one.year, other.year]
    }
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? String(first) : "\(first)–\(last)"
  }

  /// The observations that two regions have for a block.
  func inputs(ofBlock block: Int, _ a: Int, _ b: Int) -> [Formula.Input] {
    structuralPairs(of: block, a, b).flatMap { pair -> [Formula.Input] in
      guard let one = pair.a, let other = pair.b, let indicator = indicators.index(of: pair.measure.indicator)
      else { return [] }
      return inputs(indicator, [a], one.year) + inputs(indicator, [b], other.year)
        + (pair.measure.isPerArea ? [a, b].map { .init("regions", regions[$0].provenance) } : [])
    }
  }

  /// `R&D expenditure 3.10 of 2023 and 2.95 of 2023, Patents no value of ITH1`.
  func structuralSentence(of block: Int, _ a: Int, _ b: Int) -> String {
    structuralPairs(of: block, a, b).map { pair in
      let name = names(of: pair.measure).title + (pair.measure.scale == .logarithm ? " (logarithm)" : "")
      guard let one = pair.a, let other = pair.b else {
        let without = [(pair.a, a), (pair.b, b)].filter { $0.0 == nil }.map { regions[$0.1].id.rawValue }
        return "\(name) no value of \(without.joined(separator: " and "))"
      }
      return
        "\(name) \(text(one, of: pair.measure)) of \(one.year) and \(text(other, of: pair.measure)) of \(other.year)"
    }.joined(separator: ", ")
  }
}
