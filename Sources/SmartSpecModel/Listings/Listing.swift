import Synchronization

/// A list of things of one kind: what can be shown as a table, filtered, sorted and exported.
///
/// All lists of the program, of 4 challenges or 2 million projects, are listings; there is no second query path.
public struct Listing: Sendable {
  /// The kind of thing, as in addresses: `regions`, `pilots`.
  public let id: String
  public let title: String
  public let noun: Noun
  /// How many rows the kind has, whether they are in this list or not.
  public let rowCount: Int
  public let fields: [Field]
  /// The fields shown unless the user chooses others; the first is the code or name of the row.
  public private(set) var defaultColumns: [String]
  public let defaultSort: [SortKey]
  /// What is asked for unless the address says otherwise, such as level 2.
  public let narrowings: [Narrowing]
  /// The year from which the figures are looked at; nil for the newest available.
  public let year: Int?
  /// Parameters of an address by which the list itself is made, such as weights; they are no fields.
  public let settings: Set<String>
  /// What can be chosen about how the list is made; nil where nothing can.
  public let options: ListOptions?
  /// The rows this list is about, in their order; nil for all.
  public var scope: [Int]?
  /// What all rows of this list have in common; it cannot be taken away.
  public private(set) var bounds: [Narrowing] = []
  /// How the rows are related to the thing they were opened from, in words that follow their number; empty where that goes
  /// without saying.
  public internal(set) var relation = ""
  /// Why the list holds nothing and what to try; empty where that goes without saying.
  public internal(set) var reasonEmpty = ""
  /// A text that identifies a row through filtering, sorting and reloading.
  public let key: @Sendable (Int) -> String
  /// Where a row opens; nil when it has no page.
  public let open: @Sendable (Int) -> Address?
  /// The row under which a row stands in a tree; nil at the top or where there is no tree.
  public let parent: (@Sendable (Int) -> Int?)?
  public let provenance: @Sendable (Int) -> Provenance?
  /// Where the rows stand in the data package.
  let records: Records
  /// The field that names a row: its title where it has one.
  let namingField: String
  let searched: @Sendable (Int) -> [String]
  /// The table that the rows stay in; nil when they are in memory.
  public let storedTable: StoredTable?
  private let rowOfKey: (@Sendable (String) -> Int?)?
  private let cache: ColumnCache

  /// A kind of thing in words.
  public struct Noun: Hashable, Sendable {
    public let singular: String
    public let plural: String

    public init(_ singular: String, _ plural: String) {
      self.singular = singular
      self.plural = plural
    }

    /// `1 region`, `12 regions`.
    public func counted(_ count: Int) -> String { "\(Self.digits(count)) \(count == 1 ? singular : plural)" }

    /// `12`, `2,000,000`.
    static func digits(_ count: Int) -> String { Figures.text(Double(count), decimals: 0) }
  }

  /// A value a field must have.
  public struct Narrowing: Hashable, Sendable {
    public let field: String
    public let values: [String]
    /// Fields that make it void when the address names them.
    public let unless: [String]

    public init(_ field: String, _ values: [String], unless: [String] = []) {
      self.field = field
      self.values = values
      self.unless = unless
    }
  }

  public init(
    id: String, title: String, noun: Noun, rowCount: Int, fields: [Field], columns: [String],
    sort: [SortKey] = [], narrowings: [Narrowing] = [], year: Int? = nil,
    settings: Set<String> = [], options: ListOptions? = nil,
    key: @escaping @Sendable (Int) -> String,
    open: @escaping @Sendable (Int) -> Address? = { _ in nil },
    parent: (@Sendable (Int) -> Int?)? = nil,
    provenance: @escaping @Sendable (Int) -> Provenance? = { _ in nil }, records: Records? = nil,
    storedTable: StoredTable? = nil, rowOfKey: (@Sendable (String) -> Int?)? = nil,
    searched: @escaping @Sendable (Int) -> [String]
  ) {
    self.id = id
    self.title = title
    self.noun = noun
    self.rowCount = rowCount
    self.fields = fields
    defaultColumns = columns
    defaultSort = sort
    self.narrowings = narrowings
    self.year = year
    self.settings = settings.union(options?.names ?? [])
    self.options = options
    self.key = key
    self.open = open
    self.parent = parent
    self.provenance = provenance
    self.records = records ?? Records(id)
    namingField = fields.first { Self.namingFields.contains($0.id) }?.id ?? columns.first ?? ""
    self.searched = searched
    self.storedTable = storedTable
    self.rowOfKey = rowOfKey
    cache = ColumnCache()
  }

