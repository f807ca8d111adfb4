import SmartSpecModel
import TerminalUI

/// A list in words: what it holds, and its rows one by one.
struct ListSpeech {
  let list: ListPane
  let context: Context
  private let cells: [CellSpeech]

  init(_ list: ListPane, _ context: Context) {
    self.list = list
    self.context = context
    cells = list.view.columns.map {
      CellSpeech($0, of: list.listing, context, saysUnitsOnce: list.rows.count > 1)
    }
  }

  /// `36 of 334 regions, filter “slas”, sorted by GDP per head, largest first`.
  var summary: String {
    let (count, total) = (list.rows.count, list.answer.consideredCount)
    let least = list.answer.isComplete && !list.listing.isGrowing ? "" : "at least "
    var counted = least + NumberText.count(count)
    if list.answer.isComplete, count != total { counted += " of \(NumberText.count(total))" }
    let noun = list.listing.noun
    counted += " " + (count == 1 && count == total ? noun.singular : noun.plural)
    if !list.listing.relation.isEmpty { counted += " " + list.listing.relation }
    var parts = [counted]
    if let filter = list.address["filter"], list.view.filterError == nil {
      parts.append("filter “\(filter)”")
    }
    if !order.isEmpty { parts.append("sorted by " + order) }
    if !list.marks.isEmpty { parts.append("\(list.marks.count) marked") }
    return (parts + [list.listing.options?.summary ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var order: String {
    list.view.query.sort.compactMap { key in
      guard let field = list.listing.field(key.field) else { return nil }
      let title = CellSpeech(field, of: list.listing, context).title
      let isUp = key.direction == .ascending
      return title
        + (field.isNumeric ? isUp ? ", smallest first" : ", largest first" : isUp ? "" : ", from the end")
    }.joined(separator: ", then ")
  }

  /// The row at a position, with what the visible columns say.
  func row(_ position: Int) -> Statement {
    let row = list.rows[position]
    var said = name(row)
    for cell in cells.dropFirst(said.columns) {
      if let named = cell.named(row) { said.text += ". " + named }
    }
    if list.isMarked(position) { said.text += ". Marked" }
    return Statement(SpokenText.sentence(said.text), number: position + 1)
  }

  /// Which row a key without a number is about; nil where that is the first.
  var selected: Statement? {
    guard list.state.cursor > 0, let row = list.selectedRow else { return nil }
    return Statement("Selected is \(NumberText.count(list.state.cursor + 1)), \(name(row).text).")
  }

  /// What identifies a row, and how many of the first columns that says: a code and a name, or a name.
  private func name(_ row: Int) -> (text: String, columns: Int) {
    guard let first = cells.first else { return ("", 0) }
    var text = first.value(row)
    guard cells.count > 1, first.field.kind == .code, cells[1].field.kind == .text else {
      if text.isEmpty { return ("\(first.title) \(CellSpeech.missing)", 1) }
      let isName = [.code, .text, .category].contains(first.field.kind)
      return (isName ? text : first.named(row) ?? text, 1)
    }
    text += " " + cells[1].value(row)
    return (text, 2)
  }

  /// The columns of the list by their titles.
  var columns: String { "Columns: " + cells.map(\.title).joined(separator: ", ") + "." }

  /// The units that are not said in every row; nil where all of them are.
  var units: Statement? {
    let units = cells.compactMap(\.columnUnit)
    return units.isEmpty ? nil : Statement(SpokenText.sentence("Units: " + units.joined(separator: "; ")))
  }

  /// What the line below the rows adds up; nil where none is shown.
  var totals: Statement? {
    guard list.totals.isShown, !list.rows.isEmpty, let totals = list.totals.asked?.answer else { return nil }
    let sums = list.view.columns.compactMap { field in
      totals.sums[field.id].map { sum in
        let stated =
          sum.statedCount == totals.rowCount ? "" : " (stated by \(NumberText.count(sum.statedCount)))"
        return "\(field.title) \(sum.sum.map { NumberText.sum($0, field) } ?? CellSpeech.missing)\(stated)"
      }
    }
    guard !sums.isEmpty else { return nil }
    let what = list.totals.areOfMarked ? "marked" : list.listing.noun.plural
    let nested = totals.areNested ? ", parts counted again" : ""
    return Statement(
      "Total of \(NumberText.count(totals.rowCount)) \(what)\(nested): " + sums.joined(separator: ", ") + ".")
  }
}
