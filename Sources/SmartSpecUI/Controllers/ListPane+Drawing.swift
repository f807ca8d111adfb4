import SmartSpecModel
import TerminalUI

extension ListPane {
  /// The field that takes what room is left: the first text after the code.
  private var flexibleField: String? { view.columns.first { $0.kind == .text }?.id }

  /// Draws heads and rows; returns where the selected row is.
  func draw(on canvas: inout Canvas, in context: Context, isFocused: Bool = true) -> Point? {
    let sortKey = view.query.sort.first ?? listing.defaultSort.first
    // What the flexible column keeps before others are dropped.
    let flexibleWidth = max(22, canvas.size.width * 2 / 5 - 6)
    let columns = view.columns.enumerated().map { index, field in
      Table.Column(
        title: field.shortTitle,
        width: field.id == flexibleField
          ? min(flexibleWidth, columnWidths[field.id] ?? 10) : columnWidths[field.id] ?? 10,
        align: field.isNumeric ? .right : .left,
        priority: index < 2 || field.id == flexibleField ? 0 : index, isFlexible: field.id == flexibleField,
        sort: view.query.sort.isEmpty || sortKey?.field != field.id
          ? nil : sortKey?.direction == .ascending ? .ascending : .descending)
    }
    var drawn = state
    drawn.clamp(count: rows.count, height: canvas.size.height - 1)
    let years = view.columns.map { context.referenceYear(of: $0) }
    let depths = depths
    let place = Table(
      columns: columns, rowCount: rows.count, state: drawn, isFocused: isFocused, emptyText: emptyText
    ) { index in
      view.columns.enumerated().map { position, field in
        let text = CellText.text(
          field, row: rows[index], of: listing, glyphs: context.glyphs, referenceYear: years[position])
        return Table.Cell(
          text, role: CellText.role(field, text),
          indent: field.id == flexibleField ? depths(rows[index]) * 2 : 0)
      }
    }.draw(on: &canvas)
    markColumn(columns, on: &canvas)
    return place
  }

  /// The head of the column under the cursor is drawn as a link, so that `s` and `*` say what they mean.
  private func markColumn(_ columns: [Table.Column], on canvas: inout Canvas) {
    guard let place = Table.layout(columns, width: canvas.size.width).first(where: { $0.index == column })
    else { return }
    canvas.tint(Rect(x: place.x, y: 0, width: place.width, height: 1), .accent)
  }

  /// How deep a row stands in the tree, as far as the rows above it are shown; 0 when the list is sorted.
  private var depths: (Int) -> Int {
    guard let parent = listing.parent, view.query.sort.isEmpty else { return { _ in 0 } }
    let shown = Set(rows)
    return { row in
      var depth = 0
      var next = parent(row)
      while let current = next, depth < 4 {
        if shown.contains(current) { depth += 1 }
        next = parent(current)
      }
      return depth
    }
  }

  private var emptyText: String {
    if view.query.filter != .all {
      return "No \(listing.noun.singular) matches “\(view.query.filterText)”. Esc clears the filter."
    }
    return listing.scope != nil
      ? "No \(listing.noun.plural) are known here." : "There are no \(listing.noun.plural) here."
  }
}
