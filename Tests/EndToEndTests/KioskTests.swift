import Glibc
import TestSupport
import Testing

@Suite("The program for anybody reads and does nothing else")
struct KioskTests {
  /// Runs what somebody asks for with `ssh HOST COMMAND`.
  private func ask(_ command: String, _ environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(
      "--kiosk", "--data", Program.small,
      environment: environment.merging([
        "SSH_ORIGINAL_COMMAND": command, "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22",
      ]) { $1 })
  }

  @Test(
    "Everything but get, find and screen is refused",
    arguments: [
      "sh", "bash -i", "/bin/cat /etc/passwd", "smartspec doctor", "check /etc", "browse", "browse --kiosk",
      "--kiosk",
      "--help", "man 1", "completions bash", "---completion get -- x", "keys", "info", "get\t/regions",
      "get /regions\nid", "get \u{1B}[31m", "/usr/lib/openssh/sftp-server", "internal-sftp",
      "get " + String(repeating: "x", count: 5000),
    ])
  func others(command: String) throws {
    let outcome = try ask(command)
    #expect(outcome.ending == .status(2) && outcome.output.isEmpty)
    #expect(outcome.complaint.contains("only reading is possible here"))
    #expect(!outcome.complaint.contains("\u{1B}"))
  }

  @Test(
    "What only a shell could read is refused",
    arguments: [
      "get /regions; id", "get /regions | sh", "get /regions > /tmp/x", "get $(id)", "get `id`",
      "get /regions && id",
      "get /regions &", "get /regions?a=b& id", "get /regions?a=b&&id", "get (x)",
    ])
  func shell(command: String) throws {
    let outcome = try ask(command)
    #expect(outcome.ending == .status(2) && outcome.output.isEmpty)
    #expect(outcome.complaint.contains("means something to a shell"))
  }

  @Test(
    "No file is named, read or written",
    arguments: [
      "get /regions --output X", "get /regions --output=X --force", "get /regions --data /etc",
      "get /notes --data=/etc",
      "get /regions --geometry /etc/passwd", "screen / --output X", "screen / --theme /etc/passwd",
      "screen / --theme ../mono.toml", "find x --data /etc", "find x --geometry /etc/passwd",
    ])
  func files(command: String) throws {
    let folder = try Folder()
    let outcome = try ask(command.replacing("X", with: folder.path + "/x"))
    #expect(outcome.ending == .status(2) && outcome.output.isEmpty)
    #expect(outcome.complaint.contains("no file can be named here"))
    #expect(folder.names.isEmpty)
  }

  @Test(
    "Addresses can be quoted as in a shell, and & joins their parameters",
    arguments: [
      "get /regions?country=PL&limit=2", "get '/regions?country=PL&limit=2'",
      "get \"/regions?country=PL&limit=2\"",
      "get /regions?country=PL\\&limit=2", "smartspec get /regions?country=PL&limit=2",
    ])
  func quoted(command: String) throws {
    let outcome = try ask(command)
    #expect(outcome.ending == .status(0))
    #expect(outcome.lines.count == 3 && outcome.output.contains("Śląskie"))
  }

  @Test("A quotation mark that is not closed is named")
  func openQuote() throws {
    #expect(try ask("get '/regions").complaint.contains("is not closed"))
  }

  @Test("Nothing of the owner's own is read, whatever the environment says")
  func environment() throws {
    let folder = try Folder()
    try folder.write("[[".utf8, to: "smartspec/keys.toml")
    let owner = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.path, "XDG_CONFIG_HOME": folder.path,
      "SMARTSPEC_THEME": "/etc/passwd",
      "SMARTSPEC_THEMES": "/etc", "SMARTSPEC_DATA": "/etc", "LC_ALL": "../../etc/passwd",
      "SMARTSPEC_TEST_FD": "2",
    ]
    #expect(try ask("screen /", owner).output == ask("screen /").output)
    #expect(try ask("get /notes", owner).ending != .status(0))
    #expect(folder.names == ["smartspec"])
  }

  @Test(
    "Its options need --kiosk, and have bounds", arguments: [["--idle", "60"], ["--kiosk", "--idle", "1"]])
  func options(arguments: [String]) throws {
    let outcome = try Program.run(Program.path, arguments)
    #expect(outcome.ending == .status(2) && outcome.complaint.contains("--idle"))
  }
}

extension RealTerminalTests {
  @Suite("On a public screen")
  struct PublicScreen {
    @Test("Where no locale is said all signs are shown")
    func locale() throws {
      let session = try Session("--kiosk", "--data", Program.small, environment: ["LANG": nil])
      try session.wait(for: "Strengthening Innovation in Europe’s Regions")
    }

    @Test("Nobody gets out of it by keys, and the kernel lets it read the data only")
    func stays() throws {
      let session = try Session("--kiosk", "--data", Program.small, environment: ["SMARTSPEC_DATA": nil])
      try session.wait(for: "Synergies")
      // What is being loaded is loaded for everybody.
      session.type("\u{3}q")
      try session.wait(for: "stays open for the next visitor")
      session.type("\u{3}\u{3}\u{1A}")
      try session.wait(for: "ctrl-z does nothing here")
      session.type("\u{1C}g!")
      try session.wait(for: "anybody, on this screen")
      #expect(!session.isGone)
      // Frames are told to nobody.
      #expect(session.frames == 0)
      session.signal(SIGTERM)
      #expect(session.ending(within: .seconds(2)) == .signal(SIGTERM))
      #expect(session.modes == session.untouchedModes)
    }
  }
}
