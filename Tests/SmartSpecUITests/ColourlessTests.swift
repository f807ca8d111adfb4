import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@Suite("Nothing is said by colour alone")
@MainActor
struct ColourlessTests {
  @Test(
    "The letters of a list tell the selected row and the marked ones", arguments: GlyphLevel.allCases)
  func rows(glyphs: GlyphLevel) {
    let app = TestApplication(address: "/regions?level=2", glyphs: glyphs)
    app.press("j j")
    let selected = app.lines.filter { $0.hasPrefix(Glyphs.selection(glyphs)) }
    #expect(selected == [app.selectedLine])
    let before = app.lines
    app.press("space k k")
    let marked = app.lines.filter { $0.contains(Glyphs.mark(glyphs)) }
    #expect(before.allSatisfy { !$0.contains(Glyphs.mark(glyphs)) } && !marked.isEmpty)
  }

  @Test("Classes of a map have signs of their own where there are no colours", arguments: GlyphLevel.allCases)
  func classes(glyphs: GlyphLevel) {
    let signs = Glyphs.densities(glyphs)
    #expect(Set(signs).count == signs.count && signs.count == 6)
    let app = TestApplication(address: "/map/gdp_pps_pct_eu", shading: .signs, glyphs: glyphs)
    let shown = signs.dropFirst().filter { sign in app.screen.contains(sign) }
    #expect(shown.count >= 3, "\(app.screen)")
    #expect(!Theme.mono.colorsScales)
  }

  @Test("Series and groups of a chart have different signs", arguments: GlyphLevel.allCases)
  func groups(glyphs: GlyphLevel) {
    let app = TestApplication(
      catalogue: Samples.europe ?? .empty, address: "/scatter/gdp_pps_pct_eu/unemployment_rate",
      glyphs: glyphs
    )
    let full = ["●", "○", "◆"], block = ["●", "○", "■"], ascii = ["o", "x", "*"]
    for sign in glyphs == .full ? full : glyphs == .block ? block : ascii {
      #expect(app.screen.contains(sign + " "), "\(sign)")
    }
  }

  @Test("Without colours the roles that stand out differ by their attributes")
  func attributes() {
    let plain = Theme.mono[.text]
    for role in [StyleRole.focus, .focusIdle, .mark, .match, .here, .title, .link, .bad, .warn, .ok] {
      #expect(Theme.mono[role].emphasis != plain.emphasis, "\(role.name)")
    }
    #expect(Theme.mono[.focus].emphasis != Theme.mono[.focusIdle].emphasis)
  }
}
