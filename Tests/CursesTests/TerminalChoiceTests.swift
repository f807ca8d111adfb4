import TerminalUI
import Testing

@testable import Curses

@Suite("Which terminal this is")
struct TerminalChoiceTests {
  private let database: [String: TerminalChoice.Description] = [
    "xterm": .init(colors: 8), "xterm-256color": .init(colors: 256), "vt100": .init(colors: 0),
    "screen": .init(colors: 8), "tmux-256color": .init(colors: 256), "linux": .init(colors: 8),
    "dumb": .init(canMoveCursor: false, colors: 0),
    "xterm-direct": .init(hasDirectColor: true, colors: 1 << 24),
  ]

  private func choice(_ environment: [String: String], colors: ColorDepth? = nil) -> TerminalChoice {
    TerminalChoice(environment: environment, colors: colors) { database[$0] }
  }

  @Test(
    "An unknown name falls back to its family, then to xterm",
    arguments: [
      ("xterm-256color", "xterm-256color"), ("xterm-ghostty", "xterm-256color"), ("foot", "xterm-256color"),
      ("tmux", "tmux-256color"), ("screen.xterm-new", "screen"), ("vt100", "vt100"), ("", "xterm-256color"),
      ("linux-16color", "linux"), ("nonsense", "xterm-256color"),
    ])
  func fallback(name: String, expected: String) {
    #expect(choice(["TERM": name]).name == expected)
  }

  @Test("A terminal that cannot move its cursor is told apart")
  func dumb() {
    #expect(!choice(["TERM": "dumb"]).canMoveCursor)
  }

  @Test("Without any database what all terminals understand is used")
  func noDatabase() {
    let choice = TerminalChoice(environment: ["TERM": "xterm"], colors: nil) { _ in nil }
    #expect(choice.name == nil && choice.canMoveCursor)
    #expect(choice.depth == .sixteen)
  }

  @Test(
    "Colours follow the environment",
    arguments: [
      (["TERM": "xterm-256color"], ColorDepth.indexed, 0),
      (["TERM": "xterm"], .sixteen, 0),
      (["TERM": "vt100"], .mono, 0),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .full, 1 << 24),
      (["TERM": "xterm-kitty"], .full, 1 << 24),
      (["TERM": "xterm-direct"], .full, 1 << 24),
      (["TERM": "screen", "COLORTERM": "truecolor"], .sixteen, 0),
      (["TERM": "screen", "COLORTERM": "truecolor", "TMUX": "x"], .full, 1 << 24),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .mono, 0),
      (["TERM": "xterm-256color", "NO_COLOR": ""], .indexed, 0),
    ])
  func colors(environment: [String: String], depth: ColorDepth, missing: Int) {
    #expect(choice(environment).depth == depth)
    #expect(choice(environment).missingColors == missing)
  }

  @Test("The user's wish comes first, and the description gets the colours it lacks")
  func wish() {
    #expect(choice(["TERM": "xterm", "NO_COLOR": "1"], colors: .indexed).depth == .indexed)
    #expect(choice(["TERM": "xterm"], colors: .indexed).missingColors == 256)
    #expect(choice(["TERM": "vt100"], colors: .sixteen).missingColors == 8)
  }

  @Test("UTF-8 is likely if the locale or the terminal says so")
  func utf8() {
    #expect(choice(["LANG": "pl_PL.utf8"]).isLikelyUTF8)
    #expect(!choice(["LANG": "C", "TERM": "xterm"]).isLikelyUTF8)
    #expect(!choice(["LANG": "pl_PL.UTF-8", "LC_ALL": "C"]).isLikelyUTF8)
    #expect(choice(["TERM": "foot"]).isLikelyUTF8)
  }

  @Test("Over SSH escape waits longer")
  func remote() {
    #expect(choice(["SSH_TTY": "/dev/pts/1"]).isRemote && !choice([:]).isRemote)
  }
}
