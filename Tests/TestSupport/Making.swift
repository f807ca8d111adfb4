public import SmartSpecModel

extension DataTable {
  /// A table of texts, with numbers in the fields that are numbers in the samples.
  public static func make(_ name: String, _ fields: [String], _ rows: [[String]]) -> DataTable {
    let columns = fields.indices.map { field -> Column in
      let values = rows.map { field < $0.count ? $0[field] : "" }
      if numeric.contains(fields[field]) { return .numbers(NumberColumn(values.map { Double($0) })) }
      return .texts(TextColumn(values))
    }
    let schema = TableSchema(
      name: name, title: name,
      fields: fields.map { FieldSchema(name: $0, kind: numeric.contains($0) ? .number : .text) })
    return DataTable(schema: schema, columns: columns)
  }

  private static let numeric: Set = [
    "level", "year", "value", "decimals", "position", "stated", "amount_eur", "lower", "upper",
    "gdp_pps_pct_eu", "area_km2",
  ]
}

extension Catalogue {
  /// A catalogue of a few tables, given as rows of text.
  public static func make(_ tables: DataTable...) -> Catalogue { CatalogueBuilder(tables: tables).build() }

  /// Regions by their codes: a region lies in the one whose code is a letter shorter.
  public static func make(regions codes: [String], _ tables: DataTable...) -> Catalogue {
    CatalogueBuilder(tables: [.regions(codes)] + tables).build()
  }
}

extension DataTable {
  public static func regions(_ codes: [String], versions: String = "2021;2024") -> DataTable {
    make(
      "regions", ["code", "name", "level", "country", "parent", "versions"],
      codes.map { code in
        let isUnion = code == Region.union.rawValue
        let parent = String(code.dropLast())
        return [
          code, "Region " + code, isUnion ? "-1" : String(code.count - 2),
          isUnion ? "EU" : String(code.prefix(2)),
          codes.contains(parent) ? parent : "", versions,
        ]
      })
  }

  public static func indicators(_ rows: [(id: String, direction: String)]) -> DataTable {
    make(
      "indicators", ["id", "title", "direction", "decimals"],
      rows.map { [$0.id, "Indicator " + $0.id, $0.direction, "1"] })
  }

  /// Observations as `region indicator year value flag`.
  public static func observations(_ rows: [String]) -> DataTable {
    make(
      "observations", ["region", "indicator", "year", "value", "flag", "source", "confidence"],
      rows.map { row in
        let cells = row.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        return Array(cells.prefix(4)) + [cells.count > 4 ? cells[4] : "", "dataset", "sourced"]
      })
  }
}

extension Listing {
  /// A list with one field of each kind, for tests of filters and orders.
  public static func make(
    numbers: [Double?] = [], texts: [String] = [], categories: [String] = [], dates: [String] = [],
    lists: [String] = [], sort: [SortKey] = [], narrowings: [Narrowing] = []
  ) -> Listing {
    let count = max(numbers.count, texts.count, categories.count, dates.count, lists.count)
    @Sendable func padded(_ values: [String]) -> [String] {
      values + Array(repeating: "", count: count - values.count)
    }
    return Listing(
      id: "things", title: "Things", noun: .init("thing", "things"), rowCount: count,
      fields: [
        Field("gdp_pps_pct_eu", "GDP per head", short: "GDP/head", .number) {
          .numbers(NumberColumn(numbers + Array(repeating: nil, count: count - numbers.count)))
        },
        Field("name", "Name", .text) { .texts(TextColumn(padded(texts))) },
        Field("status", "Status", .category) { .categories(CategoryColumn(padded(categories))) },
        Field("start", "Start", .date) { .texts(TextColumn(padded(dates))) },
        Field("challenges", "Challenges", .list) { .texts(TextColumn(padded(lists))) },
      ],
      columns: ["name"], sort: sort, narrowings: narrowings, key: { String($0) },
      searched: { row in row < texts.count ? [texts[row]] : [] })
  }
}
