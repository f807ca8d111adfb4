import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Figures of a document")
@MainActor
struct FigureTests {
  private let small: Catalogue
  private let context: Context

  init() throws {
    small = try #require(Samples.small)
    context = Context(catalogue: small, size: Size(width: 100, height: 30))
  }

  private func document(_ address: String) throws -> (DocumentPane, DocumentContext) {
    let screen = try #require(Screens.controller(for: Address(address), in: context))
    guard case .document(let document) = screen.pane else { throw Missing() }
    return (document, screen.documentContext(context))
  }

  private struct Missing: Error {}

  @Test("Figures come in the order of reading, a value and its year as one")
  func order() throws {
    let (document, context) = try document("/regions/PL22")
    let figures = document.figures(in: context)
    let row = try #require(figures.first { $0.text == "80" })
    let beside = figures.filter { $0.line == row.line }.map(\.text)
    #expect(beside.first == "GDP per head, EU = 100")
    #expect(Array(beside.suffix(4)) == ["80", "100", "6/36", "+10"])
    #expect(figures.map(\.line) == figures.map(\.line).sorted())
  }

  @Test("The figures of the selected line are those of that line")
  func selection() throws {
    var (document, context) = try document("/regions/PL22")
    let first = document.figuresOfSelection(in: context)
    #expect(first.map(\.text).contains("80"))
    document.move(by: 1, in: context)
    let second = document.figuresOfSelection(in: context)
    #expect(second != first && !second.isEmpty)
    #expect(Set(second.map(\.line)).count == 1)
  }

  @Test("A line without figures of its own stands for what it is about")
  func lineOfItsOwn() throws {
    let (document, context) = try document("/challenges")
    let figures = document.figuresOfSelection(in: context)
    #expect(figures.count == 1)
    let explanation = small.explanation(of: try #require(figures.first).reference)
    #expect(explanation.table.hasPrefix("Challenges (challenges)"))
  }

  @Test("The note of a selected line ends with its source")
  func note() throws {
    let (document, context) = try document("/regions/PL22")
    #expect(
      document.selection(in: context)?.note
        == "nama_10r_2gdp (unit PPS_HAB_EU27_2020) · downloaded 2026-01/02")
  }

  @Test("An explanation is shown as names and values that fit any width", arguments: [24, 40, 60, 100])
  func source(width: Int) throws {
    let context = DocumentContext(
      catalogue: small, width: width, height: 30, glyphs: .full, load: .finished(diagnostics: 0))
    let pilot = try #require(small.pilots.index(of: "P-RIT"))
    let explanation = small.explanation(of: .cell(list: "pilots", row: pilot, field: "amount_eur"))
    let lines = SourceDocument.lines(explanation, context)
    #expect(
      lines.allSatisfy { line in
        line.segments.reduce(0) { $0 + ($1.width ?? TextWidth.width(of: $1.text)) } <= width
      })
    let text = lines.map(\.text).joined(separator: "\n")
    if width >= 64 {
      #expect(text.hasPrefix("Figure EU amount · P-RIT"))
      #expect(text.contains("Value 6000000 EUR"))
      #expect(text.contains("http://www.burgemeestersconvenant.eu/news_nl.html?id_news=863\n"))
      #expect(lines.count { $0.segments.contains { $0.text == "Source" } } == 1)
    }
  }

  @Test("A text in parts is broken like one text, and every part keeps its figure", arguments: 10...60)
  func flow(width: Int) {
    let parts = [
      Segment("Poland · NUTS 2", .muted, of: .count(.rows("regions"))), Segment(" · "),
      Segment("4,346,702 inhabitants 2024 日本語", of: .count(.memberRegions)), Segment(", e\u{301}clair"),
    ]
    let lines = FlowedText.lines(parts, width: width)
    let whole = Wrapping.wrap(parts.map(\.text).joined(), width: width)
    #expect(lines.map { $0.map(\.text).joined() } == whole)
    let letters = lines.joined().filter { $0.figure == .count(.memberRegions) }.map(\.text).joined()
    #expect(letters.filter { $0 != " " } == "4,346,702inhabitants2024日本語")
  }
}
