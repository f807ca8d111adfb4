import Testing

extension RealTerminalTests {
  @Suite("Keys, pasted text and new sizes arrive as they were meant")
  struct Input {
    private func regions() throws -> Session {
      let session = try Session("/regions?level=2&country=PL")
      try session.waitForSelection("PL")
      session.settle()
      return session
    }

    @Test("Escape and [A in two writes, 20 ms apart, are the key Up")
    func splitSequence() throws {
      let session = try regions()
      let first = session.screen.line
      try session.press("j")
      try session.wait(for: "the second row") { $0.screen.line != first && $0.screen.line.contains("PL") }
      session.settle()
      let frames = session.frames
      session.type("\u{1B}")
      session.take(until: .now + .milliseconds(20))
      #expect(session.frames == frames)
      session.type("[A")
      try session.wait(for: "the first row") { $0.screen.line == first }
      #expect(session.screen.text.contains("Regions"))
    }

    @Test("Escape alone goes up, without another key")
    func escape() throws {
      let session = try regions()
      session.type("\u{1B}")
      try session.waitForHome()
    }

    @Test("Arrows and other keys of xterm are understood", arguments: ["\u{1B}[B", "\u{1B}OB", "\u{E}"])
    func down(key: String) throws {
      let session = try regions()
      let row = session.screen.cursor.y
      session.type(key)
      try session.wait(for: "the second row") { $0.screen.cursor.y == row + 1 }
    }

    @Test("10 kB of pasted text run no command")
    func paste() throws {
      let session = try Session("/regions?level=2", "--trap-on-key")
      try session.waitForSelection("BG")
      try session.press("/")
      try session.wait(for: " / ")
      let text =
        String(String(repeating: "q y ! gh \r\n\u{3}\u{3} [ zz ", count: 1000).utf8.prefix(10_240)) ?? ""
      session.type("\u{1B}[200~\(text)\u{1B}[201~")
      try session.wait(for: "No region matches “q y ! gh")
      session.settle()
      #expect(!session.isGone && session.screen.text.contains("Regions"))
      try session.press("\u{7}")
      try session.waitForSelection("BG")
    }

    @Test("Text pasted where nothing is typed runs no command either")
    func pasteElsewhere() throws {
      let session = try Session("--trap-on-key")
      try session.waitForHome()
      session.type("\u{1B}[200~qy!\ngr\u{1B}[201~")
      try session.wait(for: "Pasted text is taken in / only")
      #expect(challenges.allSatisfy(session.screen.text.contains))
    }

    @Test("Letters that are not Latin can be typed")
    func letters() throws {
      let session = try Session("/regions?level=2")
      try session.waitForSelection("BG")
      try session.press("/")
      session.type("αττικ")
      try session.wait(for: " / αττικ")
      try session.wait(for: "EL30")
    }

    @Test("Every frame fits the size, whatever it becomes")
    func sizes() throws {
      let session = try Session()
      try session.waitForHome()
      for (width, height) in [(80, 24), (160, 50), (61, 17), (20, 5), (1, 1), (300, 100), (100, 30)] {
        session.resize(width: width, height: height)
        try session.waitForHome()
      }
    }

    @Test("Keys and sizes in any order leave it alive, with a last frame that fits", arguments: 0..<4)
    func anything(seed: UInt64) throws {
      let session = try Session()
      try session.waitForHome()
      var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
      func random(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % count
      }
      let keys = [
        "j", "k", "gr", "gc", "\r", "[", "]", "/", "a", "\u{1B}[B", "\t", "G", "gg", "s", "l", "?", "\u{1B}",
        "P", "R",
      ]
      for _ in 0..<60 {
        session.type((0..<3).map { _ in keys[random(keys.count)] }.joined())
        if random(3) == 0 { session.resize(width: 20 + random(150), height: 5 + random(50)) }
        session.take(until: .now + .milliseconds(5))
      }
      session.resize(width: 100, height: 30)
      session.settle()
      for _ in 0..<3 {
        session.type("\u{7}")
        session.settle(for: .milliseconds(100))
      }
      session.type("\u{1B}")
      session.settle()
      session.type("gh")
      try session.wait(for: "Home") {
        $0.screen.lines[0].hasPrefix(" smartspec") && $0.screen.lines[0].contains("data 20")
      }
      try session.press("\u{C}")
      try session.wait(for: "the challenges") { session in challenges.allSatisfy(session.screen.text.contains)
      }
      session.type("qy")
      #expect(session.ending(within: .seconds(2)) == .status(0))
    }
  }
}
