/// What a table of the data package declares: a Table Schema of the Frictionless standard.
public struct TableSchema: Hashable, Sendable {
  public var name: String
  public var title: String
  public var fields: [FieldSchema]
  /// Names of the fields that identify a row; empty when none do.
  public var primaryKey: [String]
  public var foreignKeys: [ForeignKey]
  /// Texts that stand for "no value".
  public var missingValues: [String]
  /// Where the rows are from, unless they say it themselves; empty when not declared.
  public var sources: [String]
  /// The terms under which the rows may be used; empty when not declared.
  public var licences: [String]

  public init(
    name: String, title: String, fields: [FieldSchema], primaryKey: [String] = [],
    foreignKeys: [ForeignKey] = [], missingValues: [String] = [""], sources: [String] = [],
    licences: [String] = []
  ) {
    self.name = name
    self.title = title
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.missingValues = missingValues
    self.sources = sources
    self.licences = licences
  }

  /// A reference from one field to a field of another table.
  public struct ForeignKey: Hashable, Sendable {
    public var field: String
    /// The table referred to; empty for the table itself.
    public var table: String
    public var target: String

    public init(field: String, table: String, target: String) {
      self.field = field
      self.table = table
      self.target = target
    }
  }
}

/// What a table declares about one of its columns.
public struct FieldSchema: Hashable, Sendable {
  public var name: String
  public var title: String
  public var description: String
  public var kind: Kind
  public var unit: String
  /// Digits after the decimal point on screens; nil when not declared.
  public var decimals: Int?
  /// The character between values where a cell holds several; nil for one value.
  public var listSeparator: String?
  /// The table whose keys a list holds; nil when it holds plain words.
  public var listOf: String?
  public var isRequired: Bool
  public var isUnique: Bool
  public var minimum: Double?
  public var maximum: Double?
  /// The only values allowed; nil for any.
  public var choices: [String]?
  /// Whether few different texts are expected, which are kept as numbers.
  public var isCategory: Bool
  /// A regular expression every value has to match as a whole; nil for any.
  public var pattern: String?

  public init(
    name: String, title: String = "", description: String = "", kind: Kind = .text, unit: String = "",
    decimals: Int? = nil, listSeparator: String? = nil, listOf: String? = nil, isRequired: Bool = false,
    isUnique: Bool = false, minimum: Double? = nil, maximum: Double? = nil, choices: [String]? = nil,
    isCategory: Bool = false, pattern: String? = nil
  ) {
    self.name = name
    self.title = title.isEmpty ? name : title
    self.description = description
    self.kind = kind
    self.unit = unit
    self.decimals = decimals
    self.listSeparator = listSeparator
    self.listOf = listOf
    self.isRequired = isRequired
    self.isUnique = isUnique
    self.minimum = minimum
    self.maximum = maximum
    self.choices = choices
    self.isCategory = isCategory || choices != nil
    self.pattern = pattern
  }

  public enum Kind: String, Sendable {
    case text, integer, number, partialDate
  }
}
