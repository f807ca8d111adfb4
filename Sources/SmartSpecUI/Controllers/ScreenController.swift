public import SmartSpecModel
import TerminalUI

/// One screen and all its state: a value, so that going back is having kept it.
public struct ScreenController: Sendable {
  /// Which screen this is, such as `region`.
  let screen: String
  let crumbs: [Crumb]
  /// Name and main facts, drawn over the tabs.
  let title: [Segment]
  /// What signs and modes of the screen mean, in one line.
  let legend: [Segment]
  let tabs: [Tab]
  let lenses: [Lens]
  let companion: Companion?
  private let base: Address
  private(set) var selectedTab = 0
  private var panes: [Int: Pane] = [:]
  var showsCompanion = true
  /// Whether the companion is shown alone, which is how it is read on small screens.
  var isZoomed = false
  /// The row the companion shows; it follows the cursor after a rest, so that holding a key sends little.
  private(set) var companionRow: Int?
  /// Lines of the companion that are scrolled away.
  private(set) var companionScroll = 0
  /// The first row on screen when the companion was last brought up to date.
  private var companionTop: Int?
  /// Whether pages show tables in the place of charts.
  private(set) var showsTables = false
  /// Digits typed before a command, such as `12` in `12G`.
  var count: Int?

  struct Crumb: Sendable, Hashable {
    let title: String
    let address: Address
  }

  /// One of the faces of a page.
  struct Tab: Sendable {
    let id: String
    let title: String
    let make: @Sendable (Context) -> Pane
  }

  /// A narrowing of a list under one key.
  struct Lens: Sendable {
    let key: Character
    let title: String
    let field: String
    /// nil takes the narrowing away.
    let value: String?
  }

  /// What is shown beside or below a list about its selected row.
  struct Companion: Sendable {
    let place: ScreenLayout.Companion
    let make: @Sendable (DocumentContext, Int) -> [Line]
  }

  enum Pane: Sendable {
    case list(ListPane)
    case document(DocumentPane)
  }

  init(
    screen: String, address: Address, keeping parameters: Set<String> = [], crumbs: [Crumb],
    title: [Segment] = [], legend: [Segment] = [], tabs: [Tab], lenses: [Lens] = [],
    companion: Companion? = nil, in context: Context
  ) {
    self.screen = screen
    self.crumbs = crumbs
    self.title = title
    self.legend = legend
    self.tabs = tabs
    self.lenses = lenses
    self.companion = companion
    base = Address(address.path, address.parameters.filter { parameters.contains($0.name) })
    showsTables = address["show"] == "tables"
    if let tab = address["tab"] { selectedTab = tabs.firstIndex { $0.id == tab } ?? 0 }
    openTab(selectedTab, in: context)
    rest()
  }

  var pane: Pane { panes[selectedTab] ?? .document(DocumentPane { _ in [] }) }

  var listPane: ListPane? {
    if case .list(let list) = pane { return list }
    return nil
  }

  var isEditing: Bool { listPane?.editing != nil }

  /// Where this is, with everything that was changed.
  public var address: Address {
    switch pane {
    case .list(let list) where tabs.count == 1: return list.fullAddress
    case .list: return tabbed
    case .document: return showsTables ? tabbed.with("show", "tables") : tabbed
    }
  }

  private var tabbed: Address { selectedTab == 0 ? base : base.with("tab", tabs[selectedTab].id) }

  /// What a row or line opens.
  func target(in context: Context) -> Address? {
    switch pane {
    case .list(let list):
      list.rows.isEmpty
        ? EmptyRelation(self, context)?.nearest : list.target
    case .document(let document): document.selection(in: documentContext(context))?.target
    }
  }

  /// The things that related letters are about: on a page what it is about, then the selected line; in a list the
  /// selected row first.
  func subjects(in context: Context) -> [Address] {
    let row = target(in: context).flatMap { target in
      context.catalogue.row(at: target).map { _ in Address(Array(target.path.prefix(2))) }
    }
    let page = base.path.count >= 2 ? Address(Array(base.path.prefix(2))) : nil
    let isPage = if case .document = pane { true } else { false }
    return (isPage ? [page, row] : [row, page]).compactMap { $0 }
  }
}

