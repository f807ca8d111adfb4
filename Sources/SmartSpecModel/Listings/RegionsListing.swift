extension ListingKind {
  static let regions = ListingKind(id: "regions", letter: "r", title: "Regions") {
    RegionsListing(catalogue: $0).make()
  }
}

/// The list of regions: each indicator is a field, with its year and flag beside it.
struct RegionsListing: Sendable {
  let catalogue: Catalogue

  func make() -> Listing {
    let catalogue = catalogue
    return Listing(
      id: "regions", title: "Regions", noun: .init("region", "regions"), rowCount: catalogue.regions.count,
      fields: descriptiveFields + indicatorFields + countFields,
      columns: defaultColumns, sort: [SortKey("code")],
      narrowings: [
        .init("level", ["2"]), .init("eu", ["yes"], unless: ["country", "code"]),
        .init("versions", [Region.currentVersion]), .init("remainder", ["no"], unless: ["code"]),
      ], year: catalogue.year,
      key: { catalogue.regions[$0].id.rawValue },
      open: { Address(["regions", catalogue.regions[$0].id.rawValue]) },
      provenance: { catalogue.regions[$0].provenance },
      searched: { Self.searched(catalogue.regions[$0]) })
  }

  private var defaultColumns: [String] {
    let headline = ["gdp_pps_pct_eu", "gerd_pct_gdp", "unemployment_rate", "tertiary_25_64"]
      .filter { catalogue.indicators.index(of: Indicator.ID(rawValue: $0)) != nil }
    let series = headline.first.map { [$0 + "_series"] } ?? []
    return ["code", "name", "country", "category"] + headline.prefix(1) + series + headline.dropFirst() + [
      "pilots", "partnerships",
    ]
  }

  private var descriptiveFields: [Field] {
    let catalogue = catalogue
    let regions = catalogue.regions
    let count = regions.count
    return [
      .text("code", "NUTS code", short: "Code", .code, rows: count) { regions[$0].id.rawValue },
      .text("name", "Region", rows: count) { regions[$0].name },
      .text("latin_name", "Name in Latin letters", short: "Latin name", rows: count) {
        regions[$0].latinName
      },
      .text(
        "english", "Other names", rows: count,
        formula: {
          Formula("other names by which it is found", from: [.init("region_aliases", regions[$0].provenance)])
        }
      ) { regions[$0].aliases.joined(separator: ", ") },
      .number("level", "NUTS level", short: "Level", .count, rows: count) { Double(regions[$0].level) },
      .text("country", "Country", short: "Ctry", .category, rows: count) { regions[$0].country },
      .text("parent", "Lies in", .code, rows: count) { regions[$0].parent?.rawValue ?? "" },
      category("category", "Category 2021–2027", short: "Category", of: "2021-2027") { $0.word },
      category("category_2014", "Category 2014–2020", short: "Cat. 2014", of: "2014-2020") { $0.rawValue },
      .text("eu", "In the EU-27", short: "EU-27", .category, rows: count) {
        regions[$0].isInUnion ? "yes" : "no"
      },
      .text("versions", "NUTS versions", short: "Versions", .list, rows: count) {
        regions[$0].versions.joined(separator: ";")
      },
      .text("remainder", "Statistical remainder (…ZZ)", short: "Rest", .category, rows: count) {
        regions[$0].isExtraRegio ? "yes" : "no"
      },
      .number("area_km2", "Area", .number, unit: "km²", rows: count) { regions[$0].area },
    ]
  }

  private var indicatorFields: [Field] {
    catalogue.indicators.indices.flatMap { fields(ofIndicatorAt: $0) }
  }

  private func fields(ofIndicatorAt index: Int) -> [Field] {
    let catalogue = catalogue
    let indicator = catalogue.indicators[index]
    let id = indicator.id.rawValue
    let count = catalogue.regions.count
    let reference: @Sendable (Int) -> FigureReference = {
      .observation(
        indicator: index, region: $0, year: catalogue.observations.newestYear(indicator: index, region: $0))
    }
    let newest: @Sendable (Int) -> Figure? = { catalogue.observations.newest(indicator: index, region: $0) }
    let last = catalogue.observations.years(of: index)?.upperBound
    return [
      Field(
        id, indicator.title, short: indicator.shortTitle, .number, unit: indicator.unit,
        decimals: indicator.decimals, companions: [id + "_year", id + "_flag"], figure: newest,
        reference: reference
      ) { .numbers(NumberColumn((0..<count).map { newest($0)?.value })) },
      .number(
        id + "_year", indicator.title + ", year", short: "Year", .year, rows: count, reference: reference
      ) {
        newest($0).map { Double($0.year) }
      },
      .text(id + "_flag", indicator.title + ", flag", short: "Flag", .code, rows: count, reference: reference)
      {
        newest($0)?.flag ?? ""
      },
      Field(
        id + "_series", indicator.title + ", ten years", short: "10 years", .series,
        series: { region in
          last.map {
            catalogue.observations.series(indicator: index, region: region, years: ($0 - 9)...$0)
          } ?? []
        },
        reference: { region in
          last.map { .series(indicator: index, region: region, years: ($0 - 9)...$0) }
        }
      ) { .texts(TextColumn((0..<count).lazy.map { _ in "" })) },
    ]
  }

  /// The category of a period; empty where a region is made of several that differ.
  ///
  /// What was not read in a source bears the sign of that, what was computed `(c)`.
  private func category(
    _ id: String, _ title: String, short: String, of period: String,
    word: @escaping @Sendable (RegionCategory.Group) -> String
  ) -> Field {
    let catalogue = catalogue
    @Sendable func categories(_ row: Int) -> [RegionCategory] {
      let found = catalogue.categories(ofRegionAt: row).filter { $0.period == period }
      return found.allSatisfy { $0.group == found[0].group } ? found : []
    }
    return .text(
      id, title, short: short, .category, rows: catalogue.regions.count,
      display: { row in
        let found = categories(row)
        guard let first = found.first else { return "" }
        let doubtful = found.first { $0.provenance.confidence != .sourced }?.provenance ?? first.provenance
        return doubtful.marked(word(first.group) + (first.basis == .computed ? " (c)" : ""))
      },
      reference: { row in
        catalogue.categories(ofRegionAt: row).firstIndex { $0.period == period }.map {
          .related(list: "categories", of: "regions", row: row, position: $0, field: "category")
        }
      }
    ) { categories($0).first?.group.rawValue ?? "" }
  }
}
