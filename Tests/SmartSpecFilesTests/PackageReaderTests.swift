import Glibc
import SmartSpecFiles
import SmartSpecModel
import TestSupport
import Testing

@Suite("Reading packages")
struct PackageReaderTests {
  private func load(_ files: [String: String], isThorough: Bool = false) throws -> LoadResult {
    let package = try TemporaryPackage(files)
    return try PackageReader(folder: package.folder, isThorough: isThorough).load()
  }

  /// Problems as `file:line:column severity message`.
  private func problems(_ result: LoadResult) -> [String] {
    result.diagnostics.map { diagnostic in
      let file = diagnostic.location.file.split(separator: "/").last ?? ""
      let place = "\(file):\(diagnostic.location.line):\(diagnostic.location.column)"
      return "\(place) \(diagnostic.severity.rawValue) \(diagnostic.message)"
    }
  }

  @Test("The samples have nothing wrong", arguments: ["europe", "small"], [false, true])
  func samples(name: String, isThorough: Bool) throws {
    let result = try PackageReader(folder: Samples.folder(name), isThorough: isThorough).load()
    #expect(problems(result).isEmpty)
    #expect(result.catalogue.observations.count > 1000)
    #expect(result.catalogue.release.count == 10)
  }

  @Test("The European sample is read whole")
  func europe() throws {
    let catalogue = try #require(Samples.europe)
    #expect(catalogue.regions.count == 2378)
    #expect(catalogue.observations.count == 116_785)
    #expect(catalogue.comparedRegions(level: 2).count == 244)
    #expect(catalogue.pilots.count == 59)
    #expect(catalogue.partnerships.count == 35)
  }

