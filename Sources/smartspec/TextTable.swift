import TerminalUI

/// Rows of text with their columns one below the other.
enum TextTable {
  /// A line a row, two blanks between columns, none at the end; `numbers` are columns that stand at the right.
  static func text(_ rows: [[String]], numbers: Set<Int> = []) -> String {
    let cells = rows.map { $0.map { SafeText.clean($0) } }
    let count = cells.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      cells.map { column < $0.count ? TextWidth.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return cells.reduce(into: "") { text, row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - TextWidth.width(of: cell))
        line += (column > 0 ? "  " : "") + (numbers.contains(column) ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
  }
}

/// Numbers of things in words.
enum Counting {
  /// `1 error`, `2 errors`.
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
