import Testing

extension RealTerminalTests {
  @Suite("Little is sent, and nothing is done when there is nothing to do")
  struct Quiet {
    @Test("Two seconds without a key: no byte, no frame, no computing", arguments: ["/", "/regions"])
    func idle(address: String) throws {
      let session = try Session(address, data: Program.europe)
      try session.wait(for: address == "/" ? "data 20" : "GDP/head")
      session.settle(for: .milliseconds(500))
      let (bytes, frames, ticks) = (session.bytes.count, session.frames, session.child.ticks)
      #expect(!session.take(until: .now + .seconds(2)))
      #expect(session.bytes.count == bytes && session.frames == frames)
      #expect(ticks > 0 && session.child.ticks == ticks)
    }

    @Test("A key held in the list of regions sends at most 400 bytes a step")
    func heldKey() throws {
      let session = try Session("/regions", data: Program.europe)
      try session.wait(for: "GDP/head")
      var attempts: [(bytes: Int, longest: Duration)] = []
      repeat {
        session.settle()
        try session.press("gg")
        session.settle()
        let before = session.bytes.count
        var longest = Duration.zero
        for _ in 0..<60 {
          longest = max(longest, try ContinuousClock().measure { try session.press("j") })
        }
        try session.wait(for: "row 61") { $0.screen.lines[28].contains("61/") }
        attempts.append((session.bytes.count - before, longest))
        // On a busy machine the keys may follow too slowly, and then the preview is drawn as well.
      } while attempts.count < 10 && (attempts.last?.longest ?? .zero) > .milliseconds(60)
      let last = try #require(attempts.last)
      try #require(last.longest <= .milliseconds(60), "The machine is too busy: \(attempts)")
      #expect(last.bytes / 60 <= 400, "\(last.bytes / 60) bytes a step")
    }
  }
}
