/// Values of all indicators, by region and year.
///
/// Each indicator has one row for every region that has a value, and one cell for each year between its first and
/// last. A value that was not reported is missing, never zero. Looking up a value takes constant time.
///
/// A store may be looked at from a year: then it holds no later value, whoever asks.
public struct ObservationStore: Sendable {
  private var blocks: [Block] = []
  private var values: [Double] = []
  private var marks: [Mark] = []
  private var flags: [String] = [""]
  private var sources: [String] = [""]
  /// How many values there are, of all years.
  public private(set) var count = 0
  /// The year from which the values are looked at; nil for all.
  private var limit: Int?

  private struct Block: Sendable {
    var firstYear = 0
    /// For each year from the first on, whether any region has a value.
    var isObserved: [Bool] = []
    var yearCount: Int { isObserved.count }
    var rows: [Int32] = []
  }

  private struct Mark: Sendable {
    var flag: UInt8 = 0
    var confidence: UInt8 = 0
    var source: UInt16 = 0
  }

  /// Years that can be kept: one wrong year must not make room for thousands.
  private static let plausibleYears: ClosedRange<Double> = 1800...2200

  /// Reads the observations of a table.
  ///
  /// Rows that name an unknown indicator or region have been reported and are left out; so are years before 1800
  /// and after 2200.
  init(_ table: DataTable, indicators: EntityTable<Indicator>, regions: EntityTable<Region>) {
    blocks = [Block](repeating: Block(), count: indicators.count)
    guard let regionColumn = table.column("region").map(Self.categories),
      let indicatorColumn = table.column("indicator").map(Self.categories),
      case .numbers(let years) = table.column("year"), case .numbers(let observed) = table.column("value")
    else { return }
    let regionRows = regionColumn.labels.map { regions.index(of: Region.ID(rawValue: $0)) ?? -1 }
    let indicatorRows = indicatorColumn.labels.map { indicators.index(of: Indicator.ID(rawValue: $0)) ?? -1 }
    let rows = Rows(
      table.rowCount, regions: regionColumn.codes, regionRows, indicators: indicatorColumn.codes,
      indicatorRows,
      years: years.values, values: observed.values)
    measureYears(rows)
    makeRoom(rows, regionCount: regions.count)

    let flagCodes = Self.codes(table.column("flag"), labels: &flags)
    let sourceCodes = Self.codes(table.column("source"), labels: &sources)
    var confidenceLabels: [String] = []
    let confidenceCodes = Self.codes(table.column("confidence"), labels: &confidenceLabels)
    let confidences = confidenceLabels.map { label in
      UInt8(Confidence(rawValue: label).flatMap { Confidence.allCases.firstIndex(of: $0) } ?? 0)
    }
    rows.forEach { row, place in
      let cell =
        Int(blocks[place.indicator].rows[place.region]) + place.year - blocks[place.indicator].firstYear
      values[cell] = observed.values[row]
      // A flag or source too many reads as none: better unknown than that of another figure.
      marks[cell] = Mark(
        flag: UInt8(exactly: flagCodes?[row] ?? 0) ?? 0,
        confidence: confidenceCodes.map { confidences[Int($0[row])] } ?? 0,
        source: UInt16(exactly: sourceCodes?[row] ?? 0) ?? 0)
      count += 1
    }
  }

  /// The same values without those after a year; takes constant time, as nothing is copied.
  func upTo(_ year: Int?) -> ObservationStore {
    var copy = self
    copy.limit = year
    return copy
  }

  /// The years between the first and the last that has a value anywhere; nil when there is none.
  public func years(of indicator: Int) -> ClosedRange<Int>? {
    let block = blocks[indicator]
    let last = limit ?? Int.max
    let reach = last < block.firstYear ? 0 : min(block.yearCount - 1, last - block.firstYear) + 1
    return block.isObserved.prefix(reach).lastIndex(of: true).map {
      block.firstYear...(block.firstYear + $0)
    }
  }

  /// The years between the first and the last value of all, however the store is looked at; nil when it is empty.
  var allYears: ClosedRange<Int>? {
    let observed = blocks.filter { $0.yearCount > 0 }
    guard let first = observed.map(\.firstYear).min(),
      let last = observed.map({ $0.firstYear + $0.yearCount - 1 }).max()
    else { return nil }
    return first...last
  }

  /// Whether a value of any year is known, also one after the year from which the store is looked at.
  public func isObserved(indicator: Int, region: Int) -> Bool { blocks[indicator].rows[region] >= 0 }

  public func value(indicator: Int, region: Int, year: Int) -> Double? {
    guard let cell = cell(indicator: indicator, region: region, year: year), !values[cell].isNaN else {
      return nil
    }
    return values[cell]
  }

