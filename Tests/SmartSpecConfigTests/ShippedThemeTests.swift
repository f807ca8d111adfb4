import SmartSpecConfig
import TerminalUI
import Testing

@Suite("The themes of the program")
struct ShippedThemeTests {
  private static let directory: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/") + "/themes"
  }()
  private static let names = ["eu-dark", "eu-light", "mono"]

  private let catalogue = ThemeCatalogue(directories: [Self.directory])

  @Test("All of them are listed and load", arguments: names)
  func loads(name: String) throws {
    #expect(catalogue.names.contains(name))
    #expect(try catalogue.load(name).name == name)
  }

  @Test("The built-in themes are those of the files")
  func builtIn() throws {
    for theme in [Theme.fallback, .mono] {
      let loaded = try catalogue.load(theme.name)
      for role in StyleRole.allCases { #expect(loaded[role] == theme[role], "\(role.name)") }
      #expect(loaded == theme)
      #expect(try ThemeCatalogue(directories: ["/nowhere"]).load(theme.name) == theme)
    }
  }

  @Test("An unknown theme says which there are", arguments: ["fjord", "../themes/mono", ""])
  func unknown(name: String) {
    #expect(throws: ConfigFileError.unknownTheme(name: name, known: ["eu-dark", "eu-light", "mono"])) {
      try catalogue.load(name)
    }
  }

  @Test(
    "Text can be read at 24 bit", arguments: ["eu-dark", "eu-light"],
    [
      (7.0, [StyleRole.text, .focus]),
      (4.5, [.focusIdle, .muted, .title, .header, .key, .input, .match, .overlay, .flag]),
      (4.5, [.ok, .warn, .bad, .link, .mark, .accent]),
      (3.0, [.rule]),
    ])
  func contrast(name: String, rule: (least: Double, roles: [StyleRole])) throws {
    let theme = try catalogue.load(name)
    for role in rule.roles {
      let foreground = try #require(theme[role].foreground).full
      let background = try #require(theme[role].background).full
      let contrast = try #require(foreground.contrast(with: background))
      #expect(contrast >= rule.least, "\(name) \(role.name)")
    }
  }

  @Test("The selected row differs at every depth", arguments: names)
  func selection(name: String) throws {
    let theme = try catalogue.load(name)
    for role in [StyleRole.focus, .focusIdle] {
      let (own, text) = (theme[role], theme[.text])
      #expect(own.background?.full != text.background?.full || own.emphasis != text.emphasis)
      #expect(own.background?.indexed256 != text.background?.indexed256 || own.emphasis != text.emphasis)
      #expect(own.background?.indexed16 != text.background?.indexed16 || own.emphasis != text.emphasis)
    }
  }
}
