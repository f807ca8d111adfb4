import SmartSpecFiles
import SmartSpecModel
import TestSupport
import Testing

@Suite("Fields that are declared unique")
struct UniqueFieldTests {
  private func load(_ rows: String) throws -> LoadResult {
    let package = try TemporaryPackage([
      "datapackage.json": """
      {"resources": [{"name": "notes", "path": "notes.csv", "schema": {"primaryKey": "id", "fields": [
        {"name": "id", "type": "string", "constraints": {"unique": true}},
        {"name": "address", "type": "string", "constraints": {"unique": true}},
        {"name": "number", "type": "integer", "constraints": {"unique": true}}]}},
        {"name": "links", "path": "links.csv", "schema": {"fields": [{"name": "note", "type": "string"}],
        "foreignKeys": [{"fields": "note", "reference": {"resource": "notes", "fields": "id"}}]}}]}
      """, "notes.csv": "id,address,number\n" + rows, "links.csv": "note\nb\n",
    ])
    return try PackageReader(folder: package.folder).load()
  }

  @Test("A value that stands on an earlier row is a problem, and its row is left out")
  func duplicates() throws {
    let result = try load("a,x,1\nb,x,2\nc,y,1\n")
    #expect(
      result.diagnostics.map(\.problem) == [
        .duplicateValue(field: "address", value: "x", firstLine: 2),
        .duplicateValue(field: "number", value: "1", firstLine: 2),
      ])
    #expect(
      result.diagnostics.map(\.location.line) == [3, 4]
        && result.diagnostics.map(\.location.column) == [3, 5])
    // What refers to a row left out gives no second message.
    #expect(
      result.catalogue.tables["notes"]?.rowCount == 1 && result.catalogue.tables["links"]?.rowCount == 1)
  }

  @Test("Missing values are no duplicates, and a key is reported once")
  func missing() throws {
    #expect(try load("a,,\nb,,\n").diagnostics.isEmpty)
    #expect(try load("b,x,1\nb,y,2\n").diagnostics.map(\.problem) == [.duplicateKey("b", firstLine: 2)])
  }
}

@Suite("Problems as a list")
struct DiagnosticsListingTests {
  private let catalogue = try? PackageReader(folder: Samples.folder("broken")).load().catalogue

  @Test("Each problem is a row with its place, what is wrong and what to do")
  func rows() throws {
    let catalogue = try #require(catalogue)
    let rows = try #require(
      catalogue.cells(
        at: Address("/diagnostics?file=regions.csv"),
        ["severity", "file", "line", "column", "message", "remedy"]))
    #expect(
      rows.first == [
        "error", "regions.csv", "13", "1", "the key “PL22” stands already on line 12.",
        "Give the row a key of its own, or take it out.",
      ])
    #expect(rows.count == 2 && catalogue.diagnostics.count == 16)
  }

  @Test("It is filtered and sorted like every list")
  func queries() throws {
    let catalogue = try #require(catalogue)
    #expect(catalogue.column("file", at: "/diagnostics?severity=warning") == ["documents.csv"])
    #expect(catalogue.column("line", at: "/diagnostics?sort=-line&limit=1")?.first == "14")
    #expect(catalogue.column("message", at: "/diagnostics?filter=enum")?.isEmpty == true)
  }

  @Test("Sound data have an empty list of problems")
  func sound() {
    #expect(Samples.small?.column("message", at: "/diagnostics")?.isEmpty == true)
  }
}
