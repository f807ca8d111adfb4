import TestSupport
import Testing

@Suite("The exit status says how it went, and a sentence on standard error says why")
struct ExitStatusTests {
  /// A call, its status, and words of the sentence.
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let words: String

    init(_ status: Int32, _ words: String, _ arguments: String...) {
      (self.arguments, self.status, self.words) = (arguments, status, words)
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "What cannot be done is said in one line on standard error",
    arguments: [
      Case(1, "Did you mean /regions?", "get", "/regionz"),
      Case(1, "no region is called “PLXX”", "get", "/regions/PLXX"),
      Case(1, "/ has no table", "get", "/"),
      Case(1, "a region has no “nothing”. Try one of:", "get", "/regions/PL22/nothing"),
      Case(2, "the filter cannot be read", "get", "/regions?filter=gdp<"),
      Case(3, "/nowhere: there is no such folder", "get", "/regions", "--data", "/nowhere"),
      Case(3, "/nowhere: there is no such folder", "screen", "/", "--data", "/nowhere"),
      Case(3, "/nowhere: there is no such folder", "check", "/nowhere"),
      Case(1, "no region is called “PLXX”", "screen", "/regions/PLXX", "--format", "svg"),
      Case(2, "There is no theme “pink”", "screen", "/", "--format", "svg", "--theme", "pink"),
      Case(
        2, "End the name with .txt, .ans, .svg or .html. Or say it with --format.", "screen", "/", "--output",
        "x.png"),
      Case(
        3, "cannot write /nowhere/x.svg: there is no folder /nowhere", "screen", "/", "--output",
        "/nowhere/x.svg"),
      Case(2, "There is no theme “pink”", "--theme", "pink"),
    ])
  func sentence(case test: Case) throws {
    let outcome = try Program.run(Program.path, test.arguments)
    #expect(outcome.ending == .status(test.status))
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("smartspec: ") && outcome.complaint.contains(test.words))
  }

  @Test(
    "Wrong use is explained with how to use it",
    arguments: [
      Case(2, "Unknown option '--nope'", "--nope"), Case(2, "Missing expected argument", "get"),
      Case(2, "'xml' is invalid", "get", "/regions", "--format", "xml"),
      Case(2, "'0x0' is invalid", "screen", "--size", "0x0"),
      Case(2, "'9x' is invalid", "screen", "--size", "9x"),
      Case(2, "'pdf' is invalid", "screen", "--format", "pdf"),
      Case(2, "--force needs --output FILE.", "screen", "--force"),
      Case(2, "Unexpected argument", "get", "/regions", "x"),
    ])
  func usage(case test: Case) throws {
    let outcome = try Program.run(Program.path, test.arguments)
    #expect(outcome.ending == .status(test.status) && outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("smartspec: ") && outcome.complaint.contains(test.words))
    #expect(outcome.complaint.contains("Usage: smartspec "))
  }

  @Test("An empty table has its head and the status 1")
  func nothingFound() throws {
    let outcome = try Program.run("get", "/regions?filter=zzzzzz", "--format", "csv")
    #expect(outcome.ending == .status(1) && outcome.lines.count == 1)
    let json = try Program.run("get", "/regions?filter=zzzzzz", "--format", "json")
    #expect(json.ending == .status(1) && json.output.hasSuffix("\"rows\": []\n}\n"))
  }

  @Test("A parameter that is not understood is named, and the rest is done")
  func unknownParameter() throws {
    let outcome = try Program.run("get", "/challenges?colour=blue", "--format", "csv")
    #expect(outcome.ending == .status(0) && outcome.lines.count == 1 + 4)
    #expect(outcome.complaint == "smartspec: not understood here and ignored: colour.\n")
  }

  @Test("The European sample has no problem")
  func soundData() throws {
    let outcome = try Program.run("check", Program.europe)
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
    #expect(outcome.lines.count == 1 && outcome.output.contains("0 errors, 0 warnings"))
  }

  @Test("Each problem of broken data has file, line and column, and a remedy below")
  func brokenData() throws {
    let folder = Samples.repository + "/samples/broken"
    let outcome = try Program.run("check", folder)
    #expect(outcome.ending == .status(1) && outcome.complaint.isEmpty)
    let problems = outcome.lines.dropLast().filter { !$0.hasPrefix("  ") }
    #expect(problems.count == 16 && outcome.lines.count == 2 * 16 + 1)
    for problem in problems {
      let parts = problem.split(separator: ":", maxSplits: 4).map(String.init)
      #expect(parts.count == 5 && parts[0].hasPrefix(folder) && Int(parts[1]) != nil && Int(parts[2]) != nil)
      #expect([" error", " warning"].contains(parts[3]) && parts[4].hasSuffix("."))
    }
    // What the description of the package promises.
    let places = try textOfFile(folder + "/README.md").split(separator: "\n").compactMap { line in
      line.hasPrefix("| ") ? line.split(separator: " ")[1] : nil
    }.filter { $0.contains(".csv:") }
    #expect(places.count > 10)
    for place in places { #expect(outcome.output.contains("\(folder)/\(place):"), "\(place)") }
    #expect(outcome.output.contains("regions.csv:13:1: error: the key “PL22”"))
    #expect(outcome.lines.last == "12 files: 15 errors, 1 warning")
  }

  @Test("A missing folder that the environment names is passed over")
  func environmentFolder() throws {
    let outcome = try Program.run("get", "/challenges", environment: ["SMARTSPEC_DATA": "/nowhere"])
    #expect(outcome.ending == .status(0) && outcome.lines.count > 1)
  }
}
