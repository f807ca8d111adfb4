public import SmartSpecModel
public import TerminalUI

/// A part of a line: text in one role, padded to a width when one is given.
public struct Segment: Sendable {
  public var text: String
  public var role: StyleRole
  /// Columns it takes; nil for as many as the text has.
  public var width: Int?
  public var align: Canvas.Alignment

  public init(_ text: String, _ role: StyleRole = .text, width: Int? = nil, align: Canvas.Alignment = .left) {
    self.text = text
    self.role = role
    self.width = width
    self.align = align
  }

  /// A number, at the right of its width.
  public static func number(_ text: String, _ width: Int, _ role: StyleRole = .text) -> Segment {
    Segment(text, role, width: width, align: .right)
  }
}

/// One line of a document.
public struct Line: Sendable {
  public var segments: [Segment]
  /// Where `Enter` leads; a line with a target can be selected.
  public var target: Address?
  /// What the status line says while the line is selected: mostly the source.
  public var note: String

  public init(_ segments: [Segment] = [], target: Address? = nil, note: String = "") {
    self.segments = segments
    self.target = target
    self.note = note
  }

  public static let blank = Line()

  public static func text(_ text: String, _ role: StyleRole = .text, indent: Int = 2) -> Line {
    Line([Segment(String(repeating: " ", count: indent)), Segment(text, role)])
  }

  /// The heading of a part.
  public static func heading(_ text: String, _ remark: String = "") -> Line {
    Line([
      Segment("  "), Segment(text.uppercased(), .header),
      Segment(remark.isEmpty ? "" : "  " + remark, .muted),
    ])
  }

  /// A line that can be opened; the first two columns are for the mark of the selection.
  public static func row(_ segments: [Segment], to target: Address?, note: String = "") -> Line {
    Line([Segment("  ")] + segments, target: target, note: note)
  }

  /// A paragraph, broken into lines.
  public static func paragraph(
    _ text: String, width: Int, _ role: StyleRole = .text, indent: Int = 2
  ) -> [Line] {
    text.isEmpty
      ? [] : Wrapping.wrap(text, width: max(10, width - indent - 1)).map { .text($0, role, indent: indent) }
  }

  /// A name and what is said under it, which may take several lines.
  public static func fact(
    _ name: String, _ value: String, width: Int, nameWidth: Int = 14, _ role: StyleRole = .text
  ) -> [Line] {
    guard !value.isEmpty else { return [] }
    let wrapped = Wrapping.wrap(value, width: max(10, width - nameWidth - 3))
    return wrapped.enumerated().map { index, part in
      Line([Segment("  "), Segment(index == 0 ? name : "", .muted, width: nameWidth), Segment(part, role)])
    }
  }
}
