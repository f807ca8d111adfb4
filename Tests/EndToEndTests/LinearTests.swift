import Glibc
import SmartSpecModel
import TestSupport
import Testing

@Suite("Line by line through pipes")
struct LinearTests {
  /// Runs the program with these bytes as its input.
  private func listen(
    _ arguments: String..., input: [UInt8], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let folder = try Folder()
    try folder.write(input, to: "input")
    // A shell joins both, so that the program reads a pipe.
    return try Program.run(
      "/bin/sh",
      ["-c", "cat \(folder.path)/input | \(Program.path) --read-only \(arguments.joined(separator: " "))"],
      environment: environment.merging(["SMARTSPEC_DATA": Program.small]) { given, _ in given })
  }

  @Test("Lines of a pipe are answered in words, and the end of them is the end of the program")
  func pipe() throws {
    let outcome = try listen(input: Array("go regions country:PL\r\nsort -gdp\r\nw".utf8))
    #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
    #expect(outcome.lines.contains { $0.hasPrefix("1. PL91 Warszawski stołeczny. Country Poland.") })
    #expect(outcome.lines.contains("Figure: GDP per head, EU = 100, PL91 Warszawski stołeczny."))
    #expect(
      !outcome.output.contains("\n> ") && !outcome.bytes.contains(0x1B) && !outcome.bytes.contains(0x0D))
  }

  @Test("Without input, Home is said, and with an address that")
  func nothing() throws {
    let home = try Program.run("--data", Program.small)
    #expect(home.ending == .status(0) && home.output.contains("Home. Newest figures.\n"))
    let region = try Program.run("/regions/PL22", "--data", Program.small)
    #expect(region.ending == .status(0) && region.output.contains("PL22 Śląskie, Overview."))
  }

  @Test("The exit status says that an address leads nowhere, and that there are no data")
  func statuses() throws {
    let address = try Program.run("/regionz", "--data", Program.small)
    #expect(address.ending == .status(1) && address.output.contains("Did you mean /regions?"))
    let data = try Program.run("--data", "/nowhere")
    #expect(data.ending == .status(3) && data.output.contains("cannot read /nowhere"))
  }

  @Test("A line that is no text or too long is answered, and the next one too")
  func hostile() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
    let outcome = try listen(input: [0xFF, 0x1B, 0x5B, 0x41, 0x00, 0x0A] + long + Array("\nPL22\n".utf8))
    #expect(outcome.ending == .status(0))
    #expect(outcome.output.contains("The line is too long"))
    #expect(outcome.output.contains("PL22 Śląskie, Overview."))
    #expect(outcome.lines.allSatisfy { $0.count <= 400 && !$0.unicodeScalars.contains(where: \.isObeyed) })
  }

  @Test("A reader that goes away ends it quietly")
  func brokenPipe() throws {
    let outcome = try Program.run(
      "/bin/sh",
      ["-c", "yes PL22 | head -500 | \(Program.path) --read-only --data \(Program.small) | head -1"])
    #expect(outcome.ending == .status(0) && outcome.lines.count == 1 && outcome.complaint.isEmpty)
  }

  @Test("The environment can ask for it, and a served session writes no file")
  func kiosk() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      "/bin/sh",
      [
        "-c",
        "cd \(folder.path) && printf 'go regions\\nexport csv x.csv\\nnote mine\\nq\\n' | \(Program.path) --kiosk --data "
          + Program.small,
      ], environment: ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22", "SMARTSPEC_A11Y": "linear"])
    #expect(outcome.ending == .status(0) && outcome.output.contains("Cannot write files here."))
    #expect(outcome.output.contains("Nothing of your own is kept here"))
    #expect(folder.names.isEmpty)
  }
}

extension RealTerminalTests {
  @Suite("Line by line on a terminal")
  struct LineByLine {
    @Test("Ctrl-c ends it as a signal does, and the terminal is as before")
    func interrupt() throws {
      let session = try Session("--linear", height: 60)
      try session.wait(for: "the prompt") { $0.bytes.suffix(2) == Array("> ".utf8) }
      session.type("\u{3}")
      #expect(session.ending(within: .seconds(5)) == .signal(SIGINT))
      #expect(session.modes == session.untouchedModes && !session.bytes.contains(0x1B))
    }
  }
}
