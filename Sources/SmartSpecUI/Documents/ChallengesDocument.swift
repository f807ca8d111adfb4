import SmartSpecModel
import TerminalUI

/// The four challenges, each with its headline and what answers it.
enum ChallengesDocument {
  static let make: @Sendable (DocumentContext) -> [Line] = { context in
    let catalogue = context.catalogue
    let document = catalogue.documents.first { $0.number.hasPrefix("COM(2017) 376") }
    var lines = [
      Line.heading(
        "The four challenges", document.map { "\($0.number), \($0.date?.description ?? "")" } ?? "")
    ]
    for (row, challenge) in catalogue.challenges.enumerated() {
      if context.height > 18 { lines.append(.blank) }
      lines.append(
        .row(
          [Segment("\(challenge.position)  ", .accent), Segment(challenge.title, .title)],
          to: Address(["challenges", challenge.id.rawValue]), note: Sources.note(challenge.provenance)))
      lines += headline(context, challenge).map { Line([Segment("     ")] + $0) }
      lines.append(.text(counts(context, row), .muted, indent: 5))
    }
    return lines
  }

  /// The headline indicator: value of the Union, ten years, and the gap of less developed regions.
  static func headline(_ context: DocumentContext, _ challenge: Challenge) -> [[Segment]] {
    guard let headline = Headline(context.catalogue, challenge) else { return [] }
    return [headline.segments(context, nameWidth: 24)]
  }

  private static func counts(_ context: DocumentContext, _ row: Int) -> String {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    let documents = catalogue.documents.count { $0.challenges.contains(challenge.id) }
    var parts = [
      Listing.Noun("action", "actions").counted(catalogue.actions(answering: challenge.id).count),
      Listing.Noun("pilot action", "pilot actions").counted(catalogue.pilots(addressing: challenge.id).count),
    ]
    if challenge.id == "C2" { parts.append("\(catalogue.partnerships.count) partnerships") }
    if documents > 0 { parts.append(Listing.Noun("document", "documents").counted(documents)) }
    return parts.joined(separator: context.dot)
  }
}

/// The one figure by which a challenge is shown on lists.
struct Headline {
  let indicator: Indicator
  let union: UnionValue?
  let less: Distribution?
  let median: Distribution
  let series: [Double?]

  init?(_ catalogue: Catalogue, _ challenge: Challenge) {
    guard let index = catalogue.headlineIndicator(of: challenge),
      let evidence = Evidence(catalogue, indicator: index)
    else { return nil }
    indicator = catalogue.indicators[index]
    union = evidence.union
    less = evidence.less
    median = evidence.distribution
    let compared = catalogue.comparedRegions(level: 2)
    let lessDeveloped = compared.filter { row in
      catalogue.categories(ofRegionAt: row).contains {
        $0.period == "2021-2027" && $0.group == .lessDeveloped
      }
    }
    series = ((evidence.year - 9)...evidence.year).map { year in
      catalogue.distribution(indicator: index, year: year, over: lessDeveloped)?.median
    }
  }

  /// `GDP per head, EU = 100   ▁▂▃  less developed 61 (n 79)   EU-27 100   2023`.
  func segments(_ context: DocumentContext, nameWidth: Int) -> [Segment] {
    func text(_ value: Double) -> String { Figures.text(value, indicator) }
    var segments = [Segment(indicator.title, width: nameWidth), Segment(" ")]
    if context.width >= 90 { segments += [Segment(context.spark(series), .series2), Segment("  ")] }
    if let less { segments.append(Segment("less developed \(text(less.median))")) }
    if let union {
      let name = if case .median(let count) = union.basis { "median of \(count)" } else { "EU-27" }
      segments += [Segment("   "), Segment("\(name) \(text(union.value))")]
    }
    segments.append(Segment("   \(median.year)", .muted))
    return segments
  }
}
