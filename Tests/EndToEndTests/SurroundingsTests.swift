import Glibc
import Testing

extension RealTerminalTests {
  @Suite("It starts in any surroundings")
  struct Surroundings {
    @Test(
      "Home is right whatever TERM says",
      arguments: ["xterm-256color", "vt100", "nonsense", "screen-256color"])
    func terminals(name: String) throws {
      let session = try Session(environment: ["TERM": name])
      try session.waitForHome()
      try session.press("gr")
      try session.wait(for: "GDP/head")
    }

    @Test("On the console of Linux Home has simpler characters")
    func console() throws {
      let session = try Session(environment: ["TERM": "linux"])
      try session.waitForHome(glyphs: "block")
    }

    /// Terminals, and those among them that show UTF-8 whatever the locale of this machine says.
    private static let terminals = [
      "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "xterm-kitty",
      "xterm-ghostty", "alacritty", "foot", "putty-256color", "nonsense", "",
    ]
    private static let modern: Set = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot"]

    @Test(
      "Home is right with every kind of terminal in every kind of locale",
      arguments: ["C", "POSIX", "en_US.ISO-8859-1", "C.UTF-8", "xx_YY"])
    func everywhere(locale: String) throws {
      let folder = try HostileTextTests.package()
      var homes: [String: String] = [:]
      for glyphs in ["full", "block", "ascii"] {
        homes[glyphs] = try RealTerminalTests.picture(
          glyphs: glyphs, data: folder.path, isOfLocale: glyphs == "ascii")
      }
      let sessions = try Self.terminals.map { name in
        try Session(data: folder.path, environment: ["TERM": name, "LANG": locale])
      }
      for (name, session) in zip(Self.terminals, sessions) {
        let isUTF8 = locale.hasSuffix("UTF-8") || Self.modern.contains(name)
        let isSimple = ["linux", "putty-256color"].contains(name)
        let home = try #require(homes[!isUTF8 ? "ascii" : isSimple ? "block" : "full"])
        try session.wait(for: "Home with \(name) in \(locale), which is\n\(home)") { $0.screen.text == home }
        #expect(session.screen.unknown.isEmpty, "\(name)")
        #expect(isUTF8 || session.bytes.allSatisfy { $0 < 0x80 }, "\(name)")
      }
    }

    @Test("The user can say which characters the terminal shows", arguments: ["full", "block", "ascii"])
    func glyphs(level: String) throws {
      let session = try Session("--glyphs", level)
      try session.waitForHome(glyphs: level)
    }

    @Test("Without TERM")
    func noTerm() throws {
      let session = try Session(environment: ["TERM": nil])
      try session.waitForHome()
    }

    @Test("A terminal that cannot move its cursor is spoken to line by line, in nothing but text")
    func dumb() throws {
      let session = try Session(height: 200, environment: ["TERM": "dumb"])
      try session.wait(for: "the prompt") { $0.bytes.suffix(2) == Array("> ".utf8) }
      session.type("PL22\n")
      try session.wait(for: "PL22 Śląskie, Overview.")
      session.type("q\n")
      #expect(session.ending(within: .seconds(5)) == .status(0))
      session.settle()
      #expect(session.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x0D })
      #expect(session.screen.styles.isEmpty && session.modes == session.untouchedModes)
    }

    @Test("Who asks for all signs where the locale is C gets them")
    func askedForAll() throws {
      let session = try Session("--glyphs", "full", environment: ["LANG": "C"])
      try session.waitForHome()
    }

    @Test("Only ASCII is sent where the locale is C", arguments: ["C", ""])
    func locale(name: String) throws {
      let session = try Session(environment: ["LANG": name])
      try session.waitForHome(glyphs: "ascii", isOfLocale: true)
      try session.press("gr")
      try session.wait(for: "GDP/head")
      session.settle()
      #expect(session.bytes.allSatisfy { $0 < 0x80 })
    }

    @Test("A UTF-8 locale that this machine does not have is UTF-8 all the same")
    func missingLocale() throws {
      let session = try Session(environment: ["LANG": "xx_YY.UTF-8"])
      try session.waitForHome()
    }

    @Test("No colour is sent with NO_COLOR", arguments: ["xterm-256color", "xterm", "xterm-kitty"])
    func noColor(terminal: String) throws {
      let session = try Session(environment: ["NO_COLOR": "1", "TERM": terminal])
      try session.waitForHome()
      try session.press("gr")
      try session.wait(for: "GDP/head")
      session.settle()
      #expect(colors(session).isEmpty && !session.screen.styles.isEmpty)
    }

    @Test(
      "As many colours are sent as were asked for",
      arguments: [("never", ""), ("16", "3"), ("256", "38;5;"), ("true", "38;2;")])
    func depth(choice: String, prefix: String) throws {
      let session = try Session("--color", choice)
      try session.waitForHome()
      let sent = colors(session)
      #expect(sent.isEmpty == (choice == "never"))
      #expect(choice == "never" || sent.contains { $0.hasPrefix(prefix) })
      if choice == "16" { #expect(!sent.contains { $0.hasPrefix("38;5") || $0.hasPrefix("38;2") }) }
      if choice == "256" { #expect(!sent.contains { $0.hasPrefix("38;2") }) }
    }

    @Test("Without anything to type from, Home is said, and that was all")
    func redirectedInput() throws {
      let session = try Session(height: 60, input: .file("/dev/null", O_RDONLY))
      try session.wait(for: "Strengthening Innovation in Europe’s Regions.")
      #expect(session.ending(within: .seconds(5)) == .status(0))
      #expect(!session.bytes.contains(0x1B))
    }

    @Test("Data that are not there are a sentence on the screen, not an end")
    func noData() throws {
      let session = try Session("--data", "/nowhere")
      try session.wait(for: "cannot read /nowhere")
      session.type("qy")
      #expect(session.ending(within: .seconds(2)) == .status(0))
    }

    @Test("An address that leads nowhere opens Home with a sentence")
    func noAddress() throws {
      let session = try Session("/regionz")
      try session.wait(for: "Did you mean /regions?")
    }

    /// The colours among the changes of style, each with its parts.
    private func colors(_ session: Session) -> [String] {
      session.screen.styles.flatMap { style in
        var rest = style.split(separator: ";").map(String.init)[...]
        var found: [String] = []
        while let first = rest.first, let number = Int(first) {
          let length = number != 38 && number != 48 ? 1 : rest.dropFirst().first == "5" ? 3 : 5
          let isColor = (30...48).contains(number) || (90...107).contains(number)
          if isColor, number != 39 { found.append(rest.prefix(length).joined(separator: ";")) }
          rest = rest.dropFirst(length)
        }
        return found
      }
    }
  }
}
