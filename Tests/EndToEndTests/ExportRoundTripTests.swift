import Glibc
import SmartSpecFiles
import SmartSpecModel
import TestSupport
import Testing

@Suite("An export that another program reads is the list again")
struct ExportRoundTripTests {
  /// Every list of the sample, some that are related to a row, filtered, sorted, and with other columns.
  private static func addresses(of catalogue: Catalogue) -> [String] {
    catalogue.listingNames.map { "/" + $0 } + [
      "/regions/PL22/indicators", "/regions/EL30/roles", "/regions/PL22/categories",
      "/pilots/P-RIT/participants",
      "/partnerships/TP-MED/members", "/challenges/1/regions", "/regions?level=3&sort=-name",
      "/regions?level=all&eu=all&versions=all&remainder=all&columns=code,name,latin_name,english,versions,area_km2",
      "/regions?filter=gdp_pps_pct_eu<60&columns=gdp_pps_pct_eu,code,gdp_pps_pct_eu_series,unemployment_rate",
      "/projects?sort=-total&columns=title,total,eu,start", "/challenges?columns=description",
      "/regions?columns=english&level=all", "/pilots?filter=zzzzzz",
    ]
  }

  /// What the list shows, worked out from its fields one by one.
  private static func cells(_ view: ListView, _ rows: [Int]) -> [[String]] {
    var fields: [Field] = []
    for field in view.columns.flatMap({ [$0] + $0.companions.compactMap { id in view.listing.field(id) } })
    where field.kind != .series && !fields.contains(where: { $0.id == field.id }) {
      fields.append(field)
    }
    return [fields.map(\.id)] + rows.map { row in fields.map { view.listing.raw($0, row: row) } }
  }

  @Test("CSV, tabs and JSON of every list, cell by cell", .timeLimit(.minutes(3)))
  func everyList() throws {
    let catalogue = try #require(Samples.small)
    let folder = try Folder()
    let addresses = Self.addresses(of: catalogue)
    for (number, text) in addresses.enumerated() {
      let address = Address(text)
      let listing = try #require(catalogue.listing(at: address), "\(text)")
      let view = ListView(listing, address)
      let rows = view.rows()
      let exporter = ListExporter(
        view, rows: rows, address: address, date: "2026-11-23", catalogue: catalogue)
      for format in [ListExporter.Format.csv, .tsv, .json] {
        try FileSaver().save(exporter.files(as: format, path: "\(folder.path)/\(number).\(format.rawValue)"))
      }
      let expected = Self.cells(view, Array(rows)).map { $0.joined(separator: "\u{1F}") }.joined(
        separator: "\u{1E}")
      try folder.write(expected.utf8, to: "\(number).expected")
    }
    let read = try Program.run(
      "/usr/bin/env", ["python3", "-c", Self.reader, folder.path, "\(addresses.count)"],
      environment: ["PYTHONUTF8": "1", "PATH": String(cString: getenv("PATH"))])
    #expect(read.complaint.isEmpty && read.ending == .status(0))
    #expect(read.output == "\(addresses.count) lists are the same\n")
  }

