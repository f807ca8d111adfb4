internal import TerminalUI

/// Writes the cells of links once more after a frame, between the sequences that begin and end a link (OSC 8).
///
/// ncurses knows no links, so a cell keeps the one it was written with until it is written again. Hence all cells of a row that had
/// or has links are written when the row or its links change.
struct LinkPainter {
  private let depth: ColorDepth
  private var links: [WebLink] = []
  private var surface: Surface?
  private var theme: Theme?

  init(depth: ColorDepth) { self.depth = depth }

  /// Whether cells that are shown have links, which must not be moved by scrolling.
  var hasLinks: Bool { !links.isEmpty }

  /// To be called when ncurses writes all cells anew.
  mutating func forget() { surface = nil }

  /// What is to be sent after a frame; it leaves colours and attributes as they are after a reset, and the cursor anywhere.
  mutating func bytes(for new: [WebLink], on surface: Surface, theme: Theme) -> [UInt8] {
    defer { (links, self.surface, self.theme) = (new, surface, theme) }
    guard !new.isEmpty || !links.isEmpty else { return [] }
    let former = self.surface?.size == surface.size ? links : []
    let known = self.theme == theme ? self.surface : nil
    let rows = Set((former + new).map(\.rect.y)).sorted()
    var text = ""
    for y in rows {
      let (old, current) = (former.filter { $0.rect.y == y }, new.filter { $0.rect.y == y })
      if old == current, known?.row(y) == surface.row(y) { continue }
      for link in old { text += written(link.rect, nil, surface, theme) }
      for link in current { text += written(link.rect, link.target, surface, theme) }
    }
    return Array(text.utf8)
  }

  /// The cells of a rectangle of one row, without blanks at the end where they lead somewhere.
  private func written(_ rect: Rect, _ target: WebTarget?, _ surface: Surface, _ theme: Theme) -> String {
    var cells = surface.row(rect.y).dropFirst(rect.x).prefix(rect.width)
    if target != nil {
      while cells.last?.isBlank == true { cells.removeLast() }
      // Where terminals disagree about columns, what follows would be written elsewhere.
      guard cells.allSatisfy(Self.isOfCertainWidth) else { return "" }
    }
    guard !cells.isEmpty else { return "" }
    let letters = Picture.letters(cells, theme: theme.shown(at: depth), depth: depth)
    let place = "\u{1B}[\(rect.y + 1);\(rect.x + 1)H"
    guard let target else { return place + letters }
    return place + "\u{1B}]8;id=\(Self.name(of: target));\(target.text)\u{1B}\\" + letters
      + "\u{1B}]8;;\u{1B}\\"
  }

  /// Letters of Europe, and the punctuation and signs of money beside them.
  private static func isOfCertainWidth(_ cell: Cell) -> Bool {
    switch cell.base {
    case ..<0x1100, 0x2010...0x205E, 0x20A0...0x20BF: cell.width == 1 && cell.firstMark == 0
    default: false
    }
  }

  /// The same for the same address, so that parts of a link on several lines are one.
  private static func name(of target: WebTarget) -> String {
    // FNV-1a, which is the same in every run.
    let number = target.text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return String(number, radix: 36)
  }
}
