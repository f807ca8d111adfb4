import SmartSpecModel
import TerminalUI

/// One page to paste into a report: the program, the terminal, the data, the files and what is wrong with them.
public struct DoctorReport: Sendable {
  public let parts: [Surroundings.Part]

  init(parts: [Surroundings.Part]) { self.parts = parts }

  public init(_ context: Context) {
    let own = [Self.screen(context), Self.data(context), Self.keys(context)]
    parts = context.surroundings.parts + own
  }

  public var hasProblems: Bool { parts.contains { $0.facts.contains(where: \.isProblem) } }

  private static func screen(_ context: Context) -> Surroundings.Part {
    let size = context.size
    let sizes = SizeClass(size)
    if context.isSpoken { return .init("Screen", [.init("Shown", "line by line, in words")]) }
    return .init(
      "Screen",
      [
        .init("Size", "\(size.width)×\(size.height), \(sizes.width.name) and \(sizes.height.name)"),
        .init("Glyphs", context.glyphs.rawValue),
        .init("Mouse", context.mouse?.words ?? MouseUse.elsewhere),
        .init("Theme", context.theme.isEmpty ? "none" : context.theme),
        .init(
          "Width test",
          "|▁▄█|─│┼|Śąλ|Йи|漢字| has five parts; where bars are crooked, use --glyphs ascii, "
            + "or --ambiguous-width 2"),
      ])
  }

  private static func data(_ context: Context) -> Surroundings.Part {
    let catalogue = context.catalogue
    var facts: [Surroundings.Fact] = [
      .init("Release", catalogue.release.isEmpty ? "not stated" : catalogue.release),
      .init("Regions", "\(catalogue.regions.count)"),
    ]
    switch context.load {
    case .finished(let problems):
      facts.append(
        .init(
          "Checks", problems == 0 ? "no problems" : "\(problems) problems: see /diagnostics",
          isProblem: problems > 0))
    case .failed(let sentence): facts.append(.init("Loading", sentence, isProblem: true))
    case .idle: facts.append(.init("Loading", "not begun", isProblem: true))
    case .running(let fraction, _): facts.append(.init("Loading", "\(Int(fraction * 100)) %"))
    }
    return .init("Data", facts)
  }

  private static func keys(_ context: Context) -> Surroundings.Part {
    let problems = context.keyMap.problems
    return .init(
      "Keys",
      problems.isEmpty
        ? [.init("Clashes", "none")]
        : problems.enumerated().map { .init($0.offset == 0 ? "Clashes" : "", $0.element, isProblem: true) })
  }

  /// As plain text.
  public var text: String {
    parts.map { part in
      part.title + "\n"
        + part.facts.map { fact in
          let name = fact.name.padding(to: Self.nameWidth)
          return "  " + name + (fact.isProblem ? "! " : "  ") + fact.value + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  static let nameWidth = 16
}

extension String {
  /// With blanks behind it, to a number of columns.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.width(of: self)))
  }
}
