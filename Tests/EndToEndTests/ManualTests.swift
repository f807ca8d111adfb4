import TestSupport
import Testing

@Suite("The manual is made by the program")
struct ManualTests {
  @Test(
    "Each page has its head and nothing but requests and text that are known", arguments: ["1", "5", "7"])
  func layout(section: String) throws {
    let outcome = try Program.run("man", section)
    #expect(
      outcome.ending == .status(0) && outcome.bytes.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    let names = ["1": "SMARTSPEC", "5": "SMARTSPEC\\-THEME", "7": "SMARTSPEC\\-KEYS"]
    #expect(outcome.lines[0].hasPrefix(".TH \(names[section] ?? "") \(section) \""))
    let known = ["TH", "SH", "SS", "PP", "TP", "RS", "RE", "nf", "fi"]
    for line in outcome.lines where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)")
    }
    for line in outcome.lines { #expect(Self.hasKnownEscapes(line), "\(line)") }
  }

  /// Every backslash begins one of the escapes that are written on purpose.
  private static func hasKnownEscapes(_ line: String) -> Bool {
    let parts = line.split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
    return parts.allSatisfy { part in
      ["e", "-", "&", "fB", "fR", "(", "[u"].contains { part.hasPrefix($0) }
    }
  }

  @Test("groff and mandoc have nothing to complain about", arguments: ["1", "5", "7"])
  func warnings(section: String) throws {
    let folder = try Folder()
    let page = try folder.write(Program.run("man", section).bytes, to: "page")
    for tool in ["groff -man -ww -z", "mandoc -Tlint -Wwarning"] {
      let name = tool.split(separator: " ")[0]
      guard try Program.run("/bin/sh", ["-c", "command -v \(name)"]).ending == .status(0) else { continue }
      let checked = try Program.run("/bin/sh", ["-c", "\(tool) \(page)"])
      #expect(checked.ending == .status(0) && checked.output.isEmpty && checked.complaint.isEmpty)
    }
  }

  @Test("The first page has every command, option and exit status")
  func program() throws {
    let page = try Program.run("man", "1").lines
    for command in [
      "browse", "get", "find", "screen", "info", "check", "doctor", "keys", "completions", "man",
    ] {
      #expect(page.contains(".SS \"smartspec \(command)\""), "\(command)")
    }
    for term in [
      "\\-\\-format format", "\\-\\-output file", "\\-\\-force", "3", "SMARTSPEC_DATA",
      "NAME\\-metadata.json", "\\(ti/.config/smartspec/keys.toml",
    ] {
      #expect(page.contains("\\fB\(term)\\fR"), "\(term)")
    }
    #expect(!page.contains { $0.contains("trap\\-on\\-key") })
  }

  @Test("What the first page shows as examples works")
  func examples() throws {
    let page = try Program.run("man", "1").lines
    let start = try #require(page.firstIndex(of: ".SH \"EXAMPLES\""))
    let commands = page[start...].filter {
      $0.hasPrefix("smartspec get ") || $0.hasPrefix("smartspec screen ")
    }
    .map { $0.replacing("\\-", with: "-").replacing("\\(aq", with: "'") }
    #expect(commands.count > 3)
    let folder = try Folder()
    for command in commands {
      let line = command.replacing("smartspec ", with: "\"$0\" ").replacing(
        "FOLDER", with: Samples.folder("broken"))
      let outcome = try Program.run("/bin/sh", ["-c", "cd \(folder.path) && \(line)", Program.path])
      #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty, "\(command)")
    }
  }

  @Test("The page of keys has every command of the dashboard")
  func keys() throws {
    let page = try Program.run("man", "7").output
    let reference = try Program.run("keys").lines.filter { $0.hasPrefix("| `") }
    // Each has an item, as has the file of keys.
    #expect(reference.count > 30 && page.split(separator: ".TP\n").count == reference.count + 2)
  }

  @Test("The page of keys has the words of commands with what they take")
  func words() throws {
    let page = try Program.run("man", "7").lines
    for line in [
      "go regions [FILTER], regions", "sort [FIELD,...]", "export [FORMAT] [FILE]", "year YEAR or newest",
    ] {
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test("The key map that the page of keys shows has no problem")
  func keyMapExample() throws {
    let page = try Program.run("man", "7").lines
    let start = try #require(page.lastIndex(of: ".nf")), end = try #require(page.lastIndex(of: ".fi"))
    let keys = page[(start + 1)..<end].map { $0.replacing("\\(dq", with: "\"").replacing("\\-", with: "-") }
    #expect(keys.first == "[all]")
    let folder = try Folder()
    try folder.write(keys.joined(separator: "\n").utf8, to: "smartspec/keys.toml")
    let doctor = try Program.run("doctor", environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(doctor.ending == .status(0), "\(doctor.output)")
  }

  @Test("The theme that the page of themes shows can be used")
  func themeExample() throws {
    let page = try Program.run("man", "5").lines
    let start = try #require(page.firstIndex(of: ".nf")), end = try #require(page.firstIndex(of: ".fi"))
    let theme = page[(start + 1)..<end].map { $0.replacing("\\(dq", with: "\"") }.joined(separator: "\n")
    let folder = try Folder()
    let file = try folder.write(theme.utf8, to: "fjord.toml")
    // A theme that cannot be read is refused before anything is said.
    let outcome = try Program.run("--theme", file)
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
  }
}
