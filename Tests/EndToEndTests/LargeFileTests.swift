import Glibc
import Testing

extension RealTerminalTests {
  /// A CSV file that nobody described, as it is sent by mail or comes through a pipe.
  @Suite("A CSV file of its own")
  struct LargeFileTests {
    private static let count = 30_000

    /// Grants with quotes, line breaks inside cells, missing and negative amounts.
    private static let text: String = {
      var text = "id,title,fund,start,amount_eur\n"
      for row in 1...count {
        let title =
          row % 1000 == 7
          ? "\"Zugspitze, \"\"north\"\"\nface\"" : row % 3 == 0 ? "Réseau de chaleur" : "Rail link"
        let amount = row % 10 == 0 ? "" : row % 7 == 0 ? "-\(row)" : "\(row).5"
        text += "G\(row),\(title),\(row % 4 == 0 ? "CF" : "ERDF"),20\(10 + row % 10)-03-01,\(amount)\n"
      }
      return text
    }()

    private func file(_ folder: Folder) throws -> String {
      try folder.write(Self.text.utf8, to: "grants.csv")
    }

    @Test("It is shown at once, filtered while one types, counted and sorted")
    func browse() throws {
      let folder = try Folder()
      let tmux = try Tmux(width: 100, height: 30, "--data", try file(folder))
      try tmux.wait(for: "1/30,000 rows")
      #expect(try tmux.lines[0].contains("smartspec › grants"))
      try tmux.type("/zugsp")
      try tmux.wait(for: "1/30 of 30,000 rows")
      try tmux.press("Enter")
      try tmux.wait(for: "the cursor on G7") { _ in (try? tmux.selectedLine.contains("G7")) == true }
      try tmux.press("Escape")
      try tmux.wait(for: "of 30,000 rows") { !$0.joined().contains("filter: zugsp") }
      try tmux.press("l", "l", "f")
      let panel = try tmux.wait(for: "7,500")
      #expect(panel.contains { $0.contains("ERDF") && $0.contains("22,500") && $0.contains("75.0 %") })
      try tmux.press("Escape")
      try tmux.press("l", "l", "s", "g", "g")
      try tmux.wait(for: "sort: amount_eur")
      try tmux.wait(for: "the greatest amount") { lines in
        lines.contains { $0.hasPrefix("▸ G29999") && $0.contains("30 k€") }
      }
      try tmux.press("G")
      try tmux.wait(for: "the missing ones last") {
        $0.contains { $0.hasPrefix("▸ G30000") && $0.contains(" :") }
      }
      try tmux.press("q")
      try tmux.wait(for: "Leave smartspec?")
      try tmux.press("y")
      try tmux.wait(for: "status 0")
    }

    @Test("It may come through a pipe, while keys come from the terminal")
    func pipe() throws {
      let folder = try Folder()
      let fifo = folder.path + "/pipe"
      #expect(mkfifo(fifo, 0o600) == 0)
      let tmux = try Tmux(width: 100, height: 30, "--data", "-", "<", fifo)
      _ = try Program.run("/bin/sh", ["-c", "cat '\(try file(folder))' > '\(fifo)'"])
      try tmux.wait(for: "1/30,000 rows")
      try tmux.press("G")
      try tmux.wait(for: "30,000/30,000 rows")
      try tmux.press("q")
      try tmux.wait(for: "Leave smartspec?")
      try tmux.press("y")
      try tmux.wait(for: "status 0")
    }

    @Test("A file that is cut off while it is shown ends nothing, and is told")
    func truncated() throws {
      let folder = try Folder()
      let path = try file(folder)
      let tmux = try Tmux(width: 100, height: 30, "--data", path)
      try tmux.wait(for: "1/30,000 rows")
      #expect(truncate(path, 5_000) == 0)
      try tmux.press("G")
      try tmux.wait(for: "was changed after it was read")
      try tmux.type("/rail")
      try tmux.press("Enter")
      try tmux.wait(for: "filter: rail")
      try tmux.press("r")
      try tmux.wait(for: "of fewer rows") {
        $0.contains { $0.contains(" of ") && !$0.contains("30,000 rows") }
      }
      try tmux.press("q")
      try tmux.wait(for: "Leave smartspec?")
      try tmux.press("y")
      try tmux.wait(for: "status 0")
    }

    @Test("The other commands read it too")
    func commands() throws {
      let folder = try Folder()
      let path = try file(folder)
      let found = try Program.run(
        "get", "--data", path, "/grants?filter=zugspitze&columns=id,title&limit=1", "--format", "csv")
      #expect(found.output == "id,title\nG7,\"Zugspitze, \"\"north\"\"\nface\"\n")
      let lowest = try Program.run(
        "get", "--data", path, "/grants?sort=amount_eur&columns=id,amount_eur&limit=2", "--format", "csv")
      #expect(lowest.output == "id,amount_eur\nG29995,-29995\nG29988,-29988\n")
      #expect(try Program.run("info", "--data", path).output.contains("30,000"))
      #expect(try Program.run("check", path).ending == .status(0))
      #expect(try Program.run("get", "--data", folder.path + "/none.csv", "/none").ending == .status(3))
    }
  }
}
