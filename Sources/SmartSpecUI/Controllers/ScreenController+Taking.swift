import SmartSpecModel
import TerminalUI

/// What can be taken from a screen.
extension ScreenController {
  /// The list on the screen, else the table of the page, with all rows it shows; nil where there is none.
  func export(in context: Context) -> ListExport? {
    // What is the user's own is exported without a word about the data.
    let catalogue = ownKind == nil ? context.catalogue : .empty
    let place = address.with("cursor", nil).with("year", catalogue.year.map(String.init))
    if let list = listPane {
      return ListExport(view: list.view, rows: list.rows, address: place, catalogue: catalogue)
    }
    guard let listing = catalogue.listing(at: address) else { return nil }
    let view = ListView(listing, address)
    return ListExport(view: view, rows: view.rows(), address: place, catalogue: catalogue)
  }

  /// The rows that are marked; nil when none is.
  func marked(in context: Context) -> RowList? {
    guard let rows = listPane?.markedRows, !rows.isEmpty else { return nil }
    return RowList(rows)
  }

  /// The cell under the cursor as it is shown, or the selected line of a page.
  func cellText(in context: Context) -> String? {
    switch pane {
    case .list(let list):
      guard let row = list.selectedRow, let field = list.selectedField else { return nil }
      return CellText.plain(field, row: row, of: list.listing)
    case .document(let document): return document.selection(in: documentContext(context))?.text
    }
  }

  /// The selected row with a tab between cells, or the selected line of a page.
  func rowText(in context: Context) -> String? {
    guard let list = listPane else { return cellText(in: context) }
    guard let row = list.selectedRow else { return nil }
    return list.view.columns.filter { $0.kind != .series }
      .map { CellText.plain($0, row: row, of: list.listing) }.joined(separator: "\t")
  }
}
