import FoundationEssentials
import Glibc
import Testing

extension RealTerminalTests {
  @Suite("The mouse in a terminal")
  struct Mouse {
    /// A report in the form 1006; columns and rows from 0.
    private func report(_ code: Int, _ x: Int, _ y: Int, isUp: Bool = false) -> String {
      "\u{1B}[<\(code);\(x + 1);\(y + 1)\(isUp ? "m" : "M")"
    }

    private func click(_ x: Int, _ y: Int) -> String { report(0, x, y) + report(0, x, y, isUp: true) }

    private func place(_ text: String, on session: Session) throws -> (x: Int, y: Int) {
      let lines = session.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (y, line) in lines.enumerated() {
        if let range = line.firstRange(of: text) {
          return (line.distance(from: line.startIndex, to: range.lowerBound), y)
        }
      }
      throw Session.Late(description: "“\(text)” is not on the screen:\n\(session.screen.text)")
    }

    @Test(
      "M1: in a window of 300 columns a click, the wheel and a drag work where they are, beyond column 223")
    func wide() throws {
      let session = try Session("/regions?level=2", width: 300, height: 40)
      try session.waitForSelection("BG31")
      let asked = String(decoding: session.bytes, as: UTF8.self)
      #expect(asked.contains("\u{1B}[?1002h\u{1B}[?1006h"))
      #expect(!asked.contains("\u{1B}[?1003h") && !asked.contains("\u{1B}[?1000h"))
      let year = try place("newest", on: session)
      #expect(year.x > 223)
      session.type(report(65, year.x, year.y))
      try session.wait(for: "year 20")
      let (row, cell) = (try place("PL22", on: session), try place("Śląskie", on: session))
      session.type(click(row.x, row.y))
      try session.waitForSelection("PL22")
      session.type(
        report(0, row.x, row.y) + report(32, cell.x, cell.y + 1) + report(0, cell.x, cell.y + 1, isUp: true))
      try session.wait(for: "Sent 4 cells to the clipboard of the terminal")
      #expect(String(decoding: session.bytes, as: UTF8.self).contains("\u{1B}]52;c;UEwyM"))
      session.type("\u{1B}")
      session.type(click(cell.x, cell.y) + click(cell.x, cell.y))
      try session.wait(for: "1 Overview")
      #expect(session.screen.unknown.isEmpty)
    }

    @Test("With --no-mouse and after :mouse off the terminal keeps it")
    func off() throws {
      let without = try Session("/regions?level=2", "--no-mouse")
      try without.waitForSelection("BG31")
      #expect(!String(decoding: without.bytes, as: UTF8.self).contains("\u{1B}[?1002h"))
      let session = try Session("/regions?level=2")
      try session.waitForSelection("BG31")
      session.command("mouse off")
      try session.wait(for: "left to the terminal")
      let sent = String(decoding: session.bytes, as: UTF8.self)
      #expect(sent.components(separatedBy: "\u{1B}[?1002l").count == 2)
      session.command("mouse on")
      try session.wait(for: "The mouse is used")
      #expect(session.screen.unknown.isEmpty)
    }

    @Test("While the program is stopped the mouse is off, and on again after")
    func stopped() throws {
      let session = try Session("/regions?level=2")
      try session.waitForSelection("BG31")
      let before = session.bytes.count
      session.type("\u{1A}")
      try session.wait(for: "the mouse to be off") {
        String(decoding: $0.bytes.dropFirst(before), as: UTF8.self).contains("\u{1B}[?1002l")
      }
      let off = session.bytes.count
      session.signal(SIGCONT)
      try session.wait(for: "the mouse to be on again") {
        let sent = String(decoding: $0.bytes.dropFirst(off), as: UTF8.self)
        return sent.contains("\u{1B}[?1002h") && sent.contains("\u{1B}[?1006h")
      }
      try session.waitForSelection("BG31")
    }

    @Test("In tmux, which passes reports on, clicks arrive")
    func tmux() throws {
      let tmux = try Tmux(width: 100, height: 30, "'/regions?level=2'")
      let lines = try tmux.wait(for: "BE10")
      let row = try #require(lines.firstIndex { $0.contains("BE10") })
      try tmux.type(click(4, row))
      try tmux.wait(for: "the selected row") { $0[row].hasPrefix("▸") }
      try tmux.type(click(4, row))
      try tmux.wait(for: "1 Overview")
    }
  }
}
