extension AskedListing {
  /// Two indicators of the same regions: `/scatter/gdp_pps_pct_eu/tertiary_25_64`.
  static let scatter = AskedListing(
    id: "scatter", usage: "name two indicators: /scatter/gdp_pps_pct_eu/tertiary_25_64."
  ) { catalogue, address in
    ScatterSubject(address, in: catalogue).map { ScatterListing($0, catalogue).listing }
  }
}

/// The regions of a scatter with both values: the table beside the picture.
private struct ScatterListing: Sendable {
  private let subject: ScatterSubject
  private let catalogue: Catalogue

  init(_ subject: ScatterSubject, _ catalogue: Catalogue) {
    self.subject = subject
    self.catalogue = catalogue
  }

  var listing: Listing {
    let (x, y) = (catalogue.indicators[subject.across], catalogue.indicators[subject.up])
    let regions = RegionsListing(catalogue: catalogue).make()
    let own = [value("x", subject.across), value("y", subject.up)].flatMap { $0 }
    var listing = Listing(
      id: "scatter", title: "\(x.shortTitle) and \(y.shortTitle)", noun: regions.noun,
      rowCount: regions.rowCount,
      fields: own + regions.fields.filter { $0.id != "level" },
      columns: ["code", "name", "country", "category", "x", "x_year", "y", "y_year"], year: catalogue.year,
      settings: ["of"], options: subject.options, key: regions.key, open: regions.open,
      provenance: regions.provenance, records: Records("regions"), searched: regions.searched)
    listing.scope = subject.regions.sorted { (order($0), $0) < (order($1), $1) }
    listing.relation = [subject.selection, subject.correlation?.text ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
    return listing
  }

  /// The highest of the first indicator first.
  private func order(_ region: Int) -> Double {
    subject.figure(subject.across, region).map { -$0.value } ?? .infinity
  }

  private func value(_ id: String, _ index: Int) -> [Field] {
    let (subject, indicator, count) = (subject, catalogue.indicators[index], catalogue.regions.count)
    let reference: @Sendable (Int) -> FigureReference = {
      .observation(indicator: index, region: $0, year: subject.figure(index, $0)?.year)
    }
    return [
      Field(
        id, indicator.title, short: indicator.shortTitle, .number, unit: indicator.unit,
        decimals: indicator.decimals, companions: [id + "_year"], figure: { subject.figure(index, $0) },
        reference: reference
      ) { .numbers(NumberColumn((0..<count).map { subject.figure(index, $0)?.value })) },
      .number(
        id + "_year", indicator.title + ", year", short: "Year", .year, rows: count, reference: reference
      ) { subject.figure(index, $0).map { Double($0.year) } },
    ]
  }
}
