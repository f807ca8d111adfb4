import TerminalUI
import Testing

@Suite("Themes")
struct ThemeTests {
  @Test("A role without a style is computed from text and accent")
  func computed() {
    let red = ThemeColor(full: .rgb(r: 255, g: 0, b: 0), indexed256: .indexed(196), indexed16: .indexed(1))
    let black = ThemeColor(full: .rgb(r: 0, g: 0, b: 0), indexed256: .indexed(16), indexed16: .indexed(0))
    let theme = Theme(
      name: "half", mode: .dark, paint: true,
      styles: [
        .text: Style(foreground: .terminalDefault, background: black), .accent: Style(foreground: red),
      ])
    #expect(theme[.link].foreground == red)
    #expect(theme[.muted].foreground == .terminalDefault)
    #expect(StyleRole.allCases.allSatisfy { theme[$0].background == black })
    #expect(theme[.focus].emphasis == .reverse)
  }

  @Test("A theme that does not paint leaves the background to the terminal")
  func unpainted() {
    let black = ThemeColor(full: .rgb(r: 0, g: 0, b: 0), indexed256: .indexed(16), indexed16: .indexed(0))
    let theme = Theme(name: "bare", mode: .any, paint: false, styles: [.text: Style(background: black)])
    #expect(theme[.text].background == nil && theme[.muted].background == nil)
  }

  @Test("Contrast is that of WCAG 2")
  func contrast() throws {
    let white = Color.rgb(r: 255, g: 255, b: 255)
    #expect(abs(try #require(white.contrast(with: .rgb(r: 0, g: 0, b: 0))) - 21) < 0.001)
    #expect(abs(try #require(white.contrast(with: .rgb(r: 0x77, g: 0x77, b: 0x77))) - 4.478) < 0.001)
    #expect(Color.indexed(1).contrast(with: white) == nil)
    #expect(try #require(Color.indexed(231).contrast(with: white)) == 1)
  }

  @Test("The selected row can be told from the others without colour")
  func monoFocus() {
    let others = StyleRole.allCases.filter { $0 != .focus && $0 != .match && $0 != .bad }
    #expect(others.allSatisfy { Theme.mono[$0] != Theme.mono[.focus] })
    #expect(Theme.mono[.focusIdle] != Theme.mono[.text])
  }
}