  @Test("The broken sample has exactly the problems its README lists", arguments: [false, true])
  func broken(isThorough: Bool) throws {
    let result = try PackageReader(folder: Samples.folder("broken"), isThorough: isThorough).load()
    let found = result.diagnostics.map { diagnostic in
      "\(diagnostic.location.file.split(separator: "/").last ?? ""):\(diagnostic.location.line)"
    }
    #expect(
      found == [
        "categories.csv:1", "documents.csv:1", "observations.csv:4", "observations.csv:6",
        "observations.csv:8",
        "observations.csv:10", "observations.csv:12", "pilot_actions.csv:5", "pilot_actions.csv:6",
        "pilot_actions.csv:7", "pilot_participants.csv:4", "platforms.csv:1", "priorities.csv:3",
        "region_aliases.csv:4", "regions.csv:13", "regions.csv:14",
      ])
    let expected: [Diagnostic.Problem] = [
      .missingColumn("period", isRequired: true), .undeclaredColumn("shelf", suggestion: nil),
      .unknownReference(
        field: "indicator", value: "gdp_pps_pct_euu", table: "indicators", suggestion: "gdp_pps_pct_eu"),
      .notANumber(field: "value", value: "n/a"),
      .outOfRange(field: "year", value: "1850", minimum: 1990, maximum: 2030),
      .wrongWidth(found: 5, expected: 7), .wrongWidth(found: 8, expected: 7),
      .badDate(field: "call_date", value: "2017-13"),
      .notAChoice(
        field: "status", value: "finished", choices: ["planned", "ongoing", "completed", "unknown"]),
      .unknownReference(field: "challenges", value: "C9", table: "challenges", suggestion: "C1"),
      .unknownReference(
        field: "pilot", value: "P-IIP-BIOO", table: "pilot_actions", suggestion: "P-IIP-BIO"),
      .missingFile(reason: "there is no such file"), .badUTF8(field: "region_name"), .openQuote,
      .duplicateKey("PL22", firstLine: 12), .missingValue(field: "code"),
    ]
    #expect(result.diagnostics.map(\.problem) == expected)
    #expect(result.diagnostics.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
  }

  @Test("A bad row hides nothing else: rows that refer to it are kept")
  func brokenKeepsTheRest() throws {
    let catalogue = try PackageReader(folder: Samples.folder("broken")).load().catalogue
    #expect(catalogue.regions.count == 11)
    #expect(catalogue.observations.count == 6)
    #expect(catalogue.pilots.map(\.id) == ["P-RIT"])
    #expect(catalogue.participations.map(\.pilot) == ["P-RIT", "P-IIP-BIO"])
    #expect(catalogue.actions.map(\.id) == ["A01", "A07"])
    #expect(catalogue.actions[1].title == "The \"interregional innovation projects\" pilot action")
    #expect(catalogue.challenges.count == 4)
    #expect(catalogue.documents.count == 1)
  }

  @Test("A table that cannot be used as a whole does not make references to it wrong")
  func noCascade() throws {
    let result = try load([
      "datapackage.json": Self.descriptor, "regions.csv": "name\nx\n",
      "notes.csv": "id,region,text\n1,PL21,a\n2,PL22,b\n",
    ])
    #expect(result.diagnostics.contains { $0.problem == .missingColumn("code", isRequired: true) })
    #expect(result.diagnostics.allSatisfy { $0.location.file.hasSuffix("regions.csv") })
    #expect(result.catalogue.tables["notes"]?.rowCount == 2)
  }

  private static let descriptor = """
    {"title": "Test", "resources": [
      {"name": "regions", "path": "regions.csv", "schema": {"primaryKey": "code", "fields": [
        {"name": "code", "constraints": {"required": true, "pattern": "[A-Z]{2}[0-9]*"}},
        {"name": "level", "type": "integer", "constraints": {"minimum": 0, "maximum": 3}}]}},
      {"name": "notes", "path": "notes.csv", "schema": {"primaryKey": ["id"], "missingValues": ["", "-"],
        "foreignKeys": [{"fields": "region", "reference": {"resource": "regions", "fields": "code"}}],
        "fields": [{"name": "id", "type": "integer"}, {"name": "region"}, {"name": "text"}]}}]}
    """

  private func regions(_ text: String, isThorough: Bool = false) throws -> LoadResult {
    try load(
      ["datapackage.json": Self.descriptor, "regions.csv": text, "notes.csv": "id,region,text\n"],
      isThorough: isThorough)
  }

  @Test("Lines and columns of problems count from 1, in characters")
  func places() throws {
    let result = try regions("code,level\n\"A\nB\",1\nłłł,x\r\nPL,9\nPL1,1.5\n")
    #expect(
      problems(result) == [
        "regions.csv:4:5 error “x” is not a number in “level”.",
        "regions.csv:5:4 error 9 is outside the range of “level”, 0 to 3.",
        "regions.csv:6:5 error “1.5” is not a whole number in “level”.",
      ])
    #expect(result.catalogue.regions.map(\.id) == ["A\nB"])
  }

  @Test("One message for each bad row, that of its first bad field")
  func oneMessage() throws {
    #expect(problems(try regions("code,level\n,x\n")) == ["regions.csv:2:1 error “code” is empty."])
  }

  @Test("Patterns are checked when a package is checked, not when it is only shown")
  func patterns() throws {
    #expect(try problems(regions("code,level\npl,1\n")).isEmpty)
    let checked = try problems(regions("code,level\npl,1\n", isThorough: true))
    #expect(checked == ["regions.csv:2:1 error “pl” does not have the form of “code”."])
  }

  @Test("A file may begin with a byte-order mark and end without a line break")
  func marks() throws {
    let result = try regions("\u{FEFF}code,level\nPL,0\nPL2,1")
    #expect(problems(result).isEmpty)
    #expect(result.catalogue.regions.map(\.id) == ["PL", "PL2"])
  }

  @Test("Columns may stand in any order, and an empty last cell is missing")
  func anyOrder() throws {
    let result = try regions("level,code\n1,PL2\n,PL\n")
    #expect(problems(result).isEmpty)
    #expect(result.catalogue.regions.map(\.level) == [1, 0])
  }

  @Test("A head with an open quote is one problem, and its table is left out")
  func openHead() throws {
    let result = try regions("\"code,level\nPL,0\n")
    #expect(
      problems(result) == [
        "regions.csv:1:2 error a quote is opened and not closed before the end of the file."
      ])
    #expect(result.catalogue.regions.isEmpty)
  }

  @Test("A column that stands twice is read once")
  func duplicateColumn() throws {
    let result = try regions("code,level,code\nPL,0,XX\n")
    #expect(problems(result) == ["regions.csv:1:12 error the column “code” stands twice; the first is read."])
    #expect(result.catalogue.regions.map(\.id) == ["PL"])
  }

  @Test("Of rows with one key the first is kept, wherever the others stand")
  func duplicates() throws {
    let many = (0..<3000).map { "A\($0)," }.joined(separator: "\n")
    let result = try regions("code,level\n\(many)\nA7,1\nA2999,2\nA7,3\n")
    #expect(
      problems(result) == [
        "regions.csv:3002:1 error the key “A7” stands already on line 9.",
        "regions.csv:3003:1 error the key “A2999” stands already on line 3001.",
        "regions.csv:3004:1 error the key “A7” stands already on line 9.",
      ])
    #expect(result.catalogue.regions.count == 3000)
  }

  @Test("Numbers are keys too, near or far apart", arguments: [0, 1_000_000_000, 4_000_000_000])
  func numberKeys(step: Int) throws {
    let result = try load([
      "datapackage.json": Self.descriptor, "regions.csv": "code,level\nPL,0\n",
      "notes.csv": "id,region,text\n1,PL,a\n\(2 + step),PL,-\n1,PL,c\n",
    ])
    #expect(problems(result) == ["notes.csv:4:1 error the key “1” stands already on line 2."])
    let notes = try #require(result.catalogue.tables["notes"])
    #expect((0..<2).map { notes.column("text")?.text(at: $0) } == ["a", ""])
  }

  @Test("Of very many problems the first are listed and the rest are counted")
  func many() throws {
    let result = try regions("code,level\n" + String(repeating: "PL,x\n", count: 500))
    #expect(result.diagnostics.count == 201)
    #expect(result.diagnostics.last?.problem == .tooMany(300))
  }

  @Test("Very many references that lead nowhere do not take long", .timeLimit(.minutes(1)))
  func manyDangling() throws {
    let regions = (0..<500).map { "PL\($0),1" }.joined(separator: "\n")
    let notes = (0..<20_000).map { "\($0),XX\($0),a" }.joined(separator: "\n")
    let result = try load([
      "datapackage.json": Self.descriptor, "regions.csv": "code,level\n" + regions,
      "notes.csv": "id,region,text\n" + notes,
    ])
    #expect(result.diagnostics.count == 201)
    #expect(result.diagnostics.last?.problem == .tooMany(19_800))
    #expect(result.catalogue.tables["notes"]?.rowCount == 0)
  }

  @Test("A bad row in the middle of a large file takes nothing with it")
  func largeFile() throws {
    let lines = (0..<60_000).map { $0 == 31_234 ? "X\($0),x" : "X\($0),\($0 % 4)" }
    let result = try regions("code,level\n" + lines.joined(separator: "\n"))
    #expect(problems(result) == ["regions.csv:31236:8 error “x” is not a number in “level”."])
    #expect(result.catalogue.regions.count == 59_999)
    #expect(
      result.catalogue.regions.allSatisfy { Int($0.id.rawValue.dropFirst()).map { $0 % 4 } == $0.level })
  }

  @Test("Random bytes in a table never trap", arguments: 0..<60)
  func randomBytes(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let package = try TemporaryPackage([
      "datapackage.json": Array(Self.descriptor.utf8),
      "regions.csv": Array("code,level\n".utf8) + random.bytes(0...2000),
      "notes.csv": random.bytes(0...500), "other.csv": random.bytes(0...500),
    ])
    let result = try PackageReader(folder: package.folder, isThorough: true).load()
    #expect(
      result.diagnostics.allSatisfy { $0.location.line > 0 && $0.location.column > 0 && !$0.remedy.isEmpty })
    let named = try TemporaryPackage([
      "regions.csv": random.bytes(0...800), "observations.csv": random.bytes(0...800),
    ])
    _ = try PackageReader(folder: named.folder).load()
  }
}

