import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Line by line, every screen")
@MainActor
struct LinearWalkTests {
  /// Signs that a braille line or a voice cannot give, and what a terminal would obey.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isObeyed || scalar.value < 0x20 || (0x2500...0x28FF).contains(scalar.value)
  }

  private func check(_ lines: [String], _ place: String) {
    let wrong = lines.filter { line in
      line.unicodeScalars.contains(where: isForbidden) || line.count > 400 || line.contains("  ")
        || line != line.trimmingBlanks()
    }
    #expect(wrong.isEmpty, "\(place)")
  }

  @Test("Nothing but words is said, no line is long", arguments: Screens.all)
  func words(screen: Screen) {
    let listener = Listener(address: screen.example.description)
    let place = screen.example.description
    #expect(listener.opening.count > 1)
    check(listener.opening, place)
    var count = 0
    while listener.session.hasMore, count < 8 {
      count += 1
      check(listener.type("m"), place)
    }
    for line in ["w", "m", "commands", "m", "O", "f", "d", "o", "c", "e", "esc", "p 1"] {
      check(listener.type(line), "\(place) \(line)")
    }
  }

  @Test("Every number opens what its line says", arguments: Screens.all)
  func numbers(screen: Screen) {
    let listener = Listener(address: screen.example.description)
    let application = listener.session.application
    let context = application.context
    let targets: [Address?] =
      switch application.screen.pane {
      case .list(let list): list.rows.prefix(6).map { list.listing.open($0) }
      case .document(let document):
        document.make(application.screen.documentContext(context)).compactMap(\.target).prefix(6).map { $0 }
      }
    for (index, target) in targets.enumerated() {
      guard let target else { continue }
      let before = application.trail.position
      listener.type("\(index + 1)")
      let wanted = target.with("year", nil)
      guard application.trail.position > before else { continue }
      #expect(
        Screens.controller(for: wanted, in: application.context)?.address == application.screen.address,
        "\(screen.example) \(index + 1) should open \(wanted), is at \(application.screen.address)")
      listener.type("[")
    }
  }

  @Test("Whatever is typed is answered in words", arguments: 0..<2)
  func anything(seed: Int) {
    var random = SplitMix(seed: UInt64(300 + seed))
    let listener = Listener()
    let words = Commands.all.map(\.id).filter { $0 != "quit" }
    let keys = Commands.all.flatMap { $0.keys.map { $0.keys.map(\.description).joined() } }
    let others = [
      "", "m", "yes", "no", "/a", "/", "help", "PL22", "w 2", "P 1", "xyz", ":", "/regions?country=PL",
    ]
    for _ in 0..<120 {
      let kinds = [words, keys, others, (1...12).map(String.init)]
      let line = kinds.randomElement(using: &random)?.randomElement(using: &random) ?? ""
      let place = listener.address
      let said = listener.type(line)
      guard !listener.session.isFinished else { return }
      #expect(!said.isEmpty, "\(place) \(line)")
      check(said, "\(place) \(line)")
    }
  }

  @Test("A session of a dozen lines says what it said when it was written down")
  func transcript() {
    let listener = Listener()
    var text = listener.opening
    let lines = [
      "go regions country:PL", "sort -gdp", "w", "1", "", "P", "[", "freq category", "1", "u", "map",
      "class 1",
      "challenges", "1", "xyz", "help",
    ]
    for line in lines { text += ["> " + line] + listener.type(line) }
    expectText(
      text.map { $0 + "\n" }.joined(),
      file: Samples.repository + "/Tests/SmartSpecUITests/Pictures/linear.txt")
  }
}
