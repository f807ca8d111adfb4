import TestSupport
import Testing

@Suite("find and info answer on the command line")
struct FindTests {
  @Test("Hits come in groups with their count and an address each")
  func groups() throws {
    let outcome = try Program.run("find", "hydrogen", "--limit", "2")
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
    let lines = outcome.lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("Pilot actions  ") })
    #expect(lines[start + 1].hasPrefix("  Hydrogen") && lines[start + 1].hasSuffix("  /pilots/P-COV-H2V"))
    #expect(
      lines[start + 3].hasPrefix("  … and ")
        && lines[start + 3].hasSuffix(" more: smartspec get '/pilots?filter=hydrogen'"))
  }

  @Test("What the last line of a group says to do shows all of the group")
  func more() throws {
    let lines = try Program.run("find", "pl22", "--limit", "1").lines
    let commands = lines.compactMap { $0.split(separator: "smartspec get ").last.map(String.init) }
      .filter { $0.hasPrefix("'/") }
    #expect(!commands.isEmpty)
    for command in commands {
      let shown = try Program.run(
        "/bin/sh", ["-c", "\"$0\" get \(command) --format csv --data \(Program.europe)", Program.path])
      #expect(shown.ending == .status(0) && shown.complaint.isEmpty && shown.lines.count > 2, "\(command)")
    }
  }

  @Test("JSON names everything that was found")
  func json() throws {
    let outcome = try Program.run("find", "hydrogen", "valleys", "--format", "json")
    #expect(outcome.ending == .status(0))
    let folder = try Folder()
    let script = """
      import json, sys
      found = json.load(open(sys.argv[1], encoding='utf-8'))
      assert found['text'] == 'hydrogen valleys', found['text']
      assert found['count'] == sum(group['count'] for group in found['groups'])
      for group in found['groups']:
        assert group['count'] == len(group['hits']) > 0
        assert all(hit['address'].startswith('/') and hit['key'] for hit in group['hits'])
      print('fine')
      """
    let read = try Program.run(
      "/usr/bin/env", ["python3", "-c", script, folder.write(outcome.bytes, to: "found.json")])
    #expect(read.output == "fine\n" && read.complaint.isEmpty)
  }

  @Test("Nothing found ends with 1 and says what can be tried")
  func nothing() throws {
    let near = try Program.run("find", "hydrogn")
    #expect(near.ending == .status(1) && near.output.isEmpty)
    #expect(near.complaint == "smartspec: nothing contains “hydrogn”. Did you mean “Hydrogen”?\n")
    let far = try Program.run("find", "qqqqqqqqqq", "--format", "json")
    #expect(far.ending == .status(1) && far.complaint.contains("Try fewer or shorter words"))
    #expect(far.output.contains("\"count\": 0"))
  }

  @Test("info says what the data hold, with columns one below the other")
  func info() throws {
    let outcome = try Program.run("info", "--data", Program.small)
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
    let lines = outcome.lines
    #expect(lines[0] == "Smart specialisation in three countries" && lines[1] == "Release   2026-11-23")
    #expect(lines[3] == "Figures   6,453 of 23 indicators, 2013 to 2025" && lines[4] == "Problems  none")
    let tables = lines.drop { !$0.hasPrefix("Table ") }.prefix { !$0.isEmpty }
    #expect(tables.contains { $0.split(separator: " ").map(String.init) == ["regions", "57", "Regions"] })
    #expect(lines.contains { $0.hasPrefix("tgs00010@2026 ") && $0.contains("CC BY 4.0") })
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test("info says the same as JSON, and counts the problems of broken data")
  func infoAsJSON() throws {
    let outcome = try Program.run(
      "info", "--format", "json", "--data", Samples.repository + "/samples/broken")
    #expect(outcome.ending == .status(0))
    #expect(outcome.output.contains("  \"errors\": 15,\n  \"warnings\": 1,\n"))
    let text = try Program.run("info", "--data", Samples.repository + "/samples/broken").output
    #expect(text.contains("Problems  15 errors, 1 warning: smartspec get /diagnostics\n"))
    let problems = try Program.run(
      "get", "/diagnostics", "--format", "csv", "--data", Samples.repository + "/samples/broken")
    #expect(problems.lines.count == 1 + 16)
  }
}
