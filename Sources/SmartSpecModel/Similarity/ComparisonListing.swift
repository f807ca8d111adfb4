extension AskedListing {
  /// Indicators of up to eight regions side by side: `/compare/PL22,DE21`.
  static let comparison = AskedListing(
    id: "compare", usage: "name the regions to compare, up to eight: /compare/PL22,DE21."
  ) { catalogue, address in
    let found = Comparison.regions(of: address, in: catalogue)
    return found.rows.isEmpty ? nil : ComparisonListing(found, address, in: catalogue).listing
  }
}

/// Which regions an address compares.
public enum Comparison {
  /// How many regions can stand side by side.
  public static let limit = 8

  /// The regions in their order, each once, and the codes that are none or too many.
  public static func regions(
    of address: Address, in catalogue: Catalogue
  ) -> (rows: [Int], unread: [String]) {
    guard address.path.count == 2, address.path[0] == "compare" else { return ([], []) }
    var rows: [Int] = []
    var unread: [String] = []
    for code in address.path[1].split(separator: ",").map(String.init) {
      guard let row = catalogue.row(at: Address(["regions", code]))?.row, rows.count < limit else {
        unread.append(code)
        continue
      }
      if !rows.contains(row) { rows.append(row) }
    }
    return (rows, unread)
  }

  /// The address that compares some regions, by their codes.
  public static func address(_ codes: [String]) -> Address {
    Address(["compare", codes.joined(separator: ",")])
  }
}

/// One row an indicator, one column a region, and the European Union beside them.
private struct ComparisonListing: Sendable {
  private let regions: [Int]
  private let options: ListOptions
  private let show: String
  private let catalogue: Catalogue
  /// Indicators of which one of the regions has a value in some year.
  private let indicators: [Int]
  /// The year that most of the regions have, the newest of several.
  private let years: [Int?]

  init(_ found: (rows: [Int], unread: [String]), _ address: Address, in catalogue: Catalogue) {
    let regions = found.rows
    self.regions = regions
    self.catalogue = catalogue
    options = ListOptions(
      choices: [.init("show", "what is shown", ["value", "index", "rank"])], address: address,
      unread: found.unread)
    show = options.value("show")
    indicators = catalogue.indicators.indices.filter { indicator in
      regions.contains { catalogue.observations.isObserved(indicator: indicator, region: $0) }
    }
    years = indicators.map { indicator in
      let known = regions.compactMap { catalogue.observations.newestYear(indicator: indicator, region: $0) }
      return Set(known).max { a, b in
        (known.count { $0 == a }, a) < (known.count { $0 == b }, b)
      }
    }
  }

  var listing: Listing {
    let (catalogue, indicators) = (catalogue, indicators)
    let ids = regions.map { catalogue.regions[$0].id.rawValue.lowercased() }
    return Listing(
      id: "compare", title: "Compare", noun: .init("indicator", "indicators"), rowCount: indicators.count,
      fields: [nameField] + regions.map(regionField) + [unionField] + describingFields
        + regions.map(seriesField),
      columns: ["indicator"] + ids + ["eu", "year"] + ids.map { $0 + "_series" } + ["unit"],
      year: catalogue.year, options: options, key: { catalogue.indicators[indicators[$0]].id.rawValue },
      open: { Address(["indicators", catalogue.indicators[indicators[$0]].id.rawValue]) },
      provenance: { catalogue.indicators[indicators[$0]].provenance }, records: Records("observations"),
      searched: {
        [catalogue.indicators[indicators[$0]].id.rawValue, catalogue.indicators[indicators[$0]].title]
      })
  }

  private func described(_ field: String, _ row: Int) -> FigureReference {
    .cell(list: "indicators", row: indicators[row], field: field)
  }

  private var nameField: Field {
    let (catalogue, indicators) = (catalogue, indicators)
    return .text("indicator", "Indicator", rows: indicators.count, reference: { described("title", $0) }) {
      catalogue.indicators[indicators[$0]].title
    }
  }

  private var describingFields: [Field] {
    let (catalogue, indicators, years) = (catalogue, indicators, years)
    return [
      .number(
        "year", "Year of most values", short: "Year", .year, rows: indicators.count,
        reference: { .observation(indicator: indicators[$0], region: regions[0], year: years[$0]) }
      ) { years[$0].map(Double.init) },
      .text("unit", "Unit", rows: indicators.count, reference: { described("unit", $0) }) {
        show == "value" ? catalogue.indicators[indicators[$0]].unit : show == "index" ? "EU = 100" : "rank"
      },
    ]
  }

