import FoundationEssentials
import SmartSpecConfig
import SmartSpecModel
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("What docs/USING.md says is so")
struct UsingTests {
  private let catalogue: Catalogue
  private let text: String

  init() throws {
    catalogue = try #require(Samples.europe)
    let path = Samples.repository + "/docs/USING.md"
    text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
  }

  /// Rows of the table below a head, as cells without quotes of code; a bar in a cell is escaped.
  private func table(under head: String) throws -> [[String]] {
    let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(head + "\n") })
    return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.replacing("\\|", with: "\u{0}").split(separator: "|").map { cell in
        String(cell).replacing("\u{0}", with: "|").trimmingBlanks().replacing("`", with: "")
      }
    }
  }

  /// What stands in a block of TOML below a head.
  private func example(under head: String) throws -> String {
    let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(head + "\n") })
    return try #require(
      section.components(separatedBy: "```toml\n").last?.components(separatedBy: "```").first)
  }

  @Test("Every example of the filter language keeps as many rows as it says")
  func filters() throws {
    let rows = try table(under: "The filter")
    #expect(rows.count > 20)
    for row in rows {
      let address = Address(Address(row[0]).path, [.init("filter", row[1])])
      let view = ListView(try #require(catalogue.listing(at: address), "\(row[0])"), address)
      #expect(view.filterError == nil && String(view.rows().count) == row[2], "\(address)")
    }
  }

  @Test("Every address leads somewhere, and nothing in it is unknown")
  func addresses() throws {
    let addresses = try table(under: "Addresses").map { Address($0[0]) }
    #expect(addresses.count > 8)
    for address in addresses {
      #expect(Application.reasonNotFound(address, in: catalogue) == nil, "\(address)")
      guard let listing = catalogue.listing(at: address) else { continue }
      let view = ListView(listing, address)
      #expect(view.unknownParameters.isEmpty && view.filterError == nil, "\(address)")
      #expect(!view.rows().isEmpty, "\(address)")
    }
  }

  @Test("Every line for the palette begins with a command that takes what follows")
  func lines() {
    let quoted = text.split(separator: "`").filter { $0.count > 1 && $0.hasPrefix(":") && !$0.contains("\n") }
    #expect(quoted.count > 15)
    for line in quoted {
      #expect(Invocation(String(line.dropFirst()), among: Commands.all) != nil, "\(line)")
    }
  }

  @Test("What is said line by line is what the page shows")
  @MainActor
  func linear() throws {
    let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix("Line by line\n") })
    let block = try #require(section.components(separatedBy: "```\n").dropFirst().first)
    let shown = block.split(separator: "\n").dropFirst().map(String.init)
    let listener = Listener(catalogue: catalogue)
    let typed = shown.filter { $0.hasPrefix("> ") }
    #expect(typed.count == 4)
    #expect(listener.opening + typed.flatMap { [$0] + listener.type(String($0.dropFirst(2))) } == shown)
  }

  @Test("The key map has no problem")
  func keyMap() throws {
    let bindings = try KeyMapFile.parse(try example(under: "Keys of your own"), name: "keys.toml")
    #expect(bindings.count == 4 && KeyMap(bindings).problems.isEmpty)
  }

  @Test("The settings have no problem")
  func settings() throws {
    let settings = SettingsFile.parse(try example(under: "Settings"), name: "settings.toml")
    #expect(settings.problems.isEmpty && settings.theme?.value == "eu-light")
  }

  @Test("The tour can be read, every step leads somewhere, and every caption fits")
  func tour() throws {
    let tour = try TourFile.parse(try example(under: "Tours of your own"), name: "tour.toml")
    #expect(tour.steps.count == 2 && tour.year == 2023)
    for step in tour.steps {
      #expect(Application.reasonNotFound(Address(step.address), in: catalogue) == nil)
      #expect(TourBar.lines(step.caption, width: 80).count <= 2)
    }
  }
}
