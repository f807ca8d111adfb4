import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

/// Questions that officers ask, each answered on a screen within eight keys from Home.
@Suite("Questions by keys")
@MainActor
struct QuestionTests {
  private func answer(_ keys: String, then expected: [String], size: Size = Size(width: 100, height: 30)) {
    let pressed = keys.split(separator: " ")
    #expect(pressed.count <= 8, "\(keys) are \(pressed.count) keys")
    let app = TestApplication(catalogue: (Samples.europe ?? .empty), size: size)
    app.press(keys)
    for text in expected { #expect(app.screen.contains(text), "“\(text)” after \(keys)") }
  }

  @Test("1: which 12 regions were in the industrial-transition pilot, and when were they chosen?")
  func industrialTransition() {
    answer(
      "g p enter 2",
      then: [
        "FRE", "SE31", "ITC1", "DED", "BE3", "ES13", "FRB", "FI1D", "FRF", "UKD3", "LT", "SI", "2017-12-12",
        "2018-03-07", "1/12 participants",
      ])
  }

  @Test("3: which pilots cover challenge 2?")
  func pilotsOfChallenge() {
    answer("g c j P", then: ["1/36 pilot actions", "Interregional innovation projects"])
  }

  @Test("4: which pilots are still running? A missing end is said")
  func running() { answer("g p 2", then: ["Vanguard Initiative pilots", "1/16 pilot actions", "ongoing"]) }

  @Test("5: all roles of Andalucía")
  func roles() {
    answer(
      "/ e s 6 1 enter 7",
      then: [
        "P-IIP-SUS", "P-IIP-TBD", "P-IIP-BAT", "P-ESCP-TRACK", "P-PRI", "TP-TBD", "TP-BLDG", "TP-TOUR",
        "TP-SOLAR", "TP-BATT", "1/10 roles",
      ])
  }

  @Test("8: which less-developed regions share energy with a leader? None, and the answer says so")
  func pairings() {
    let app = TestApplication(catalogue: (Samples.europe ?? .empty), address: "/pairings?theme=energy")
    #expect(app.screen.contains("There are no pairings here"))
  }

  @Test("9: which regions are most like Kärnten, and 10: why?")
  func similar() {
    answer(
      "/ a t 2 1 enter g R", then: ["1/243 regions", "AT22", "Distance 0.150 from Kärnten", "Innovation"])
  }

  @Test("11: which regions are members of High Tech Farming?")
  func members() { answer("g t / h t f enter 2", then: ["ITI1", "Toscana", "EE", "1/23 members"]) }

  @Test("12: does the member count equal the announced count?")
  func namedAndStated() {
    let app = TestApplication(catalogue: (Samples.europe ?? .empty))
    app.press("g p / m r e")
    #expect(app.screen.contains("3 of 16"))
    app.open("/pilots?filter=P-IIP-HTF")
    #expect(app.screen.contains("23 of 23"))
  }

  @Test("14: what category is a region in each period?")
  func category() { answer("/ e s 6 1 enter", then: ["2014–2020 transition", "2021–2027 less developed"]) }

  @Test(
    "16: which scoreboard group is a value in, with its sign?",
    arguments: [
      ("1 1 2", "Strong "), ("1 1 8", "Strong +"), ("1 0 0", "Strong -"), ("9 9 . 9", "Moderate +"),
      ("7 0", "Moderate -"),
    ])
  func scoreboardGroup(digits: String, group: String) { answer("g s / " + digits, then: [group]) }
}
