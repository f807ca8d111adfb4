public import SmartSpecModel
public import TerminalUI

/// A list on the screen: what is asked, the rows found, and where the cursor is.
public struct ListPane: Sendable {
  public private(set) var address: Address
  public private(set) var view: ListView
  public private(set) var rows: [Int]
  public private(set) var state = ListState()
  /// The column that `s` sorts by and `*` compares.
  public private(set) var column = 0
  /// The filter while it is typed; nil otherwise.
  public private(set) var editing: TextField.State?
  private var filterBeforeEditing: String?
  private(set) var columnWidths: [String: Int] = [:]

  init(_ listing: Listing, _ address: Address) {
    self.address = address
    view = ListView(listing, address)
    rows = view.rows()
    measureColumns()
    if let key = address["cursor"], let index = rows.firstIndex(where: { listing.key($0) == key }) {
      // The height is not known yet; drawing brings the cursor into view.
      state.moveTo(index, count: rows.count, height: 1)
    }
  }

  var listing: Listing { view.listing }
  var selectedRow: Int? { rows.indices.contains(state.cursor) ? rows[state.cursor] : nil }

  /// The address with everything that was changed, and the selected row.
  var fullAddress: Address { address.with("cursor", selectedRow.map(listing.key)) }

  /// Rows this list could show without the filter.
  var unfilteredCount: Int {
    var query = view.query
    query.filter = .all
    query.sort = []
    return query.narrowings.isEmpty && view.query.filter == .all
      ? rows.count : QueryEngine.run(query, over: listing).count
  }
}

extension ListPane {
  mutating func move(by steps: Int, height: Int) { state.move(by: steps, count: rows.count, height: height) }
  mutating func page(by pages: Int, height: Int) { state.page(by: pages, count: rows.count, height: height) }
  mutating func moveTo(_ index: Int, height: Int) { state.moveTo(index, count: rows.count, height: height) }

  mutating func moveColumn(by steps: Int) { column = max(0, min(view.columns.count - 1, column + steps)) }

  /// Sorts by the column under the cursor: best first, then the other way, then as the list was.
  mutating func cycleSort(height: Int) {
    guard view.columns.indices.contains(column) else { return }
    let field = view.columns[column]
    let current = view.query.sort.first
    let first: SortKey.Direction = field.isNumeric ? .descending : .ascending
    let second: SortKey.Direction = field.isNumeric ? .ascending : .descending
    let next: SortKey? =
      current?.field != field.id
      ? SortKey(field.id, first) : current?.direction == first ? SortKey(field.id, second) : nil
    change(height: height) { $0["sort"] = next?.description }
  }

  /// Keeps only the rows that have the value of the cell under the cursor; once more, drops the condition.
  mutating func toggleLikeCell(height: Int) {
    guard let row = selectedRow, view.columns.indices.contains(column) else { return }
    let field = view.columns[column]
    let value = listing.raw(field, row: row)
    guard !value.isEmpty, field.kind != .series else { return }
    change(height: height) { $0[field.id] = $0[field.id] == value ? nil : value }
  }

  /// Sets a narrowing; nil takes it away.
  mutating func narrow(_ field: String, _ value: String?, height: Int) {
    change(height: height) { $0[field] = value }
    measureColumns()
  }

  mutating func beginEditing() {
    filterBeforeEditing = address["filter"]
    editing = TextField.State(text: address["filter"] ?? "")
  }

  mutating func type(_ key: Key, height: Int) {
    guard editing?.handle(key) == true else { return }
    applyDraft(height: height)
  }

  mutating func paste(_ text: String, height: Int) {
    editing?.insert(String(SafeText.clean(text).prefix(500)))
    applyDraft(height: height)
  }

  mutating func endEditing(keeping: Bool, height: Int) {
    editing = nil
    if !keeping { change(height: height) { [filterBeforeEditing] in $0["filter"] = filterBeforeEditing } }
    filterBeforeEditing = nil
  }

  mutating func clearFilter(height: Int) { change(height: height) { $0["filter"] = nil } }

  private mutating func applyDraft(height: Int) {
    guard let editing else { return }
    change(height: height) { $0["filter"] = editing.text.isEmpty ? nil : editing.text }
  }

  /// Asks again; the selected row stays selected when it is still there.
  private mutating func change(height: Int, _ edit: (inout Address) -> Void) {
    let key = selectedRow.map(listing.key)
    edit(&address)
    let next = ListView(listing, address)
    guard next.filterError == nil else {
      // The old result stays while the filter cannot be read.
      view = ListView(next, query: view.query)
      return
    }
    view = next
    rows = view.rows()
    let index = key.flatMap { key in rows.firstIndex { listing.key($0) == key } }
    state.moveTo(index ?? min(state.cursor, max(0, rows.count - 1)), count: rows.count, height: height)
    if index == nil, address["filter"] != nil { state.moveTo(0, count: rows.count, height: height) }
  }

  /// Columns as wide as their head and the first few hundred values, so that they stand still while filtering.
  private mutating func measureColumns() {
    var query = view.query
    query.filter = .all
    let sample = QueryEngine.run(query, over: listing).prefix(400)
    var widths: [String: Int] = [:]
    for field in view.columns {
      if field.kind == .series {
        widths[field.id] = max(10, TextWidth.width(of: field.shortTitle))
        continue
      }
      let widest =
        sample.map { TextWidth.width(of: CellText.text(field, row: $0, of: listing, glyphs: .full)) }.max()
        ?? 0
      let head = TextWidth.width(of: field.shortTitle) + 1
      widths[field.id] = max(head, min(widest, field.kind == .text ? 48 : 24) + (field.figure == nil ? 0 : 4))
    }
    columnWidths = widths
  }
}
