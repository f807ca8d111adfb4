import SmartSpecConfig
import TerminalUI
import Testing

@Suite("Theme files")
struct ThemeFileTests {
  private let palette = """
    [palette]
    night = { hex = "#0A1A3F", c256 = 17, c16 = "default" }
    gold = { hex = "#FFCC00", c256 = 220, c16 = "yellow" }

    """

  private func message(_ text: String) -> String {
    do {
      _ = try ThemeFile.parse(text, name: "fjord.toml")
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test("A style is two colours and words")
  func style() throws {
    let theme = try ThemeFile.parse(
      "name = \"fjord\"\nmode = \"dark\"\npaint = false\n" + palette
        + "[style]\nfocus = \"night on gold bold underline\"\nlink = \"gold italic\"\n", name: "x")
    #expect(theme.name == "fjord" && theme.mode == .dark && !theme.paint)
    let gold = ThemeColor(
      full: .rgb(r: 255, g: 204, b: 0), indexed256: .indexed(220), indexed16: .indexed(3))
    #expect(theme[.focus].background == gold)
    #expect(theme[.focus].emphasis == [.bold, .underline])
    #expect(theme[.link] == Style(foreground: gold, emphasis: .italic))
  }

  @Test("An empty file is a theme: everything is computed")
  func empty() throws {
    let theme = try ThemeFile.parse("", name: "bare")
    #expect(theme.name == "bare")
    #expect(theme[.focus].emphasis == .reverse)
    #expect(theme[.text].foreground == nil)
  }

  @Test("Without a number of the 256 colours the nearest is taken")
  func nearest() throws {
    let theme = try ThemeFile.parse(
      "[palette]\nred = { hex = \"#FE0102\" }\n[style]\nbad = \"red\"\n", name: "x")
    #expect(theme[.bad].foreground?.indexed256 == .indexed(196))
    #expect(theme[.bad].foreground?.indexed16 == .terminalDefault)
  }

  @Test("Mistakes are reported with file, line and what would be right")
  func mistakes() {
    #expect(
      message(palette + "[style]\ntext = \"gold\"\nfokus = \"gold\"\n").hasPrefix(
        "fjord.toml:6: error: there is no style “fokus”. Did you mean “focus”? Known: text, muted,"))
    #expect(
      message(palette + "[style]\nlink = \"silver bold\"\n")
        == "fjord.toml:5: error: there is no colour or emphasis “silver”. Known: default, gold, night, bold, dim, italic, "
        + "reverse, underline.")
    #expect(
      message("mode = \"grey\"") == "fjord.toml:1: error: there is no mode “grey”. Known: dark, light, any.")
    #expect(message("colour = 1").hasPrefix("fjord.toml:1: error: there is no setting “colour”."))
    #expect(message("paint = 3") == "fjord.toml:1: error: “paint” must be true or false.")
    #expect(message("[palette]\na = { hex = \"#12345\" }").contains(":2: error: “a” needs a hex colour"))
    #expect(message("[palette]\na = { hex = \"#123456\", c256 = 7 }").contains(":2: error: c256 of “a”"))
    #expect(
      message("[palette]\na = { hex = \"#123456\", c16 = \"pink\" }").contains(
        "“pink”. Known: default, black"))
    #expect(message("[palette]\na = \"#123456\"").contains(":2: error: “a” must look like"))
    #expect(message("palette = 1").contains("must be a table"))
    #expect(message("a = = 1").hasPrefix("fjord.toml:1: error: "))
  }

  @Test("A file that is not there says so")
  func unreadable() {
    #expect(throws: ConfigFileError.unreadable(file: "/nowhere/x.toml", reason: "there is no such file")) {
      try ThemeFile.load(path: "/nowhere/x.toml")
    }
  }
}
