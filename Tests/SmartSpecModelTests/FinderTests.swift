import SmartSpecModel
import TestSupport
import Testing

@Suite("Searching everything")
struct FinderTests {
  private func find(_ text: String) throws -> Findings {
    Finder.find(text, in: try #require(Samples.europe))
  }

  @Test("Case, accents and script do not matter", arguments: ["śląskie", "SLASKIE", "slaskie", "silesia"])
  func folded(text: String) throws {
    let regions = try #require(try find(text).groups.first { $0.id == "regions" })
    #expect(regions.hits.contains { $0.key == "PL22" && $0.title == "Śląskie" })
  }

  @Test("An exact code comes first, then what begins with it")
  func ranking() throws {
    let hits = try #require(try find("pl22").groups.first { $0.id == "regions" }).hits
    #expect(hits.first?.key == "PL22" && hits.first?.rank == .code)
    #expect(hits.map(\.rank) == hits.map(\.rank).sorted() && hits.count > 1)
  }

  @Test("A start of a name comes before the start of a word, and that before the middle of one")
  func ranksOfNames() throws {
    let table = DataTable.make(
      "words", ["id", "title"], [["1", "a subsea"], ["2", "the sea"], ["3", "Seaside"]])
    let hits = try #require(Finder.find("sea", in: .make(table)).groups.first).hits
    #expect(
      hits.map(\.title) == ["Seaside", "the sea", "a subsea"]
        && hits.map(\.rank) == [.nameStart, .wordStart, .anywhere])
  }

  @Test("All words have to be found, in any order")
  func words() throws {
    let both = try find("hydrogen valleys")
    let one = try find("hydrogen")
    #expect(!both.isEmpty && both.count < one.count)
    #expect(try find("valleys hydrogen").count == both.count)
  }

  @Test(
    "The address of a group shows exactly its hits",
    arguments: ["hydrogen", "pl22", "lower", "2018", "a-b", "\"x", "112"])
  func groupAddresses(text: String) throws {
    let catalogue = try #require(Samples.europe)
    for group in Finder.find(text, in: catalogue).groups {
      // As it comes back from a shell.
      let address = Address(group.address.description)
      let listing = try #require(catalogue.listing(at: address))
      let view = ListView(listing, address)
      #expect(view.filterError == nil && view.unknownParameters.isEmpty, "\(address)")
      #expect(Set(view.rows()) == Set(group.hits.map(\.row)), "\(address)")
    }
  }

  @Test("Every hit opens something")
  func hitAddresses() throws {
    let catalogue = try #require(Samples.europe)
    for group in Finder.find("innovation", in: catalogue).groups {
      for hit in group.hits.prefix(20) {
        #expect(catalogue.reasonNotFound(hit.address) == nil, "\(hit.address)")
        guard hit.address.path.count == 1, let listing = catalogue.listing(at: hit.address) else { continue }
        #expect(ListView(listing, hit.address).rows().contains(hit.row), "\(hit.address)")
      }
    }
  }

  @Test("Nothing to look for, or nothing like it, finds nothing", arguments: ["", "  ", "\"\"", "zzzzzz"])
  func nothing(text: String) throws {
    #expect(try find(text).isEmpty)
  }

  @Test("A slip of the finger is answered with what was probably meant")
  func suggestion() throws {
    let catalogue = try #require(Samples.europe)
    #expect(Finder.suggestion(for: "hydrogn", in: catalogue) == "Hydrogen")
    #expect(Finder.suggestion(for: "slaskei", in: catalogue) == "Śląskie")
    #expect(Finder.suggestion(for: "qqqqqqqqqq", in: catalogue) == nil)
  }

  @Test("A search that is cancelled stops")
  func cancelled() throws {
    #expect(Finder.find("innovation", in: try #require(Samples.europe), isCancelled: { true }).isEmpty)
  }
}
