import SmartSpecModel
import TestSupport
import Testing

@Suite("Codes of older classifications")
struct CodeHistoryTests {
  private let history = CodeHistory([
    .init(old: "FR30", new: "FRE1", from: "2013", to: "2016", kind: "recoded"),
    .init(old: "FR30", new: "FRE", from: "2013", to: "2016", kind: "merged"),
    .init(old: "HR04", new: "HR02", from: "2016", to: "2021", kind: "split"),
    .init(old: "HR04", new: "HR05", from: "2016", to: "2021", kind: "split"),
    .init(old: "HR04", new: "HR06", from: "2016", to: "2021", kind: "split"),
    .init(old: "NO01", new: "", from: "2016", to: "2021", kind: "discontinued"),
    .init(old: "AA1", new: "BB1", from: "2013", to: "2016", kind: "recoded"),
    .init(old: "BB1", new: "CC1", from: "2021", to: "2024", kind: "recoded"),
    .init(old: "", new: "DD1", from: "2021", to: "2024", kind: "new"),
  ])

  @Test("A code that was changed leads to its successor of the same level")
  func recoded() {
    #expect(history.current("FR30", version: "2013") == ["FRE1"])
  }

  @Test("A region that was split stands for all its parts")
  func split() {
    #expect(history.current("HR04", version: "2016") == ["HR02", "HR05", "HR06"])
    #expect(history.current("HR04", version: "2013") == ["HR02", "HR05", "HR06"])
  }

  @Test(
    "A code of which no change is known stands for itself",
    arguments: ["2013", "2016", "2021", "2024", "1999"])
  func unchanged(version: String) {
    #expect(history.current("PL22", version: version) == ["PL22"])
  }

  @Test("A region that was given up stands for none")
  func givenUp() {
    #expect(history.current("NO01", version: "2016").isEmpty)
  }

  @Test("A change is not applied to codes that were printed after it")
  func laterVersion() {
    #expect(history.current("HR04", version: "2021") == ["HR04"])
  }

  @Test("Changes of several versions follow each other")
  func chain() {
    #expect(history.current("AA1", version: "2013") == ["CC1"])
  }

  @Test(
    "The codes of the European sample lead to regions of today",
    arguments: [
      ("FR30", "2013", ["FRE1"]), ("HR04", "2016", ["HR02", "HR05", "HR06"]), ("PL22", "2016", ["PL22"]),
      ("ES61", "2016", ["ES61"]),
    ])
  func sample(code: String, version: String, regions: [String]) throws {
    let catalogue = try #require(Samples.europe)
    let found = catalogue.regions(printedAs: code, version: version).map { catalogue.regions[$0].id.rawValue }
    #expect(found == regions)
  }

  @Test("The page of an old code is that of its successor")
  func oldAddress() throws {
    let catalogue = try #require(Samples.europe)
    let found = try #require(catalogue.row(at: Address("/regions/fr30")))
    #expect(found.listing.key(found.row) == "FRE1")
  }
}

@Suite("Which region lies in which")
struct RegionHierarchyTests {
  @Test("A region lies in all regions around it, the nearest first")
  func ancestors() {
    let catalogue = Catalogue.make(regions: ["PL", "PL2", "PL22", "PL224", "PL21"])
    #expect(catalogue.hierarchy.ancestors(of: 3) == [2, 1, 0])
    #expect(catalogue.hierarchy.descendants(of: 1) == [2, 3, 4])
    #expect(catalogue.hierarchy.children(of: 1) == [2, 4])
    #expect(catalogue.hierarchy.ancestors(of: 0).isEmpty)
  }

  @Test("Regions that lie in each other do not lead around forever")
  func cycle() {
    let catalogue = Catalogue.make(
      .make("regions", ["code", "parent"], [["A", "B"], ["B", "C"], ["C", "A"], ["D", "D"]]))
    #expect(catalogue.hierarchy.ancestors(of: 0) == [1, 2])
    #expect(Set(catalogue.hierarchy.descendants(of: 0)) == [1, 2])
    #expect(catalogue.hierarchy.ancestors(of: 3).isEmpty)
    #expect(catalogue.hierarchy.descendants(of: 3).isEmpty)
  }

  @Test("A member around a region covers it, a member in it only touches it")
  func reach() throws {
    let catalogue = Catalogue.make(
      regions: ["BE", "BE2", "BE21", "BE211", "BE3"],
      .make("pilot_actions", ["id", "title"], [["P", "Pilot"]]),
      .make(
        "pilot_participants", ["pilot", "code", "version", "role"],
        [
          ["P", "BE2", "2024", "partner"], ["P", "BE211", "2024", "partner"], ["P", "BE21", "2024", "lead"],
        ]))
    func reach(_ code: Region.ID) throws -> [Reach] {
      let row = try #require(catalogue.regions.index(of: code))
      return catalogue.participations(reachingRegionAt: row).map(\.reach)
    }
    #expect(try reach("BE21") == [.itself, .covers, .touches])
    #expect(try reach("BE211") == [.itself, .covers, .covers])
    #expect(try reach("BE2") == [.itself, .touches, .touches])
    #expect(try reach("BE3").isEmpty)
  }
}
