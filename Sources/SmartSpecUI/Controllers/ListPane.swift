import SmartSpecModel
import TerminalUI

/// A list on the screen: what is asked, the rows found, and where the cursor is.
struct ListPane: Sendable {
  private(set) var address: Address
  var view: ListView
  /// What was found, or as much of it as is known.
  var answer: QueryAnswer
  /// What is still looked for; nil when the answer is all there is, or the user stopped it.
  var quest: Quest?
  /// The last answer that was complete, which a narrower query can begin with.
  var lastAnswer: QueryAnswer?
  /// Where the rows with some keys were when they were last seen.
  var places = RowPlaces()
  var state = ListState()
  /// The column that `s` sorts by and `*` compares.
  private(set) var column = 0
  /// The keys of the marked rows; they stay marked while a filter hides them.
  private(set) var marks: Set<String> = []
  /// What the list was when a range of marks was begun at its selected row; nil when none is.
  private(set) var rangeStart: Arrangement?
  /// The filter while it is typed; nil otherwise.
  private(set) var editing: FilterEditing?
  private(set) var columnWidths: [String: Int] = [:]
  /// The line with totals below the rows.
  var totals: ListTotals
  /// What draws the rows in the place of a table; nil for a table.
  private(set) var face: (any ListFace)?
  private var history = ArrangementHistory()

  init(_ listing: Listing, _ address: Address, face: (any ListFace)? = nil) {
    self.address = address
    self.face = face
    totals = ListTotals(isShown: listing.id == "projects")
    view = ListView(listing, address)
    answer = .nothing(view.query)
    if face == nil { columnWidths = ColumnWidths.measure(view) }
    find(then: Quest.Goal(key: address["cursor"]), height: 1)
    updateTotals()
  }

  var listing: Listing { view.listing }
  var rows: RowList { answer.rows }
  var selectedRow: Int? { rows.indices.contains(state.cursor) ? rows[state.cursor] : nil }
  var selectedKey: String? { selectedRow.map(listing.key) }
  var selectedField: Field? {
    if let face { return selectedRow.flatMap { listing.field(face.field(ofRow: $0)) } }
    return view.columns.indices.contains(column) ? view.columns[column] : nil
  }

  /// Where the selected cell opens, else its row.
  var target: Address? {
    guard let row = selectedRow else { return nil }
    return selectedField?.opens?(row) ?? listing.open(row)
  }

  /// The address with everything that was changed, and the selected row.
  var fullAddress: Address { address.with("cursor", selectedKey) }
}

// MARK: - Moving

extension ListPane {
  mutating func move(by steps: Int, height: Int) {
    state.move(by: steps, count: rows.count, height: height)
    if !rows.isEmpty { aim(at: state.cursor) }
  }

  mutating func page(by pages: Int, height: Int) {
    state.page(by: pages, count: rows.count, height: height)
    if !rows.isEmpty { aim(at: state.cursor) }
  }

  mutating func moveTo(_ index: Int, height: Int) {
    state.moveTo(index, count: rows.count, height: height)
    aim(at: index)
  }

  /// Where one goes while rows are looked for counts for more than where one was; the first rows found keep their
  /// positions.
  private mutating func aim(at index: Int) { quest?.goal = Quest.Goal(otherwise: max(0, index)) }

  /// Scrolls by rows; the selected row changes only when it would not be seen any more.
  mutating func scroll(by steps: Int, height: Int) {
    let before = state.cursor
    state.scroll(by: steps, count: rows.count, height: height)
    if state.cursor != before { aim(at: state.cursor) }
  }

  mutating func chooseColumn(_ index: Int) { column = max(0, min(view.columns.count - 1, index)) }

  mutating func moveColumn(by steps: Int) { column = max(0, min(view.columns.count - 1, column + steps)) }
}

// MARK: - Pictures

extension ListPane {
  /// Selects the row that lies in a direction on the picture; false when there is no picture.
  mutating func move(
    _ direction: Direction, by steps: Int, room: Size, height: Int, in context: Context
  ) -> Bool {
    guard var face else { return false }
    for _ in 0..<steps {
      guard let next = face.neighbour(of: self, towards: direction, room: room, in: context) else { break }
      moveTo(next, height: height)
    }
    face.follow(self, room: room, in: context)
    self.face = face
    return true
  }

