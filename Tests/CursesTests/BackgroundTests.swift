import Testing

@testable import Curses

@Suite("The background of a terminal")
struct BackgroundTests {
  @Test(
    "The last field of COLORFGBG says it",
    arguments: [
      ("0;15", Background.light), ("0;default;15", .light), ("15;0", .dark), ("0;7", .light), ("7;8", .dark),
      ("0;default", nil), ("", nil), ("0;16", nil), ("x", nil),
    ])
  func environment(value: String, expected: Background?) {
    #expect(BackgroundQuestion.told(by: ["COLORFGBG": value]) == expected)
    #expect(BackgroundQuestion.told(by: [:]) == nil)
  }

  @Test(
    "An answer has one to four digits a part",
    arguments: [
      ("11;rgb:ffff/ffff/ffff", Background.light), ("11;rgb:fd/f6/e3", .light), ("11;rgb:0/0/0", .dark),
      ("11;rgb:1a1a/1b1b/2626", .dark), ("11;rgba:ffff/ffff/ffff/ffff", .light), ("11;rgb:00/00/ff", .dark),
      ("11;rgb:ffff/ffff", nil), ("11;rgb:fffff/0/0", nil), ("11;rgb:-f/f/f", nil), ("11;rgb:", nil),
      ("11;?", nil), ("", nil),
    ])
  func answer(reply: String, expected: Background?) {
    #expect(BackgroundQuestion.background(in: Array(reply.utf8)) == expected)
  }

  @Test(
    "Terminals that may not know the question are not asked",
    arguments: [
      ("xterm-256color", true), ("tmux-256color", true), ("foot", true), ("alacritty", true),
      ("linux", false),
      ("vt100", false), ("dumb", false), ("screen-256color", false), ("putty", false), ("", false),
    ])
  func takesCommands(name: String, expected: Bool) {
    #expect(TerminalChoice(environment: ["TERM": name], colors: nil) { _ in nil }.takesCommands == expected)
  }

  @Test("tmux under the name of screen is asked")
  func tmux() {
    let environment = ["TERM": "screen-256color", "TMUX": "/tmp/tmux,1,0"]
    #expect(TerminalChoice(environment: environment, colors: nil) { _ in nil }.takesCommands)
  }
}
