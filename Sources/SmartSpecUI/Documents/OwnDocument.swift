import SmartSpecModel
import TerminalUI

/// Notes on pages and beside rows, and what Home remembers: always apart from data, in a role of their own.
enum OwnDocument {
  /// One note in full, below the list of notes.
  static func companion(_ notes: [Note]) -> ScreenController.Companion {
    .init(place: .below) { context, row in
      guard notes.indices.contains(row) else { return [] }
      let note = notes[row]
      return [
        Line([Segment("  "), Segment(note.title, .title), Segment("  " + note.made.text, .muted)]), .blank,
      ]
        + Line.paragraph(note.text, width: context.width, .mark)
    }
  }

  /// The notes on the thing of a page, above what the data say about it.
  static func notes(_ context: DocumentContext, on subject: Address) -> [Line] {
    let notes = context.own.notes(on: subject)
    let assessment = assessment(context, of: subject)
    guard let newest = notes.first else {
      return assessment.isEmpty ? [] : [heading] + assessment + [.blank]
    }
    let limit = context.height < 22 ? 1 : 3
    var lines = [heading]
    let text = Line.paragraph("\(newest.made.day): \(newest.text)", width: context.width, .mark)
    lines += shortened(text, to: limit, context)
    if notes.count > 1 || text.count > limit {
      let rest = notes.count > 1 ? "\(notes.count) notes on this" : "the whole note"
      lines.append(
        .row(
          [Segment(rest, .link)],
          to: Address(
            OwnKind.notes.address(in: context.catalogue).path,
            [.init("address", NarrowedValue.exactly(subject.description).description)])))
    }
    return lines + assessment + [.blank]
  }

  private static var heading: Line {
    .heading("Your notes", Segment(OwnKind.remark + ", not data", .muted))
  }

  /// The newest self-assessment of a region's strategy in a line.
  private static func assessment(_ context: DocumentContext, of subject: Address) -> [Line] {
    guard subject.path.first == "regions", !context.own.answers.isEmpty,
      let code = subject.path.last, !Assessment.editions(of: code, in: context.own).isEmpty,
      let newest = Assessment(
        Assessment.address(of: code), context.own, today: "", in: context.catalogue)
    else { return [] }
    return [
      .row(
        [
          Segment("Self-assessment \(newest.edition): ", .mark),
          Segment(AssessmentDocument.summary(newest), .mark),
        ], to: Assessment.address(of: code))
    ]
  }

  /// The newest note on a row, at the head of what is shown beside it.
  static func beside(_ context: DocumentContext, _ notes: [Note]) -> [Line] {
    guard let newest = notes.first else { return [] }
    let more = notes.count > 1 ? " (and \(notes.count - 1) more)" : ""
    let text = Line.paragraph(
      "Your note, \(newest.made.day)\(more): \(newest.text)", width: context.width + 1, .mark, indent: 0)
    return shortened(text, to: 3, context) + [.blank]
  }

  /// On Home: up to three places that were left last and three bookmarks, in so many rows; empty without any of them.
  static func places(_ context: DocumentContext, rows: Int) -> [Line] {
    let visits = context.own.visits.prefix(3).map { (kind: "left", title: $0.title, address: $0.address) }
    let bookmarks = context.own.bookmarks.prefix(3).map {
      (kind: "bookmark", title: $0.title, address: $0.address)
    }
    let room = min(rows - 2, visits.count + bookmarks.count)
    guard room > 0 else { return [] }
    // Where there is no room for all, both have a share.
    let visitCount = min(visits.count, max((room + 1) / 2, room - bookmarks.count))
    let shown = visits.prefix(visitCount) + bookmarks.prefix(room - visitCount)
    return [.heading("Continue", Segment("your own, " + OwnKind.remark, .muted))]
      + shown.map {
        .row([Segment($0.kind, .muted, width: 10), Segment($0.title, .mark)], to: $0.address)
      }
  }

  private static func shortened(_ lines: [Line], to limit: Int, _ context: DocumentContext) -> [Line] {
    guard lines.count > limit, let last = lines.prefix(limit).last else { return lines }
    var cut = last
    cut.segments.append(Segment(" " + Glyphs.ellipsis(context.glyphs), .mark))
    return lines.prefix(limit - 1) + [cut]
  }
}
