import FoundationEssentials
import Testing

extension RealTerminalTests {
  @Suite("A light terminal gets a light theme")
  struct Backgrounds {
    private let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"
    private let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62;22c"

    private func sent(_ session: Session) -> String { String(decoding: session.bytes, as: UTF8.self) }

    /// Starts in a terminal that says nothing of its background in the environment, with what it will answer.
    private func session(answer: String = "", environment: [String: String?] = [:]) throws -> Session {
      var changes: [String: String?] = ["COLORFGBG": nil]
      changes.merge(environment) { $1 }
      let session = try Session(environment: changes)
      session.type(answer)
      return session
    }

    @Test("The terminal is asked before the first frame, and keys typed meanwhile are not lost")
    func answered() throws {
      let session = try session(answer: "g" + light + "r")
      try session.wait(for: "GDP/head")
      session.command("doctor")
      try session.wait(for: "eu-light (the terminal)")
      #expect(session.screen.text.contains("light, as the terminal says") && sent(session).contains(question))
    }

    @Test("COLORFGBG is enough, and a theme that was chosen stays")
    func environment() throws {
      let told = try session(environment: ["COLORFGBG": "0;15"])
      try told.waitForHome()
      told.command("doctor")
      try told.wait(for: "eu-light (COLORFGBG)")
      #expect(!sent(told).contains(question))
      let chosen = try session(answer: light, environment: ["SMARTSPEC_THEME": "mono"])
      try chosen.waitForHome()
      #expect(!sent(chosen).contains(question))
    }

    @Test("A terminal that says nothing gets the usual theme, and is not asked again")
    func silent() throws {
      let session = try session()
      try session.waitForHome()
      session.type(light + "gr")
      try session.wait(for: "GDP/head")
      session.command("doctor")
      try session.wait(for: "the terminal did not say within 30 ms")
      #expect(session.screen.text.contains("eu-dark (standard)"))
      #expect(sent(session).components(separatedBy: question).count == 2)
    }

    @Test(
      "Nobody elsewhere is asked, and no terminal that may not know the question",
      arguments: [["SSH_TTY": "/dev/pts/9"], ["TERM": "linux"], ["TERM": "vt100"], ["TERM": "screen"]])
    func notAsked(environment: [String: String]) throws {
      let session = try session(environment: environment.mapValues { $0 })
      try session.wait(for: "Synergies")
      #expect(!sent(session).contains("]11"))
    }
  }
}