@Suite("Folders that are not packages")
struct PackageFolderTests {
  private func failure(_ folder: String) -> LoadError? {
    #expect(throws: LoadError.self) { try PackageReader(folder: folder).load() }
  }

  @Test("A folder that does not exist gives a sentence")
  func missingFolder() {
    let error = failure("/nowhere/at all")
    #expect(
      error?.message
        == "cannot read /nowhere/at all: there is no such folder. Give the folder of a data package with --data."
    )
  }

  @Test("A file is not a folder")
  func file() throws {
    let package = try TemporaryPackage(["a.csv": "x\n"])
    #expect(
      failure(package.folder + "/a.csv")
        == .noFolder(path: package.folder + "/a.csv", reason: "it is not a folder"))
  }

  @Test(
    "A folder without tables gives a sentence",
    arguments: [[:], ["readme.txt": "x"], ["datapackage.json": "{\"resources\": []}"]])
  func noTables(files: [String: String]) throws {
    let package = try TemporaryPackage(files)
    #expect(failure(package.folder) == .noTables(path: package.folder))
  }

  @Test(
    "A broken descriptor gives a sentence that says where",
    arguments: [
      ("{\"resources\": [\n  {]}", "it is not JSON at line 2, column 4"),
      ("", "it is not JSON at line 1, column 1"),
      ("{\"title\": 1}", "a value has the wrong type at title"), ("{}", "“resources” is missing"),
    ])
  func brokenDescriptor(text: String, reason: String) throws {
    let package = try TemporaryPackage(["datapackage.json": text])
    let path = package.folder + "/datapackage.json"
    #expect(failure(package.folder) == .badDescriptor(path: path, reason: reason))
  }

  @Test("Without a descriptor every CSV file is a table of its name, with types that fit its values")
  func withoutDescriptor() throws {
    let package = try TemporaryPackage([
      "regions.csv": "code,name,level,population\nPL,Polska,0,\nPL2,Południowy,1,7.9\n",
      "things.csv": "a,b\nx,1\ny,z\n",
      "empty.csv": "", "notes.txt": "x",
    ])
    let result = try PackageReader(folder: package.folder + "/").load()
    #expect(result.diagnostics.isEmpty)
    #expect(result.catalogue.regions.map(\.level) == [0, 1])
    let regions = try #require(result.catalogue.tables["regions"])
    #expect(regions.schema.fields.map(\.kind) == [.text, .text, .integer, .number])
    #expect(regions.column("population")?.number(at: 0) == nil)
    #expect(result.catalogue.column("b", at: "/things") == ["1", "z"])
  }

  @Test(
    "A resource outside its folder is not read", arguments: ["../secret.csv", "/etc/passwd", "a/../../b.csv"])
  func outside(path: String) throws {
    let package = try TemporaryPackage([
      "datapackage.json": "{\"resources\": [{\"name\": \"x\", \"path\": \"\(path)\"}]}"
    ])
    let result = try PackageReader(folder: package.folder).load()
    #expect(result.diagnostics.map(\.problem) == [.missingFile(reason: "its path leads out of the folder")])
  }

  @Test("A pipe that bears the name of a table is not waited for")
  func pipe() throws {
    let package = try TemporaryPackage([
      "datapackage.json": "{\"resources\": [{\"name\": \"x\", \"path\": \"x.csv\"}]}"
    ])
    try #require(mkfifo(package.folder + "/x.csv", 0o600) == 0)
    let result = try PackageReader(folder: package.folder).load()
    #expect(result.diagnostics.map(\.problem) == [.missingFile(reason: "it is not a file")])
  }

  @Test("A load that is cancelled stops at once")
  func cancel() throws {
    var asked = 0
    let reader = PackageReader(folder: Samples.folder("europe"))
    #expect(throws: LoadError.cancelled) {
      try reader.load(isCancelled: {
        asked += 1
        return asked > 3
      })
    }
    #expect(asked == 4)
  }

  @Test("A load says how far it is, and never goes back")
  func progress() throws {
    var reports: [LoadProgress] = []
    _ = try PackageReader(folder: Samples.folder("europe")).load(report: { reports.append($0) })
    #expect(reports.count > 50)
    #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.bytes <= $1.bytes })
    #expect(reports.allSatisfy { $0.bytes <= $0.total })
    #expect(reports.contains { $0.file == "observations.csv" })
  }
}
