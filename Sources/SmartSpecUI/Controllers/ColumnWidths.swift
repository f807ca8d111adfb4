import SmartSpecModel
import TerminalUI

/// How wide the columns of a list want to be.
enum ColumnWidths {
  /// Rows that are looked at; a longer list is like its beginning.
  private static let sampleSize = 400
  /// Of rows that stay in their file, each of which has to be cut.
  private static let longSampleSize = 160

  /// The wished width, else what heads and values need, by field.
  static func measure(_ view: ListView) -> [String: Int] {
    let sample = sample(view)
    var widths: [String: Int] = [:]
    for field in view.columns {
      widths[field.id] = view.widths[field.id] ?? natural(field, sample, view.listing)
    }
    return widths
  }

  private static func sample(_ view: ListView) -> [Int] {
    // Looking for the rows of a long list takes longer than a key may; numbers of rows grow towards its end.
    let count = view.listing.rowCount
    if view.listing.takesLong {
      guard count > longSampleSize else { return Array(0..<count) }
      let (part, rest) = (longSampleSize / 2, longSampleSize / 4)
      return Array(0..<part) + (0..<rest).map { part + (count - part - rest) / rest * $0 }
        + Array((count - rest)..<count)
    }
    var query = view.query
    query.filter = .all
    return Array(QueryEngine.run(query, over: view.listing).prefix(sampleSize))
  }

  private static func natural(_ field: Field, _ rows: [Int], _ listing: Listing) -> Int {
    let head = TextWidth.width(of: field.shortTitle) + 1
    if field.kind == .series { return max(10, head - 1) }
    let widest =
      rows.map { row in
        let cell = CellText.parts(field, row: row, of: listing, glyphs: .full)
        let mark = TextWidth.width(of: cell.mark)
        // A year may stand after the mark of a figure.
        let room = CellText.markWidth(field)
        return TextWidth.width(of: cell.text) + (field.figure == nil ? max(mark, room) : mark + room)
      }.max() ?? 0
    return max(head, min(widest, field.kind == .text ? 48 : 28))
  }
}