  private func regionField(_ region: Int) -> Field {
    let (indicators, catalogue) = (indicators, catalogue)
    let code = catalogue.regions[region].id.rawValue
    let cells = indicators.indices.map { cell($0, region) }
    var reference: (@Sendable (Int) -> FigureReference?)?
    var formula: (@Sendable (Int) -> Formula?)?
    switch show {
    case "index": formula = { indexFormula(cells[$0], $0, region) }
    case "rank":
      reference = { .rank(indicator: indicators[$0], region: region, year: cells[$0].figure?.year) }
    default:
      reference = { .observation(indicator: indicators[$0], region: region, year: cells[$0].figure?.year) }
    }
    return Field(
      code.lowercased(), "\(code) \(catalogue.regions[region].name)", short: code, .number,
      display: { cells[$0].text }, reference: reference, formula: formula,
      opens: { _ in Address(["regions", code]) }
    ) { .numbers(NumberColumn(cells.map(\.value))) }
  }

  private var unionField: Field {
    let (indicators, years) = (indicators, years)
    let unions = indicators.indices.map { row in
      years[row].flatMap { catalogue.unionValue(indicator: indicators[row], year: $0) }
    }
    let texts = unions.enumerated().map { row, union -> String in
      guard let union, show != "rank" else { return "" }
      let described = catalogue.indicators[indicators[row]]
      guard show == "index" else { return Figures.text(union, described) }
      return described.direction == .neutral ? "" : "100"
    }
    let values = unions.enumerated().map { row, union -> Double? in
      guard let union, show != "rank" else { return nil }
      guard show == "index" else { return union.value }
      return catalogue.indicators[indicators[row]].direction == .neutral ? nil : 100
    }
    return .number(
      "eu", "EU-27", short: "EU", rows: indicators.count, display: { texts[$0] },
      reference: { .union(indicator: indicators[$0], year: years[$0]) }
    ) { values[$0] }
  }

  private func seriesField(_ region: Int) -> Field {
    let (indicators, years, catalogue) = (indicators, years, catalogue)
    let code = catalogue.regions[region].id.rawValue
    return Field(
      code.lowercased() + "_series", "\(code), ten years", short: "\(code) 10 y", .series,
      series: { row in
        years[row].map {
          catalogue.observations.series(indicator: indicators[row], region: region, years: ($0 - 9)...$0)
        } ?? []
      },
      reference: { row in
        years[row].map { .series(indicator: indicators[row], region: region, years: ($0 - 9)...$0) }
      }, opens: { _ in Address(["regions", code]) }
    ) { .texts(TextColumn((0..<indicators.count).lazy.map { _ in "" })) }
  }
}

extension ComparisonListing {
  /// What stands in one place of the table.
  private struct Cell: Sendable {
    let figure: Figure?
    let union: UnionValue?
    let value: Double?
    let text: String
  }

  private func cell(_ row: Int, _ region: Int) -> Cell {
    let indicator = indicators[row]
    let described = catalogue.indicators[indicator]
    guard let figure = catalogue.observations.newest(indicator: indicator, region: region) else {
      return Cell(figure: nil, union: nil, value: nil, text: "")
    }
    let union = catalogue.unionValue(indicator: indicator, year: figure.year)
    let year = figure.year == years[row] ? "" : " ’" + String(figure.year).suffix(2)
    // Of a quantity such as the population nobody says that it is high beside the Union.
    let compared = described.direction == .neutral ? nil : union
    let sign = compared.map { Self.sign(figure.value, beside: $0.value) } ?? ""
    switch show {
    case "index":
      let index = compared.flatMap { $0.value <= 0 || figure.value < 0 ? nil : figure.value / $0.value * 100 }
      let text = index.map { sign + Figures.text($0, decimals: 0) + Figures.mark(figure) + year } ?? ""
      return Cell(figure: figure, union: union, value: index, text: text)
    case "rank":
      let rank = catalogue.rank(indicator: indicator, region: region, year: figure.year)
      return Cell(
        figure: figure, union: union, value: rank.map { Double($0.place) },
        text: rank.map { "\($0.place)/\($0.count)" + year } ?? "")
    default:
      return Cell(
        figure: figure, union: union, value: figure.value, text: sign + Figures.text(figure, described) + year
      )
    }
  }

  /// A sign for what is more than a fifth above or below the value of the Union.
  private static func sign(_ value: Double, beside union: Double) -> String {
    guard abs(value - union) > abs(union) / 5 else { return "" }
    return value > union ? "▲ " : "▼ "
  }

  private func indexFormula(_ cell: Cell, _ row: Int, _ region: Int) -> Formula {
    let indicator = indicators[row]
    guard let figure = cell.figure, let union = cell.union, cell.value != nil else {
      return Formula(
        "value of the region / value of the Union × 100; one of both is not known, or it is a quantity",
        from: [.init("observations")])
    }
    return Formula(
      "value \(figure.year) / value of the Union (\(Figures.basis(union))) \(union.year) × 100 = "
        + "\(RawNumber.text(figure.value)) / \(RawNumber.text(union.value)) × 100",
      from: catalogue.inputs(indicator, [region], figure.year)
        + (catalogue.regions.index(of: Region.union).map { catalogue.inputs(indicator, [$0], union.year) }
          ?? []))
  }
}
