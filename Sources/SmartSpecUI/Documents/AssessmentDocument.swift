import SmartSpecModel
import TerminalUI

/// The selected question in full, and what the answers come to by step: in bars, and as a radar where there is room.
enum AssessmentDocument {
  static func companion(_ assessment: Assessment) -> ScreenController.Companion {
    .init(place: .right) { context, row in
      guard assessment.wheel.factors.indices.contains(row) else { return [] }
      let lines = question(context, assessment, row) + [.blank] + steps(context, assessment)
      return lines + radar(context, assessment, rows: context.height - lines.count)
    }
  }

  /// `before 2.4 (of 18)  after 3.1 (of 5)`.
  static func summary(_ assessment: Assessment) -> String {
    AnswerKey.Phase.allCases.map { phase in
      let mean = assessment.mean(phase)
      guard let value = mean.value else { return "\(phase.rawValue): no answer" }
      return "\(phase.rawValue) \(Figures.text(value, decimals: 1)) from \(mean.answered) of \(mean.asked)"
    }.joined(separator: ", ")
  }

  private static func question(_ context: DocumentContext, _ assessment: Assessment, _ row: Int) -> [Line] {
    let factor = assessment.wheel.factors[row]
    let width = context.width + 1
    var lines = [Line([Segment(factor.id + "  ", .accent), Segment(factor.name, .title)])]
    lines += Line.paragraph(factor.question, width: width, indent: 0)
    lines += Line.paragraph(factor.words.joined(separator: context.dot), width: width, .muted, indent: 0)
    let criteria = context.catalogue.listing("governance_criteria")
    if let criteria, let position = criteria.row(withKey: factor.criterion),
      let title = criteria.field("short_title")
    {
      lines += Line.flow(
        [
          Segment("Enter ", .key), Segment(factor.criterion + " ", .accent),
          Segment(criteria.raw(title, row: position)),
        ], width: width, indent: 0)
    }
    let challenges = factor.challenges.compactMap { context.catalogue.challenges[id: .init(rawValue: $0)] }
    if !challenges.isEmpty {
      let titles = challenges.map { Segment("\($0.position) \($0.shortTitle)") }
      lines += Line.flow([Segment("C ", .key)] + context.joined(titles), width: width, indent: 0)
    }
    return lines
  }

  /// The mean of each step with a bar, and how many of its questions were answered.
  private static func steps(_ context: DocumentContext, _ assessment: Assessment) -> [Line] {
    let isWide = context.width >= 60
    let barWidth = isWide ? 10 : 4
    let phaseWidth = barWidth + (isWide ? 13 : 7)
    let nameWidth = max(3, min(40, context.width - 2 * phaseWidth))
    let heads = AnswerKey.Phase.allCases.flatMap {
      [
        Segment($0.rawValue, .header, width: barWidth + 4),
        Segment(isWide ? "" : " n", .header, width: phaseWidth - barWidth - 4),
      ]
    }
    return [Line([Segment("STEP", .header, width: nameWidth)] + heads)]
      + assessment.wheel.steps.map { step in
        var segments = [Segment("\(step.number) \(step.name)", width: nameWidth - 1), Segment(" ")]
        for phase in AnswerKey.Phase.allCases {
          let mean = assessment.mean(of: step.factors, phase)
          let bar = Bar(value: mean.value, maximum: 5, width: barWidth).text(glyphs: context.glyphs)
          let answered = isWide ? " \(mean.answered) of \(mean.asked)" : " \(mean.answered)"
          segments += [
            Segment(bar, phase.role, width: barWidth),
            .number(mean.value.map { Figures.text($0, decimals: 1) } ?? CellText.missing, 4, .mark),
            Segment(answered, .muted, width: phaseWidth - barWidth - 4),
          ]
        }
        return Line(segments)
      }
  }

  /// Steps around a middle, before dotted and after solid; empty where there is no room or no braille.
  private static func radar(_ context: DocumentContext, _ assessment: Assessment, rows: Int) -> [Line] {
    let height = min(18, rows - 2)
    guard context.glyphs == .full, height >= 8, context.width >= height * 2 else { return [] }
    let values = AnswerKey.Phase.allCases.map { phase in
      assessment.wheel.steps.map { assessment.mean(of: $0.factors, phase).value }
    }
    guard values.contains(where: { $0.contains { $0 != nil } }) else { return [] }
    let picture = Radar(values, maximum: 5).cells(width: height * 2 + 4, height: height)
    let legend = Line([
      Segment("before dotted", AnswerKey.Phase.before.role), Segment("  "),
      Segment("after solid", AnswerKey.Phase.after.role),
    ])
    return [.blank]
      + picture.map { row in
        Line(
          row.map { cell in
            let phase = cell.series.map { AnswerKey.Phase.allCases[$0] }
            return Segment(String(cell.character), phase?.role ?? .muted)
          })
      } + [legend]
  }
}

extension AnswerKey.Phase {
  fileprivate var role: StyleRole { self == .before ? .series1 : .series2 }
}
