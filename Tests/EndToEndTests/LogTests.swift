import Glibc
import Testing

extension RealTerminalTests {
  @Suite("The log")
  struct Log {
    private func list(state: String) throws -> Session {
      let session = try Session("/regions?country=PL", environment: ["XDG_STATE_HOME": state])
      try session.waitForSelection("PL")
      return session
    }

    @Test("The load and an error are noted, with their time, for the user alone, and :log shows them")
    func notes() throws {
      let folder = try Folder()
      let session = try list(state: folder.path)
      session.command("export csv /dev/null/x.csv")
      try session.wait(for: "Cannot write /dev/null/x.csv: /dev/null is not a folder.")
      let file = folder.path + "/smartspec/smartspec.log"
      let lines = try textOfFile(file).split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.first?.contains("Z info Loaded data 20") == true)
      #expect(lines.last?.contains("Z error Cannot write /dev/null/x.csv") == true)
      #expect(lines.allSatisfy { $0.hasPrefix("20") && $0.dropFirst(10).hasPrefix("T") })
      var status = stat()
      #expect(stat(file, &status) == 0 && status.st_mode & 0o077 == 0)
      session.command("log")
      try session.wait(for: "both lines, the newest first") { session in
        let lines = session.screen.lines
        guard let error = lines.firstIndex(where: { $0.contains("error  Cannot write") }),
          let load = lines.firstIndex(where: { $0.contains("info   Loaded data") })
        else { return false }
        return error < load
      }
    }

    @Test("Where no log can be written nothing else changes")
    func unwritable() throws {
      let session = try list(state: "/dev/null/state")
      session.command("export csv /dev/null/x.csv")
      try session.wait(for: "Cannot write /dev/null/x.csv: /dev/null is not a folder.")
      session.command("log")
      try session.wait(for: "Nothing was noted yet.")
      session.type("ZZy")
      #expect(session.ending(within: .seconds(2)) == .status(0))
    }
  }
}
