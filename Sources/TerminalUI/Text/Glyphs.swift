/// The signs of the program at each glyph level, one column each.
///
/// Those of `block` are in WGL4, the set that nearly all fonts of Windows and of consoles have, except for parts of blocks.
public enum Glyphs {
  private static func sign(_ level: GlyphLevel, _ full: String, _ block: String, _ ascii: String) -> String {
    switch level {
    case .full: full
    case .block: block
    case .ascii: ascii
    }
  }

  /// Stands before the selected row.
  public static func selection(_ level: GlyphLevel) -> String { sign(level, "▸", "►", ">") }
  /// Stands before a marked row.
  public static func mark(_ level: GlyphLevel) -> String { level == .ascii ? "*" : "●" }
  /// Stands before something that was put aside.
  public static func collected(_ level: GlyphLevel) -> String { sign(level, "◆", "■", "+") }
  /// Half of something: little used, partly true.
  public static func half(_ level: GlyphLevel) -> String { sign(level, "◐", "▒", "+") }
  /// None of something.
  public static func hollow(_ level: GlyphLevel) -> String { level == .ascii ? "o" : "○" }
  /// Stands beside a value with a flag.
  public static func flag(_ level: GlyphLevel) -> String { sign(level, "⚑", "‼", "!") }
  /// Stands for text that was cut off.
  public static func ellipsis(_ level: GlyphLevel) -> String { level == .ascii ? "~" : "…" }
  /// Stands beside what is done or right.
  public static func check(_ level: GlyphLevel) -> String { sign(level, "✓", "√", "+") }
  /// Stands for something without a value.
  public static func dot(_ level: GlyphLevel) -> String { level == .ascii ? "." : "·" }
  /// Stands before a count that may still grow.
  public static func atLeast(_ level: GlyphLevel) -> String { level == .ascii ? ">=" : "≥ " }
  /// Clearly above the others.
  public static func above(_ level: GlyphLevel) -> String { level == .ascii ? "^" : "▲" }
  /// Clearly below the others.
  public static func below(_ level: GlyphLevel) -> String { level == .ascii ? "v" : "▼" }
  /// Between the parts of a path.
  public static func pathSeparator(_ level: GlyphLevel) -> String { level == .ascii ? ">" : "›" }

  /// There is more to the left.
  public static func moreLeft(_ level: GlyphLevel) -> String { level == .ascii ? "<" : "‹" }
  /// There is more to the right.
  public static func moreRight(_ level: GlyphLevel) -> String { level == .ascii ? ">" : "›" }

  /// Stands after the title of the column that sorts, smallest first.
  public static func ascending(_ level: GlyphLevel) -> String { sign(level, "▴", "▲", "^") }
  /// Stands after the title of the column that sorts, largest first.
  public static func descending(_ level: GlyphLevel) -> String { sign(level, "▾", "▼", "v") }

  /// Lines from left to right are made of it.
  public static func horizontalRule(_ level: GlyphLevel) -> String { level == .ascii ? "-" : "─" }
  /// Lines from top to bottom are made of it.
  public static func verticalRule(_ level: GlyphLevel) -> String { level == .ascii ? "|" : "│" }
  /// Where two lines cross.
  public static func crossing(_ level: GlyphLevel) -> String { level == .ascii ? "+" : "┼" }

  /// The last branch of a tree.
  public static func lastBranch(_ level: GlyphLevel) -> String { level == .ascii ? "`" : "└" }
  /// A branch of a tree with others below.
  public static func branch(_ level: GlyphLevel) -> String { level == .ascii ? "|" : "├" }

  /// A year on an axis of time.
  public static func timeMark(_ level: GlyphLevel) -> String { level == .ascii ? "+" : "┼" }
  /// Days on which something was certainly on.
  public static func lane(_ level: GlyphLevel) -> String { level == .ascii ? "=" : "█" }
  /// Days on which it may have been on.
  public static func uncertainLane(_ level: GlyphLevel) -> String { level == .ascii ? ":" : "░" }
  /// Days after the beginning of something whose end is not known.
  public static func openLane(_ level: GlyphLevel) -> String { sign(level, "┄", "─", "-") }

