import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Random walks")
@MainActor
struct WalkTests {
  /// Letters, ways back and forward, filters, tabs and lenses: what leads from one thing to another.
  private static let steps = [
    "C", "P", "T", "F", "J", "D", "I", "R", "L", "enter", "enter", "enter", "j", "j", "G", "g g", "tab", "2",
    "3", "[", "]",
    "esc", "g r", "g p", "g t", "g f", "g y", "g k", "g d", "g n", "v", "s", "/ a enter", "/ e n esc", "l",
    "z", "*", "u",
  ]

  @Test(
    "A hundred and twenty steps each never trap, show no address that leads nowhere, and back gives the picture before",
    arguments: 0..<3)
  func walk(seed: Int) throws {
    let catalogue = try #require(Samples.europe)
    var random = SplitMix(seed: UInt64(100 + seed))
    let app = TestApplication(catalogue: catalogue, size: Size(width: 100, height: 30))
    var checked = 0
    for _ in 0..<90 {
      let step = Self.steps.randomElement(using: &random) ?? "j"
      let isOpening = step == "enter" || step.first?.isUppercase == true && step != "G"
      let before = (address: app.address, picture: app.surface.text)
      app.press(step)
      guard !app.isFinished else { return }
      #expect(!app.status.contains("Cannot open"), "\(before.address) \(step): \(app.status)")
      guard isOpening, app.address != before.address, checked < 300 else { continue }
      checked += 1
      let there = app.address
      app.press("[")
      #expect(app.address == before.address, "back from \(there)")
      #expect(body(app.surface.text) == body(before.picture), "\(before.address) \(step) and back")
      app.press("]")
      #expect(app.address == there)
    }
    #expect(checked > 10)
  }

  /// Without the lines for messages and hints, which a key may change.
  private func body(_ picture: String) -> [Substring] { picture.split(separator: "\n").dropLast(2) }
}
