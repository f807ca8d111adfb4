import SmartSpecModel
import TestSupport
import Testing

/// Questions of desk officers, answered through the lists that screens show.
@Suite("Questions to the European sample")
struct SampleQuestionTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try #require(Samples.europe) }

  private func ids(_ address: String, _ column: String = "id") throws -> [String] {
    try #require(catalogue.column(column, at: address))
  }

  @Test("Which regions were in the industrial transition pilot, and when were they chosen?")
  func industrialTransition() throws {
    let rows = try #require(catalogue.cells(at: Address("/pilots/P-RIT"), ["code", "selected"]))
    let first = rows.filter { $0[1] == "2017-12-12" }.map { $0[0] }
    let second = rows.filter { $0[1] == "2018-03-07" }.map { $0[0] }
    #expect(rows.count == 12)
    #expect(Set(first) == ["FRE", "SE31", "ITC1", "DED", "BE3"])
    #expect(Set(second) == ["ES13", "FRB", "FI1D", "FRF", "UKD3", "LT", "SI"])
    #expect(try ids("/pilots/P-RIT?filter=selected<2018", "code").count == 5)
  }

  @Test("Which pilot actions cover the second challenge?")
  func secondChallenge() throws {
    let found = try ids("/pilots?challenges=C2")
    #expect(found.count == 36)
    #expect(Set(found).isSuperset(of: ["P-IIP", "P-COV", "P-VI", "P-ESCP", "P-I3", "P-RIV", "P-SP"]))
    #expect(try Set(ids("/challenges/C2/pilots")) == Set(found))
    #expect(try Set(ids("/challenges/2")) == Set(found))
  }

  @Test("Which pilot actions still run, and which of them have no known end?")
  func running() throws {
    let running = try ids("/pilots?status=ongoing")
    #expect(running.count == 16)
    #expect(running.filter { $0.hasPrefix("P-VI") }.count == 9)
    #expect(
      Set(running).isSuperset(of: ["P-I3", "P-I3-1", "P-I3-2A", "P-I3-2B", "P-RIV", "P-S3COP-TS", "P-SP"]))
    let ending = try ids("/pilots?status=ongoing&filter=end:2027")
    #expect(ending == ["P-I3", "P-I3-1", "P-I3-2A", "P-I3-2B", "P-RIV"])
    let unknown = try ids("/pilots?status=ongoing&filter=end:none")
    #expect(Set(unknown) == Set(running).subtracting(ending))
  }

  @Test("What are all roles of Andalucía?")
  func roles() throws {
    let rows = try #require(catalogue.cells(at: Address("/regions/ES61/roles"), ["role", "id", "reach"]))
    #expect(
      rows.map { $0.prefix(2).joined(separator: " ") } == [
        "lead P-IIP-SUS", "lead P-IIP-TBD", "partner P-IIP-BAT", "partner P-ESCP-TRACK", "participant P-PRI",
        "lead TP-TOUR", "lead TP-BLDG", "lead TP-TBD", "partner TP-BATT", "partner TP-SOLAR",
      ])
    #expect(rows.allSatisfy { $0[2] == "itself" })
  }

  @Test("gdp in a filter is the figure that the list shows, not another whose name is as short")
  func shownFigure() throws {
    #expect(try ids("/regions?filter=gdp<75", "code") == ids("/regions?filter=gdp_pps_pct_eu<75", "code"))
    #expect(try !ids("/regions?filter=gdp<75", "code").isEmpty)
  }

  @Test("Which regions are members of High Tech Farming?")
  func highTechFarming() throws {
    let rows = try #require(catalogue.cells(at: Address("/partnerships/TP-HTF"), ["code", "role"]))
    #expect(rows.count == 23)
    #expect(rows.first == ["ITI1", "lead"])
    #expect(rows.filter { $0[1] == "partner" }.count == 22)
    #expect(rows.contains(["EE", "partner"]))
  }

  @Test(
    "Does the number of named members equal the number that was announced?",
    arguments: [
      ("P-IIP-MRE", "3 of 16"), ("P-IIP-HTF", "23 of 23"), ("P-COV-H2V", "5 of 17"), ("P-VI-ADMA", "2"),
    ])
  func namedAndStated(pilot: String, text: String) throws {
    let listing = try #require(catalogue.listing("pilots"))
    let row = try #require(catalogue.row(at: Address("/pilots/" + pilot))?.row)
    #expect(listing.field("named")?.display?(row) == text)
  }

  @Test(
    "What category is a region in each period?",
    arguments: [("ES61", ["transition", "less developed"]), ("PL22", ["less developed", "less developed"])])
  func categories(region: String, categories: [String]) throws {
    let rows = try #require(
      catalogue.cells(at: Address("/regions/\(region)/categories"), ["period", "category"]))
    #expect(rows == [["2014-2020", categories[0]], ["2021-2027", categories[1]]])
  }

  @Test(
    "In which innovation group is a value?",
    arguments: [
      ("112", "Strong"), ("118", "Strong +"), ("100", "Strong -"), ("99.9", "Moderate +"),
      ("70", "Moderate -"),
    ])
  func innovationGroup(value: String, group: String) throws {
    #expect(try ids("/thresholds?scheme=ris_subgroup&filter=" + value, "class") == [group])
  }

  @Test("An umbrella and its children are told apart")
  func umbrellas() throws {
    #expect(try ids("/pilots/P-IIP/children").count == 9)
    #expect(try ids("/pilots/P-RIT/children").count == 12)
    let row = try #require(catalogue.pilots.index(of: "P-IIP"))
    #expect(catalogue.namedCount(ofPilotAt: row) == 0)
    #expect(catalogue.regions(ofPilotAt: row).count > 23)
    let listing = try #require(catalogue.listing("pilots"))
    let child = try #require(catalogue.pilots.index(of: "P-IIP-HTF"))
    #expect(listing.parent?(child) == row)
  }

  @Test("A member of level 1 covers the regions in it and says so")
  func covering() throws {
    let rows = try #require(catalogue.cells(at: Address("/regions/BE21/roles"), ["id", "code", "reach"]))
    #expect(rows.contains(["P-IIP-3DP", "BE2", "covers"]))
    #expect(rows.allSatisfy { ($0[1] == "BE21") == ($0[2] == "itself") })
  }

  @Test("Every list can be made, sorted by each field and searched without a trap")
  func allLists() throws {
    let small = try #require(Samples.small)
    for name in small.listingNames {
      let listing = try #require(small.listing(name))
      for field in listing.fields {
        let sorted = QueryEngine.run(Query(sort: [SortKey(field.id, .descending)]), over: listing)
        #expect(sorted.count == listing.rowCount)
      }
      #expect(ListView(listing, Address("/\(name)?filter=zzzzzz")).rows().isEmpty)
    }
  }

  @Test("Every way from a thing to another gives a list")
  func allRelated() throws {
    let small = try #require(Samples.small)
    for kind in RelatedKind.all {
      let listing = try #require(small.listing(kind.from))
      for row in 0..<min(listing.rowCount, 60) {
        let related = try #require(small.related(kind.name, of: kind.from, row: row))
        _ = ListView(related, Address()).rows()
      }
    }
  }

  @Test("A category that nobody knows is left out, not taken for another")
  func unknownCategory() {
    let catalogue = Catalogue.make(
      regions: ["PL21"],
      .make(
        "categories", ["code", "version", "period", "category"],
        [["PL21", "2024", "2014-2020", "poor"], ["PL21", "2024", "2021-2027", "transition"]]))
    #expect(catalogue.categories(ofRegionAt: 0).map(\.group) == [.transition])
  }
}
