import SmartSpecModel
import TerminalUI

/// What a search found, by kind: the best hits of each, and the way to all.
enum FindDocument {
  static func lines(_ context: DocumentContext, _ findings: Findings) -> [Line] {
    guard !findings.text.isEmpty else {
      return [.blank]
        + Line.paragraph(
          "Type a name, a code or words: regions, pilot actions, partnerships, projects, documents and all other "
            + "lists are searched at once, without regard to case and accents.", width: context.width, .muted)
    }
    guard !findings.groups.isEmpty else {
      let near = Finder.suggestion(for: findings.text, in: context.catalogue)
      return [.blank]
        + Line.paragraph(
          "Nothing contains “\(findings.text)”."
            + (near.map { " Did you mean “\($0)”?" } ?? " Try fewer or shorter words, or a code such as PL22."),
          width: context.width, .muted)
    }
    let shown = limit(findings, context.height)
    return findings.groups.flatMap { group($0, of: findings, shown, context) }
  }

  /// How many hits of a kind fit, so that as many kinds as possible are seen at once.
  private static func limit(_ findings: Findings, _ height: Int) -> Int {
    (2...8).last { limit in
      findings.groups.reduce(0) { $0 + 1 + min($1.hits.count, limit) + ($1.hits.count > limit ? 1 : 0) }
        <= height
    } ?? 2
  }

  private static func group(
    _ group: Findings.Group, of findings: Findings, _ limit: Int, _ context: DocumentContext
  ) -> [Line] {
    let letter = RelatedKind.letter(of: group.id).map(String.init) ?? ""
    let right = max(20, context.width - 2 - 30)
    if group.isUnsearched {
      return [
        .row(
          [
            Segment(group.title.uppercased(), .header, width: 22),
            Segment("Enter looks through \(NumberText.count(group.rowCount)) rows", .link),
          ], to: group.address)
      ]
    }
    let heading = Line.row(
      [
        Segment(group.title.uppercased(), .header, width: right),
        .number(NumberText.count(group.hits.count), 6, .muted), Segment("  "), Segment(letter, .key),
      ], to: group.hits.count > limit ? group.address : nil)
    let rows = group.hits.prefix(limit).map { line($0, in: group, of: findings, context) }
    let rest = group.hits.count - rows.count
    let more = Line.row(
      [Segment("all \(NumberText.count(group.hits.count)) as a list", .link)], to: group.address)
    return [Line(heading.segments)] + rows + (rest > 0 ? [more] : [])
  }

  private static func line(
    _ hit: Findings.Hit, in group: Findings.Group, of findings: Findings, _ context: DocumentContext
  ) -> Line {
    let keyWidth = context.width >= 90 ? 14 : 9
    let titleWidth = min(58, max(24, context.width * 2 / 5))
    let place = Finder.place(of: hit, in: group, for: findings.text)
    return .row(
      [
        Segment(hit.key, .accent, width: keyWidth), Segment(" "), Segment(hit.title, width: titleWidth),
        Segment(" "), Segment(place, .muted, width: max(0, context.width - keyWidth - titleWidth - 5)),
      ], to: hit.address, of: .row(list: group.id, row: hit.row))
  }
}
