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
    // These are about the program, or the user's own, or show names and no figures.
    let others = ["doctor", "log", "find", Assessment.name] + OwnKind.allCases.map(\.screen)
    for screen in Screens.all where !others.contains(screen.id) {
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
