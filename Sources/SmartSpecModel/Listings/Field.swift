/// A property of the rows of a list, said once.
///
/// A field is a column, a filter, a sort key, a line in a detail pane and an export column.
public struct Field: Sendable, Identifiable {
  /// The name in filters, addresses and exports, such as `gdp_pps_pct_eu`.
  public let id: String
  public let title: String
  /// The head of a column.
  public let shortTitle: String
  public let kind: Kind
  /// The unit of numbers; empty for counts and texts.
  public let unit: String
  /// Digits after the decimal point on screens.
  public let decimals: Int
  /// Fields exported after this one, such as the year of a figure.
  public let companions: [String]
  let column: @Sendable () -> Column
  /// Where the values stay when they are not in memory.
  let stored: StoredField?
  /// Where the cell of a row leads, such as to the region that its column is about; nil where cells lead to their row.
  public let opens: (@Sendable (Int) -> Address?)?
  /// What stands behind the value of a row, for figures.
  public let figure: (@Sendable (Int) -> Figure?)?
  /// The values of about ten years, for a small chart.
  public let series: (@Sendable (Int) -> [Double?])?
  /// The ranges of numbers that rows stand for.
  let intervals: (@Sendable (Int) -> Interval?)?
  /// Words shown instead of the raw value, such as an amount in millions.
  public let display: (@Sendable (Int) -> String)?
  /// The number at which a bar is full, where screens draw the number as one beside it.
  public let fullBar: (@Sendable (Int) -> Double?)?
  /// The figure of the catalogue that a cell shows; nil for a cell of a record.
  let reference: (@Sendable (Int) -> FigureReference?)?
  /// How a cell is computed; nil for what was read in a source.
  let formula: (@Sendable (Int) -> Formula?)?

  public enum Kind: Sendable, Hashable {
    case text, code, category, list, number, count, year, date, interval, series
  }

  public init(
    _ id: String, _ title: String, short: String? = nil, _ kind: Kind = .text, unit: String = "",
    decimals: Int = 0, companions: [String] = [], figure: (@Sendable (Int) -> Figure?)? = nil,
    series: (@Sendable (Int) -> [Double?])? = nil, intervals: (@Sendable (Int) -> Interval?)? = nil,
    display: (@Sendable (Int) -> String)? = nil, fullBar: (@Sendable (Int) -> Double?)? = nil,
    reference: (@Sendable (Int) -> FigureReference?)? = nil,
    formula: (@Sendable (Int) -> Formula?)? = nil, stored: StoredField? = nil,
    opens: (@Sendable (Int) -> Address?)? = nil,
    column: @escaping @Sendable () -> Column
  ) {
    self.id = id
    self.title = title
    self.shortTitle = short ?? title
    self.kind = kind
    self.unit = unit
    self.decimals = decimals
    self.companions = companions
    self.figure = figure
    self.series = series
    self.intervals = intervals
    self.display = display
    self.fullBar = fullBar
    self.reference = reference
    self.formula = formula
    self.column = column
    self.stored = stored
    self.opens = opens
  }

  /// Whether cells show figures of indicators, or what is computed from them.
  public var isFigure: Bool { reference != nil }

  /// Whether values are compared as numbers.
  public var isNumeric: Bool {
    switch kind {
    case .number, .count, .year: true
    default: false
    }
  }
}

extension Field {
  /// A field of texts, one a row.
  static func text(
    _ id: String, _ title: String, short: String? = nil, _ kind: Kind = .text, rows: Int,
    display: (@Sendable (Int) -> String)? = nil, reference: (@Sendable (Int) -> FigureReference?)? = nil,
    formula: (@Sendable (Int) -> Formula?)? = nil, _ value: @escaping @Sendable (Int) -> String
  ) -> Field {
    Field(id, title, short: short, kind, display: display, reference: reference, formula: formula) {
      switch kind {
      case .category: .categories(CategoryColumn((0..<rows).lazy.map(value)))
      default: .texts(TextColumn((0..<rows).lazy.map(value)))
      }
    }
  }

  /// A field of numbers, nil where missing.
  static func number(
    _ id: String, _ title: String, short: String? = nil, _ kind: Kind = .number, unit: String = "",
    decimals: Int = 0, companions: [String] = [], rows: Int, display: (@Sendable (Int) -> String)? = nil,
    fullBar: (@Sendable (Int) -> Double?)? = nil, reference: (@Sendable (Int) -> FigureReference?)? = nil,
    formula: (@Sendable (Int) -> Formula?)? = nil, opens: (@Sendable (Int) -> Address?)? = nil,
    _ value: @escaping @Sendable (Int) -> Double?
  ) -> Field {
    Field(
      id, title, short: short, kind, unit: unit, decimals: decimals, companions: companions, display: display,
      fullBar: fullBar, reference: reference, formula: formula, opens: opens
    ) {
      .numbers(NumberColumn((0..<rows).map(value)))
    }
  }

  /// A field of partial dates, which are filtered and sorted as text: `2018` before `2018-03`.
  static func date(
    _ id: String, _ title: String, short: String? = nil, rows: Int,
    _ value: @escaping @Sendable (Int) -> PartialDate?
  ) -> Field {
    Field(id, title, short: short, .date) {
      .texts(TextColumn((0..<rows).lazy.map { value($0)?.description ?? "" }))
    }
  }
}
