import SmartSpecConfig
import TerminalUI
import Testing

@Suite("Settings in a file")
struct SettingsFileTests {
  @Test("Settings are read with the line where they stand")
  func all() {
    let settings = SettingsFile.parse(
      """
      # mine
      theme  = "eu-light"
      mouse  = false

      glyphs = "block"
      color  = 256
      ambiguous_width = 2
      links = false
      """, name: "/home/me/settings.toml")
    #expect(settings.problems.isEmpty)
    #expect(settings.theme?.value == "eu-light" && settings.theme?.place == "settings.toml:2")
    #expect(settings.mouse?.value == false && settings.mouse?.place == "settings.toml:3")
    #expect(settings.glyphs?.value == .block && settings.glyphs?.place == "settings.toml:5")
    #expect(settings.color?.value == .indexed && settings.color?.place == "settings.toml:6")
    #expect(settings.ambiguousWidth?.value == .wide && settings.links?.value == false)
  }

  @Test("An empty file and a colour that the terminal decides are no wishes")
  func nothing() {
    #expect(SettingsFile.parse("", name: "s") == Settings())
    #expect(SettingsFile.parse("color = \"auto\"", name: "s") == Settings())
  }

  @Test(
    "What is wrong says where and what would be right, and the line after it counts",
    arguments: [
      ("them = \"mono\"", "s:1: error: there is no setting “them”. Did you mean “theme”?"),
      ("mouse = \"no\"", "s:1: error: “mouse” must be true or false."),
      ("glyphs = \"blok\"", "s:1: error: there is no value of glyphs “blok”. Did you mean “block”?"),
      ("color = true", "s:1: error: “color” must be one of \"auto\", \"never\", \"16\""),
      ("[mouse]", "s:1: error: “mouse” must be true or false."),
      ("ambiguous_width = 3", "s:1: error: “ambiguous_width” must be 1 or 2."),
      ("mouse = ", "s:1: error: "), ("mouse = \"", "s:1: error: "),
      ("[$x]", "s:1: error: A head needs a name"),
      ("[ [", "s:1: error: A "),
    ])
  func wrong(line: String, problem: String) {
    let settings = SettingsFile.parse("\(line)\n", name: "s")
    #expect(settings.problems.first?.hasPrefix(problem) == true, "\(settings.problems)")
    guard !line.hasPrefix("[mouse]") else { return }
    let others = SettingsFile.parse("\(line)\ntheme = \"mono\"\n", name: "s")
    #expect(others.theme?.value == "mono" && others.theme?.place == "s:2")
    #expect(others.problems.count == 1, "\(others.problems)")
  }

  @Test("A text that goes on over lines and does not end is named once, and nothing is kept")
  func openText() {
    let settings = SettingsFile.parse("mouse = false\ntheme = \"\"\"\n", name: "s")
    #expect(!settings.problems.isEmpty && settings.theme == nil)
  }

  @Test("A file that cannot be read is named")
  func unreadable() {
    let settings = SettingsFile.load(path: "/nowhere/settings.toml")
    #expect(settings.problems == ["Cannot read /nowhere/settings.toml: there is no such file."])
  }
}
