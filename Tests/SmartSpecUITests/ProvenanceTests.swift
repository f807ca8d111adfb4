import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

/// Every figure of the program can say where it is from.
@Suite("Provenance of figures")
@MainActor
struct ProvenanceTests {
  private let small: Catalogue

  init() throws { small = try #require(Samples.small) }

  /// Documents of a screen: its overview, what stands beside or below its list, in all widths.
  private func documents(_ address: Address, _ catalogue: Catalogue) -> [[Line]] {
    [(80, 24), (100, 30), (160, 50)].flatMap { width, height in
      let context = Context(catalogue: catalogue, size: Size(width: width, height: height))
      guard let screen = Screens.controller(for: address, in: context) else {
        Issue.record("\(address) leads nowhere.")
        return [[Line]]()
      }
      var found: [[Line]] = []
      if case .document(let document) = screen.pane {
        found.append(document.make(screen.documentContext(context)))
      }
      if let companion = screen.companion, let list = screen.listPane {
        // A screen beside a list may be narrow or, below one, as wide as the screen.
        for columns in [35, width] {
          let beside = context.document(width: columns, height: height)
          found += list.rows.map { companion.make(beside, $0) }
        }
      }
      return found
    }
  }

  /// Words of the program that hold a digit and are no figures.
  private func isWord(_ segment: Segment, _ line: Line) -> Bool {
    switch segment.role {
    // Headings, keys, codes, and the name of what a page is about.
    case .header, .key, .accent, .title: true
    // The code after the name of what a pane is about.
    case .muted: line.segments.contains { $0.role == .title } && segment.text.hasPrefix("  P-")
    default: false
    }
  }

  private func expectSourced(_ lines: [Line], _ address: Address, _ catalogue: Catalogue) {
    for line in lines {
      for segment in line.segments where segment.text.contains(where: \.isNumber) && !isWord(segment, line) {
        guard let reference = segment.figure ?? line.subject else {
          Issue.record("“\(segment.text)” in “\(line.text)” of \(address) says nothing about its source.")
          continue
        }
        let explanation = catalogue.explanation(of: reference)
        #expect(explanation.isSourced, "“\(segment.text)” of \(address): \(reference)")
        #expect(!explanation.subject.isEmpty)
      }
    }
  }

  @Test("Every figure of every page of the sample names its source", arguments: [nil, 2016])
  func pages(year: Int?) {
    let catalogue = small.at(year: year)
    var addresses = [Address.home, Address(["challenges"])]
    for kind in ["regions", "challenges", "pilots", "partnerships", "indicators"] {
      guard let listing = catalogue.listing(kind) else { continue }
      addresses += (0..<listing.rowCount).map { Address([kind, listing.key($0)]) }
    }
    for address in addresses {
      for lines in documents(address, catalogue) { expectSourced(lines, address, catalogue) }
    }
  }

  @Test("Every figure beside and below every list names its source")
  func companions() {
    for kind in ["regions", "pilots", "partnerships"] {
      let address = Address([kind])
      for lines in documents(address, small) { expectSourced(lines, address, small) }
    }
  }

  private func expectSourced(_ listing: Listing, _ rows: [Int], _ catalogue: Catalogue) {
    for field in listing.fields {
      for row in rows {
        let explanation = listing.explanation(of: field, row: row, in: catalogue)
        if !explanation.isSourced {
          Issue.record("\(listing.id) \(field.id) of \(listing.key(row)): \(explanation)")
          return
        }
        if listing.raw(field, row: row).isEmpty, field.kind != .series, !field.isFigure {
          #expect(explanation.value == "not available", "\(listing.id) \(field.id) of \(listing.key(row))")
        }
      }
    }
  }

  @Test("Every cell of every list names its source, also where nothing is available")
  func lists() throws {
    for name in small.listingNames {
      let listing = try #require(small.listing(name))
      expectSourced(listing, Array(0..<listing.rowCount), small)
    }
  }

  @Test("Every cell of what is related to something names its source")
  func related() throws {
    for kind in RelatedKind.all where small.listing(kind.name) == nil || kind.name == "indicators" {
      let listing = try #require(small.listing(kind.from))
      for row in 0..<listing.rowCount {
        guard let related = small.related(kind.name, of: kind.from, row: row) else { continue }
        expectSourced(related, related.scope ?? Array(0..<related.rowCount), small)
      }
    }
  }

  @Test("Each screen of the program has a figure that names its source and a year or date")
  func everyScreen() throws {
    for screen in Screens.all {
      let context = Context(catalogue: small, size: Size(width: 100, height: 30))
      let controller = try #require(Screens.controller(for: screen.example, in: context))
      var explanations: [Explanation] = []
      switch controller.pane {
      case .document(let document):
        let figures = document.figures(in: controller.documentContext(context))
        #expect(figures.map(\.line) == figures.map(\.line).sorted())
        explanations = figures.map { small.explanation(of: $0.reference) }
      case .list(let list):
        let row = try #require(list.selectedRow)
        explanations = list.view.columns.map { list.listing.explanation(of: $0, row: row, in: small) }
      }
      let unsourced = explanations.filter { !$0.isSourced }
      #expect(unsourced.isEmpty, "\(screen.id)")
      let dated = explanations.filter { explanation in
        let year = explanation.year.map(String.init) ?? String(explanation.value.prefix(4))
        return (1990...2030).contains(Int(year) ?? 0)
      }
      let named = dated.filter { $0.origins.contains { $0.isNamed } && !$0.table.isEmpty }
      #expect(!named.isEmpty, "\(screen.id)")
    }
  }

  /// Whether it is a number, a date, a category or a name, rather than a text of several sentences.
  private func isFigure(_ reference: FigureReference) -> Bool {
    switch reference {
    case .cell(_, _, let field), .related(_, _, _, _, let field):
      !["summary", "description", "title", "amount_basis", "confidence"].contains(field)
    case .row: false
    default: true
    }
  }

  @Test("Flags and doubts stand beside the figure they are about, on every page and beside every list")
  func marks() {
    var addresses = [Address.home, Address(["challenges"]), Address(["regions"]), Address(["partnerships"])]
    for kind in ["regions", "challenges", "pilots", "partnerships", "indicators"] {
      guard let listing = small.listing(kind) else { continue }
      addresses += (0..<listing.rowCount).map { Address([kind, listing.key($0)]) }
    }
    var marked = 0
    for address in addresses {
      for document in documents(address, small) {
        for (index, line) in document.enumerated() {
          for segment in line.segments where segment.text.contains(where: \.isNumber) {
            guard let reference = segment.figure, isFigure(reference) else { continue }
            let explanation = small.explanation(of: reference)
            guard explanation.formula.isEmpty else { continue }
            // What is broken into lines has its mark in the last of them.
            let rest = document[index...].prefix { $0.segments.contains { $0.figure == reference } }
            let text = rest.map(\.text).joined(separator: " ")
            if !explanation.flag.isEmpty {
              marked += 1
              #expect(text.contains(" " + explanation.flag), "“\(text)” of \(address)")
            }
            if explanation.confidence != .sourced {
              marked += 1
              #expect(["~", "?", "(unsure)"].contains { text.contains($0) }, "“\(text)” of \(address)")
            }
          }
        }
      }
    }
    #expect(marked > 100)
  }

  @Test("Numbers, dates and names of doubtful rows are marked in every list")
  func markedCells() throws {
    for name in small.listingNames {
      let listing = try #require(small.listing(name))
      for row in 0..<listing.rowCount {
        guard let mark = listing.provenance(row)?.mark, !mark.isEmpty else { continue }
        for field in listing.fields where !field.isFigure && !listing.column(field).isMissing(at: row) {
          let text = CellText.text(field, row: row, of: listing, glyphs: .full)
          switch field.kind {
          case .number, .year, .date, .interval: #expect(text.hasSuffix(mark), "\(name) \(field.id): \(text)")
          default: break
          }
        }
        let cells = listing.fields.map { CellText.text($0, row: row, of: listing, glyphs: .full) }
        #expect(cells.contains { $0.hasSuffix(" " + mark) }, "\(name) \(listing.key(row))")
      }
    }
  }
}

@Suite("The year on screens")
@MainActor
struct ScreenYearTests {
  private func screen(_ address: String, from year: Int?, width: Int = 160) throws -> String {
    let small = try #require(Samples.small)
    return Application.picture(
      of: Address(address), catalogue: small.at(year: year), size: Size(width: width, height: 50)
    ).text
  }

