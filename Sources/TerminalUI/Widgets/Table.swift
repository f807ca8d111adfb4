/// Rows of cells below column heads.
///
/// The first line shows the heads, the others rows from `state.firstVisible`. Two columns at the left belong to the sign
/// of the selected row, whose whole line is in role `focus`, or `focusIdle` if the keys go elsewhere.
public struct Table {
  /// A column and how it shares the width.
  public struct Column: Sendable {
    /// Where the text of a column stands.
    public enum Alignment: Sendable {
      case left
      case right
    }

    /// The direction of a sort.
    public enum Sort: Sendable {
      case ascending
      case descending
    }

    /// The column head.
    public var title: String
    /// The columns of the screen; the least of them if the column is flexible.
    public var width: Int
    /// Where its text stands.
    public var align: Alignment
    /// Whether it takes a share of what is left.
    public var isFlexible: Bool
    /// How the rows are sorted by it; `nil` if they are not.
    public var sort: Sort?
    /// Which of several keys of the order it is, from 1; `nil` if it is the only one.
    public var sortPosition: Int?
    /// Columns at the right of numbers for their marks, so that digits stand under digits.
    public var markWidth: Int

    /// A column.
    public init(
      title: String, width: Int, align: Alignment = .left, isFlexible: Bool = false, sort: Sort? = nil,
      sortPosition: Int? = nil, markWidth: Int = 0
    ) {
      self.title = title
      self.width = width
      self.align = align
      self.isFlexible = isFlexible
      self.sort = sort
      self.sortPosition = sortPosition
      self.markWidth = markWidth
    }
  }

  /// The text of a row in a column.
  public struct Cell: Sendable {
    /// What is written.
    public var text: String
    /// What it means; the selected row shows `focus` instead.
    public var role: StyleRole
    /// What stands right after it and is never cut, in role `muted`: a doubt, a flag, another year.
    public var mark: String
    /// Blanks before it, for trees.
    public var indent: Int

    /// A cell.
    public init(_ text: String, role: StyleRole = .text, mark: String = "", indent: Int = 0) {
      self.text = text
      self.role = role
      self.mark = mark
      self.indent = indent
    }
  }

  private let columns: [Column]
  private let rowCount: Int
  private let state: ListState
  private let isFocused: Bool
  private let emptyText: String
  private let frozen: Int
  private let revealed: Int
  private let isMarked: (Int) -> Bool
  private let sign: (Int) -> String?
  private let row: (Int) -> [Cell]

  /// A table for one frame; `row` is asked for visible rows only, and may return fewer cells than there are columns.
  ///
  /// `sign` stands before a row that is not marked, in one column. Columns that find no room are scrolled away, but never the first `frozen` nor the one `revealed`.
  public init(
    columns: [Column], rowCount: Int, state: ListState, isFocused: Bool = true, emptyText: String = "",
    frozen: Int = 1, revealed: Int = 0, isMarked: @escaping (Int) -> Bool = { _ in false },
    sign: @escaping (Int) -> String? = { _ in nil }, row: @escaping (Int) -> [Cell]
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.state = state
    self.isFocused = isFocused
    self.emptyText = emptyText
    self.frozen = frozen
    self.revealed = revealed
    self.isMarked = isMarked
    self.sign = sign
    self.row = row
  }

  /// Draws the table over the whole canvas.
  ///
  /// - Returns: Where the line of the selected row begins; `nil` if it is not to be seen.
  @discardableResult
  public func draw(on canvas: inout Canvas) -> Point? {
    let layout = Self.layout(columns, width: canvas.size.width, frozen: frozen, revealed: revealed)
    drawHeads(layout, on: &canvas)
    guard rowCount > 0 else {
      let room = canvas.size.width - Self.margin
      for (line, text) in Wrapping.wrap(emptyText, width: room).enumerated() {
        canvas.write(text, x: Self.margin, y: 1 + line, width: room, .muted)
      }
      return nil
    }
    var place: Point?
    let visible = state.visible(count: rowCount, height: canvas.size.height - 1)
    for (index, x, width) in layout {
      canvas.place(WidgetTarget.column(index), on: Rect(x: x, y: 1, width: width, height: visible.count))
    }
    for (line, index) in visible.enumerated() {
      canvas.place(WidgetTarget.row(index), on: Rect(x: 0, y: line + 1, width: canvas.size.width, height: 1))
      let isSelected = index == min(state.cursor, rowCount - 1)
      drawRow(row(index), y: line + 1, isSelected: isSelected, layout, on: &canvas)
      if let sign = isMarked(index) ? Glyphs.mark(canvas.glyphs) : sign(index) {
        let role: StyleRole = isSelected ? (isFocused ? .focus : .focusIdle) : .mark
        canvas.write(sign, x: 1, y: line + 1, width: 1, role)
      }
      if isSelected { place = Point(x: 0, y: line + 1) }
    }
    return place
  }
}

