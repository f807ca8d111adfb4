/// A table with the values of one field down and those of another across, and how many rows have both.
public struct Pivot: Sendable {
  public let rowField: Field
  public let columnField: Field
  /// The amount that is added up; nil for none.
  public let summed: Field?
  public let rowCount: Int
  /// Values with most rows first, then the others together, and what is not stated last.
  public let rows: [Head]
  /// As the rows; numbers and years in their order.
  public let columns: [Head]
  /// The positions in `rows` in the order of the values.
  public let rowsByValue: [Int]
  /// Row by row, with a cell for each column.
  private let cells: [Cell]
  /// Each row of the list once, however many values of the other field it has.
  public let rowTotals: [Cell]
  public let columnTotals: [Cell]
  public let total: Cell

  /// What stands at the beginning of a row or over a column.
  public enum Head: Hashable, Sendable {
    case value(GroupedValue)
    /// So many values for which there is no room.
    case others(Int)
  }

  /// The rows of a list that have two values.
  public struct Cell: Hashable, Sendable {
    public let count: Int
    /// What the amount adds up to over the rows that state it; nil when none does.
    public let sum: Double?
    /// How many rows state the amount.
    public let summedCount: Int

    /// Of the rows that state the amount.
    public var mean: Double? { sum.map { $0 / Double(summedCount) } }
  }

  public func cell(row: Int, column: Int) -> Cell { cells[row * columns.count + column] }

  /// Values across at most; the others stand together.
  public static let columnLimit = 40
  /// Values down at most.
  public static let rowLimit = 1000
}

extension Listing {
  /// A table of two fields; nil when rows cannot be put together by one of them.
  ///
  /// Takes time in proportion to the rows.
  public func pivot(
    rows rowField: Field, columns columnField: Field, of asked: RowList, summing summed: Field? = nil
  ) -> Pivot? {
    guard rowField.isGroupable, columnField.isGroupable else { return nil }
    let keys = [keys(of: rowField, rows: asked), keys(of: columnField, rows: asked)]
    let amounts = summed.map { numbers(of: $0, rows: asked) }
    let pairs = CombinedKeys(keys)
    let tally = Tally(pairs.keys, count: pairs.count, amounts: amounts)
    let (down, across) = (
      PivotAxis(keys[0], pairs.parts[0], tally, limit: Pivot.rowLimit),
      PivotAxis(keys[1], pairs.parts[1], tally, limit: Pivot.columnLimit)
    )
    // Numbers and years are read in their order.
    let columns = across.arranged(columnField.isNumeric || columnField.kind == .date)
    return Pivot(rowField, columnField, summed, rowCount: asked.count, down, columns, pairs, tally)
  }
}

extension Pivot {
  fileprivate init(
    _ rowField: Field, _ columnField: Field, _ summed: Field?, rowCount: Int, _ down: PivotAxis,
    _ across: PivotAxis, _ pairs: CombinedKeys, _ tally: Tally
  ) {
    let width = across.heads.count
    var cells = Tally(count: down.heads.count * width)
    var (rowTotals, columnTotals) = (Tally(count: down.heads.count), Tally(count: width))
    var total = Tally(count: 1)
    for pair in 0..<pairs.count {
      let rows = down.heads(of: Int(pairs.parts[0][pair]))
      let columns = across.heads(of: Int(pairs.parts[1][pair]))
      for row in rows {
        for column in columns { cells.add(tally, at: pair, to: row * width + column) }
        rowTotals.add(tally, at: pair, to: row)
      }
      for column in columns { columnTotals.add(tally, at: pair, to: column) }
      total.add(tally, at: pair, to: 0)
    }
    self.init(
      rowField: rowField, columnField: columnField, summed: summed, rowCount: rowCount, rows: down.heads,
      columns: across.heads, rowsByValue: down.byValue, cells: Self.cells(cells),
      rowTotals: Self.cells(rowTotals), columnTotals: Self.cells(columnTotals), total: Self.cells(total)[0])
  }

  private static func cells(_ tally: Tally) -> [Cell] {
    tally.counts.indices.map {
      Cell(count: tally.counts[$0], sum: tally.sum($0), summedCount: tally.stated[$0])
    }
  }
}

/// The heads at one side of a table, and which of them the keys of a field stand at.
private struct PivotAxis {
  private(set) var heads: [Pivot.Head]
  private let values: KeyedValues
  /// Where a value stands; nil for one that no row has.
  private var places: [Int?]

  init(_ keys: RowKeys, _ parts: [UInt32], _ tally: Tally, limit: Int) {
    let values = KeyedValues(keys)
    var keyCounts = Tally(count: keys.count)
    for (pair, key) in parts.enumerated() { keyCounts.add(tally, at: pair, to: Int(key)) }
    let counts = values.tally(keyCounts).counts
    let missing = values.missing.flatMap { counts[$0] > 0 ? $0 : nil }
    let stated = (0..<values.count).filter { counts[$0] > 0 && $0 != missing }
    // One value more needs no more room than a head for all others.
    let listed =
      stated.count <= limit ? stated : Frequency.mostFrequent(stated, limit: limit - 1) { counts[$0] }
    let grouped = listed.map { values.value($0) }
    let ranks = GroupedValue.ranks(grouped)
    let order = listed.indices.sorted { a, b in
      let (m, n) = (counts[listed[a]], counts[listed[b]])
      return m != n ? m > n : ranks[a] < ranks[b]
    }
    var places = [Int?](repeating: nil, count: values.count)
    var heads: [Pivot.Head] = []
    for index in order {
      places[listed[index]] = heads.count
      heads.append(.value(grouped[index]))
    }
    if listed.count < stated.count {
      for value in stated where places[value] == nil { places[value] = heads.count }
      heads.append(.others(stated.count - listed.count))
    }
    if let missing {
      places[missing] = heads.count
      heads.append(.value(.missing))
    }
    (self.values, self.places, self.heads) = (values, places, heads)
  }

  /// The heads that rows with a key stand at, each once.
  func heads(of key: Int) -> [Int] {
    var found: [Int] = []
    values.forEach(of: key) { value in
      if let place = places[value], !found.contains(place) { found.append(place) }
    }
    return found
  }

  /// Positions of the heads in the order of their values; the others and what is not stated stay last.
  var byValue: [Int] {
    let shown = heads.indices.filter { index in
      if case .value(let value) = heads[index] { return value != .missing }
      return false
    }
    let ranks = GroupedValue.ranks(
      shown.map { index in
        if case .value(let value) = heads[index] { return value }
        return .missing
      })
    return shown.indices.sorted { ranks[$0] < ranks[$1] }.map { shown[$0] }
      + heads.indices.filter { !shown.contains($0) }
  }

  /// With the heads in the order of their values, if that is wished.
  func arranged(_ isByValue: Bool) -> PivotAxis {
    guard isByValue else { return self }
    var copy = self
    let order = byValue
    copy.heads = order.map { heads[$0] }
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    copy.places = places.map { $0.map { place[$0] } }
    return copy
  }
}
