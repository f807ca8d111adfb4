import Testing

extension RealTerminalTests {
  @Suite("In tmux")
  struct InTmux {
    private func waitForHome(_ tmux: Tmux, width: Int, height: Int) throws {
      let home = try picture(width: width, height: height, data: Program.europe)
      try tmux.wait(for: "Home") { $0.joined(separator: "\n").trimmedEnd == home }
    }

    @Test("The window has the title of the screen, and its own one afterwards")
    func title() throws {
      let tmux = try Tmux(
        width: 100, height: 30,
        command: "printf '\\033]2;mine\\033\\\\'; \(Program.path) /regions/PL22; exec cat")
      try tmux.wait(for: "Śląskie")
      try tmux.wait(for: "its title") { _ in (try? tmux.title) == "smartspec · PL22 Śląskie" }
      try tmux.type("ZZy")
      try tmux.wait(for: "its own title") { _ in (try? tmux.title) == "mine" }
    }

    @Test("Home is painted with the four challenges", arguments: [(100, 30), (80, 24)])
    func home(width: Int, height: Int) throws {
      let tmux = try Tmux(width: width, height: height)
      try waitForHome(tmux, width: width, height: height)
      let text = try tmux.lines.joined(separator: "\n")
      for challenge in challenges { #expect(text.contains(challenge)) }
      #expect(try tmux.facts[2] == "1")
      #expect(try tmux.selectedLine.contains("1  Lagging & transition"))
    }

    @Test("The list of regions is browsed and filtered, and the cursor is where the eye is")
    func browse() throws {
      let tmux = try Tmux(width: 100, height: 30)
      try waitForHome(tmux, width: 100, height: 30)
      try tmux.press("g", "r")
      try tmux.wait(for: "GDP/head")
      let rows = try tmux.lines.indices.filter { try tmux.lines[$0].hasPrefix("▸") }
      let first = try #require(rows.first)
      #expect(rows.count == 1)
      #expect(try tmux.facts[1] == "\(first)")
      try tmux.press("j", "j", "j")
      try tmux.wait(for: "the fourth row") { $0[first + 3].hasPrefix("▸") }
      #expect(try tmux.facts[1] == "\(first + 3)")
      try tmux.press("Up")
      try tmux.wait(for: "the third row") { $0[first + 2].hasPrefix("▸") }
      #expect(try tmux.facts[1] == "\(first + 2)")

      try tmux.type("/slas")
      try tmux.wait(for: "PL22")
      try tmux.wait(for: " / slas")
      #expect(try tmux.facts[0...1] == ["7", "29"])
      try tmux.press("Enter")
      try tmux.wait(for: "PL22")
    }

    @Test("The frame fits after the window has changed its size")
    func resize() throws {
      let tmux = try Tmux(width: 100, height: 30)
      try waitForHome(tmux, width: 100, height: 30)
      for (width, height) in [(80, 24), (160, 50), (40, 12), (100, 30)] {
        try tmux.resize(width: width, height: height)
        try waitForHome(tmux, width: width, height: height)
      }
    }

    @Test("It leaves with the status 0, and the screen is what it was")
    func leave() throws {
      let tmux = try Tmux(width: 100, height: 30)
      try waitForHome(tmux, width: 100, height: 30)
      try tmux.press("q")
      try tmux.wait(for: "Leave smartspec?")
      try tmux.press("y")
      let left = try tmux.wait(for: "status 0")
      #expect(left.joined().trimmedEnd == "status 0")
      #expect(try tmux.facts[2] == "0")
    }

    @Test("No colours with NO_COLOR, many without")
    func colors() throws {
      for (environment, hasColors) in [(["NO_COLOR": "1"], false), ([:], true)] {
        let tmux = try Tmux(width: 100, height: 30, environment: environment)
        try waitForHome(tmux, width: 100, height: 30)
        #expect(try tmux.coloredText.contains("\u{1B}[38;") == hasColors)
      }
    }

    @Test("Home is right with a vt100, an unknown terminal and an ASCII locale")
    func surroundings() throws {
      for (environment, glyphs) in [
        (["TERM": "vt100"], "full"), (["TERM": "nonsense"], "full"), (["LANG": "C"], "ascii"),
      ] {
        let tmux = try Tmux(width: 100, height: 30, environment: environment)
        let home = try picture(glyphs: glyphs, data: Program.europe, isOfLocale: glyphs == "ascii")
        try tmux.wait(for: "Home") { $0.joined(separator: "\n").trimmedEnd == home }
      }
    }
  }
}
