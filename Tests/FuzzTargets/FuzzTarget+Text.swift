import TerminalUI

extension FuzzTarget {
  /// Cleaned text holds nothing that a terminal would obey, and all ways of measuring it agree.
  static let text = FuzzTarget("text") { input in
    let text = String(decoding: input.dropFirst(), as: UTF8.self)
    let columns = Int(input.first ?? 0) % 40
    let clean = SafeText.clean(text)
    try expect(!clean.unicodeScalars.contains(where: isForbidden), "Something forbidden is left.")
    try expect(
      SafeText.clean(clean).unicodeScalars.elementsEqual(clean.unicodeScalars),
      "Cleaned twice is another text.")
    let width = TextWidth.width(of: text)
    try expect(TextWidth.width(of: clean) == width, "Cleaning changes the width.")
    let short = Truncation.truncate(text, to: columns)
    try expect(TextWidth.width(of: short) <= columns, "A cut text is too wide.")
    try expect(
      width > columns || short.unicodeScalars.elementsEqual(clean.unicodeScalars), "A text that fits was cut."
    )
    for line in Wrapping.wrap(text, width: columns) {
      try expect(TextWidth.width(of: line) <= columns, "A wrapped line is too wide.")
    }
    let ascii = Transliteration.ascii(text)
    try expect(ascii.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "Not all of it is ASCII.")
    try expectDrawn(text, width: width)
  }

  @MainActor
  private static func expectDrawn(_ text: String, width: Int) throws {
    for level in GlyphLevel.allCases {
      var canvas = Canvas(size: Size(width: 24, height: 1))
      canvas.glyphs = level
      canvas.write(text, x: 3, y: 0)
      let drawn = canvas.surface.row(0).reduce(0) { $0 + Int($1.width) }
      try expect(drawn == 24, "A row of 24 columns is \(drawn) wide.")
      let line = canvas.surface.text(ofRow: 0)
      try expect(TextWidth.width(of: line) <= 24, "The text of a row is wider than the row.")
      try expect(!line.unicodeScalars.contains(where: isForbidden), "Something forbidden was drawn.")
    }
  }
}
