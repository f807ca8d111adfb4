import SmartSpecModel
import TerminalUI

/// A cell of a list in words.
struct CellSpeech {
  static let missing = "not available"

  let field: Field
  let listing: Listing
  let catalogue: Catalogue
  /// The year that most figures of the column have; others say their own.
  let referenceYear: Int?
  /// Whether long units are said once for the column and not with every value.
  let saysUnitsOnce: Bool

  init(_ field: Field, of listing: Listing, _ context: Context, saysUnitsOnce: Bool = false) {
    self.field = field
    self.saysUnitsOnce = saysUnitsOnce
    self.listing = listing
    catalogue = context.catalogue
    referenceYear = context.referenceYear(of: field)
  }

  /// What the column is called, without what its unit says as well: `GDP per head` of `GDP per head, EU = 100`.
  var title: String {
    field.title.split(separator: ", ").filter { !$0.contains("=") }.joined(separator: ", ")
  }

  /// The value with its unit, flags and doubts in words; empty for a text that is not there.
  func value(_ row: Int) -> String {
    if let series = field.series { return Trend.words(series(row)) }
    if let figure = field.figure?(row), field.display == nil { return words(figure) }
    if field.id == "country", let name = country(listing.raw(field, row: row)) { return name }
    let text = SpokenText.figure(Self.sided(CellText.plain(field, row: row, of: listing)))
    if text == CellText.missing { return Self.missing }
    // A cell of a matrix where nothing meets, or something meets itself.
    if ["·", "—"].contains(text) { return "" }
    let isShortened = field.display != nil && [.category, .text].contains(field.kind)
    if isShortened { return whole(row, text) }
    let needsUnit = [.number, .count].contains(field.kind) && field.display == nil && !text.isEmpty
    return text + (needsUnit ? unit : "")
  }

  /// The value with the name of its column; nil where there is nothing to say.
  func named(_ row: Int) -> String? {
    let value = value(row)
    return value.isEmpty ? nil : entitled(value)
  }

  /// A name of several parts would run into what is said of it.
  private func entitled(_ text: String) -> String { title + (title.contains(",") ? ": " : " ") + text }

  /// The unit with the name of the column, where it is said once for all values; nil where each says it.
  var columnUnit: String? { hasColumnUnit ? entitled(field.unit) : nil }

  private var hasColumnUnit: Bool {
    let hasUnit = field.display == nil && (field.figure != nil || [.number, .count].contains(field.kind))
    return saysUnitsOnce && hasUnit && field.unit.count > Self.longestRepeatedUnit
  }

  /// Units of a word, such as `percent` or `km²`, are no longer than what would refer to them.
  private static let longestRepeatedUnit = 5

  private var unit: String { field.unit.isEmpty || hasColumnUnit ? "" : " " + field.unit }

  private func words(_ figure: Figure) -> String {
    let expected = listing.year ?? referenceYear
    var remarks: [String] = []
    if let expected, expected != figure.year { remarks.append("of \(figure.year)") }
    if !figure.flag.isEmpty { remarks.append(Figures.words(forFlag: figure.flag)) }
    if figure.provenance.confidence != .sourced { remarks.append(figure.provenance.confidence.rawValue) }
    return Figures.text(figure.value, decimals: field.decimals) + unit
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  /// A category in full where columns show it in short; its doubt stays.
  private func whole(_ row: Int, _ shown: String) -> String {
    let raw = listing.raw(field, row: row)
    guard raw.hasPrefix(shown.prefix { $0 != " " && $0 != "(" }) else { return shown }
    let doubt =
      shown.hasSuffix("(recalled)") ? " (recalled)" : shown.hasSuffix("(uncertain)") ? " (uncertain)" : ""
    return raw + doubt
  }

  private func country(_ code: String) -> String? {
    guard let region = catalogue.regions[id: .init(rawValue: code)] else { return nil }
    return region.aliases.first ?? region.latinName
  }

  /// A sign that says on which side of the Union a value lies, after the value.
  private static func sided(_ text: String) -> String {
    if text.hasPrefix("▲ ") { return text.dropFirst(2) + ", clearly above the EU" }
    if text.hasPrefix("▼ ") { return text.dropFirst(2) + ", clearly below the EU" }
    return text
  }
}
