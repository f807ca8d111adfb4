/// What the values of a field are like in some rows of a list.
public struct ColumnDescription: Sendable {
  public let field: Field
  public let rowCount: Int
  /// Rows that state a value.
  public let valueCount: Int
  /// Different values, of a field that holds several the different ones of them.
  public let differentCount: Int
  public let content: Content

  public var missingCount: Int { rowCount - valueCount }

  public enum Content: Sendable {
    case numbers(Numbers)
    case dates(Dates)
    /// The values with the most frequent first, without those that are missing.
    case texts(Texts)
    /// Numbers in different units, of which there is neither a mean nor a greatest.
    case mixedUnits
    /// No row states a value.
    case nothing
  }

  public struct Numbers: Sendable {
    public let minimum: Double
    public let lowerQuartile: Double
    public let median: Double
    public let mean: Double
    public let upperQuartile: Double
    public let maximum: Double
    /// Nil for numbers that may not be added.
    public let sum: Double?
    public let histogram: [Bin]
  }

  /// A class of a histogram: numbers from the lower bound to those under the upper one.
  public struct Bin: Hashable, Sendable {
    public let lower: Double
    public let upper: Double
    public let count: Int
  }

  public struct Dates: Sendable {
    /// As they are stated, to the year, the month or the day.
    public let first: PartialDate
    public let last: PartialDate
    /// Values that are no dates.
    public let otherCount: Int
    /// By years.
    public let histogram: [Bin]
  }

  public struct Texts: Sendable {
    public let shortest: String
    public let longest: String
    public let frequent: [Frequency.Entry]
  }
}
