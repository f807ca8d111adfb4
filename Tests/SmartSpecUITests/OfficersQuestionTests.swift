import FoundationEssentials
import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

/// One row of the table in docs/QUESTIONS.md.
struct OfficersQuestion: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let keys: [String]
  let seen: [String]
  let address: Address
  let inTable: [String]

  static let all: [OfficersQuestion] = {
    let path = Samples.repository + "/docs/QUESTIONS.md"
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { String($0).trimmingBlanks() }
      guard cells.count == 6, Int(cells[0]) != nil else { return nil }
      return OfficersQuestion(
        testDescription: cells[0] + " " + cells[1],
        keys: quoted(cells[2]).first?.split(separator: " ").map(String.init) ?? [],
        seen: quoted(cells[3]), address: Address(quoted(cells[4]).first ?? ""), inTable: quoted(cells[5]))
    }
  }()

  /// The parts of a cell that stand between quotes of code.
  private static func quoted(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map {
        String($0.element)
      }
  }
}

@Suite("The questions of docs/QUESTIONS.md")
@MainActor
struct OfficersQuestionTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try #require(Samples.europe) }

  @Test("There are twenty-five, none asked twice")
  func complete() {
    #expect(OfficersQuestion.all.count == 25)
    #expect(Set(OfficersQuestion.all.map(\.testDescription)).count == 25)
  }

  @Test("At most eight keys from Home show the answer", arguments: OfficersQuestion.all)
  func keys(question: OfficersQuestion) {
    #expect((1...8).contains(question.keys.count) && !question.seen.isEmpty)
    let app = TestApplication(catalogue: catalogue, size: Size(width: 120, height: 40))
    app.press(question.keys.joined(separator: " "))
    for words in question.seen {
      #expect(app.screen.contains(words), "“\(words)” is not there")
    }
  }

  @Test("One address gives the table of the answer", arguments: OfficersQuestion.all)
  func table(question: OfficersQuestion) throws {
    let listing = try #require(catalogue.listing(at: question.address))
    let view = ListView(listing, question.address)
    #expect(view.filterError == nil && view.unknownParameters.isEmpty, "\(view.unknownParameters)")
    let rows = view.rows()
    let cells = rows.flatMap { row in
      listing.fields.map { listing.raw($0, row: row) } + [listing.key(row)]
    }
    let values = Set(
      cells.flatMap {
        [$0] + $0.split(separator: ";").map(String.init) + $0.split(separator: " ").map(String.init)
      })
    for (place, word) in question.inTable.enumerated() {
      if place == 0, let count = Int(word), rows.count == count { continue }
      #expect(
        values.contains(word) || cells.contains { $0.contains(word) && word.contains(" ") },
        "“\(word)” in \(question.address)")
    }
  }
}
