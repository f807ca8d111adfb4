import Glibc
import Testing

extension RealTerminalTests {
  @Suite("Exports from the dashboard")
  struct ExportKeys {
    private let folder: Folder
    private static let poland = "/regions?country=PL&sort=-gdp_pps_pct_eu"

    init() throws { folder = try Folder() }

    /// A list, with the folder of the test as the current one.
    private func list(_ address: String = poland) throws -> Session {
      let session = try Session(address, prefix: ["/usr/bin/env", "-C", folder.path])
      try session.wait(for: "the list") { $0.screen.lines.contains { $0.hasPrefix("▸") } }
      return session
    }

    @Test("What :export writes is what get prints, as another program reads both, with metadata beside it")
    func sameAsGet() throws {
      let session = try list()
      session.command("export csv poland.csv")
      try session.wait(for: "Wrote 17 regions into poland.csv; its sources are beside it.")
      #expect(folder.names == ["poland.csv", "poland.csv-metadata.json"])
      let printed = try Program.run("get", Self.poland, "--format", "csv", "--data", Program.small)
      try folder.write(printed.bytes, to: "printed.csv")
      let compared = try Program.run(
        "/usr/bin/env", ["python3", "-c", Self.comparison, folder.path],
        environment: ["PYTHONUTF8": "1", "PATH": String(cString: getenv("PATH"))])
      #expect(compared.complaint.isEmpty && compared.output == "18 rows are the same\n")
    }

    private static let comparison = """
      import csv, json, sys
      def rows(name):
        with open(f'{sys.argv[1]}/{name}', encoding='utf-8', newline='') as file:
          return list(csv.reader(file, strict=True))
      written, printed = rows('poland.csv'), rows('printed.csv')
      assert written == printed, f'{written} instead of {printed}'
      about = json.load(open(f'{sys.argv[1]}/poland.csv-metadata.json', encoding='utf-8'))
      assert about['url'] == 'poland.csv' and about['dc:identifier'].startswith('/regions?country=PL'), about
      assert [column['titles'][0] for column in about['tableSchema']['columns']] == written[0], about
      print(f'{len(written)} rows are the same')
      """

    @Test("e asks for the format and writes a file that is named after the list and the day")
    func dialog() throws {
      let session = try list()
      session.type("e")
      try session.wait(for: "Export 17 regions, as the list shows them")
      session.type("\u{1B}[C\u{1B}[C\r")
      try session.wait(for: "Wrote 17 regions into regions-2")
      let names = folder.names
      #expect(names.count == 1 && names.allSatisfy { $0.hasSuffix(".json") })
      #expect(try names.allSatisfy { try textOfFile(folder.path + "/" + $0).hasPrefix("{\n  \"title\": ") })
    }

    @Test("What :screenshot writes is what screen prints")
    func screenshot() throws {
      let session = try list()
      session.command("screenshot x.txt")
      try session.wait(for: "Wrote a picture of /regions")
      #expect(folder.names == ["x.txt"])
      let address = Self.poland + "&cursor=PL91"
      let printed = try Program.run(
        "screen", address, "--size", "100x30", "--data", Program.small)
      #expect(try textOfFile(folder.path + "/x.txt") == printed.output)
      session.command("screenshot x.svg")
      try session.wait(for: "into x.svg.")
      #expect(try textOfFile(folder.path + "/x.svg").contains("&amp;sort=-gdp_pps_pct_eu"))
    }

    @Test("A file that is there is asked about: n keeps it, y replaces it")
    func existing() throws {
      let file = try folder.write("mine".utf8, to: "x.json")
      let session = try list()
      session.command("export x.json")
      try session.wait(for: "x.json exists. Replace it?")
      session.type("n")
      try session.wait(for: "no question") { !$0.screen.text.contains("Replace it?") }
      #expect(try textOfFile(file) == "mine" && folder.names == ["x.json"])
      session.command("export x.json")
      try session.wait(for: "x.json exists. Replace it?")
      session.type("y")
      try session.wait(for: "Wrote 17 regions into x.json")
      #expect(try textOfFile(file).contains("\"PL22\"") && folder.names == ["x.json"])
    }

    @Test("A missing folder is a sentence, and the dashboard goes on")
    func missingFolder() throws {
      let session = try list()
      session.command("export csv no/x.csv")
      try session.wait(for: "Cannot write no/x.csv: there is no folder no. Create it")
      let row = session.screen.cursor.y
      session.type("j")
      try session.wait(for: "the next row") { $0.screen.cursor.y == row + 1 }
      #expect(folder.names.isEmpty)
    }

    @Test("A full disk is a sentence, leaves nothing behind, and the dashboard goes on")
    func fullDisk() throws {
      try folder.write("mine".utf8, to: "x.csv")
      let limited = "ulimit -f 32; cd \(folder.path); exec \"$0\" \"$@\""
      let session = try Session(
        "/regions?level=3", data: Program.europe, prefix: ["/bin/bash", "-c", limited])
      try session.wait(for: "the list") { $0.screen.lines.contains { $0.hasPrefix("▸") } }
      session.command("export csv x.csv")
      try session.wait(for: "x.csv exists. Replace it?")
      session.type("y")
      try session.wait(for: "Cannot write x.csv: the system allows no file of that size.")
      #expect(try textOfFile(folder.path + "/x.csv") == "mine" && folder.names == ["x.csv"])
      session.type("gp")
      try session.wait(for: "EU amount")
    }
  }
}
