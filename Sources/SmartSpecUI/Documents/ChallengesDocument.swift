import SmartSpecModel
import TerminalUI

/// The four challenges, each with its headline and what answers it.
enum ChallengesDocument {
  static let make: @Sendable (DocumentContext) -> [Line] = { context in
    let catalogue = context.catalogue
    let document = catalogue.documents.first { $0.number.hasPrefix("COM(2017) 376") }
    var lines = [
      Line.heading(
        "The four challenges",
        Segment(
          document.map { "\($0.number), \($0.date?.description ?? "")" } ?? "", .muted,
          of: document.flatMap { catalogue.documents.index(of: $0.id) }.map {
            .cell(list: "documents", row: $0, field: "number")
          }))
    ]
    for (row, challenge) in catalogue.challenges.enumerated() {
      if context.height > 18 { lines.append(.blank) }
      lines.append(
        .row(
          [Segment("\(challenge.position)  ", .accent), Segment(challenge.title, .title)],
          to: Address(["challenges", challenge.id.rawValue]),
          of: .row(list: "challenges", row: row)))
      lines += headline(context, challenge).map { Line([Segment("     ")] + $0) }
      lines.append(counts(context, row))
    }
    return lines
  }

  /// The headline indicator: value of the Union, ten years, and the gap of less developed regions.
  static func headline(_ context: DocumentContext, _ challenge: Challenge) -> [[Segment]] {
    guard let headline = Headline(context.catalogue, challenge) else { return [] }
    return [headline.segments(context, nameWidth: 24)]
  }

  private static func counts(_ context: DocumentContext, _ row: Int) -> Line {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    let documents = catalogue.documents.count { $0.challenges.contains(challenge.id) }
    var parts: [(count: Int, noun: Listing.Noun, figure: FigureReference)] = [
      (
        catalogue.actions(answering: challenge.id).count, .init("action", "actions"),
        .cell(list: "challenges", row: row, field: "actions")
      ),
      (
        catalogue.pilots(addressing: challenge.id).count, .init("pilot action", "pilot actions"),
        .cell(list: "challenges", row: row, field: "pilots")
      ),
    ]
    if challenge.id == "C2" {
      parts.append(
        (
          catalogue.partnerships.count, .init("partnership", "partnerships"),
          .count(.rows("partnerships"))
        ))
    }
    if documents > 0 {
      parts.append(
        (
          documents, .init("document", "documents"),
          .count(.related(list: "documents", of: "challenges", row: row))
        ))
    }
    return Line(
      [Segment("     ")] + context.joined(parts.map { Segment($1.counted($0), .muted, of: $2) }))
  }
}
