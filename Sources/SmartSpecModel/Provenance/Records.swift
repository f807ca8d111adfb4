/// The records of the data package that the rows of a list are.
public struct Records: Sendable {
  /// The table of the package, such as `pilot_actions`.
  let table: String
  /// What all rows belong to, such as a pilot action; empty for lists of all.
  let owner: String
  /// The table of a row where they are of several.
  let tableOfRow: (@Sendable (Int) -> String)?
  /// The code a row was printed under; nil where it has none.
  let printed: @Sendable (Int) -> PrintedCode?
  /// Ids of the fields that the sources leave in doubt for a row, although the row itself is sourced.
  let doubts: @Sendable (Int) -> [String]

  init(
    _ table: String, owner: String = "", tableOfRow: (@Sendable (Int) -> String)? = nil,
    printed: @escaping @Sendable (Int) -> PrintedCode? = { _ in nil },
    doubts: @escaping @Sendable (Int) -> [String] = { _ in [] }
  ) {
    self.table = table
    self.owner = owner
    self.tableOfRow = tableOfRow
    self.printed = printed
    self.doubts = doubts
  }
}

extension Listing {
  /// The table of the package in which a row stands; without a row, that of the list.
  func table(_ row: Int?) -> String {
    if let row, let ofRow = records.tableOfRow { return ofRow(row) }
    return records.table
  }

  /// Its key and title: `P-RIT Regions in industrial transition`.
  func name(of row: Int) -> String {
    let title = field(namingField).map { raw($0, row: row) } ?? ""
    let key = key(row)
    let own = title.isEmpty || key.contains(title) ? key : "\(key) \(title)"
    return records.owner.isEmpty ? own : "\(own) · \(records.owner)"
  }

  /// The field that names a row.
  public var titleField: String { namingField }

  /// Its title, else its key.
  public func title(of row: Int) -> String {
    let title = field(namingField).map { raw($0, row: row) } ?? ""
    return title.isEmpty ? key(row) : title
  }

  /// How far a cell can be relied on.
  func confidence(of field: Field, row: Int) -> Confidence {
    records.doubts(row).contains(field.id) ? .uncertain : provenance(row)?.confidence ?? .sourced
  }

  /// The sign that stands after a cell that is not sourced: `?` or `~`; empty otherwise.
  ///
  /// It stands after what names the row, after numbers, years and dates, and after what the sources leave in doubt.
  /// Figures of indicators bear their own; what is computed bears none, and is explained.
  public func mark(of field: Field, row: Int) -> String {
    guard field.reference == nil else { return "" }
    let isMarked: Bool
    switch field.kind {
    case .number, .year, .date, .interval: isMarked = true
    case .text, .code, .category, .list, .count, .series: isMarked = field.id == namingField
    }
    let isDoubted = records.doubts(row).contains(field.id)
    guard isMarked || isDoubted else { return "" }
    let confidence = confidence(of: field, row: row)
    // How a cell is computed is asked last: cells are drawn on every frame.
    guard confidence != .sourced, isDoubted || field.formula?(row) == nil else { return "" }
    return Provenance(source: "", confidence: confidence).mark
  }
}
