import SmartSpecModel
import TerminalUI

extension ListPane {
  /// The field that takes what room is left: the text that needs most, the first of several.
  private var flexibleField: String? {
    let wide = view.columns.filter { $0.kind == .text && columnWidths[$0.id] ?? 0 > 12 }
    // Of short texts a category is rather what one reads than an identifier.
    let texts = wide.isEmpty ? view.columns.filter { [.text, .category].contains($0.kind) } : wide
    let widest = texts.map { columnWidths[$0.id] ?? 0 }.max()
    return texts.first { columnWidths[$0.id] ?? 0 == widest }?.id
  }

  /// The field that a tree is drawn in.
  private var treeField: String? { view.columns.first { $0.kind == .text }?.id }

  /// Draws heads, rows and totals; returns where the selected row is.
  func draw(
    on canvas: inout Canvas, in context: Context, isFocused: Bool = true, reasonEmpty: String? = nil
  ) -> Point? {
    if let face { return face.draw(self, on: &canvas, in: context) }
    let columns = tableColumns(width: canvas.size.width)
    let layout = Table.layout(
      columns, width: canvas.size.width, frozen: frozen(columns, width: canvas.size.width), revealed: column)
    let (table, line) = Rect(origin: Point(x: 0, y: 0), size: canvas.size)
      .splitBottom(totalsHeight(in: canvas.size.height))
    if !line.isEmpty { TotalsLine.draw(self, columns, layout, on: &canvas, y: line.y) }
    return canvas.within(table) {
      drawTable(columns, layout, on: &$0, in: context, isFocused: isFocused, reasonEmpty)
    }
  }

  private func drawTable(
    _ columns: [Table.Column], _ layout: [(index: Int, x: Int, width: Int)], on canvas: inout Canvas,
    in context: Context, isFocused: Bool, _ reasonEmpty: String?
  ) -> Point? {
    let frozen = frozen(columns, width: canvas.size.width)
    var drawn = state
    drawn.clamp(count: rows.count, height: canvas.size.height - 1)
    let years = view.columns.map { context.referenceYear(of: $0) }
    let depths = depths
    let treeField = treeField
    let place = Table(
      columns: columns, rowCount: rows.count, state: drawn, isFocused: isFocused,
      emptyText: reasonEmpty ?? emptyText,
      frozen: frozen, revealed: column, isMarked: isMarked, sign: collectedSign(context)
    ) { index in
      view.columns.enumerated().map { position, field in
        let cell = CellText.parts(
          field, row: rows[index], of: listing, glyphs: context.glyphs, referenceYear: years[position])
        return Table.Cell(
          cell.text, role: CellText.role(field, cell.text), mark: cell.mark,
          indent: field.id == treeField ? depths(rows[index]) * 2 : 0)
      }
    }.draw(on: &canvas)
    // The head of the column under the cursor stands out, so that `s` and `*` say what they mean.
    if let place = layout.first(where: { $0.index == column }) {
      canvas.tint(Rect(x: place.x, y: 0, width: place.width, height: 1), .accent)
    }
    return place
  }

  /// The sign before rows that are regions collected for a comparison.
  private func collectedSign(_ context: Context) -> (Int) -> String? {
    guard !context.collected.isEmpty else { return { _ in nil } }
    return { index in
      guard let path = listing.open(rows[index])?.path, path.first == "regions", path.count == 2,
        context.collected.contains(path[1])
      else { return nil }
      return Glyphs.collected(context.glyphs)
    }
  }

  private func tableColumns(width: Int) -> [Table.Column] {
    let keys = view.query.sort
    // What the flexible column keeps before others are scrolled away; names of a tree often begin alike.
    let flexibleWidth = listing.parent == nil ? max(18, width / 4) : max(18, min(32, width * 2 / 5))
    let textLimit = max(24, width / 3)
    let flexibleField = flexibleField
    return view.columns.map { field in
      let position = keys.firstIndex { $0.field == field.id }
      let isFlexible = field.id == flexibleField && view.widths[field.id] == nil
      let natural = columnWidths[field.id] ?? 10
      let wished = isFlexible || view.widths[field.id] != nil ? natural : min(natural, textLimit)
      return Table.Column(
        title: field.shortTitle, width: isFlexible ? min(flexibleWidth, wished) : wished,
        align: field.isNumeric ? .right : .left, isFlexible: isFlexible,
        sort: position.map { keys[$0].direction == .ascending ? .ascending : .descending },
        sortPosition: keys.count > 1 ? position.map { $0 + 1 } : nil, markWidth: CellText.markWidth(field))
    }
  }

  /// The columns that stand still: the first, and the name beside it where that leaves room for others.
  private func frozen(_ columns: [Table.Column], width: Int) -> Int {
    guard columns.count > 2, view.columns[1].id == flexibleField else { return 1 }
    return columns[0].width + columns[1].width <= width / 2 ? 2 : 1
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

  /// Why there are no rows, and what to do.
  var emptyText: String {
    if quest != nil {
      return "Looking through \(NumberText.count(listing.rowCount)) \(listing.noun.plural) …"
    }
    if !answer.isComplete { return "Stopped before anything was found. u undoes." }
    if view.query.filter != .all {
      return
        "No \(listing.noun.singular) matches “\(view.query.filterText)”. Esc clears the filter, u undoes."
    }
    if canClear { return "No \(listing.noun.plural) are left. Esc shows all again, u undoes." }
    if !listing.reasonEmpty.isEmpty { return listing.reasonEmpty }
    return listing.scope != nil
      ? "No \(listing.noun.plural) are known here." : "There are no \(listing.noun.plural) here."
  }
}
