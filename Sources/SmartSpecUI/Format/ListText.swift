public import SmartSpecModel
import TerminalUI

/// A list as plain text that reads as on the screen.
public enum ListText {
  /// Heads and rows in columns, each as wide as its widest cell.
  public static func text(_ view: ListView, rows: RowList, in context: Context) -> String {
    let fields = view.columns
    let years = fields.map { context.referenceYear(of: $0) }
    let cells = rows.map { row in
      zip(fields, years).map {
        SafeText.clean(
          CellText.text($0, row: row, of: view.listing, glyphs: context.glyphs, referenceYear: $1))
      }
    }
    let table = [fields.map { SafeText.clean($0.shortTitle) }] + cells
    let widths = fields.indices.map { column in table.map { TextWidth.width(of: $0[column]) }.max() ?? 0 }
    return table.reduce(into: "") { text, row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[index] - TextWidth.width(of: cell))
        line += (index > 0 ? "  " : "") + (fields[index].isNumeric ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
  }
}
