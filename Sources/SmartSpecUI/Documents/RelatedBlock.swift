import SmartSpecModel
import TerminalUI

/// What is related to a thing, at the end of its page: the key, how many, and how.
enum RelatedBlock {
  /// One line a way that leads somewhere, and one for those that do not.
  static func lines(_ context: DocumentContext, _ kind: String, _ row: Int) -> [Line] {
    guard let key = context.catalogue.listing(kind)?.key(row) else { return [] }
    let all = context.catalogue.relatedCounts(of: kind, row: row)
    let found = all.filter { $0.count != 0 }
    guard !found.isEmpty else { return [] }
    let none = all.filter { $0.count == 0 && $0.letter != nil }.map(\.noun.plural)
    return [.blank, .heading("Related", Segment("press the letter, here or on a row", .muted))]
      + found.map { way in
        let count = way.count.map {
          Segment(
            NumberText.count($0), .text, width: 7, align: .right,
            of: .count(.related(list: way.name, of: kind, row: row)))
        }
        return .row(
          [
            Segment(way.letter.map(String.init) ?? "", .key, width: 3), count ?? Segment("", width: 7),
            Segment("  " + words(way)), Segment(way.says.isEmpty ? "" : " " + way.says, .muted),
          ], to: Address([kind, key, way.name]))
      }
      + (none.isEmpty
        ? [] : Line.paragraph("None: " + none.joined(separator: ", ") + ".", width: context.width, .muted))
  }

  private static func words(_ way: RelatedCount) -> String {
    way.count == 1 ? way.noun.singular : way.noun.plural
  }
}

extension String {
  /// With a small first letter, for a word inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
