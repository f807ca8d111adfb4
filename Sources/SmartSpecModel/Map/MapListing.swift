extension AskedListing {
  /// An indicator on a map: `/map/gdp_pps_pct_eu`.
  static let map = AskedListing(
    id: "map", usage: "name an indicator: /map/gdp_pps_pct_eu."
  ) { catalogue, address in MapSubject(address, in: catalogue).map { MapListing($0, catalogue).listing } }
}

/// The regions of a map with their values, classes and ranks: the table beside the picture.
private struct MapListing: Sendable {
  private let subject: MapSubject
  private let catalogue: Catalogue
  private let indicator: Indicator

  init(_ subject: MapSubject, _ catalogue: Catalogue) {
    self.subject = subject
    self.catalogue = catalogue
    indicator = catalogue.indicators[subject.indicator]
  }

  var listing: Listing {
    let catalogue = catalogue
    let regions = RegionsListing(catalogue: catalogue).make()
    var listing = Listing(
      id: "map", title: indicator.title, noun: regions.noun, rowCount: regions.rowCount,
      fields: ownFields + regions.fields.filter { ![indicator.id.rawValue, "level"].contains($0.id) },
      columns: [
        "code", "name", "country", "value", indicator.id.rawValue + "_series", "class", "range", "rank",
      ],
      year: catalogue.year, settings: ["of", "marks", "zoom"], options: subject.options, key: regions.key,
      open: regions.open, provenance: regions.provenance, records: Records("regions"),
      searched: regions.searched)
    listing.scope = ranked
    listing.relation = subject.selection
    return listing
  }

  /// The regions from the good end of the scale, those without a value last.
  private var ranked: [Int] {
    let sign: Double = indicator.direction == .lower ? 1 : -1
    return subject.regions.map {
      (region: $0, value: subject.figure($0).map { $0.value * sign } ?? .infinity)
    }
    .sorted { ($0.value, $0.region) < ($1.value, $1.region) }.map(\.region)
  }

  private var ownFields: [Field] {
    let (subject, catalogue, indicator) = (subject, catalogue, indicator)
    let count = catalogue.regions.count
    let members = Set(subject.regions)
    // Regions that the map is not about have no class among the others.
    let index: @Sendable (Int) -> Int? = { members.contains($0) ? subject.classIndex($0) : nil }
    let observed: @Sendable (Int) -> FigureReference = {
      .observation(indicator: subject.indicator, region: $0, year: subject.figure($0)?.year)
    }
    let formula: @Sendable (Int) -> Formula? = { row in
      guard let index = index(row) else { return nil }
      return Formula(
        "class \(index + 1) of \(subject.classes.count), \(subject.range(index)), by \(subject.method), over the "
          + "\(subject.regions.count) regions of the map",
        from: [.init("observations", subject.figure(row)?.provenance)])
    }
    return [
      Field(
        "value", indicator.title, short: indicator.shortTitle, .number, unit: indicator.unit,
        decimals: indicator.decimals, companions: ["value_year", "value_flag"], figure: subject.figure,
        reference: observed
      ) { .numbers(NumberColumn((0..<count).map { subject.figure($0)?.value })) },
      .number("value_year", "Year of the value", short: "Year", .year, rows: count, reference: observed) {
        subject.figure($0).map { Double($0.year) }
      },
      .text("value_flag", "Flag of the value", short: "Flag", .code, rows: count, reference: observed) {
        subject.figure($0)?.flag ?? ""
      },
      .number(
        "class", "Class on the map, 1 the lowest", short: "Class", .count, rows: count, formula: formula
      ) {
        index($0).map { Double($0 + 1) }
      },
      .text("range", "Limits of the class", short: "Limits", .category, rows: count, formula: formula) {
        index($0).map(subject.range) ?? ""
      },
      .number(
        "rank", "Rank in the Union", short: "Rank", .count, rows: count,
        reference: {
          .rank(indicator: subject.indicator, region: $0, year: subject.figure($0)?.year)
        }
      ) { row in
        subject.figure(row).flatMap {
          catalogue.rank(indicator: subject.indicator, region: row, year: $0.year)
        }.map { Double($0.place) }
      },
      .text("marked", "Marked on the map", short: "Marked", .category, rows: count) {
        subject.marked.contains($0) ? "yes" : "no"
      },
    ]
  }
}
