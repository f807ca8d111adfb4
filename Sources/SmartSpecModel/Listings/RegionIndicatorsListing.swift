/// The indicators of one region: newest value, value of the Union, rank and change.
enum RegionIndicatorsListing {
  static func make(region row: Int, in catalogue: Catalogue) -> Listing {
    let observations = catalogue.observations
    // An indicator stays in the list when the year is so early that it has no value yet.
    let known = catalogue.indicators.indices.filter { observations.isObserved(indicator: $0, region: row) }
    let count = known.count
    let indicators = known.map { catalogue.indicators[$0] }
    let figures = known.map { observations.newest(indicator: $0, region: row) }
    let unions = zip(known, figures).map { indicator, figure in
      figure.flatMap { catalogue.unionValue(indicator: indicator, year: $0.year) }
    }
    let ranks = zip(known, figures).map { indicator, figure in
      figure.flatMap { catalogue.rank(indicator: indicator, region: row, year: $0.year) }
    }
    let changes = known.map { catalogue.change(indicator: $0, region: row) }
    @Sendable func described(_ field: String, _ position: Int) -> FigureReference {
      .cell(list: "indicators", row: known[position], field: field)
    }
    let observation: @Sendable (Int) -> FigureReference = {
      .observation(indicator: known[$0], region: row, year: figures[$0]?.year)
    }
    let union: @Sendable (Int) -> FigureReference = { .union(indicator: known[$0], year: figures[$0]?.year) }
    let rank: @Sendable (Int) -> FigureReference = {
      .rank(indicator: known[$0], region: row, year: figures[$0]?.year)
    }
    let change: @Sendable (Int) -> FigureReference = { .change(indicator: known[$0], region: row) }
    return Listing(
      id: "indicators", title: "Indicators", noun: .init("indicator", "indicators"), rowCount: count,
      fields: [
        .text("indicator", "Indicator", rows: count, reference: { described("title", $0) }) {
          indicators[$0].title
        },
        .text("id", "Identifier", short: "Id", .code, rows: count, reference: { described("id", $0) }) {
          indicators[$0].id.rawValue
        },
        Field(
          "series", "Ten years", short: "10 years", .series,
          series: { position in
            guard let last = figures[position]?.year else { return [] }
            return observations.series(indicator: known[position], region: row, years: (last - 9)...last)
          },
          reference: { position in
            figures[position].map {
              .series(indicator: known[position], region: row, years: ($0.year - 9)...$0.year)
            }
          }
        ) { .texts(TextColumn((0..<count).lazy.map { _ in "" })) },
        Field(
          "value", "Value", .number, companions: ["year", "flag"], figure: { figures[$0] },
          display: { position in figures[position].map { Figures.text($0, indicators[position]) } ?? "" },
          reference: observation
        ) { .numbers(NumberColumn(figures.map { $0?.value })) },
        .number("year", "Year", .year, rows: count, reference: observation) {
          figures[$0].map { Double($0.year) }
        },
        .text("flag", "Flag", .code, rows: count, reference: observation) { figures[$0]?.flag ?? "" },
        .text("unit", "Unit", rows: count, reference: { described("unit", $0) }) { indicators[$0].unit },
        .number(
          "eu", "EU-27", short: "EU", companions: ["eu_basis"], rows: count,
          display: { position in unions[position].map { Figures.text($0, indicators[position]) } ?? "" },
          reference: union
        ) { unions[$0]?.value },
        .text(
          "eu_basis", "What the EU value is", short: "EU is", .category, rows: count, reference: union
        ) {
          unions[$0].map(Figures.basis) ?? ""
        },
        .number(
          "rank", "Rank", .count, companions: ["rank_of"], rows: count,
          display: { ranks[$0].map { "\($0.place)/\($0.count)" } ?? "" }, reference: rank
        ) {
          ranks[$0].map { Double($0.place) }
        },
        .number("rank_of", "Regions ranked", short: "Of", .count, rows: count, reference: rank) {
          ranks[$0].map { Double($0.count) }
        },
        .number(
          "change", "Change", companions: ["change_from"], rows: count,
          display: { position in changes[position].map { Figures.change($0, indicators[position]) } ?? "" },
          reference: change
        ) { changes[$0]?.difference },
        .number("change_from", "Change since", short: "Since", .year, rows: count, reference: change) {
          changes[$0].map { Double($0.from) }
        },
        .text("source", "Source", .category, rows: count, reference: observation) {
          figures[$0]?.provenance.source ?? ""
        },
      ],
      columns: ["indicator", "series", "value", "year", "eu", "rank", "change", "unit"],
      key: { indicators[$0].id.rawValue }, open: { Address(["indicators", indicators[$0].id.rawValue]) },
      provenance: { figures[$0]?.provenance ?? indicators[$0].provenance },
      records: Records(
        Catalogue.observationTable, owner: "\(catalogue.regions[row].id) \(catalogue.regions[row].name)"),
      searched: { [indicators[$0].id.rawValue, indicators[$0].title] })
  }
}
