public import SmartSpecModel
public import TerminalUI

/// A part of a line: text in one role, padded to a width when one is given.
public struct Segment: Sendable {
  public var text: String
  public var role: StyleRole
  /// Columns it takes; nil for as many as the text has.
  public var width: Int?
  public var align: Canvas.Alignment
  /// Which figure of the data it is; nil for words of the program.
  public var figure: FigureReference?
  /// The words of the command that it names, which runs where one clicks there.
  var command: String?

  public init(
    _ text: String, _ role: StyleRole = .text, width: Int? = nil, align: Canvas.Alignment = .left,
    of figure: FigureReference? = nil
  ) {
    self.text = text
    self.role = role
    self.width = width
    self.align = align
    self.figure = figure
  }

  /// The same as the name of a command.
  func running(_ command: String?) -> Segment {
    var named = self
    named.command = command
    return named
  }

  /// A number, at the right of its width.
  public static func number(
    _ text: String, _ width: Int, _ role: StyleRole = .text, of figure: FigureReference? = nil
  ) -> Segment {
    Segment(text, role, width: width, align: .right, of: figure)
  }
}

/// One line of a document.
public struct Line: Sendable {
  public var segments: [Segment]
  /// Where `Enter` leads; a line with a target can be selected.
  public var target: Address?
  /// What the status line says while the line is selected, before the source.
  public var note: String
  /// What the line as a whole is about, where its parts are no figures of their own.
  public var subject: FigureReference?
  /// The words of a heading as they were written, which is not in capitals.
  var heading: String?
  /// Whether it is the title of a chart, or of the table that stands for one.
  var isOfChart = false

  public init(
    _ segments: [Segment] = [], target: Address? = nil, note: String = "", of subject: FigureReference? = nil
  ) {
    self.segments = segments
    self.target = target
    self.note = note
    self.subject = subject
  }

  public static let blank = Line()

  public static func text(
    _ text: String, _ role: StyleRole = .text, indent: Int = 2, of subject: FigureReference? = nil
  ) -> Line {
    Line([Segment(String(repeating: " ", count: indent)), Segment(text, role)], of: subject)
  }

  /// The heading of a part.
  public static func heading(_ text: String, _ remark: Segment...) -> Line {
    var line = Line(
      [Segment("  "), Segment(text.uppercased(), .header)]
        + (remark.allSatisfy(\.text.isEmpty) ? [] : [Segment("  ", .muted)] + remark))
    line.heading = text
    return line
  }

  /// A line that can be opened; the first two columns are for the mark of the selection.
  public static func row(
    _ segments: [Segment], to target: Address?, note: String = "", of subject: FigureReference? = nil
  ) -> Line {
    Line([Segment("  ")] + segments, target: target, note: note, of: subject)
  }

  /// A paragraph, broken into lines.
  public static func paragraph(
    _ text: String, width: Int, _ role: StyleRole = .text, indent: Int = 2, of subject: FigureReference? = nil
  ) -> [Line] {
    text.isEmpty
      ? []
      : Wrapping.wrap(text, width: max(10, width - indent - 1)).map {
        .text($0, role, indent: indent, of: subject)
      }
  }

  /// Segments one after another, broken into lines; each keeps its role and figure.
  public static func flow(_ segments: [Segment], width: Int, indent: Int = 2) -> [Line] {
    let margin = Segment(String(repeating: " ", count: indent))
    return FlowedText.lines(segments, width: max(10, width - indent - 1)).map { Line([margin] + $0) }
  }

  /// A name and what is said under it, which may take several lines.
  public static func fact(
    _ name: String, _ value: String, width: Int, nameWidth: Int = 14, _ role: StyleRole = .text,
    of subject: FigureReference? = nil
  ) -> [Line] {
    fact(name, [Segment(value, role, of: subject)], width: width, nameWidth: nameWidth)
  }

  /// A name and what is said under it in several parts.
  public static func fact(
    _ name: String, _ value: [Segment], width: Int, nameWidth: Int = 14
  ) -> [Line] {
    guard value.contains(where: { !$0.text.isEmpty }) else { return [] }
    return FlowedText.lines(value, width: max(10, width - nameWidth - 3)).enumerated().map { index, parts in
      Line([Segment("  "), Segment(index == 0 ? name : "", .muted, width: nameWidth)] + parts)
    }
  }
}