  /// Changes the picture.
  mutating func changeFace<Face: ListFace>(_ kind: Face.Type, _ change: (inout Face) -> Void) {
    guard var face = face as? Face else { return }
    change(&face)
    self.face = face
  }

  /// Goes closer to a place on a map, or farther from it; it stays under the pointer.
  mutating func zoomMap(by steps: Int, keeping place: Point, room: Size, in context: Context) {
    changeFace(MapFace.self) { $0.zoom(by: steps, keeping: place, room: room, in: context) }
    address["zoom"] = face?.zoomSteps.flatMap { $0 == 0 ? nil : String($0) }
  }

  /// Shows less of the picture around what is selected, more, or everything for 0; the address says how much.
  mutating func zoom(by steps: Int, room: Size, in context: Context) {
    guard var face else { return }
    face.zoom(by: steps, self, room: room, in: context)
    self.face = face
    address["zoom"] = face.zoomSteps.flatMap { $0 == 0 ? nil : String($0) }
  }
}

// MARK: - Changing

extension ListPane {
  var arrangement: Arrangement {
    Arrangement(
      address: address, marks: marks, selected: selectedKey, column: selectedField?.id,
      top: state.firstVisible)
  }

  /// What is known of the place of the selected row, so that undo finds it again at once.
  private mutating func notePlace() {
    if let row = selectedRow { places.note(listing.key(row), row) }
  }

  /// Asks again and notes what was before, when the address becomes another one.
  mutating func change(height: Int, _ edit: (inout Address) -> Void) {
    let before = arrangement
    notePlace()
    var next = address
    edit(&next)
    guard next != address else { return }
    ask(next, height: height)
    if editing == nil { history.record(before) }
  }

  mutating func changeMarks(_ edit: (inout Set<String>) -> Void) {
    let before = arrangement
    edit(&marks)
    if marks != before.marks { history.record(before) }
  }

  /// Asks for an address; the selected row and column stay selected when they are still there.
  private mutating func ask(_ next: Address, height: Int) {
    // Where nothing is found yet, the row that was looked for is still the one that is meant.
    let sought = state.cursor == 0 && !answer.isComplete ? quest?.goal.row : nil
    let (row, field) = (sought ?? selectedRow, selectedField?.id)
    address = next
    let nextView = ListView(listing, next)
    guard nextView.filterError == nil else {
      // The old result stays while the filter cannot be read.
      view = ListView(nextView, query: view.query)
      return
    }
    let needsWidths =
      nextView.query.narrowings != view.query.narrowings || nextView.widths != view.widths
      || nextView.columns.map(\.id) != view.columns.map(\.id)
    let isSameQuery = nextView.query == view.query
    view = nextView
    if needsWidths, face == nil { columnWidths = ColumnWidths.measure(view) }
    column = view.columns.firstIndex { $0.id == field } ?? max(0, min(column, view.columns.count - 1))
    if isSameQuery, quest != nil || answer.isComplete { return }
    find(
      then: Quest.Goal(row: row, otherwise: next["filter"] == nil ? state.cursor : 0), height: height)
  }

  /// Takes back the last change; false when there is none.
  mutating func undo() -> Bool { history.undo(from: arrangement).map { restore($0) } != nil }

  /// Does again what was taken back; false when nothing was.
  mutating func redo() -> Bool { history.redo(from: arrangement).map { restore($0) } != nil }

  private mutating func restore(_ arrangement: Arrangement) {
    address = arrangement.address
    view = ListView(listing, address)
    if face == nil { columnWidths = ColumnWidths.measure(view) }
    marks = arrangement.marks
    rangeStart = nil
    column = view.columns.firstIndex { $0.id == arrangement.column } ?? 0
    find(then: Quest.Goal(key: arrangement.selected, top: arrangement.top), height: 1)
  }

  /// Takes the marks, the column and the place on the screen of a list with the same rows in another order.
  mutating func takePlace(of old: ListPane) {
    if let part = old.face?.part { face?.show(part) }
    marks = old.marks
    column =
      view.columns.firstIndex { $0.id == old.selectedField?.id } ?? min(old.column, view.columns.count - 1)
    state = ListState(
      cursor: state.cursor, firstVisible: state.cursor - (old.state.cursor - old.state.firstVisible))
  }

