/// What a terminal should show: cells, row by row.
public struct Surface: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  private var cells: [Cell]

  /// A surface of blanks.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell of a column and row; a blank outside of the surface.
  public subscript(x: Int, y: Int) -> Cell {
    contains(x, y) ? cells[y * size.width + x] : .blank
  }

  /// The cells of a row, from left to right; none outside of the surface.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }
}

extension Surface {
  /// The letters, rows joined by line breaks, without blanks at the ends of rows.
  public var text: String { (0..<size.height).map(text(ofRow:)).joined(separator: "\n") }

  /// The letters of one row, without blanks at its end.
  public func text(ofRow y: Int) -> String {
    var scalars = String.UnicodeScalarView()
    let row = row(y)
    let end = row.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? row.startIndex
    for cell in row[..<end] { cell.append(to: &scalars) }
    return String(scalars)
  }

  /// The letters of some columns of a row, without blanks at its end.
  public func text(ofRow y: Int, columns: Range<Int>) -> String {
    let row = row(y)
    let cells = row.dropFirst(max(0, columns.lowerBound)).prefix(max(0, columns.count))
    let end = cells.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? cells.startIndex
    var scalars = String.UnicodeScalarView()
    for cell in cells[cells.startIndex..<end] { cell.append(to: &scalars) }
    return String(scalars)
  }

  /// The letters of the roles, one for each column, rows joined by line breaks.
  ///
  /// Blanks in role `text` at the ends of rows are left out.
  public var roles: String {
    (0..<size.height).map { y in
      let row = row(y)
      let end = row.lastIndex { !$0.isBlank || $0.role != .text }.map { $0 + 1 } ?? row.startIndex
      return String(row[..<end].map(\.role.letter))
    }.joined(separator: "\n")
  }
}

extension Surface {
  /// The letters of the roles behind the letters, one for each column, blanks for none, rows joined by line breaks;
  /// empty where no cell has one.
  public var grounds: String {
    let rows = (0..<size.height).map { y in
      let row = row(y)
      let end = row.lastIndex { $0.ground != nil }.map { $0 + 1 } ?? row.startIndex
      return String(row[..<end].map { $0.ground?.letter ?? " " })
    }
    return rows.allSatisfy(\.isEmpty) ? "" : rows.joined(separator: "\n")
  }
}

extension Surface {
  private func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && x < size.width && y >= 0 && y < size.height
  }

  /// Puts a letter into a cell, a wide one into two, all inside the surface.
  ///
  /// A wide letter that it cuts in half becomes a blank.
  mutating func put(
    _ cluster: Cluster, x: Int, y: Int, _ role: StyleRole, _ emphasis: Emphasis, on ground: StyleRole? = nil
  ) {
    let place = y * size.width + x
    clearHalves(at: place)
    if cluster.width == 2 {
      clearHalves(at: place + 1)
      cells[place + 1] = .continuation(role, emphasis)
    }
    cells[place] = Cell(cluster, role, emphasis)
    cells[place].ground = ground
  }

  /// Changes the role of a cell inside the surface; what is behind it becomes that of the role.
  mutating func tint(x: Int, y: Int, _ role: StyleRole) {
    cells[y * size.width + x].role = role
    cells[y * size.width + x].ground = nil
  }

  /// Makes the other half of a wide letter a blank, if one half of it is at `place`.
  private mutating func clearHalves(at place: Int) {
    switch cells[place].width {
    case 0: cells[place - 1] = Cell(.blank, cells[place - 1].role, cells[place - 1].emphasis)
    case 2: cells[place + 1] = Cell(.blank, cells[place + 1].role, cells[place + 1].emphasis)
    default: break
    }
  }
}
