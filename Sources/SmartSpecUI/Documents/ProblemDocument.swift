import SmartSpecModel
import TerminalUI

/// One problem of the data in full: where, what, and what to do.
enum ProblemDocument {
  static let companion: @Sendable (DocumentContext, Int) -> [Line] = { context, row in
    let problem = context.catalogue.diagnostics[row]
    let place = problem.location
    return [
      Line([
        Segment("  "), Segment("\(place.file):\(place.line):\(place.column)", .title),
        Segment("  " + problem.severity.rawValue, problem.severity == .error ? .bad : .warn),
      ])
    ] + Line.fact("Problem", sentence(problem.message), width: context.width)
      + Line.fact("What to do", problem.remedy, width: context.width)
  }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
