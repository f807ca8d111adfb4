/// Where a figure is from: what an officer needs to rely on it and to cite it.
public struct Explanation: Hashable, Sendable {
  /// What it is: `GDP per head, EU = 100 · PL22 Śląskie`.
  public let subject: String
  /// With full precision; empty where nothing is stated.
  public let value: String
  public let unit: String
  public let year: Int?
  /// Letters of the source; empty where it gives none.
  public let flag: String
  /// How it is computed, in one sentence; empty for what was read in a source.
  public let formula: String
  /// The different sources, the most important first; empty where none is named.
  public let origins: [Origin]
  /// The tables of the data package in which it stands.
  public let table: String
  /// The code it was printed under and its classification; empty where there is none.
  public let code: String
  public let confidence: Confidence
  /// What the data say besides; empty mostly.
  public let remark: String

  public init(
    subject: String, value: String, unit: String = "", year: Int? = nil, flag: String = "",
    formula: String = "", origins: [Origin], table: String, code: String = "",
    confidence: Confidence = .sourced, remark: String = ""
  ) {
    self.subject = subject
    self.value = value
    self.unit = unit
    self.year = year
    self.flag = flag
    self.formula = formula
    self.origins = origins
    self.table = table
    self.code = code
    self.confidence = confidence
    self.remark = remark
  }

  /// What stands for a figure that nobody reported.
  static let notAvailable = "not available"

  /// Whether it says where it is from: a source is named, or it is said that none was read.
  public var isSourced: Bool { origins.contains(where: \.isNamed) || confidence != .sourced }
}

extension Explanation {
  /// Names and values in the order of reading, without empty ones.
  ///
  /// Of many sources the first three are given.
  public var facts: [(name: String, value: String)] {
    let own: [(name: String, value: String)] = [
      ("Figure", subject), ("Value", [value, unit].filter { !$0.isEmpty }.joined(separator: " ")),
      ("Year", year.map(String.init) ?? ""),
      ("Flag", flag.isEmpty ? "" : "\(Figures.words(forFlag: flag)) (\(flag))"), ("Computed", formula),
    ]
    let shown = origins.prefix(Self.originLimit)
    var sources: [(name: String, value: String)] = []
    for (index, origin) in shown.enumerated() {
      sources += [
        ("Dataset", origin.dataset), ("Title", origin.title), ("Vintage", origin.vintage),
      ]
      let said = Set(sources.map(\.value))
      sources += origin.references.filter { !said.contains($0) }.map { ("Source", $0) }
      let isLastOfLicence = index + 1 == shown.count || shown[index + 1].licence != origin.licence
      if isLastOfLicence { sources.append(("Licence", origin.licence)) }
    }
    if origins.count > shown.count { sources.append(("More sources", String(origins.count - shown.count))) }
    if !origins.contains(where: \.isNamed) { sources.append(("Source", "none is named")) }
    let last: [(name: String, value: String)] = [
      ("Table", table), ("Code", code), ("Confidence", confidenceInWords), ("Note", remark),
    ]
    return (own + sources + last).filter { !$0.value.isEmpty }
  }

  /// One short line: flag, doubt and source.
  public var note: String {
    var parts: [String] = []
    if value == Self.notAvailable { parts.append(value) }
    if !flag.isEmpty { parts.append(Figures.words(forFlag: flag)) }
    if confidence != .sourced { parts.append(confidence.rawValue) }
    if let origin = origins.first, origin.isNamed {
      parts.append(origin.name + (origins.count > 1 ? " and \(origins.count - 1) more" : ""))
    }
    return parts.joined(separator: " · ")
  }

  /// One line for a paper: the figure, its source and licence, and where and when it was seen.
  public func citation(address: Address, date: String) -> String {
    var what = subject
    if let year { what += ", \(year)" }
    if !value.isEmpty { what += ": " + [value, unit].filter { !$0.isEmpty }.joined(separator: " ") }
    let doubts = [Figures.words(forFlag: flag), confidence == .sourced ? "" : confidence.rawValue]
      .filter { !$0.isEmpty }
    if !doubts.isEmpty { what += " (\(doubts.joined(separator: ", ")))" }
    let sources = origins.prefix(Self.originLimit).filter(\.isNamed).map { origin in
      ([origin.dataset, origin.title, origin.vintage] + origin.references).filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    var sentences = [what]
    if !formula.isEmpty { sentences.append("Computed: " + formula) }
    sentences.append(
      sources.isEmpty
        ? "No source is named"
        : "Source: " + sources.joined(separator: "; ")
          + (origins.count > Self.originLimit ? "; and \(origins.count - Self.originLimit) more" : ""))
    if let licence = origins.first?.licence, !licence.isEmpty { sentences.append("Licence: " + licence) }
    sentences.append("smartspec \(address), \(date)")
    return sentences.joined(separator: ". ") + "."
  }

  /// Nothing is said about how far one can rely on a figure that is not there.
  private var confidenceInWords: String {
    if value == Self.notAvailable, confidence == .sourced { return "" }
    if formula.isEmpty { return confidence.words }
    switch confidence {
    case .sourced: return "computed from what was read in the sources that are named"
    case .recalled: return "recalled: some of what it was computed from was not read in a source"
    case .uncertain: return "uncertain: some of what it was computed from is doubtful"
    }
  }

  private static let originLimit = 3
}

extension Confidence {
  /// What it means, in words.
  public var words: String {
    switch self {
    case .sourced: "sourced: read in the source that is named"
    case .recalled: "recalled: known to the compilers, not read in a source"
    case .uncertain: "uncertain: read or recalled, and doubtful"
    }
  }
}
