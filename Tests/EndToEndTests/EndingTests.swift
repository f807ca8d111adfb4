import FoundationEssentials
import Glibc
import TestSupport
import Testing

extension RealTerminalTests {
  @Suite("Nothing of it stays, whenever and however it ends")
  struct EndingOf {
    /// The processes that show these data.
    private func programs(of data: String) -> [pid_t] { Processes.running(Program.path, with: data) }

    @Test("Two hundred connections that are lost at any moment leave no process, no file and no memory")
    func lostConnections() throws {
      let folder = try Folder()
      symlink(Program.small, folder.path + "/data")
      let state = folder.path + "/state"
      mkdir(state, 0o700)
      func left() -> [String] {
        ["/tmp", "/dev/shm"].flatMap { Processes.names(in: $0) }.filter { $0.contains("smartspec-frame") }
      }
      var random = SplitMix(seed: 7)
      for _ in 0..<25 {
        let sessions = try (0..<8).map { _ in
          try Session(
            "--data", folder.path + "/data", environment: ["TMPDIR": folder.path, "XDG_STATE_HOME": state])
        }
        for session in sessions {
          session.take(until: .now + .milliseconds(Int.random(in: 0..<12, using: &random)))
          session.hangUp()
        }
        for session in sessions { #expect(session.ending(within: .seconds(5)) != nil) }
      }
      #expect(programs(of: folder.path + "/data").isEmpty)
      #expect(left().isEmpty && Set(folder.names) == ["data", "state"])
    }

    @Test("Signals at any moment while keys are pressed leave the terminal as it was", arguments: 0..<10)
    func anyMoment(seed: UInt64) throws {
      var random = SplitMix(seed: seed)
      let signals = [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS]
      let number = signals[Int.random(in: 0..<signals.count, using: &random)]
      let session = try Session()
      try session.wait(for: "the first frame") { $0.frames > 0 && $0.screen.isAlternate }
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        session.type(["j", "gr", "\r", "[", "/a\u{1B}", "gm", "l"][Int.random(in: 0..<7, using: &random)])
        session.take(until: .now + .microseconds(Int.random(in: 0..<4000, using: &random)))
      }
      session.signal(number)
      #expect(session.ending(within: .seconds(2)) == .signal(number))
      session.settle()
      #expect(session.modes == session.untouchedModes && !session.screen.isAlternate)
      let sent = String(decoding: session.bytes, as: UTF8.self)
      // The title of the window is as often given back as it was kept.
      func count(_ sequence: String) -> Int { sent.components(separatedBy: sequence).count }
      #expect(count("\u{1B}[22;2t") == 2 && count("\u{1B}[23;2t") == 2)
      #expect(sent.contains("\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l\u{1B}[?2004l"))
    }

    @Test("A program that breaks says where in a file, and names the file")
    func report() throws {
      let folder = try Folder()
      let session = try Session("--trap-on-key", environment: ["XDG_STATE_HOME": folder.path + "/state"])
      try session.waitForHome()
      session.type("!")
      #expect(session.ending(within: .seconds(5)) != .status(0))
      session.settle()
      let path = folder.path + "/state/smartspec/crash.txt"
      let lines = try textOfFile(path).split(separator: "\n")
      #expect(lines.first?.hasPrefix("smartspec ") == true && lines.count > 5)
      #expect(lines.dropFirst().first?.hasPrefix("signal ") == true)
      #expect(session.screen.text.contains("smartspec broke (signal"))
      #expect(!session.screen.isAlternate)
    }

    @Test("Without any terminal it says Home line by line and ends")
    func noTerminal() throws {
      let outcome = try Program.run(Program.path, [])
      #expect(outcome.ending == .status(0) && outcome.complaint.isEmpty)
      #expect(outcome.lines.contains("Home. Newest figures.") && !outcome.bytes.contains(0x1B))
    }
  }

  @Suite("Slow and hostile lines")
  struct Lines {
    @Test("By SSH the parts of a key may come a tenth of a second apart")
    func slowKey() throws {
      let session = try Session("/regions?level=2&country=PL", environment: ["SSH_TTY": "/dev/pts/99"])
      try session.waitForSelection("PL")
      session.settle()
      let first = session.screen.line
      session.type("j")
      try session.wait(for: "the second row") { $0.screen.line != first && $0.screen.line.contains("PL") }
      session.type("\u{1B}")
      session.take(until: .now + .milliseconds(100))
      session.type("[A")
      try session.wait(for: "the first row") { $0.screen.line == first }
      #expect(session.screen.text.contains("Regions"))
    }

    @Test("A reply that comes late is neither typed nor run", arguments: ["/", ":"])
    func lateReply(prompt: String) throws {
      let session = try Session("/regions?level=2")
      try session.waitForSelection("BG")
      session.type(prompt + "sl")
      try session.wait(for: prompt == "/" ? " / sl" : " : sl")
      let line = session.screen.lines.last
      session.type("\u{1B}]11;rgb:1a1a/1a1a/1a1a\u{7}\u{1B}[?62;22c\u{1B}[0n\u{1B}[12;40R")
      session.settle()
      #expect(session.screen.lines.last == line)
      session.type("a")
      try session.wait(for: prompt == "/" ? " / sla" : " : sla")
    }

    @Test("A held key on a slow line draws ten frames a second, and is not late")
    func slowLine() throws {
      // Nobody answers how the terminal is, so it counts as far away.
      let session = try Session(
        "/regions", data: Program.europe, environment: ["SSH_TTY": "/dev/pts/99"])
      try session.wait(for: "GDP/head")
      session.settle()
      let frames = session.frames
      for _ in 0..<50 {
        session.type("j")
        session.take(until: .now + .milliseconds(10))
      }
      try session.wait(for: "row 51") { $0.screen.lines[28].contains("51/") }
      session.settle()
      #expect(session.frames - frames <= 14)
    }

    @Test("Five hundred sizes, with keys between them: the last frame fits")
    func sizes() throws {
      let session = try Session()
      try session.waitForHome()
      var random = SplitMix(seed: 5)
      for _ in 0..<500 {
        session.resize(
          width: Int.random(in: 1...250, using: &random), height: Int.random(in: 1...90, using: &random))
        if Int.random(in: 0..<3, using: &random) == 0 {
          session.type(["gr", "j", "\r", "[", "gm", "?", "\u{7}"][Int.random(in: 0..<7, using: &random)])
        }
      }
      session.resize(width: 100, height: 30)
      session.type("\u{7}\u{7}\u{7}")
      session.settle()
      session.type("gh")
      session.settle()
      session.type("\u{C}")
      try session.waitForHome()
    }
  }
}