  /// The levels of a sparkline, lowest first.
  public static func sparkLevels(_ level: GlyphLevel) -> [Character] {
    level == .ascii ? Array("_.-=^#") : Array("▁▂▃▄▅▆▇█")
  }

  /// The parts of a cell in a bar, thinnest first; the last one fills it.
  public static func barParts(_ level: GlyphLevel) -> [Character] {
    level == .ascii ? ["#"] : Array("▏▎▍▌▋▊▉█")
  }

  /// The fill of a class on a map, lowest first: one more than five, the first for no value.
  public static func densities(_ level: GlyphLevel) -> [Character] {
    level == .ascii ? Array(" .:+*#") : Array(" ·░▒▓█")
  }

  /// Stands where a row of little columns has no value.
  public static func gap(_ level: GlyphLevel) -> Character { level == .ascii ? ":" : "·" }
}

/// The signs of charts at each glyph level, one column each.
extension Glyphs {
  /// A line from left to right that is no border, such as a target.
  static func dashedHorizontal(_ level: GlyphLevel) -> Character {
    switch level {
    case .full: "┄"
    case .block: "─"
    case .ascii: "-"
    }
  }

  /// A line from top to bottom that is no border, such as a limit.
  static func dashedVertical(_ level: GlyphLevel) -> Character {
    switch level {
    case .full: "┆"
    case .block: "│"
    case .ascii: "|"
    }
  }

  /// Where an axis has a number to its left.
  static func axisTick(_ level: GlyphLevel) -> String { level == .ascii ? "+" : "┤" }
  /// Where two axes meet.
  static func axisCorner(_ level: GlyphLevel) -> String { level == .ascii ? "+" : "└" }
  /// The left end of a range.
  static func rangeStart(_ level: GlyphLevel) -> String { level == .ascii ? "|" : "├" }
  /// The right end of a range.
  static func rangeEnd(_ level: GlyphLevel) -> String { level == .ascii ? "|" : "┤" }
  /// A value of a line where it is not drawn in braille.
  static func linePoint(_ level: GlyphLevel) -> Character { level == .ascii ? "*" : "•" }

  /// The parts of a cell in a column that grows upwards, lowest first; the last one fills it.
  static func columnParts(_ level: GlyphLevel) -> [Character] {
    level == .ascii ? ["_", "=", "#"] : Array("▁▂▃▄▅▆▇█")
  }

  /// The parts of a cell in a column that grows downwards from its upper edge; the last one fills it.
  static func hangingParts(_ level: GlyphLevel) -> [Character] {
    level == .ascii ? ["^", "#"] : ["▔", "▀", "█"]
  }

  /// The parts of a cell in a bar that grows to the left from its right edge; the last one fills it.
  static func leftwardParts(_ level: GlyphLevel) -> [Character] {
    level == .ascii ? ["#"] : ["▕", "▐", "█"]
  }

  /// A point of each group, in the order of the groups.
  static func points(_ level: GlyphLevel) -> [Character] {
    switch level {
    case .full: Array("●○◆◇▲△")
    case .block: Array("●○■□▲▼")
    case .ascii: Array("ox*^v=")
    }
  }

  /// Several points in one cell: two or three, up to eight, more.
  static func crowds(_ level: GlyphLevel) -> [Character] { Array(level == .ascii ? "%&@" : "▒▓█") }

  /// Values as ticks on a line: one, two or three in a cell, more.
  static func strokes(_ level: GlyphLevel) -> [Character] { Array(level == .ascii ? "|!#" : "│║█") }

  /// The half of the values that lies in the middle.
  static func box(_ level: GlyphLevel) -> Character { level == .ascii ? "=" : "▒" }
  /// The value with as many above as below.
  static func median(_ level: GlyphLevel) -> Character { level == .ascii ? "M" : "┃" }

  /// Parts of a whole, so that neighbours differ.
  static func fills(_ level: GlyphLevel) -> [Character] { Array(level == .ascii ? "#=%-" : "█▒▓░") }
}
