import SmartSpecModel
import TerminalUI

/// What is known about the program and where it runs, on a screen.
enum DoctorDocument {
  static let make: @Sendable (DocumentContext) -> [Line] = { context in
    let parts = context.report().parts
    return parts.flatMap { part in
      [Line.heading(part.title)]
        + part.facts.flatMap { fact in
          let mark = fact.isProblem ? Glyphs.flag(context.glyphs) + " " : ""
          return Line.fact(
            fact.name, mark + fact.value, width: context.width, nameWidth: DoctorReport.nameWidth,
            fact.isProblem ? .warn : .text)
        } + [Line.blank]
    }
  }
}

/// The newest lines of the log, the newest at the top.
enum LogDocument {
  static let make: @Sendable (DocumentContext) -> [Line] = { context in
    let lines = context.journal()
    guard !lines.isEmpty else { return [.text("Nothing was noted yet.", .muted)] }
    return lines.reversed().map { line in
      .text(line, line.contains(" error ") ? .bad : .text)
    }
  }
}
