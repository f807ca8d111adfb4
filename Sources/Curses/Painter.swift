internal import CNCurses
internal import TerminalUI

/// Gives to ncurses the rows of a surface that differ from what it shows.
struct Painter {
  private let depth: ColorDepth
  private let colorCount: Int
  private let ambiguous: AmbiguousWidth
  private var shown: Surface?
  private var theme: Theme?
  /// How a role looks with an emphasis added, filled as needed; the place is the role's number × 32 + the emphasis.
  private var looks: [Look?] = Self.noLooks
  /// The same for cells with another role behind them.
  private var groundedLooks: [Grounded: Look] = [:]

  private struct Grounded: Hashable {
    let role: StyleRole
    let emphasis: Emphasis
    let ground: StyleRole
  }

  private struct Look {
    var attributes: UInt8
    var pair: Int32
    var background: Int32

    /// Whether a blank looks the same in both: letters have colours, blanks only a background.
    func isSameForBlanks(as other: Look) -> Bool {
      background == other.background && !hasLines && !other.hasLines
    }

    private var hasLines: Bool {
      !Emphasis(rawValue: attributes).isDisjoint(with: [.underline, .reverse])
    }
  }

  private static let noLooks = [Look?](repeating: nil, count: StyleRole.allCases.count * 32)

  init(depth: ColorDepth, colorCount: Int, ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
    self.depth = depth
    self.colorCount = colorCount
  }

  /// Makes the next `paint` give all rows.
  mutating func forget() {
    shown = nil
  }

  mutating func paint(_ surface: Surface, theme: Theme, on handle: OpaquePointer) {
    let theme = theme.shown(at: depth)
    if theme != self.theme {
      self.theme = theme
      looks = Self.noLooks
      groundedLooks = [:]
      shown = nil
    }
    let known = shown?.size == surface.size ? shown : nil
    for y in 0..<surface.size.height {
      let row = surface.row(y)
      if let known, known.row(y) == row { continue }
      let cells = cells(for: row, theme, handle)
      cnc_put_row(handle, Int32(y), cells, Int32(cells.count))
    }
    shown = surface
  }
}

extension Painter {
  /// The cells of a row; blanks take over the look of what stands before them, which saves many bytes.
  private mutating func cells(
    for row: ArraySlice<Cell>, _ theme: Theme, _ handle: OpaquePointer
  ) -> [cnc_cell] {
    var previous: Look?
    return row.map { cell in
      var look =
        if let ground = cell.ground {
          self.look(of: cell.role, cell.emphasis, on: ground, theme, handle)
        } else {
          self.look(of: cell.role, cell.emphasis, theme, handle)
        }
      if cell.isBlank, let previous, look.isSameForBlanks(as: previous) { look = previous }
      previous = look
      return cnc_cell(
        base: ambiguous == .wide ? StandIns.outgoing(cell.base) : cell.base, first_mark: cell.firstMark,
        second_mark: cell.secondMark, width: cell.width,
        attributes: look.attributes, pair: look.pair)
    }
  }

  private mutating func look(
    of role: StyleRole, _ emphasis: Emphasis, _ theme: Theme, _ handle: OpaquePointer
  ) -> Look {
    let place = Int(role.rawValue) * 32 + Int(emphasis.rawValue & 31)
    if let look = looks[place] { return look }
    let look = made(theme.style(of: role, emphasis), handle)
    looks[place] = look
    return look
  }

  private mutating func look(
    of role: StyleRole, _ emphasis: Emphasis, on ground: StyleRole, _ theme: Theme, _ handle: OpaquePointer
  ) -> Look {
    let key = Grounded(role: role, emphasis: emphasis, ground: ground)
    if let look = groundedLooks[key] { return look }
    let look = made(theme.style(of: role, emphasis, on: ground), handle)
    groundedLooks[key] = look
    return look
  }

  private func made(_ style: Style, _ handle: OpaquePointer) -> Look {
    var attributes = style.emphasis
    var foreground = number(of: style.foreground)
    // Terminals with eight colours show the other eight as bold.
    if depth == .sixteen, colorCount < 16, foreground >= 8 {
      foreground -= 8
      attributes.insert(.bold)
    }
    var background = number(of: style.background)
    if depth == .sixteen, colorCount < 16, background >= 8 { background -= 8 }
    return Look(
      attributes: attributes.rawValue, pair: cnc_pair(handle, foreground, background), background: background)
  }

  /// The number by which ncurses knows a colour; -1 for the terminal's own.
  private func number(of color: ThemeColor?) -> Int32 {
    guard let chosen = color?.color(at: depth) else { return -1 }
    if depth == .full {
      guard let parts = chosen.components else { return -1 }
      return Int32(parts.r) << 16 | Int32(parts.g) << 8 | Int32(parts.b)
    }
    guard case .indexed(let number) = chosen else { return -1 }
    return Int32(number)
  }
}
