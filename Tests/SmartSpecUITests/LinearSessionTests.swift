import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Line by line, sessions that anybody may begin end by themselves")
@MainActor
struct LinearSessionTests {
  private let clock = TestClock()

  private func listener(_ ending: SessionRules.Ending, longest: Duration? = nil) -> Listener {
    let clock = clock
    let listener = Listener { $0.clock = { clock.now } }
    listener.session.application.follow(SessionRules(ending: ending, longest: longest))
    return listener
  }

  /// Lets time pass as the loop does, and returns what is said meanwhile.
  private func pass(_ duration: Duration, _ listener: Listener) -> [String] {
    let application = listener.session.application
    let end = clock.now + duration
    var said: [String] = []
    while !application.isFinished, let next = application.untilSessionChange, clock.now + next <= end {
      clock.pass(next)
      said += listener.session.watch()
    }
    clock.pass(end - clock.now)
    return said
  }

  @Test("That nobody types is said once and not counted down, a line goes on, and then it leaves")
  func abandoned() {
    let listener = listener(.leaves)
    #expect(pass(.seconds(299), listener).isEmpty)
    #expect(
      pass(.seconds(20), listener)
        == ["Nothing was typed for a while: this ends in 30 seconds. Type a line to stay."])
    #expect(listener.type("PL22")[0].hasPrefix("PL22 Śląskie"))
    #expect(pass(.seconds(331), listener).count == 1 && listener.session.isFinished)
    #expect(listener.session.application.farewell?.contains("without a key") == true)
  }

  @Test("The end of a long session is announced once")
  func longest() {
    let listener = listener(.leaves, longest: .seconds(600))
    var said: [String] = []
    for _ in 0..<3 {
      said += pass(.seconds(150), listener)
      listener.type("m")
    }
    #expect(said.count == 1 && said[0].hasPrefix("This session ends in 5 minutes"))
  }

  @Test("On a public screen it begins again for the next visitor, and q does not end it")
  func afresh() {
    let listener = listener(.startsAfresh)
    #expect(listener.session.opening()[0].hasSuffix("help; q begins again."))
    listener.type("PL22")
    #expect(pass(.seconds(400), listener).contains("This begins again for the next visitor."))
    #expect(listener.address == "/")
    listener.type("PL22")
    #expect(listener.type("q")[0] == "This program stays open for the next visitor.")
    #expect(!listener.session.isFinished && listener.address == "/")
  }

  @Test(
    "What is typed ahead of an end is kept apart from what was said: nothing waits after leaving a screen")
  func leaving() {
    let listener = listener(.startsAfresh)
    listener.type("/regions")
    listener.type("q")
    #expect(listener.type("1")[0].hasPrefix("1 Lagging"))
  }
}
