import SmartSpecModel
import TerminalUI

/// The text of a cell as screens show it.
enum CellText {
  /// What stands where a number is not available.
  static let missing = ":"

  /// What a cell says, and the marks after it: a doubt, a flag, a year of its own.
  struct Parts: Hashable {
    var text: String
    var mark = ""
  }

  /// The text of a cell with its marks where it is taken away from the screen: a number without its bar.
  static func plain(_ field: Field, row: Int, of listing: Listing) -> String {
    let text = field.fullBar == nil ? nil : shown(field, row, listing)
    return text ?? self.text(field, row: row, of: listing, glyphs: .full)
  }

  /// The text of a cell with its marks; empty when it is missing and no number.
  static func text(
    _ field: Field, row: Int, of listing: Listing, glyphs: GlyphLevel, referenceYear: Int? = nil
  ) -> String {
    let parts = parts(field, row: row, of: listing, glyphs: glyphs, referenceYear: referenceYear)
    return parts.text + parts.mark
  }

  /// The text of a cell and its marks.
  ///
  /// With the year that most figures of the column have, a figure of another year says its own; in a list that is
  /// looked at from a year, a figure of any other year than that one does.
  static func parts(
    _ field: Field, row: Int, of listing: Listing, glyphs: GlyphLevel, referenceYear: Int? = nil
  ) -> Parts {
    if let series = field.series {
      return Parts(text: Sparkline(values: series(row), width: 10).text(glyphs: glyphs))
    }
    if let figure = field.figure?(row), field.display == nil {
      let expected = referenceYear == nil ? nil : listing.year ?? referenceYear
      let year = expected.map { $0 == figure.year ? "" : " ’" + String(figure.year).suffix(2) } ?? ""
      return Parts(
        text: Figures.text(figure.value, decimals: field.decimals), mark: Figures.mark(figure) + year)
    }
    let shown = bar(field, row, listing, glyphs) + shown(field, row, listing)
    let mark = listing.mark(of: field, row: row)
    guard !mark.isEmpty, !listing.isMissing(field, row: row) else { return split(shown) }
    return Parts(text: shown, mark: field.isNumeric ? mark : " " + mark)
  }

  /// The columns at the right of a field's numbers that belong to marks, so that digits stand under digits.
  static func markWidth(_ field: Field) -> Int {
    guard field.isNumeric else { return 0 }
    return field.figure != nil ? 4 : field.kind == .number ? 1 : 0
  }

  /// Takes the sign of a doubt from the end of a text that bears it already.
  private static func split(_ text: String) -> Parts {
    guard let sign = [" ~", " ?"].first(where: text.hasSuffix) else { return Parts(text: text) }
    return Parts(text: String(text.dropLast(sign.count)), mark: sign)
  }

  /// A bar beside a number, with a blank after it, always as wide; empty for numbers that have none.
  private static func bar(_ field: Field, _ row: Int, _ listing: Listing, _ glyphs: GlyphLevel) -> String {
    guard let full = field.fullBar?(row), full > 0, let number = listing.number(field, row: row) else {
      return ""
    }
    // Marks from 0 to 5 have a cell each.
    let width = full <= 10 ? Int(full.rounded(.up)) : 12
    let bar = Bar(value: number, maximum: full, width: width).text(glyphs: glyphs)
    let digits = Figures.text(full, decimals: field.decimals).count
    let blanks =
      width - TextWidth.width(of: bar) + 1
      + max(0, digits - Figures.text(number, decimals: field.decimals).count)
    return bar + String(repeating: " ", count: blanks)
  }

  /// The words or digits of a value, without the sign of a doubt.
  private static func shown(_ field: Field, _ row: Int, _ listing: Listing) -> String {
    if let shown = field.display?(row), !shown.isEmpty { return shown }
    let raw = listing.raw(field, row: row)
    guard !raw.isEmpty else { return field.isNumeric || field.kind == .date ? missing : "" }
    switch field.kind {
    case .number, .count:
      return listing.number(field, row: row).map { Figures.text($0, decimals: field.decimals) } ?? raw
    case .list: return raw.split(separator: ";").joined(separator: " ")
    default: return raw
    }
  }

  static func role(_ field: Field, _ text: String) -> StyleRole {
    if text == missing { return .missing }
    switch field.kind {
    case .series: return .series2
    case .code, .category, .list, .year: return .text
    default: return .text
    }
  }
}
