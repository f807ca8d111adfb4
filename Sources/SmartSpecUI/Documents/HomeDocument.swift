import SmartSpecModel
import TerminalUI

/// The first screen: the challenges, what is in the data, and where one can go.
///
/// It shows nothing that has nothing true to say.
enum HomeDocument {
  static let make: @Sendable (DocumentContext) -> [Line] = { context in
    let isShort = context.height < 22
    let gap = isShort ? [] : [Line.blank]
    return gap + head(context) + [.blank] + challenges(context) + [.blank] + ways(context)
      + (isShort ? [] : [.blank, .text("Nothing you press here can change or delete data.", .muted)])
  }

  private static func head(_ context: DocumentContext) -> [Line] {
    var lines = [Line.text("Strengthening Innovation in Europe’s Regions", .title)]
    let catalogue = context.catalogue
    switch context.load {
    case .idle: lines.append(.text("No data are loaded. Press r to load them.", .warn))
    case .running(let fraction, let file):
      let percent = Int((fraction * 100).rounded())
      lines.append(.text("Loading \(percent) % \(file)", .muted))
    case .failed(let message):
      lines += Line.paragraph("Cannot load the data: " + message, width: context.width, .bad)
    case .finished:
      let counts: [(Int, Listing.Noun)] = [
        (catalogue.challenges.count, .init("challenge", "challenges")),
        (catalogue.pilots.count, .init("pilot action", "pilot actions")),
        (catalogue.partnerships.count, .init("partnership", "partnerships")),
        (catalogue.comparedRegions(level: 2).count, .init("NUTS 2 region", "NUTS 2 regions")),
        (catalogue.projects.count, .init("project", "projects")),
      ]
      var words = counts.filter { $0.0 > 0 }.map { $0.1.counted($0.0) }
      while TextWidth.width(of: words.joined(separator: context.dot)) > context.width - 3, !words.isEmpty {
        words.removeLast()
      }
      lines.append(.text(words.joined(separator: context.dot), .muted))
    }
    return lines
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
      + catalogue.challenges.map { challenge in
        var segments = [
          Segment("\(challenge.position)  ", .accent),
          Segment(title(challenge, titleWidth(context) - 4), width: titleWidth(context) - 4), Segment(" "),
        ]
        if let headline = Headline(catalogue, challenge) {
          segments += headline.columns(context, wide: wide)
        } else {
          segments.append(Segment(counted(context, challenge), .muted))
        }
        return .row(
          segments, to: Address(["challenges", challenge.id.rawValue]),
          note: Sources.note(challenge.provenance))
      }
  }

  /// For a challenge without an indicator: what the data do count.
  private static func counted(_ context: DocumentContext, _ challenge: Challenge) -> String {
    let catalogue = context.catalogue
    let pilots = Listing.Noun("pilot action", "pilot actions").counted(
      catalogue.pilots(addressing: challenge.id).count)
    switch challenge.id {
    case _ where context.width < 90: return pilots
    case "C2": return "\(catalogue.partnerships.count) partnerships\(context.dot)\(pilots)"
    case "C4": return "\(catalogue.tables["synergies"]?.rowCount ?? 0) synergies\(context.dot)\(pilots)"
    default: return pilots
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

  private static func ways(_ context: DocumentContext) -> [Line] {
    let goes = GoCommands.kinds
    let asks: [(String, String)] = [
      ("/", "find a region"), ("Enter", "open the selected row"),
      ("P R T …", "what is related to the row"),
      ("[ ]", "back and forward"), ("?", "help for this screen"), ("q", "leave"),
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
        segments += [
          Segment(isThere ? KeyNames.text(goes[index].keys[0]) : "", .key, width: 4),
          Segment(isThere ? goes[index].title : "", width: goWidth - 4),
        ]
      }
      if row < asks.count {
        segments += [Segment("  "), Segment(asks[row].0, .key, width: 9), Segment(asks[row].1)]
      }
      lines.append(Line(segments))
    }
    return lines
  }

  private static let goWidth = 18
}

extension Headline {
  /// The figures in the columns of Home.
  func columns(_ context: DocumentContext, wide: Bool) -> [Segment] {
    func text(_ value: Double?) -> String { value.map { Figures.text($0, indicator) } ?? CellText.missing }
    let unionText = union.map { Figures.text($0, indicator) } ?? CellText.missing
    var segments: [Segment] = []
    if wide {
      segments += [Segment(indicator.title, width: 24), Segment(sparkline(context), .series2, width: 12)]
    }
    return segments + [
      .number(text(less?.median), 10), .number(unionText, 10), .number(String(median.year), 7, .muted),
    ]
  }

  func sparkline(_ context: DocumentContext) -> String { context.spark(series) }
}
