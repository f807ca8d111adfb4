import Glibc
import TestSupport
import Testing

@Suite("The command line prints tables, screens and help")
struct CommandLineTests {
  private let polishRegions = "/regions?level=2&country=PL&sort=-gdp_pps_pct_eu"

  @Test("The version is three numbers")
  func version() throws {
    let outcome = try Program.run("--version")
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
    let parts = outcome.lines[0].split(separator: ".")
    #expect(outcome.lines.count == 1 && parts.count == 3 && parts.allSatisfy { Int($0) != nil })
  }

  private static let subcommands = [
    "browse", "get", "find", "screen", "info", "check", "doctor", "keys", "completions", "man",
  ]

  @Test("Help is there at every level", arguments: [""] + subcommands)
  func help(command: String) throws {
    for form in [[command, "--help"], [command, "-h"], ["help", command]] {
      let outcome = try Program.run(Program.path, form.filter { !$0.isEmpty })
      #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
      #expect(outcome.output.contains("OVERVIEW: ") && outcome.output.contains("USAGE: smartspec"))
    }
  }

  @Test("All commands stand in the help of the program")
  func commands() throws {
    let help = try Program.run("--help").output
    for command in Self.subcommands { #expect(help.contains("\n  \(command) ")) }
    #expect(help.contains("Exit status: "))
  }

  @Test("Polish regions come as CSV, the richest first, each figure with its year")
  func sortedCSV() throws {
    let outcome = try Program.run("get", polishRegions, "--format", "csv")
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
    let rows = try Self.python("csv", outcome)
    let head = try #require(rows.first)
    #expect(rows.count == 1 + 17)
    let (figure, year) = (head.firstIndex(of: "gdp_pps_pct_eu"), head.firstIndex(of: "gdp_pps_pct_eu_year"))
    let figures = rows.dropFirst().compactMap { row in figure.flatMap { Double(row[$0]) } }
    #expect(figures.count == 17 && figures == figures.sorted(by: >))
    #expect(rows.dropFirst().allSatisfy { row in year.map { row[$0] } == "2023" })
    #expect(rows[1][0] == "PL91" && rows.dropFirst().allSatisfy { $0[0].hasPrefix("PL") && $0[0].count == 4 })
  }

  @Test(
    "Related rows have an address",
    arguments: [("/pilots/P-RIT/participants", 12), ("/regions/ES61/roles", 10)])
  func related(address: String, count: Int) throws {
    let outcome = try Program.run("get", address, "--format", "csv")
    #expect(outcome.ending == .status(0))
    #expect(try Self.python("csv", outcome).count == 1 + count)
  }

  @Test(
    "JSON and tab-separated text say the same as CSV, as other programs read them",
    arguments: [
      "/regions?level=2&country=PL", "/pilots/P-RIT/participants", "/regions/ES61/roles", "/thresholds",
      "/actions",
      "/regions/PL22/indicators",
    ])
  func sameInAllFormats(address: String) throws {
    let rows = try Self.python("csv", Program.run("get", address, "--format", "csv"))
    #expect(rows.count > 1)
    #expect(try Self.python("json", Program.run("get", address, "--format", "json")) == rows)
    // A line break or a tab inside a cell is a blank there.
    let flat = rows.map { $0.map { String($0.map { $0.isNewline || $0 == "\t" ? " " : $0 }) } }
    #expect(try Self.python("tsv", Program.run("get", address, "--format", "tsv")) == flat)
  }

  @Test("Markdown is a table with a line a row")
  func markdown() throws {
    let text = try Program.run("get", polishRegions, "--format", "md").lines
    let lines = text.filter { $0.hasPrefix("|") }
    #expect(lines.count == 2 + 17 && text.first == "# Regions")
    #expect(lines.allSatisfy { $0.hasPrefix("| ") || $0.hasPrefix("|-") })
    #expect(Set(lines.map { line in line.count { $0 == "|" } }).count == 1)
  }

  @Test("Text has its columns one below the other and is what comes without a format")
  func text() throws {
    let outcome = try Program.run("get", polishRegions)
    #expect(outcome.lines.count == 1 + 17)
    #expect(outcome.lines[0].hasPrefix("Code  Region") && outcome.lines[1].hasPrefix("PL91  Warszawski"))
    #expect(try Program.run("get", polishRegions, "--format", "text").bytes == outcome.bytes)
  }

  @Test(
    "A screen fills the size that was asked for",
    arguments: [(80, 24), (100, 30), (240, 70), (20, 5), (1, 1)])
  func screen(width: Int, height: Int) throws {
    let outcome = try Program.run("screen", "/regions/PL22", "--size", "\(width)x\(height)")
    #expect(outcome.ending == .status(0) && outcome.lines.count == height)
    #expect(outcome.lines.allSatisfy { $0.count <= width })
  }

  @Test(
    "A screen can be a picture, whose format the name of the file says, and which is never replaced unasked")
  func pictures() throws {
    let folder = try Folder()
    let text = try Program.run("screen", "/regions/PL22").output
    for (ending, start) in [
      ("svg", "<svg "), ("html", "<!DOCTYPE html>"), ("ans", "\u{1B}["), ("txt", " smartspec"),
    ] {
      let file = folder.path + "/x." + ending
      let outcome = try Program.run("screen", "/regions/PL22", "--output", file)
      #expect(outcome.ending == .status(0) && outcome.output.isEmpty && outcome.complaint.isEmpty)
      let written = try textOfFile(file)
      #expect(written.hasPrefix(start) && (ending != "txt" || written == text))
      let again = try Program.run("screen", "/", "--output", file)
      #expect(again.ending == .status(3) && again.complaint.contains("Choose another name, or add --force."))
      #expect(try textOfFile(file) == written)
      let forced = try Program.run("screen", "/", "--output", file, "--force")
      #expect(try forced.ending == .status(0) && textOfFile(file) != written)
    }
    #expect(folder.names.count == 4)
  }

  @Test("Colours of a picture are those that are asked for, and none with NO_COLOR")
  func pictureColors() throws {
    func picture(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
      try Program.run(
        Program.path, ["screen", "/challenges", "--format", "ansi"] + arguments, environment: environment
      ).output
    }
    #expect(try picture().contains("48;2;10;26;63"))
    #expect(try picture("--color", "256").contains("48;5;17"))
    #expect(try picture("--theme", "eu-light").contains("48;2;255;255;255"))
    let plain = try picture("--colors", "never")
    #expect(!plain.contains("38;") && plain.contains("\u{1B}[1m"))
    #expect(try picture(environment: ["NO_COLOR": "1"]) == plain)
    #expect(try picture("--theme", "mono") == plain)
  }

  @Test("A screen can be drawn in ASCII")
  func asciiScreen() throws {
    let outcome = try Program.run("screen", "/regions?country=EL", "--glyphs", "ascii")
    #expect(outcome.ending == .status(0) && outcome.bytes.allSatisfy { $0 < 0x80 })
  }

  @Test("The keys are printed as in the documentation")
  func keys() throws {
    let outcome = try Program.run("keys")
    #expect(outcome.output.contains("| `j` `↓` `Ctrl-n` | `down` |"))
  }

  @Test("The output does not depend on the terminal, the locale or the place")
  func surroundings() throws {
    let usual = try Program.run("get", "/challenges", "--format", "csv")
    let other = try Program.run(
      "/bin/sh", ["-c", "cd / && exec \"$0\" get /challenges --format csv", Program.path],
      environment: ["LANG": "C", "TERM": "", "NO_COLOR": "1", "COLUMNS": "20"])
    #expect(usual.bytes == other.bytes && usual.lines.count == 1 + 4)
  }

  @Test("A reader that goes away ends the program without a word")
  func closedPipe() throws {
    let script = "\"$0\" get '/regions?level=3' --format csv | head -1; echo ${PIPESTATUS[0]}"
    let outcome = try Program.run("/bin/bash", ["-c", script, Program.path])
    #expect(outcome.complaint.isEmpty && outcome.lines.count == 2)
    #expect(outcome.lines[0].hasPrefix("code,name,"))
    #expect(["0", "141"].contains(outcome.lines[1]))
  }

  @Test("Where nobody reads, the program dies by SIGPIPE, or with the same status where that is ignored")
  func nobodyReads() throws {
    for (script, status) in [
      ("exec \"$0\" get /regions", 141), ("trap '' PIPE; exec \"$0\" get /regions", 141),
    ] {
      let outcome = try Program.run(
        "/bin/bash", ["-c", "exec 3> >(:); wait $!; ( \(script) ) >&3; echo $?", Program.path])
      #expect(outcome.output == "\(status)\n" && outcome.complaint.isEmpty)
    }
  }

  /// Rows and cells as Python reads them; numbers are written as in the file.
  private static func python(_ format: String, _ outcome: Program.Outcome) throws -> [[String]] {
    let folder = try Folder()
    let script = """
      import csv, json, sys
      file = open(sys.argv[2], encoding='utf-8', newline='')
      if sys.argv[1] == 'json':
        objects = json.load(file, parse_int=str, parse_float=str)['rows']
        rows = [list(objects[0])] + [['' if v is None else v for v in o.values()] for o in objects]
      elif sys.argv[1] == 'csv':
        rows = list(csv.reader(file, strict=True))
      else:
        rows = [line.split('\\t') for line in file.read().split('\\n')[:-1]]
      assert len(set(map(len, rows))) == 1, 'rows of different lengths'
      sys.stdout.write('\\x1e'.join('\\x1f'.join(row) for row in rows))
      """
    let read = try Program.run(
      "/usr/bin/env", ["python3", "-c", script, format, folder.write(outcome.bytes, to: "table")],
      environment: ["PYTHONUTF8": "1", "PATH": String(cString: getenv("PATH"))])
    guard read.ending == .status(0) else { throw Child.Failure(description: read.complaint) }
    return read.output.split(separator: "\u{1E}", omittingEmptySubsequences: false).map {
      $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
