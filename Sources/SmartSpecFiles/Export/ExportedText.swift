import SmartSpecModel

/// What becomes of the text of a cell or caption on its way into a file.
enum ExportedText {
  /// The text with `\u{FFFD}` for every scalar that a terminal or an editor would obey; everything else stays.
  static func clean(_ text: String) -> String {
    guard text.mayBeObeyed else { return text }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { cleaned.append(scalar.isObeyed ? "\u{FFFD}" : scalar) }
    return String(cleaned)
  }

  /// The text after an apostrophe where a spreadsheet would take it for a formula; numbers stay what they are.
  static func guarded(_ text: String) -> String { isFormula(text) ? "'" + text : text }

  /// Whether it begins with `=`, `+`, `-`, `@`, a tab or a line break, in usual or wide letters, and is no number.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, starts.contains(first) else { return false }
    return Double(text)?.isFinite != true
  }

  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
