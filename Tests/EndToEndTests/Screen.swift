import TerminalUI

/// What an xterm shows for the bytes that it was sent, as far as the program uses it.
struct Screen {
  private(set) var size: (width: Int, height: Int)
  private(set) var cursor: (x: Int, y: Int) = (0, 0)
  private(set) var isAlternate = false
  /// Parameters of all changes of colours and attributes, in order.
  private(set) var styles: [String] = []
  /// Sequences that are not understood.
  private(set) var unknown: [String] = []

  /// Columns of letters; the second one of a wide letter is none.
  private var cells: [[Character]]
  /// Where each cell leads to; empty for nowhere.
  private(set) var links: [[String]]
  private var link = ""
  /// How many columns letters of ambiguous width have.
  private let ambiguous: AmbiguousWidth
  private var region: (top: Int, bottom: Int)
  private var isAtEdge = false
  private var last: Character = " "
  private var state = State.ground

  private enum State {
    case ground
    case character([UInt8], rest: Int)
    case escape
    case designation
    case sequence(String)
    case command([UInt8])
  }

  init(width: Int, height: Int, ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
    size = (width, height)
    region = (0, height - 1)
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
    links = Array(repeating: Array(repeating: "", count: width), count: height)
  }

  /// The rows without blanks at their ends.
  var lines: [String] { cells.map { String($0.filter { $0 != Self.secondHalf }).trimmedEnd } }
  /// All rows, without empty ones at the end.
  var text: String { lines.joined(separator: "\n").trimmedEnd }
  /// The row with the cursor.
  var line: String { lines[cursor.y] }

  mutating func resize(width: Int, height: Int) {
    self = Screen(width: width, height: height, ambiguous: ambiguous)
  }

  mutating func show(_ bytes: some Sequence<UInt8>) { for byte in bytes { show(byte) } }

  private mutating func show(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .character(let bytes, let rest):
      guard rest > 1 else {
        state = .ground
        return put(String(decoding: bytes + [byte], as: UTF8.self).first ?? "?")
      }
      state = .character(bytes + [byte], rest: rest - 1)
    case .escape: escape(byte)
    case .designation: state = .ground
    case .sequence(let text):
      guard (0x40...0x7E).contains(byte) else { return state = .sequence(text + String(UnicodeScalar(byte))) }
      state = .ground
      run(text, Character(UnicodeScalar(byte)))
    case .command(let bytes):
      guard byte == 0x07 || byte == 0x5C && bytes.last == 0x1B else {
        return state = .command(bytes + [byte])
      }
      state = .ground
      runCommand(String(decoding: bytes.filter { $0 != 0x1B }, as: UTF8.self))
    }
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x08: move(x: cursor.x - 1)
    case 0x09: move(x: (cursor.x / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: move(x: 0)
    case 0x20...0x7E: put(Character(UnicodeScalar(byte)))
    case 0xC2...0xF4: state = .character([byte], rest: byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3)
    case 0x00, 0x07, 0x0E, 0x0F: break
    default: unknown.append("byte \(byte)")
    }
  }

  private mutating func escape(_ byte: UInt8) {
    state = .ground
    switch Character(UnicodeScalar(byte)) {
    case "[": state = .sequence("")
    case "]", "P": state = .command([])
    case "(", ")": state = .designation
    case "M":
      if cursor.y == region.top { scroll(from: region.top, by: -1) } else { move(y: cursor.y - 1) }
    case "=", ">", "7", "8", "\\": break
    case let other: unknown.append("escape \(other)")
    }
  }

  /// Follows `8;PARAMETERS;ADDRESS`, which begins a link, or ends it where there is no address.
  private mutating func runCommand(_ text: String) {
    let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count == 3, parts[0] == "8" { link = String(parts[2]) }
  }

  private mutating func run(_ text: String, _ final: Character) {
    guard !text.hasPrefix("?") else {
      if text == "?1049" { isAlternate = final == "h" }
      return
    }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "m": styles.append(text)
    case "A": move(y: cursor.y - count)
    case "B": move(y: cursor.y + count)
    case "C": move(x: cursor.x + count)
    case "D": move(x: cursor.x - count)
    case "G": move(x: count - 1)
    case "d": move(y: count - 1)
    case "H", "f": move(x: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, y: count - 1)
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "X": erase(cursor.x..<cursor.x + count)
    case "b": for _ in 0..<count { put(last) }
    case "L" where cursor.y <= region.bottom: scroll(from: cursor.y, by: -count)
    case "M" where cursor.y <= region.bottom: scroll(from: cursor.y, by: count)
    case "r":
      region = (count - 1, (numbers.count > 1 && numbers[1] > 0 ? numbers[1] : size.height) - 1)
      move(x: 0, y: 0)
    case "l", "h", "t", "c": break
    default: unknown.append("[\(text)\(final)")
    }
  }
}

extension Screen {
  private mutating func move(x: Int? = nil, y: Int? = nil) {
    isAtEdge = false
    cursor.x = max(0, min(size.width - 1, x ?? cursor.x))
    cursor.y = max(0, min(size.height - 1, y ?? cursor.y))
  }

  private mutating func put(_ character: Character) {
    let isAccent = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .nonspacingMark }
    if isAccent {
      let place = isAtEdge ? cursor.x : max(0, cursor.x - 1)
      cells[cursor.y][place] = Character(String(cells[cursor.y][place]) + String(character))
      return
    }
    if isAtEdge {
      move(x: 0)
      lineFeed()
    }
    cells[cursor.y][cursor.x] = character
    links[cursor.y][cursor.x] = link
    last = character
    if ambiguous == .wide, TextWidth.width(of: String(character), ambiguous: .wide) == 2 {
      if cursor.x < size.width - 1 { cells[cursor.y][cursor.x + 1] = Self.secondHalf }
      cursor.x = min(size.width - 1, cursor.x + 1)
    }
    if cursor.x == size.width - 1 { isAtEdge = true } else { cursor.x += 1 }
  }

  private mutating func lineFeed() {
    if cursor.y == region.bottom { scroll(from: region.top, by: 1) } else { move(y: cursor.y + 1) }
  }

  private static let secondHalf: Character = "\0"

  /// Moves the rows from one to the end of the region up, or down for a negative number.
  private mutating func scroll(from top: Int, by lines: Int) {
    for _ in 0..<abs(lines) {
      if lines > 0 {
        cells.insert(cells.remove(at: top).map { _ in " " }, at: region.bottom)
        links.insert(links.remove(at: top).map { _ in "" }, at: region.bottom)
      } else {
        cells.insert(cells.remove(at: region.bottom).map { _ in " " }, at: top)
        links.insert(links.remove(at: region.bottom).map { _ in "" }, at: top)
      }
    }
  }

  private mutating func erase(_ columns: Range<Int>) {
    for x in columns.clamped(to: 0..<size.width) {
      cells[cursor.y][x] = " "
      links[cursor.y][x] = ""
    }
  }

  private mutating func eraseLine(_ mode: Int) {
    erase(mode == 0 ? cursor.x..<size.width : mode == 1 ? 0..<cursor.x + 1 : 0..<size.width)
  }

  private mutating func eraseScreen(_ mode: Int) {
    eraseLine(mode)
    let others = mode == 0 ? cursor.y + 1..<size.height : mode == 1 ? 0..<cursor.y : 0..<size.height
    for y in others {
      cells[y] = Array(repeating: " ", count: size.width)
      links[y] = Array(repeating: "", count: size.width)
    }
  }
}

extension String {
  /// Without blanks and line breaks at the end.
  var trimmedEnd: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
