import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Sessions that anybody may begin end by themselves")
@MainActor
struct SessionTests {
  private let clock = TestClock()

  private func application(
    _ rules: SessionRules, address: String = "/", tour: Tour? = nil
  ) -> TestApplication {
    let clock = clock
    let app = TestApplication(address: address) { services in
      services.clock = { clock.now }
      if let tour { services.tour = { _ in .success(tour) } }
    }
    app.follow(rules)
    return app
  }

  /// Lets time pass as the loop does: it looks whenever it said it would.
  private func pass(_ duration: Duration, _ app: TestApplication) {
    let end = clock.now + duration
    while !app.isFinished {
      guard let next = app.untilSessionChange, clock.now + next <= end else { break }
      clock.pass(next)
      app.watchSession()
    }
    clock.pass(end - clock.now)
    app.watchSession()
  }

  @Test("By SSH a line counts down after five minutes without a key, then the program leaves and says why")
  func abandoned() {
    let app = application(SessionRules(ending: .leaves))
    pass(.seconds(299), app)
    #expect(!app.status.contains("No key"))
    pass(.seconds(1), app)
    #expect(
      app.status.contains("No key for 5 minutes: the end of the session in 30 s. Press any key to stay."))
    pass(.seconds(12), app)
    #expect(app.status.contains("in 18 s"))
    pass(.seconds(18), app)
    #expect(app.isFinished && app.farewell == "Left after 330 s without a key.")
  }

  @Test("A key during the countdown only says that somebody is there")
  func stays() {
    let app = application(SessionRules(ending: .leaves), address: "/regions")
    let row = app.selectedLine
    pass(.seconds(310), app)
    app.press("j")
    #expect(app.selectedLine == row && !app.status.contains("No key"))
    app.press("j")
    #expect(app.selectedLine != row)
    pass(.seconds(299), app)
    #expect(!app.status.contains("No key"))
    app.send(.paste("x"))
    pass(.seconds(299), app)
    #expect(!app.isFinished && !app.status.contains("No key"))
  }

  @Test("The end of a session is announced five minutes before, and comes although keys are pressed")
  func longest() {
    let app = application(SessionRules(ending: .leaves, longest: .seconds(3600)))
    for _ in 0..<54 {
      pass(.seconds(60), app)
      app.press("j")
    }
    #expect(!app.status.contains("ends in"))
    pass(.seconds(60), app)
    #expect(app.status.contains("This session ends in 5 minutes: it may take 1 hour in all."))
    app.press("j")
    #expect(!app.status.contains("ends in"))
    pass(.seconds(60), app)
    #expect(app.status.contains("ends in 4 minutes"))
    pass(.seconds(180), app)
    #expect(app.status.contains("ends in 1 minute:"))
    app.press("j")
    pass(.seconds(60), app)
    #expect(app.isFinished && app.farewell == "Left: a session may take 1 hour.")
  }

  @Test("On a public screen nobody leaves, and nothing of a visitor is there for the next")
  func afresh() {
    let app = application(SessionRules(ending: .startsAfresh))
    let home = app.screen
    #expect(home.contains("q begins again."))
    app.open("/regions?year=2015")
    app.press("x j x /")
    app.type("secret")
    app.press("enter :")
    app.type("help")
    app.press("enter")
    pass(.seconds(330), app)
    #expect(!app.isFinished && app.screen == home)
    app.press("f backspace : up")
    #expect(!app.screen.contains("secret") && app.lines.last?.contains("help") == false)
    app.press("esc")
    // It does not count down to itself.
    pass(.seconds(3000), app)
    #expect(app.screen == home)
  }

  @Test(
    "On a public screen q, Z Z and Ctrl-c go Home at most",
    arguments: ["q", "Z Z", "ctrl-c ctrl-c", "q q q q y"])
  func cannotLeave(keys: String) {
    let app = application(SessionRules(ending: .startsAfresh), address: "/regions")
    app.press(keys)
    #expect(!app.isFinished)
    #expect(!app.screen.contains("Leave smartspec?"))
    app.press("g h q")
    #expect(!app.isFinished && app.status.contains("stays open"))
  }

  @Test("A tour plays while nobody is there, again and again, and any key ends it")
  func attraction() {
    let tour = Tour(
      title: "Loop",
      steps: [
        .init(address: "/regions", caption: "All regions."),
        .init(address: "/challenges", caption: "Four challenges.", hold: 20),
      ])
    let app = application(SessionRules(ending: .startsAfresh, attraction: "loop"), tour: tour)
    app.open("/documents")
    pass(.seconds(330), app)
    #expect(app.screen.contains("All regions.") && app.place.path == ["regions"])
    pass(.seconds(6), app)
    #expect(app.screen.contains("Four challenges."))
    pass(.seconds(19), app)
    #expect(app.screen.contains("Four challenges."))
    pass(.seconds(1), app)
    #expect(app.screen.contains("All regions."))
    pass(.seconds(3600), app)
    #expect(app.screen.contains("Loop"))
    app.press("j")
    #expect(app.place.path.isEmpty && app.status.contains("Press ? for help"))
    app.press("g d")
    #expect(app.place.path == ["documents"])
  }

  @Test("What is said changes when it was said it would, at any moment", arguments: 0..<40)
  func changes(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let start = ContinuousClock.now
    let rules = SessionRules(
      ending: .leaves, idle: .seconds(Int.random(in: 1...400, using: &random)),
      countdown: .seconds(Int.random(in: 1...40, using: &random)),
      longest: .seconds(Int.random(in: 1...900, using: &random)),
      notice: .seconds(Int.random(in: 1...400, using: &random)))
    var watch = SessionWatch(rules, start: start)
    for millisecond in stride(from: 0, to: 1_000_000, by: 713) {
      let now = start + .milliseconds(millisecond)
      if Int.random(in: 0..<200, using: &random) == 0 { watch.noteSign(at: now) }
      let state = watch.state(at: now)
      guard let next = watch.nextChange(after: now) else {
        #expect(state == .over || state == .abandoned)
        break
      }
      #expect(next > now)
      #expect(watch.state(at: next) != state || state == .calm)
      #expect(watch.state(at: now + (next - now) / 2) == state)
    }
  }
}