extension Table {
  private typealias Layout = [(index: Int, x: Int, width: Int)]

  private func drawHeads(_ layout: Layout, on canvas: inout Canvas) {
    canvas.fill(Rect(x: 0, y: 0, width: canvas.size.width, height: 1), .header)
    drawHidden(layout, on: &canvas)
    for (index, x, width) in layout {
      let column = columns[index]
      let sign =
        switch column.sort {
        case .ascending: Glyphs.ascending(canvas.glyphs)
        case .descending: Glyphs.descending(canvas.glyphs)
        case nil: ""
        }
      let mark = sign + (column.sortPosition.map(String.init) ?? "")
      let title = Truncation.truncate(
        column.title, to: width - TextWidth.width(of: mark), glyphs: canvas.glyphs)
      // The head of numbers ends where they do.
      let isOverDigits = TextWidth.width(of: title + mark) <= width - column.markWidth
      let room = column.align == .right && isOverDigits ? width - column.markWidth : width
      canvas.place(WidgetTarget.head(index), on: Rect(x: x, y: 0, width: width, height: 1))
      canvas.write(
        title + mark, x: x, y: 0, width: room, align: column.align == .left ? .left : .right, .header)
    }
  }

  /// Says at the edges that there are more columns to the left or right.
  private func drawHidden(_ layout: Layout, on canvas: inout Canvas) {
    guard let last = layout.last, layout.count < columns.count else { return }
    for (before, after) in zip(layout, layout.dropFirst()) where after.index > before.index + 1 {
      canvas.write(Glyphs.moreLeft(canvas.glyphs), x: after.x - 1, y: 0, .accent)
    }
    if last.index < columns.count - 1 {
      canvas.write(Glyphs.moreRight(canvas.glyphs), x: canvas.size.width - 1, y: 0, .accent)
    }
  }

  private func drawRow(
    _ cells: [Cell], y: Int, isSelected: Bool, _ layout: Layout, on canvas: inout Canvas
  ) {
    let focus: StyleRole? = isSelected ? (isFocused ? .focus : .focusIdle) : nil
    if let focus {
      canvas.fill(Rect(x: 0, y: y, width: canvas.size.width, height: 1), focus)
      canvas.write(Glyphs.selection(canvas.glyphs), x: 0, y: y, focus)
    }
    for (index, x, width) in layout where index < cells.count {
      draw(cells[index], columns[index], x: x, y: y, width: width, focus, on: &canvas)
    }
  }

  private func draw(
    _ cell: Cell, _ column: Column, x: Int, y: Int, width: Int, _ focus: StyleRole?, on canvas: inout Canvas
  ) {
    let indent = min(max(0, cell.indent), width)
    let markWidth = min(TextWidth.width(of: cell.mark), width - indent)
    switch column.align {
    case .left:
      let room = width - indent - markWidth
      canvas.write(cell.text, x: x + indent, y: y, width: room, focus ?? cell.role)
      canvas.write(
        cell.mark, x: x + indent + min(room, TextWidth.width(of: cell.text)), y: y, width: markWidth,
        focus ?? .muted)
    case .right:
      // A text that is too long for its place takes what the mark leaves.
      let textWidth = TextWidth.width(of: cell.text)
      let room = max(markWidth, min(column.markWidth, width - textWidth))
      canvas.write(cell.text, x: x, y: y, width: width - room, align: .right, focus ?? cell.role)
      canvas.write(cell.mark, x: x + width - room, y: y, width: markWidth, focus ?? .muted)
    }
  }
}
