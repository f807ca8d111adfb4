/// The names of all instruments, to be looked for in texts.
struct InstrumentNames {
  private struct Instrument {
    let short: String
    let full: String
    let key: String
    let kind: String
    let years: ClosedRange<Int>?
    var names: [String] { [short, full, key] }
  }
  private let instruments: [Instrument]

  init(_ catalogue: Catalogue) {
    instruments = (catalogue.tables["instruments"] ?? .empty("instruments")).map { row in
      Instrument(
        short: NamedTies.words(row.text("short")), full: NamedTies.words(row.text("name")),
        key: NamedTies.words(row.text("id")), kind: row.text("kind"),
        years: NamedTies.years(row.text("period")))
    }
  }

  /// Instruments whose short or full name stands in a text, of the period of some years.
  ///
  /// `years` is nil where the text tells no time.
  func rows(in text: String, years: ClosedRange<Int>?) -> [Int] {
    let text = NamedTies.words(text)
    return instruments.indices.filter { row in
      guard instruments[row].names.contains(where: text.contains) else { return false }
      guard let years, let period = instruments[row].years else { return true }
      return period.overlaps(years)
    }
  }

  /// The instrument with the name of a programme, the strand of an Interreg programme, else the one of its time whose name
  /// begins so: Horizon of 2022 is Horizon Europe.
  func paying(
    _ programme: String, period: ClosedRange<Int>?, start: Int?, strand: () -> String?
  ) -> [Int] {
    guard !programme.isEmpty else { return [] }
    let name = NamedTies.words(programme)
    let exact = instruments.indices.filter { instruments[$0].names.contains(name) }
    if !exact.isEmpty { return exact }
    if let strand = strand() {
      let wanted = [NamedTies.words("Interreg " + strand), NamedTies.words("Interreg")]
      return instruments.indices.filter { row in
        guard instruments[row].kind == "strand", let own = instruments[row].years else { return false }
        return period.map(own.overlaps) ?? true && wanted.contains(instruments[row].short)
      }
    }
    return instruments.indices.filter { row in
      guard let own = instruments[row].years, let start, own.contains(start) else { return false }
      return instruments[row].full.hasPrefix(name)
    }
  }
}
