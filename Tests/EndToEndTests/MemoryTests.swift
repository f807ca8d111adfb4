import Glibc
import Testing

extension RealTerminalTests {
  @Suite("What is the user's own, on this machine")
  struct Own {
    private let folder: Folder
    /// A home with nothing in it.
    private var environment: [String: String] {
      ["HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state", "XDG_DATA_HOME": folder.path + "/data"]
    }
    private var database: String { folder.path + "/data/smartspec/memory.db" }

    init() throws { folder = try Folder() }

    private func list(_ arguments: String...) throws -> Session {
      let session = try Session(
        "/regions?country=PL", arguments.first ?? "--color=auto", environment: environment.mapValues { $0 })
      try session.wait(for: "GDP/head")
      return session
    }

    private func notes(_ format: String = "csv") throws -> Program.Outcome {
      try Program.run("get", "/notes", "--format", format, environment: environment)
    }

    @Test("A note that was confirmed is there after kill -9, and is printed apart from the data")
    func killed() throws {
      let session = try list()
      session.command("note First of mine")
      try session.wait(for: "Kept your note on")
      session.signal(SIGKILL)
      #expect(session.ending(within: .seconds(5)) == .signal(SIGKILL))
      let printed = try notes()
      #expect(printed.ending == .status(0) && printed.lines.count == 2)
      #expect(
        printed.lines.first == "about,text,date" && printed.lines.last?.contains("First of mine") == true)
      let document = try notes("md").output
      #expect(document.contains("Your notes, on this machine only") && document.contains("not the data"))
      #expect(!document.contains("data of 20"))
      #expect(try Program.run("find", "First of mine", environment: environment).ending == .status(1))
      var status = stat()
      #expect(stat(database, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test("Two programs at once see what the other one keeps")
    func together() throws {
      let (one, other) = (try list(), try list())
      one.command("note From one")
      try one.wait(for: "Kept your note on")
      other.command("note From the other")
      try other.wait(for: "Kept your note on")
      other.command("notes")
      try other.wait(for: "both notes") {
        $0.screen.text.contains("From one") && $0.screen.text.contains("From the other")
      }
    }

    @Test(
      "The history is kept when the program leaves, is ended or loses its terminal",
      arguments: ["leave", "end", "lose"])
    func history(way: String) throws {
      let session = try list()
      session.type("gp")
      try session.wait(for: "the list of pilot actions") { $0.screen.lines[0].contains("Pilot actions") }
      switch way {
      case "leave": session.type("ZZy")
      case "end": session.signal(SIGTERM)
      default: session.hangUp()
      }
      #expect(session.ending(within: .seconds(5)) != nil)
      let history = try Program.run("get", "/history", "--format", "csv", environment: environment)
      #expect(history.lines.count == 3 && history.lines[1].contains("/pilots"), "\(history.output)")
    }

    @Test("A read-only run says so and writes nothing at all")
    func readOnly() throws {
      let session = try list("--read-only")
      session.command("note Not kept")
      try session.wait(for: "This run is read-only")
      session.type("b")
      session.type("gpgr")
      session.command("export csv \(folder.path)/x.csv")
      try session.wait(for: "Cannot write files here. Copy with y instead.")
      session.command("screenshot \(folder.path)/x.svg")
      try session.wait(for: "Cannot write files here. Make the picture in a shell")
      session.type("ZZy")
      #expect(session.ending(within: .seconds(5)) == .status(0))
      #expect(folder.names.isEmpty)
    }

    @Test("Answers of a self-assessment are kept, and printed as the user's own")
    func assessment() throws {
      let session = try list()
      session.command("assess PL22")
      try session.waitForSelection("W1.1")
      session.type("40")
      try session.wait(for: "Outward dimension, before: 0 no information.")
      session.signal(SIGKILL)
      #expect(session.ending(within: .seconds(5)) == .signal(SIGKILL))
      let address = "/regions/PL22/assessment"
      let table = try Program.run("get", address, "--format", "csv", environment: environment)
      #expect(table.lines.first == "id,factor,your_before,your_after,your_change,question")
      #expect(table.lines.count == 19 && table.lines[1].hasPrefix("W1.1,Regional or national assets,4,,,"))
      #expect(table.lines[2].hasPrefix("W1.2,Outward dimension,0,,,") && table.lines[3].contains(",,,,"))
      let document = try Program.run("get", address, "--format", "md", environment: environment).output
      #expect(document.contains("Self-assessment, your own answers and not data of PL22 Śląskie"))
    }

    @Test("Looking around makes no database, and neither does a home that is not there")
    func nothingKept() throws {
      #expect(try notes().ending == .status(1))
      let session = try list()
      session.type("'")
      try session.wait(for: "There are no bookmarks here.")
      #expect(access(database, F_OK) != 0)
      let homeless = try Session(
        "/regions", environment: ["HOME": "/nowhere", "XDG_DATA_HOME": nil])
      try homeless.wait(for: "GDP/head")
      homeless.type("b")
      try homeless.wait(for: "There is no place for what is your own")
    }

    @Test("A database that is no database is told with its path and a remedy, and everything else works")
    func broken() throws {
      mkdir(folder.path + "/data", 0o700)
      try folder.write(Array(repeating: UInt8(ascii: "x"), count: 9_000), to: "data/smartspec/memory.db")
      let session = try Session("/", environment: environment.mapValues { $0 })
      try session.wait(for: "Your notes cannot be used: ")
      session.type("gr")
      try session.wait(for: "GDP/head")
      session.type("b")
      try session.wait(for: "Your notes cannot be used: ")
      session.type("gp")
      try session.wait(for: "the list of pilot actions") { $0.screen.lines[0].contains("Pilot actions") }
      let printed = try notes()
      #expect(printed.ending == .status(3) && printed.complaint.contains(database))
      #expect(try textOfFile(database).utf8.count == 9_000)
    }
  }
}