  private static let namingFields: Set = [
    "title", "name", "indicator", "acronym", "class", "factor", "region_name",
    "category",
  ]

  public func field(_ id: String) -> Field? { fields.first { $0.id == id } }

  /// The same kind of thing, but only these rows.
  public func scoped(to rows: some Sequence<Int>) -> Listing {
    var copy = self
    copy.scope = Array(rows)
    return copy
  }

  /// The same list with other columns first, where it has them.
  func showing(_ columns: [String]) -> Listing {
    var copy = self
    copy.defaultColumns = columns.filter { field($0) != nil }
    return copy
  }

  /// The same kind of thing, but only rows that have some values, whatever else is asked.
  public func bounded(by narrowing: Narrowing) -> Listing {
    var copy = self
    copy.bounds.append(narrowing)
    return copy
  }

  /// The values of a field; made once and kept.
  ///
  /// Reads the file of a stored table, which may take long: `load` them before with a monitor.
  public func column(_ field: Field) -> Column {
    field.stored == nil ? cache.column(field) : field.column()
  }

  /// Reads the columns of some fields that are not in memory, in one pass over their file.
  public func load(_ fields: [String], monitor: Monitor = .none) throws(Cancelled) {
    try storedTable?.load(fields.compactMap { field($0)?.stored?.index }, monitor: monitor)
  }

  /// The raw value of a cell with full precision; empty when missing.
  public func raw(_ field: Field, row: Int) -> String {
    field.stored?.text(row: row) ?? column(field).text(at: row)
  }

  /// Whether a cell has no value.
  public func isMissing(_ field: Field, row: Int) -> Bool {
    field.stored.map { $0.text(row: row).isEmpty } ?? column(field).isMissing(at: row)
  }

  /// The value of a cell as a number; nil when it is missing or none.
  public func number(_ field: Field, row: Int) -> Double? {
    field.stored.map { Double($0.text(row: row)) } ?? column(field).number(at: row)
  }

  /// The rows of a list in memory by their keys; of equal keys the first.
  var rowsByKey: [String: Int] { cache.rows { (0..<rowCount).map(key) } }

  /// The row with a key; nil when none has it.
  public func row(withKey key: String) -> Int? {
    if let rowOfKey { return rowOfKey(key) }
    return rowsByKey[key]
  }

  var hasIntervals: Bool { fields.contains { $0.intervals != nil } }

  var searchText: FoldedText {
    cache.searchText { FoldedText(rowCount: rowCount, texts: searched) }
  }
}

/// Columns that were made from entities, kept as long as the listing.
///
/// Guards its tables with a lock.
private final class ColumnCache: Sendable {
  private struct State {
    var columns: [String: Column] = [:]
    var searchText: FoldedText?
    var rows: [String: Int]?
  }
  private let state = Mutex(State())

  func column(_ field: Field) -> Column {
    if let known = state.withLock({ $0.columns[field.id] }) { return known }
    let made = field.column()
    state.withLock { $0.columns[field.id] = made }
    return made
  }

  /// The rows by their keys; of equal keys the first.
  func rows(_ keys: () -> [String]) -> [String: Int] {
    if let known = state.withLock({ $0.rows }) { return known }
    let made = Dictionary(
      keys().enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    state.withLock { $0.rows = made }
    return made
  }

  func searchText(_ make: () -> FoldedText) -> FoldedText {
    if let known = state.withLock({ $0.searchText }) { return known }
    let made = make()
    state.withLock { $0.searchText = made }
    return made
  }
}

/// The listings of a catalogue, looked at from any year, so that every screen shares their columns.
///
/// Guards its table with a lock.
final class ListingCache: Sendable {
  private struct Key: Hashable {
    let id: String
    let year: Int?
  }
  private let state = Mutex<[Key: Listing]>([:])

  func removeAll() { state.withLock { $0 = [:] } }

  func listing(_ id: String, year: Int?, make: () -> Listing?) -> Listing? {
    let key = Key(id: id, year: year)
    if let known = state.withLock({ $0[key] }) { return known }
    guard let made = make() else { return nil }
    state.withLock { $0[key] = made }
    return made
  }
}
