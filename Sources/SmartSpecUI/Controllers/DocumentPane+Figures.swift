public import SmartSpecModel
import TerminalUI

/// A figure where it stands on a screen.
public struct ShownFigure: Hashable, Sendable {
  /// The line of the document, from 0.
  public let line: Int
  /// What is shown.
  public let text: String
  public let reference: FigureReference
  /// Whether it is what its line is about, rather than a name or a figure beside it.
  public let isSubject: Bool
}

extension DocumentPane {
  /// All figures of the document in the order of reading, each once.
  ///
  /// Text of the data, such as a date in a sentence, counts as a figure where it holds a digit. What goes on in the
  /// next line or beside it is one figure. Explanations are made when the catalogue is asked for them.
  public func figures(in context: DocumentContext) -> [ShownFigure] {
    Self.figures(of: make(context))
  }

  /// The figures of the selected line; where it has none, the line as a whole if it says what it is about.
  public func figuresOfSelection(in context: DocumentContext) -> [ShownFigure] {
    let lines = make(context)
    let selectable = lines.indices.filter { lines[$0].target != nil }
    guard !selectable.isEmpty else { return [] }
    let index = selectable[min(place.cursor, selectable.count - 1)]
    let found = Self.figures(of: lines).filter { $0.line == index }
    guard found.isEmpty, let subject = lines[index].subject else { return found }
    return [ShownFigure(line: index, text: lines[index].text, reference: subject, isSubject: true)]
  }

  static func figures(of lines: [Line]) -> [ShownFigure] {
    var figures: [ShownFigure] = []
    for (index, line) in lines.enumerated() {
      for segment in line.segments {
        let text = segment.text.trimmed
        guard !text.isEmpty,
          let reference = segment.figure ?? (text.contains(where: \.isNumber) ? line.subject : nil),
          figures.last?.reference != reference
        else { continue }
        figures.append(
          ShownFigure(line: index, text: text, reference: reference, isSubject: reference == line.subject))
      }
    }
    return figures
  }
}

extension Line {
  /// What it says, without the blanks of its columns.
  var text: String {
    segments.map { $0.text.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
