import SmartSpecModel
import TerminalUI

/// The first screen: the challenges, what is in the data, and where one can go.
///
/// It shows nothing that has nothing true to say.
enum HomeDocument {
  static let make: @Sendable (DocumentContext) -> [Line] = { context in
    if context.isSpoken {
      return head(context) + challenges(context) + OwnDocument.places(context, rows: 8) + kinds
    }
    let isShort = context.height < 22
    let gap = isShort ? [] : [Line.blank]
    let first = gap + head(context) + [.blank] + challenges(context) + [.blank]
    // Who was here before is no newcomer, and needs the room for where to go on more than all letters.
    let full = ways(context) + [.blank]
    let hasRoom = context.height - first.count - full.count > 3
    let last = hasRoom || !isShort ? full : ways(context, kinds: 8)
    let room = context.height - first.count - last.count
    let places = OwnDocument.places(context, rows: room)
    guard !places.isEmpty else { return first + full + newcomers(context) }
    let hasRoomForBoth = room > places.count + newcomers(context).count
    return first + places + [.blank] + last + (hasRoomForBoth ? newcomers(context) : [])
  }

  private static func head(_ context: DocumentContext) -> [Line] {
    var lines = [Line.text("Strengthening Innovation in Europe’s Regions", .title)]
    switch context.load {
    case .idle: lines.append(.text("No data are loaded. Press r to load them.", .warn))
    case .running(let fraction, let file):
      let percent = Int((fraction * 100).rounded())
      lines.append(.text("Loading \(percent) % \(file)", .muted))
    case .failed(let message):
      lines += Line.paragraph("Cannot load the data: " + message, width: context.width, .bad)
    case .finished:
      lines.append(counts(context))
    }
    return lines
  }

  /// What somebody sees who never saw it.
  private static func newcomers(_ context: DocumentContext) -> [Line] {
    let tour = [
      Segment("  "), Segment("New here?", .title), Segment(" Press "), Segment("t", .key),
      Segment(" for a tour of three minutes; "), Segment("q", .key),
      Segment(context.staysOpen ? " begins again." : " leaves."),
    ]
    let safe = Line.text("Nothing you press here can change or delete data.", .muted)
    return [Line(tour), safe]
  }

  /// What is in the data; counts that are nought are not said, and the last ones not where there is no room.
  private static func counts(_ context: DocumentContext) -> Line {
    let catalogue = context.catalogue
    let counts: [(count: Int, noun: Listing.Noun, figure: FigureReference.Count)] = [
      (catalogue.challenges.count, .init("challenge", "challenges"), .rows("challenges")),
      (catalogue.pilots.count, .init("pilot action", "pilot actions"), .rows("pilots")),
      (catalogue.partnerships.count, .init("partnership", "partnerships"), .rows("partnerships")),
      (
        catalogue.comparedRegions(level: 2).count, .init("NUTS 2 region", "NUTS 2 regions"),
        .compared(level: 2)
      ),
      (catalogue.projectCount, .init("project", "projects"), .rows("projects")),
    ]
    var words = counts.filter { $0.count > 0 }.map {
      Segment($0.noun.counted($0.count), .muted, of: .count($0.figure))
    }
    func width() -> Int { context.joined(words).reduce(0) { $0 + TextWidth.width(of: $1.text) } }
    while width() > context.width - 3, !words.isEmpty { words.removeLast() }
    return Line([Segment("  ")] + context.joined(words))
  }

