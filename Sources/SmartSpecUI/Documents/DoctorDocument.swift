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
    return lines.reversed().flatMap { entry($0, context) }
  }

  /// Day, time and kind of a line, and beside them what it says, in as many lines as that takes.
  private static func entry(_ line: String, _ context: DocumentContext) -> [Line] {
    let words = line.split(separator: " ", maxSplits: 2)
    let role: StyleRole = words.count > 1 && words[1] == "error" ? .bad : .text
    guard words.count == 3 else { return Line.paragraph(line, width: context.width, role) }
    let time = words[0].replacing("T", with: " ").prefix(16)
    return Line.fact(
      "\(time)  \(words[1])", String(words[2]), width: context.width, nameWidth: min(25, context.width / 2),
      role)
  }
}