  /// What the list is made again from.
  var remains: Remains {
    Remains(
      listing: listing.id, arrangement: arrangement, history: history, places: places,
      showsTotals: totals.isShown, part: face?.part)
  }

  /// Goes on from the same list as it was.
  mutating func resume(_ old: Remains) {
    if let part = old.part { face?.show(part) }
    history = old.history
    places = old.places
    totals.isShown = old.showsTotals
    restore(old.arrangement)
    updateTotals()
  }
}

// MARK: - Marking

extension ListPane {
  /// Marks the selected row, or takes its mark away, and goes to the next one.
  mutating func toggleMark(height: Int) {
    if rangeStart != nil { return endRange() }
    guard let key = selectedKey else { return }
    notePlace()
    changeMarks { if $0.remove(key) == nil { $0.insert(key) } }
    move(by: 1, height: height)
  }

  /// Marks some rows.
  mutating func mark(_ rows: some Sequence<Int>) {
    let keys = keys(of: rows)
    changeMarks { $0.formUnion(keys) }
  }

  /// The keys of rows, whose places are noted.
  private mutating func keys(of rows: some Sequence<Int>) -> [String] {
    rows.map { row in
      let key = listing.key(row)
      places.note(key, row)
      return key
    }
  }

  /// Begins a range at the selected row, or marks the range that was begun.
  mutating func toggleRange() {
    if rangeStart != nil { return endRange() }
    notePlace()
    if selectedKey != nil { rangeStart = arrangement }
  }

  mutating func cancelRange() { rangeStart = nil }

  private mutating func endRange() {
    guard let before = rangeStart else { return }
    let keys = keys(of: rows[range])
    rangeStart = nil
    marks.formUnion(keys)
    if marks != before.marks { history.record(before) }
  }

  /// The positions of the range that was begun; empty when none was.
  private var range: Range<Int> {
    guard let key = rangeStart?.selected, let row = places.row(key, in: listing),
      let start = rows.position(of: row)
    else { return 0..<0 }
    return min(start, state.cursor)..<min(rows.count, max(start, state.cursor) + 1)
  }

  /// Marks all rows of the list, or takes all marks away when all are marked.
  mutating func toggleAllMarks() {
    let keys = keys(of: rows)
    changeMarks { if $0.isSuperset(of: keys) { $0 = [] } else { $0.formUnion(keys) } }
  }

  /// Whether a row of the list shows a mark.
  var isMarked: (Int) -> Bool {
    let (marks, range, rows, key) = (marks, range, rows, listing.key)
    guard !marks.isEmpty || !range.isEmpty else { return { _ in false } }
    return { range.contains($0) || marks.contains(key(rows[$0])) }
  }

  /// The marked rows in the order of the list, those that a filter hides after them.
  var markedRows: [Int] {
    guard !marks.isEmpty else { return [] }
    let marked = marks.compactMap { places.row($0, in: listing) }
    let positions = Dictionary(
      uniqueKeysWithValues: Set(marked).map { ($0, rows.position(of: $0) ?? rows.count + $0) })
    return positions.sorted { $0.value < $1.value }.map(\.key)
  }
}

// MARK: - Typing the filter

extension ListPane {
  mutating func beginEditing() { editing = FilterEditing(before: arrangement) }

  mutating func type(_ key: Key, height: Int) {
    let listing = listing
    guard editing?.type(key, in: listing) == true else { return }
    applyDraft(height: height)
  }

  mutating func paste(_ text: String, height: Int) {
    editing?.paste(text)
    applyDraft(height: height)
  }

  /// Ends typing; the whole of it is one change that can be undone.
  mutating func endEditing(keeping: Bool, height: Int) {
    guard let before = editing?.before else { return }
    // A filter that cannot be read stays to be mended.
    if keeping, view.filterError != nil { return }
    editing = nil
    if !keeping { return restore(before) }
    if address != before.address { history.record(before) }
  }

  private mutating func applyDraft(height: Int) {
    guard let text = editing?.text else { return }
    change(height: height) { $0["filter"] = text.isEmpty ? nil : text }
  }
}
