/// The names of all instruments, to be looked for in texts.
struct InstrumentNames {
  private struct Instrument {
    let short: String
    let full: String
    let kind: String
    let years: ClosedRange<Int>?
    /// Short and full name and key as bytes, which are many times faster to look for than characters.
    let names: [[UInt8]]
  }
  private let instruments: [Instrument]

  init(_ catalogue: Catalogue) {
    instruments = (catalogue.tables["instruments"] ?? .empty("instruments")).map { row in
      let names = ["short", "name", "id"].map { NamedTies.words(row.text($0)) }
      return Instrument(
        short: names[0], full: names[1], kind: row.text("kind"), years: NamedTies.years(row.text("period")),
        names: names.map { Array($0.utf8) })
    }
  }

  /// Instruments whose short or full name stands in a text, of the period of some years.
  ///
  /// `years` is nil where the text tells no time.
  func rows(in text: String, years: ClosedRange<Int>?) -> [Int] {
    let text = Array(NamedTies.words(text).utf8)
    return instruments.indices.filter { row in
      guard instruments[row].names.contains(where: text.has) else { return false }
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
    let bytes = Array(name.utf8)
    let exact = instruments.indices.filter { instruments[$0].names.contains(bytes) }
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