  private static func challenges(_ context: DocumentContext) -> [Line] {
    let catalogue = context.catalogue
    guard !catalogue.challenges.isEmpty else { return [] }
    let wide = context.width >= 90
    var heading = [Segment("  "), Segment("CHALLENGES", .header, width: titleWidth(context))]
    if wide { heading += [Segment("HEADLINE", .header, width: 24), Segment("10 years", .header, width: 12)] }
    heading += [
      .number("less dev.", 10, .header), .number("EU-27", 10, .header), .number("year", 7, .header),
    ]
    return [Line(heading)]
      + catalogue.challenges.enumerated().map { row, challenge in
        var segments = [
          Segment("\(challenge.position)  ", .accent),
          Segment(title(challenge, titleWidth(context) - 4), width: titleWidth(context) - 4), Segment(" "),
        ]
        if let headline = Headline(catalogue, challenge) {
          segments += headline.columns(context, wide: wide)
        } else {
          segments += counted(context, row)
        }
        return .row(
          segments, to: Address(["challenges", challenge.id.rawValue]),
          of: .row(list: "challenges", row: row))
      }
  }

  private static func counted(_ context: DocumentContext, _ row: Int) -> [Segment] {
    let catalogue = context.catalogue
    let challenge = catalogue.challenges[row]
    let pilots = Segment(
      Listing.Noun("pilot action", "pilot actions").counted(catalogue.pilots(addressing: challenge.id).count),
      .muted, of: .cell(list: "challenges", row: row, field: "pilots"))
    switch challenge.id {
    case _ where context.width < 90: return [pilots]
    case "C2":
      return context.joined([
        Segment("\(catalogue.partnerships.count) partnerships", .muted, of: .count(.rows("partnerships"))),
        pilots,
      ])
    case "C4":
      return context.joined([
        Segment(
          "\(catalogue.tables["synergies"]?.rowCount ?? 0) synergies", .muted, of: .count(.rows("synergies"))),
        pilots,
      ])
    default: return [pilots]
    }
  }

  /// The columns of value, value of the Union and year.
  private static let figuresWidth = 27

  private static func title(_ challenge: Challenge, _ width: Int) -> String {
    TextWidth.width(of: challenge.title) <= width ? challenge.title : challenge.shortTitle
  }

  private static func titleWidth(_ context: DocumentContext) -> Int {
    max(20, context.width - 2 - figuresWidth - 1 - (context.width >= 90 ? 24 + 12 : 0))
  }

  /// All lists, as they are chosen by somebody who listens.
  private static let kinds: [Line] =
    [.blank, .heading("Lists")]
    + Listings.all.filter { $0.letter != nil }.map { .row([Segment($0.title)], to: Address([$0.id])) }

  /// Letters and where they lead; of many kinds the first, `g` alone shows all.
  private static func ways(_ context: DocumentContext, kinds: Int = .max) -> [Line] {
    let goes = Array(GoCommands.kinds.prefix(kinds))
    let asks: [(keys: String, title: String, command: String)] = [
      ("/", "find anything", "find"), ("gm", "the map of Europe", "map"), ("gl", "the timeline", "timeline"),
      ("Enter", "open the selected row", "open row"), ("w", "where is a figure from?", "source"),
      ("P R T …", "what is related", "related"), (":", "any command", "palette"),
      ("?", "help for this screen", "help"),
    ]
    let rows = (max(goes.count, asks.count * 2) + 1) / 2
    var lines = [
      Line([Segment("  "), Segment("GO", .header, width: goWidth * 2 + 2), Segment("DO", .header)])
    ]
    for row in 0..<min(rows, (goes.count + 1) / 2 + 1) where row * 2 < goes.count || row < asks.count {
      var segments = [Segment("  ")]
      for column in 0..<2 {
        let index = row + column * ((goes.count + 1) / 2)
        let isThere = row < (goes.count + 1) / 2 && index < goes.count
        let command = isThere ? goes[index] : nil
        segments += [
          Segment(command.map { KeyNames.text($0.keys[0]) } ?? "", .key, width: 4).running(command?.id),
          Segment(command?.title ?? "", width: goWidth - 4).running(command?.id),
        ]
      }
      if row < asks.count {
        let ask = asks[row]
        segments += [
          Segment("  "), Segment(ask.keys, .key, width: 9).running(ask.command),
          Segment(ask.title).running(ask.command),
        ]
      }
      lines.append(Line(segments))
    }
    return lines
  }

  private static let goWidth = 22
}
