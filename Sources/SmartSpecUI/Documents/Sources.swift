import SmartSpecModel

/// What the status line says about a figure.
enum Sources {
  static func note(_ figure: Figure, in catalogue: Catalogue) -> String {
    let source = catalogue.sources[id: .init(rawValue: figure.provenance.source)]
    let name = source.map { "\($0.dataset) · \($0.vintage)" } ?? figure.provenance.source
    return ((figure.flag.isEmpty ? [] : [Figures.words(forFlag: figure.flag)]) + [name]).joined(
      separator: " · ")
  }

  static func note(_ provenance: Provenance) -> String {
    let confidence = provenance.confidence == .sourced ? "" : provenance.confidence.rawValue + " · "
    return confidence + Origin(references: [first(provenance.source)]).name
  }

  private static func first(_ source: String) -> String {
    source.split(separator: "|").first.map(String.init) ?? source
  }
}