extension ScreenController {
  mutating func openTab(_ index: Int, in context: Context) {
    guard tabs.indices.contains(index) else { return }
    selectedTab = index
    if panes[index] == nil { panes[index] = tabs[index].make(context) }
  }

  /// What this screen is made again from.
  var remains: ScreenRemains {
    ScreenRemains(
      screen: screen, address: address, tabCount: tabs.count, selectedTab: selectedTab,
      showsCompanion: showsCompanion, isZoomed: isZoomed, showsTables: showsTables,
      panes: panes.mapValues { pane in
        switch pane {
        case .list(let list): .list(list.remains)
        case .document(let document): .document(document.place)
        }
      })
  }

  /// Goes on from the same screen as it was: marks, undo, tab and panes.
  mutating func resume(_ old: ScreenRemains, in context: Context) {
    guard old.screen == screen, old.tabCount == tabs.count else { return }
    showsCompanion = old.showsCompanion
    isZoomed = old.isZoomed
    showsTables = old.showsTables
    for (index, pane) in old.panes {
      openTab(index, in: context)
      switch (panes[index], pane) {
      case (.list(var list), .list(let before)) where list.listing.id == before.listing:
        list.resume(before)
        panes[index] = .list(list)
      case (.document(var document), .document(let place)):
        document.place = place
        panes[index] = .document(document)
      default: break
      }
    }
    selectedTab = old.selectedTab
    rest()
  }

  /// Stands where another screen stood that showed the same in another way.
  mutating func takePlace(of old: ScreenController) {
    showsCompanion = old.showsCompanion
    isZoomed = old.isZoomed
    if let before = old.listPane { updateList { $0.takePlace(of: before) } }
    rest()
  }

  mutating func updateList(_ change: (inout ListPane) -> Void) {
    guard case .list(var list) = pane else { return }
    change(&list)
    list.updateTotals()
    panes[selectedTab] = .list(list)
  }

  mutating func updateDocument(_ change: (inout DocumentPane) -> Void) {
    guard case .document(var document) = pane else { return }
    change(&document)
    panes[selectedTab] = .document(document)
  }

  /// Whether the companion would show another row after a rest.
  var wantsRest: Bool {
    companion != nil && (showsCompanion || isZoomed) && companionRow != listPane?.selectedRow
  }

  mutating func rest() {
    if companionRow != listPane?.selectedRow { companionScroll = 0 }
    companionRow = listPane?.selectedRow
    companionTop = listPane?.state.firstVisible
  }

  /// Scrolls what is known about the selected row, as far as it goes on.
  mutating func scrollCompanion(by rows: Int, in context: Context) {
    let room = layout(context).companion
    let count = companionLines(context.document(width: room.width, height: room.height), in: context).count
    companionScroll = max(0, min(companionScroll + rows, count - room.height))
  }

  /// Whether the list scrolled since.
  ///
  /// The companion is left empty then: the rows beside it can be scrolled by the terminal itself, which sends a
  /// tenth of what drawing them sends.
  var isCompanionOutpaced: Bool { wantsRest && companionTop != listPane?.state.firstVisible }

  func layout(_ context: Context) -> ScreenLayout {
    let isShort = SizeClass(context.size).height == .short
    let headerRows =
      (title.isEmpty ? 0 : 1) + (tabs.count > 1 ? 1 : 0) + (title.isEmpty || isShort ? 0 : 1)
      + (legend.isEmpty ? 0 : 1) + (lenses.isEmpty ? 0 : 1)
    return ScreenLayout(
      size: context.size, headerRows: headerRows,
      companion: isZoomed ? .only : showsCompanion ? companion?.place ?? .none : .none,
      panelRows: context.panelRows, shares: context.paneShares)
  }

  /// Rows that a list has for its entries.
  func listHeight(_ context: Context) -> Int {
    let height = layout(context).body.height
    return max(0, height - 1 - (listPane?.totalsHeight(in: height) ?? 0))
  }

  func documentContext(_ context: Context) -> DocumentContext {
    let body = layout(context).body
    var document = context.document(width: body.width, height: body.height)
    document.showsTables = showsTables || context.isSpoken
    return document
  }

  /// Whether the page at hand has a chart.
  func hasChart(_ context: Context) -> Bool {
    guard case .document(let document) = pane else { return false }
    return document.hasChart(in: documentContext(context))
  }

  mutating func showTables(_ isShown: Bool) { showsTables = isShown }
}