  /// Reads all files with what Python brings along, and complains about the first cell that differs.
  private static let reader = #"""
    import csv, json, sys
    folder, count = sys.argv[1], int(sys.argv[2])
    csv.field_size_limit(1 << 30)
    def text(name):
      return open(f'{folder}/{name}', encoding='utf-8', newline='').read()
    def same(name, rows, expected):
      assert len(rows) == len(expected), f'{name}: {len(rows)} rows instead of {len(expected)}'
      for line, (row, wanted) in enumerate(zip(rows, expected)):
        assert row == wanted, f'{name}, row {line}: {row} instead of {wanted}'
    def flat(cell):
      return ''.join(' ' if c in '\t\n\x0b\x0c\r\x85\u2028\u2029' else c for c in cell)
    def described(name, head):
      about = json.loads(text(name + '-metadata.json'))
      columns = about['tableSchema']['columns']
      assert about['@context'][0] == 'http://www.w3.org/ns/csvw' and about['url'] == name, name
      assert [column['titles'][0] for column in columns] == head, name
      assert about['dc:title'] and about['dc:identifier'].startswith('/') and about['dc:issued'], name
      return columns
    for number in range(count):
      expected = [row.split('\x1f') for row in text(f'{number}.expected').split('\x1e')]
      name = f'{number}.csv'
      with open(f'{folder}/{name}', encoding='utf-8', newline='') as file:
        same(name, list(csv.reader(file, strict=True)), expected)
      for position, column in enumerate(described(name, expected[0])):
        if column['datatype'] in ('integer', 'double'):
          number_of = int if column['datatype'] == 'integer' else float
          [number_of(row[position]) for row in expected[1:] if row[position]]
      name = f'{number}.tsv'
      same(name, [line.split('\t') for line in text(name).split('\n')[:-1]],
           [[flat(cell) for cell in row] for row in expected])
      described(name, expected[0])
      name = f'{number}.json'
      found = json.loads(text(name), parse_int=str, parse_float=str)
      same(name, [[column['id'] for column in found['columns']]], expected[:1])
      same(name, [['' if row[key] is None else row[key] for key in expected[0]] for row in found['rows']], expected[1:])
      assert all(list(row) == expected[0] for row in found['rows']), name
      assert found['title'] and found['address'].startswith('/') and found['date'] == '2026-11-23', name
      assert found['release'], name
      assert set(found['licences']) == {s['licence'] for s in found['sources']} - {''}, name
    print(f'{count} lists are the same')
    """#
}

@Suite("get writes files")
struct OutputTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func get(_ arguments: String..., limit: Int? = nil) throws -> Program.Outcome {
    let line = ["get"] + arguments + ["--data", Program.small]
    guard let limit else { return try Program.run(Program.path, line) }
    return try Program.run(
      "/bin/bash", ["-c", "ulimit -f \(limit); exec \"$0\" \"$@\"", Program.path] + line)
  }

  private var names: [String] {
    let outcome = try? Program.run("/bin/ls", ["-A", folder.path])
    return outcome?.lines ?? []
  }

  @Test(
    "A file holds what is printed otherwise, and the ending says its format",
    arguments: ["csv", "json", "md", "html", "tsv"])
  func same(format: String) throws {
    let file = folder.path + "/regions." + format
    let outcome = try get("/regions?country=PL", "--output", file)
    #expect(outcome.ending == .status(0) && outcome.output.isEmpty && outcome.complaint.isEmpty)
    #expect(try textOfFile(file) == get("/regions?country=PL", "--format", format).output)
    let hasCompanion = format == "csv" || format == "tsv"
    #expect(names == ["regions." + format] + (hasCompanion ? ["regions.\(format)-metadata.json"] : []))
  }

  @Test("A file that is there is replaced only when that is asked for")
  func existing() throws {
    let file = try folder.write("mine".utf8, to: "x.json")
    let refused = try get("/challenges", "--output", file)
    #expect(refused.ending == .status(3) && refused.complaints.count == 1)
    #expect(refused.complaint.hasPrefix("smartspec: cannot write \(file): there is such a file already."))
    #expect(refused.complaint.hasSuffix("add --force.\n"))
    #expect(try textOfFile(file) == "mine" && names == ["x.json"])
    #expect(try get("/challenges", "--output", file, "--force").ending == .status(0))
    #expect(try textOfFile(file).hasPrefix("{\n  \"title\": \"Challenges\""))
  }

  @Test("A companion that is there keeps both files from being written")
  func existingCompanion() throws {
    try folder.write("mine".utf8, to: "x.csv-metadata.json")
    #expect(try get("/challenges", "--output", folder.path + "/x.csv").ending == .status(3))
    #expect(names == ["x.csv-metadata.json"])
  }

  @Test("A missing folder is named")
  func missingFolder() throws {
    let outcome = try get("/challenges", "--output", folder.path + "/no/x.csv")
    #expect(
      outcome.ending == .status(3)
        && outcome.complaint.contains("there is no folder \(folder.path)/no. Create it"))
  }

  @Test("A file that grows beyond what the system allows gives a sentence, and nothing stays")
  func fullDisk() throws {
    try folder.write("mine".utf8, to: "x.csv")
    let outcome = try get("/documents", "--output", folder.path + "/x.csv", "--force", limit: 1)
    #expect(outcome.ending == .status(3) && outcome.complaints.count == 1)
    #expect(
      outcome.complaint.contains("cannot write \(folder.path)/x.csv: the system allows no file of that size.")
    )
    #expect(try textOfFile(folder.path + "/x.csv") == "mine" && names == ["x.csv"])
  }

  @Test("--force without a file is wrong use")
  func forceAlone() throws {
    #expect(try get("/challenges", "--force").ending == .status(2))
  }

  @Test("An export can be made again byte by byte on another day")
  func fixedDate() throws {
    let outcome = try Program.run(
      "get", "/challenges", "--format", "json", "--data", Program.small,
      environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(outcome.output.contains("\"date\": \"1970-01-01\""))
  }
}
