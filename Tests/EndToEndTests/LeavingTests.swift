import Glibc
import Testing

extension RealTerminalTests {
  @Suite("The terminal is given back on every way out")
  struct Leaving {
    /// What every way out has in common: it is quick, and all is as before.
    private func expectGivenBack(
      _ session: Session, _ ending: Ending, sourceLocation: SourceLocation = #_sourceLocation,
      after leave: () -> Void
    ) {
      #expect(session.screen.isAlternate, sourceLocation: sourceLocation)
      #expect(session.modes != session.untouchedModes, sourceLocation: sourceLocation)
      leave()
      #expect(session.ending(within: .seconds(1)) == ending, sourceLocation: sourceLocation)
      session.settle()
      #expect(!session.screen.isAlternate, sourceLocation: sourceLocation)
      #expect(session.modes == session.untouchedModes, sourceLocation: sourceLocation)
      let sent = String(decoding: session.bytes, as: UTF8.self)
      // Pasted text is not marked any more, and the cursor can be seen.
      #expect(isLast("\u{1B}[?2004l", after: "\u{1B}[?2004h", in: sent), sourceLocation: sourceLocation)
      for mode in ["1002", "1006"] {
        #expect(
          isLast("\u{1B}[?\(mode)l", after: "\u{1B}[?\(mode)h", in: sent), sourceLocation: sourceLocation)
      }
      #expect(
        !sent.contains("\u{1B}[?25l") || isLast("\u{1B}[?25h", after: "\u{1B}[?25l", in: sent),
        sourceLocation: sourceLocation)
    }

    private func isLast(_ text: String, after other: String, in sent: String) -> Bool {
      guard let last = sent.ranges(of: text).last else { return false }
      return sent.ranges(of: other).allSatisfy { $0.lowerBound < last.lowerBound }
    }

    @Test("After q and y, with the status 0")
    func quit() throws {
      let session = try Session()
      try session.waitForHome()
      try session.press("q")
      try session.wait(for: "Leave smartspec?")
      expectGivenBack(session, .status(0)) { session.type("y") }
    }

    @Test("Not after q and n")
    func stay() throws {
      let session = try Session()
      try session.waitForHome()
      try session.press("q")
      try session.wait(for: "Leave smartspec?")
      try session.press("n")
      try session.waitForHome()
    }

    @Test("After Ctrl-c twice")
    func interrupted() throws {
      let session = try Session()
      try session.waitForHome()
      try session.press("\u{3}")
      try session.wait(for: "Press Ctrl-c again to leave")
      expectGivenBack(session, .status(0)) { session.type("\u{3}") }
    }

    @Test(
      "By a signal, of which the program then dies",
      arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE])
    func signals(number: Int32) throws {
      let session = try Session()
      try session.waitForHome()
      expectGivenBack(session, .signal(number)) { session.signal(number) }
    }

    @Test("By a signal while the data are loaded", arguments: [SIGTERM, SIGHUP, SIGSEGV])
    func early(number: Int32) throws {
      let session = try Session(data: Program.europe)
      try session.wait(for: "the first frame") { $0.frames > 0 && $0.screen.isAlternate }
      expectGivenBack(session, .signal(number)) { session.signal(number) }
    }

    @Test("When the program breaks")
    func trap() throws {
      let session = try Session("--trap-on-key")
      try session.waitForHome()
      #if arch(x86_64)
      let trap = SIGILL
      #else
      let trap = SIGTRAP
      #endif
      expectGivenBack(session, .signal(trap)) { session.type("!") }
    }

    @Test("The key that breaks it does nothing unless it was asked for")
    func noTrap() throws {
      let session = try Session()
      try session.waitForHome()
      try session.press("!")
      try session.wait(for: "! does nothing here")
    }

    @Test("A lost connection ends the program", arguments: [false, true])
    func hangUp(ignoringTheSignal isIgnored: Bool) throws {
      let session = try Session(
        prefix: isIgnored ? ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""] : [])
      try session.waitForHome()
      session.hangUp()
      #expect(session.ending(within: .seconds(2)) != nil)
    }

    @Test("A lost connection ends the program while it loads", arguments: [false, true])
    func earlyHangUp(ignoringTheSignal isIgnored: Bool) throws {
      let session = try Session(
        data: Program.europe, prefix: isIgnored ? ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""] : [])
      try session.wait(for: "the first frame") { $0.frames > 0 }
      session.hangUp()
      #expect(session.ending(within: .seconds(2)) != nil)
    }
  }
}