  private func line(_ start: String, of screen: String) throws -> String {
    String(try #require(screen.split(separator: "\n").first { $0.contains(start) }))
  }

  @Test("A list from a year marks each figure that is not of that year")
  func list() throws {
    let columns = "/regions?columns=code,name,gdp_pps_pct_eu,disposable_income_pps&companion=off"
    let newest = try line("PL22", of: screen(columns, from: nil))
    let then = try line("PL22", of: screen(columns, from: 2018))
    #expect(newest.contains(" 80 ") && !newest.contains("80 ’"))
    #expect(then.contains(" 75 ") && !then.contains("75 ’"))
    #expect(then.contains("’17"))
    #expect(!newest.contains("’17"))
  }

  @Test("A page from a year shows the figures, ranks and changes of that year")
  func page() throws {
    let row = try line("GDP per head, EU = 100", of: screen("/regions/PL22", from: 2018))
    #expect(row.contains("75") && row.contains("2018") && row.contains("6/36") && row.contains("+5"))
    #expect(row.contains("2013"))
  }

  @Test("Before the first value a figure is not available, and its row stays")
  func before() throws {
    let row = try line("Unemployment", of: screen("/regions/PL22", from: 2000))
    #expect(row.split(separator: " ").count { $0 == ":" } >= 4)
    #expect(try screen("/", from: 2000).contains("GDP per head, EU = 100"))
  }

  @Test("No screen shows a later year than the one that is looked at", arguments: [2014, 2018, 2021])
  func nothingLater(year: Int) throws {
    let small = try #require(Samples.small).at(year: year)
    let context = Context(catalogue: small, size: Size(width: 160, height: 50))
    var addresses = ["/", "/challenges", "/challenges/C1", "/challenges/C3"].map { Address($0) }
    addresses += small.regions.map { Address(["regions", $0.id.rawValue]) }
    addresses += small.indicators.map { Address(["indicators", $0.id.rawValue]) }
    for address in addresses {
      let screen = try #require(Screens.controller(for: address, in: context))
      guard case .document(let document) = screen.pane else { continue }
      for figure in document.figures(in: screen.documentContext(context)) {
        switch figure.reference {
        case .observation, .union, .rank, .change, .spread, .referenceYear, .series, .medians:
          if let own = small.explanation(of: figure.reference).year { #expect(own <= year) }
          if case .series(_, _, let years) = figure.reference { #expect(years.upperBound <= year) }
          if case .medians(_, let years, _) = figure.reference { #expect(years.upperBound <= year) }
          if figure.text.count == 4, let shown = Int(figure.text) { #expect(shown <= year) }
        case .cell, .row, .related, .count: break
        }
      }
    }
  }
}

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