  /// The value of one year with all that is known about it; nil when it was not reported.
  public func figure(indicator: Int, region: Int, year: Int) -> Figure? {
    guard let cell = cell(indicator: indicator, region: region, year: year), !values[cell].isNaN else {
      return nil
    }
    let mark = marks[cell]
    return Figure(
      value: values[cell], year: year, flag: flags[Int(mark.flag)],
      provenance: Provenance(
        source: sources[Int(mark.source)], confidence: Confidence.allCases[Int(mark.confidence)]))
  }

  /// The newest year with a value; nil when there is none.
  public func newestYear(indicator: Int, region: Int) -> Int? {
    guard let years = years(of: indicator), blocks[indicator].rows[region] >= 0 else { return nil }
    return years.last { value(indicator: indicator, region: region, year: $0) != nil }
  }

  /// The newest value.
  public func newest(indicator: Int, region: Int) -> Figure? {
    newestYear(indicator: indicator, region: region)
      .flatMap { figure(indicator: indicator, region: region, year: $0) }
  }

  /// One value a year, nil where not reported.
  public func series(indicator: Int, region: Int, years: ClosedRange<Int>) -> [Double?] {
    years.map { value(indicator: indicator, region: region, year: $0) }
  }
}

/// One value of one indicator, and what its source says about it.
public struct Figure: Hashable, Sendable {
  public let value: Double
  public let year: Int
  /// Letters of Eurostat: `e` estimate, `p` provisional, `b` break, `u` low reliability, `d` definition differs.
  public let flag: String
  public let provenance: Provenance
}

extension ObservationStore {
  private func cell(indicator: Int, region: Int, year: Int) -> Int? {
    let block = blocks[indicator]
    guard block.yearCount > 0, year >= block.firstYear, year - block.firstYear < block.yearCount,
      year <= limit ?? year, block.rows[region] >= 0
    else { return nil }
    return Int(block.rows[region]) + year - block.firstYear
  }

  /// The rows of a table of observations that have a value, each with its place among indicators, regions and years.
  private struct Rows {
    struct Place {
      let indicator: Int
      let region: Int
      let year: Int
    }

    private let count: Int
    private let regions: [UInt32]
    private let regionRows: [Int]
    private let indicators: [UInt32]
    private let indicatorRows: [Int]
    private let years: [Double]
    private let values: [Double]

    init(
      _ count: Int, regions: [UInt32], _ regionRows: [Int], indicators: [UInt32], _ indicatorRows: [Int],
      years: [Double], values: [Double]
    ) {
      self.count = count
      self.regions = regions
      self.regionRows = regionRows
      self.indicators = indicators
      self.indicatorRows = indicatorRows
      self.years = years
      self.values = values
    }

    @inline(__always)
    func forEach(_ body: (Int, Place) -> Void) {
      for row in 0..<count {
        let indicator = indicatorRows[Int(indicators[row])]
        let region = regionRows[Int(regions[row])]
        guard indicator >= 0, region >= 0, !values[row].isNaN,
          ObservationStore.plausibleYears.contains(years[row]),
          let year = Int(exactly: years[row])
        else { continue }
        body(row, Place(indicator: indicator, region: region, year: year))
      }
    }
  }

  private mutating func measureYears(_ rows: Rows) {
    var bounds = [(first: Int, last: Int)](repeating: (Int.max, Int.min), count: blocks.count)
    rows.forEach { _, place in
      if place.year < bounds[place.indicator].first { bounds[place.indicator].first = place.year }
      if place.year > bounds[place.indicator].last { bounds[place.indicator].last = place.year }
    }
    for (index, bound) in bounds.enumerated() where bound.first <= bound.last {
      blocks[index].firstYear = bound.first
      blocks[index].isObserved = [Bool](repeating: false, count: bound.last - bound.first + 1)
    }
    rows.forEach { _, place in
      blocks[place.indicator].isObserved[place.year - blocks[place.indicator].firstYear] = true
    }
  }

  /// Finds a place for each region of each indicator, then makes room for all of them at once.
  private mutating func makeRoom(_ rows: Rows, regionCount: Int) {
    var cells = 0
    for index in blocks.indices { blocks[index].rows = [Int32](repeating: -1, count: regionCount) }
    rows.forEach { _, place in
      guard blocks[place.indicator].rows[place.region] < 0 else { return }
      blocks[place.indicator].rows[place.region] = Int32(cells)
      cells += blocks[place.indicator].yearCount
    }
    values = [Double](repeating: .nan, count: cells)
    marks = [Mark](repeating: Mark(), count: cells)
  }

  /// The codes of a column of categories, and what they stand for; nil when the table has no such column.
  private static func codes(_ column: Column?, labels: inout [String]) -> [UInt32]? {
    guard let categories = column.map(Self.categories) else { return nil }
    labels = categories.labels
    return categories.codes
  }

  private static func categories(_ column: Column) -> CategoryColumn {
    switch column {
    case .categories(let categories): categories
    case .texts(let texts): CategoryColumn(texts)
    case .numbers, .dates: CategoryColumn((0..<column.count).lazy.map { column.text(at: $0) })
    }
  }
}
