/// Values of all indicators, by region and year.
///
/// Each indicator has one row for every region that has a value, and one cell for each year between its first and
/// last. A value that was not reported is missing, never zero. Looking up a value takes constant time.
public struct ObservationStore: Sendable {
  private var blocks: [Block] = []
  private var values: [Double] = []
  private var marks: [Mark] = []
  private var flags: [String] = [""]
  private var sources: [String] = [""]
  public private(set) var count = 0

  private struct Block: Sendable {
    var firstYear = 0
    var yearCount = 0
    var rows: [Int32] = []
  }

  private struct Mark: Sendable {
    var flag: UInt8 = 0
    var confidence: UInt8 = 0
    var source: UInt16 = 0
  }

  /// Reads the observations of a table.
  ///
  /// Rows that name an unknown indicator or region have been reported and are left out.
  init(_ table: DataTable, indicators: EntityTable<Indicator>, regions: EntityTable<Region>) {
    blocks = [Block](repeating: Block(), count: indicators.count)
    guard let regionColumn = table.column("region").map(Self.categories),
      let indicatorColumn = table.column("indicator").map(Self.categories),
      case .numbers(let years) = table.column("year"), case .numbers(let observed) = table.column("value")
    else { return }
    let regionRows = regionColumn.labels.map { regions.index(of: Region.ID(rawValue: $0)) ?? -1 }
    let indicatorRows = indicatorColumn.labels.map { indicators.index(of: Indicator.ID(rawValue: $0)) ?? -1 }
    measureYears(indicatorColumn.codes, indicatorRows, years.values)
    let flagCodes = Self.codes(table.column("flag"), labels: &flags)
    let sourceCodes = Self.codes(table.column("source"), labels: &sources)
    var confidenceLabels: [String] = []
    let confidenceCodes = Self.codes(table.column("confidence"), labels: &confidenceLabels)
    let confidences = confidenceLabels.map { label in
      UInt8(Confidence(rawValue: label).flatMap { Confidence.allCases.firstIndex(of: $0) } ?? 0)
    }
    for index in blocks.indices { blocks[index].rows = [Int32](repeating: -1, count: regions.count) }

    for row in 0..<table.rowCount {
      let indicator = indicatorRows[Int(indicatorColumn.codes[row])]
      let region = regionRows[Int(regionColumn.codes[row])]
      guard indicator >= 0, region >= 0, !years.values[row].isNaN else { continue }
      let cell = cellForWriting(indicator: indicator, region: region, year: Int(years.values[row]))
      values[cell] = observed.values[row]
      marks[cell] = Mark(
        flag: UInt8(truncatingIfNeeded: flagCodes?[row] ?? 0),
        confidence: confidenceCodes.map { confidences[Int($0[row])] } ?? 0,
        source: UInt16(truncatingIfNeeded: sourceCodes?[row] ?? 0))
      count += 1
    }
  }

  /// The years between the first and the last that has a value anywhere; nil when there is none.
  public func years(of indicator: Int) -> ClosedRange<Int>? {
    let block = blocks[indicator]
    guard block.yearCount > 0 else { return nil }
    return block.firstYear...(block.firstYear + block.yearCount - 1)
  }

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

  /// The newest year with a value, up to `limit`; nil when there is none.
  public func newestYear(indicator: Int, region: Int, upTo limit: Int? = nil) -> Int? {
    guard let years = years(of: indicator), blocks[indicator].rows[region] >= 0 else { return nil }
    var year = min(limit ?? years.upperBound, years.upperBound)
    while year >= years.lowerBound {
      if value(indicator: indicator, region: region, year: year) != nil { return year }
      year -= 1
    }
    return nil
  }

  /// The newest value, up to the year `limit`.
  public func newest(indicator: Int, region: Int, upTo limit: Int? = nil) -> Figure? {
    newestYear(indicator: indicator, region: region, upTo: limit)
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
    let offset = year - block.firstYear
    guard block.yearCount > 0, offset >= 0, offset < block.yearCount, block.rows[region] >= 0 else {
      return nil
    }
    return Int(block.rows[region]) + offset
  }

  private mutating func cellForWriting(indicator: Int, region: Int, year: Int) -> Int {
    if blocks[indicator].rows[region] < 0 {
      blocks[indicator].rows[region] = Int32(values.count)
      values.append(contentsOf: repeatElement(.nan, count: blocks[indicator].yearCount))
      marks.append(contentsOf: repeatElement(Mark(), count: blocks[indicator].yearCount))
    }
    return Int(blocks[indicator].rows[region]) + year - blocks[indicator].firstYear
  }

  private mutating func measureYears(_ codes: [UInt32], _ indicatorRows: [Int], _ years: [Double]) {
    var bounds = [(first: Int, last: Int)](repeating: (Int.max, Int.min), count: blocks.count)
    for row in codes.indices where !years[row].isNaN {
      let indicator = indicatorRows[Int(codes[row])]
      guard indicator >= 0 else { continue }
      let year = Int(years[row])
      if year < bounds[indicator].first { bounds[indicator].first = year }
      if year > bounds[indicator].last { bounds[indicator].last = year }
    }
    for (index, bound) in bounds.enumerated() where bound.first <= bound.last {
      blocks[index].firstYear = bound.first
      blocks[index].yearCount = bound.last - bound.first + 1
    }
  }

  /// The codes of a column of categories, and what they stand for; nil when the table has no such column.
  private static func codes(_ column: Column?, labels: inout [String]) -> [UInt32]? {
    guard let categories = column.map(Self.categories) else { return nil }
    labels = categories.labels
    return categories.codes
  }

  private static func categories(_ column: Column) -> CategoryColumn {
    if case .categories(let categories) = column { return categories }
    return CategoryColumn((0..<column.count).lazy.map { column.isMissing(at: $0) ? "" : column.text(at: $0) })
  }
}
