import SmartSpecModel
import SmartSpecStore
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Self-assessment of a strategy")
@MainActor
struct AssessmentTests {
  private let kept: TestMemory

  init() throws { kept = try TestMemory() }

  private func application(
    _ address: String = "/regions/PL22/assessment", size: Size = Size(width: 100, height: 30)
  ) -> TestApplication {
    TestApplication(size: size, address: address) { services in
      services.memory = kept.memory
      services.today = { "2026-11-23" }
    }
  }

  private func mark(_ factor: String, _ phase: AnswerKey.Phase, _ edition: String = "2026-11-23") -> Int? {
    let key = AnswerKey(region: "PL22", edition: edition, factor: factor, phase: phase)
    return kept.things.answers[key]?.mark
  }

  private func keep(_ marks: [(String, AnswerKey.Phase, Int)], edition: String = "2026-11-20") throws {
    try kept.store.keep(
      marks.map { factor, phase, mark in
        .answer(
          AnswerKey(region: "PL22", edition: edition, factor: factor, phase: phase),
          Answer(mark: mark, made: Moment("2026-11-20 09:00:00")))
      })
  }

  @Test("The eighteen questions are answered by digits, one after the other, before and after")
  func answering() {
    let app = application("/regions/PL22")
    app.press("g A")
    #expect(app.status.contains("1/18 questions"))
    app.press("4 0")
    #expect(app.status.contains("Outward dimension, before: 0 no information."))
    app.press("g g tab 5")
    #expect(mark("W1.1", .before) == 4 && mark("W1.2", .before) == 0 && mark("W1.1", .after) == 5)
    #expect(mark("W1.2", .after) == nil)
    let first = app.lines.first { $0.dropFirst(2).hasPrefix("W1.1") }
    #expect(first?.contains("████  4") == true && first?.contains("█████ 5") == true)
    #expect(app.screen.contains("before 2.0 from 2 of 18, after 5.0 from 1 of 18"))
  }

  @Test("A question whose answer is taken away is not answered with zero", arguments: ["-", "delete"])
  func clearing(key: String) {
    let app = application()
    app.press("0 4 g g \(key)")
    #expect(mark("W1.1", .before) == nil && mark("W1.2", .before) == 4)
    #expect(app.screen.contains("before 4.0 from 1 of 18"))
    app.press("U")
    #expect(mark("W1.1", .before) == 0 && app.screen.contains("before 2.0 from 2 of 18"))
  }

  @Test("h and l choose before and after as they choose columns everywhere")
  func columns() {
    let app = application()
    app.press("l 3 h 2")
    #expect(mark("W1.1", .after) == 3 && mark("W1.2", .before) == 2)
  }

  @Test("The newest assessment is gone on with; :assess with another name begins another")
  func editions() throws {
    try keep([("W1.1", .before, 1)], edition: "2025-03-01")
    try keep([("W1.1", .before, 2)])
    let app = application()
    #expect(app.lines[0].contains("Self-assessment 2026-11-20"))
    app.press("5")
    #expect(mark("W1.1", .before, "2026-11-20") == 5)
    app.command("assess PL22 2027-01-15")
    app.press("3")
    #expect(mark("W1.1", .before, "2027-01-15") == 3 && mark("W1.1", .before, "2025-03-01") == 1)
  }

  @Test("Enter opens the criterion of a question, C its challenges")
  func links() {
    let app = application()
    app.press("enter")
    #expect(app.address == "/governance_criteria?cursor=EC11-1")
    app.press("[ C")
    #expect(app.address.hasPrefix("/challenges?id=C1,C2"))
    #expect(app.status.contains("1/2"))
  }

  @Test("An answer of another session is there when the questions are shown again")
  func otherSession() throws {
    let app = application()
    app.press("5")
    app.press("enter")
    try keep([("W1.2", .before, 3)], edition: "2026-11-23")
    app.press("[")
    #expect(app.screen.contains("before 4.0 from 2 of 18"))
  }

  @Test("The page of the region says that there is one, apart from the data, and leads to it")
  func onPage() throws {
    try keep([("W1.1", .before, 2), ("W1.2", .before, 3)])
    let app = application("/regions/PL22")
    #expect(app.screen.contains("Self-assessment 2026-11-20: before 2.5 from 2 of 18, after: no answer"))
    app.press("g g enter")
    #expect(app.address.hasPrefix("/regions/PL22/assessment"))
    #expect(!application("/regions/PL21").screen.contains("Self-assessment"))
  }

  @Test("w says of an answer that it is the user's own, and of a question where it is from")
  func source() throws {
    try keep([("W1.1", .before, 2)])
    let app = application()
    app.press("w")
    #expect(app.screen.contains("the user of this program, not the data"))
    #expect(!app.screen.contains("data of 2026"))
    app.press("G")
    #expect(app.screen.contains("s3platform.jrc.ec.europa.eu"))
  }

  @Test("Nothing can be answered in a read-only run")
  func readOnly() {
    let app = TestApplication(address: "/regions/PL22/assessment") {
      $0.memory = .none("This run is read-only.")
    }
    app.press("4")
    #expect(app.status.contains("This run is read-only."))
  }

  /// Answers to all questions before, and to some after.
  private func fill() throws {
    let marks = [2, 1, 3, 4, 2, 2, 1, 0, 3, 2, 3, 1, 4, 2, 3, 1, 2, 0]
    let factors = (1...6).flatMap { step in (1...3).map { "W\(step).\($0)" } }
    try keep(zip(factors, marks).map { ($0, .before, $1) })
    try keep(zip(factors, marks).filter { !$0.0.hasPrefix("W5") }.map { ($0, .after, min(5, $1 + 2)) })
  }

  @Test("It looks as recorded", arguments: ["", "z"])
  func pictures(keys: String) throws {
    try fill()
    for (width, height) in [(80, 24), (100, 30), (160, 50)] {
      let app = application(size: Size(width: width, height: height))
      app.press(keys)
      expectPicture(
        app.surface, named: "assessment\(keys.isEmpty ? "" : "-alone")-\(width)x\(height)",
        in: Samples.repository + "/Tests/SmartSpecUITests/Pictures")
    }
  }

  @Test("At the ascii level it is drawn with ASCII only, and says the same")
  func ascii() throws {
    try fill()
    let surface = Application.picture(
      of: Address("/regions/PL22/assessment"), catalogue: Samples.small ?? .empty,
      size: Size(width: 100, height: 30), glyphs: .ascii, memory: kept.memory)
    #expect(surface.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(surface.text.contains("##    2") && surface.text.contains("before 2.0 from 18 of 18"))
  }
}
