import SmartSpecModel
import SmartSpecUI
import TerminalUI
import TestSupport
import Testing

@Suite("Properties of screens")
@MainActor
struct PropertyTests {
  private static let addresses = [
    "/", "/regions", "/regions/PL22", "/regions/PL22?tab=projects", "/challenges", "/challenges/C1",
    "/pilots", "/pilots/P-RIT",
    "/partnerships", "/partnerships/TP-HTF", "/indicators/gdp_pps_pct_eu", "/regions/EL30/roles",
  ]

  @Test("Every screen fills any size exactly and never traps")
  func anySize() {
    var random = SplitMix(seed: 1)
    var sizes = (0..<50).map { _ in
      Size(width: Int.random(in: 0...300, using: &random), height: Int.random(in: 0...100, using: &random))
    }
    sizes += [0, 1, 2, 39, 40, 41, 99, 100, 139, 140, 200].flatMap { width in
      [0, 1, 9, 10, 11, 25, 26, 45, 46].map { Size(width: width, height: $0) }
    }
    for address in Self.addresses {
      let app = TestApplication(address: address)
      for size in sizes {
        app.send(.resize(size))
        #expect(app.surface.size == size)
        if let cursor = app.frame.cursor { #expect(cursor.x <= size.width && cursor.y < max(1, size.height)) }
      }
    }
  }

  @Test("Random keys, pastes and resizes never trap", arguments: 0..<12)
  func randomKeys(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let names = [
      "enter", "esc", "backspace", "tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown",
      "ctrl-d", "ctrl-u", "ctrl-l", "space",
    ]
    let letters = Array("jkhlgGsSfda/?*pPRCTJDIAq[]0123456789xyzn.,:<|-\"~ąЖ漢")
    let app = TestApplication(address: Self.addresses[seed % Self.addresses.count])
    for _ in 0..<300 where !app.isFinished {
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        app.send(
          .resize(
            Size(
              width: Int.random(in: 0...200, using: &random), height: Int.random(in: 0...60, using: &random)))
        )
      case 1: app.send(.paste(String((0..<5).map { _ in letters.randomElement(using: &random) ?? "a" })))
      case 2...4: app.press(names.randomElement(using: &random) ?? "esc")
      default: app.type(String(letters.randomElement(using: &random) ?? "j"))
      }
      _ = app.surface
    }
  }

  @Test("Going back from anywhere gives the picture before, and no unknown address is shown")
  func backAlwaysRestores() {
    var random = SplitMix(seed: 7)
    let app = TestApplication(address: "/")
    let steps = ["enter", "P", "R", "T", "C", "I", "g r", "g p", "g c", "j", "2"]
    for _ in 0..<80 {
      let before = (app.surface, app.address)
      app.press(steps.randomElement(using: &random) ?? "enter")
      if app.address != before.1, !app.address.hasPrefix(before.1 + "?"),
        !app.address.hasPrefix(before.1 + "?tab")
      {
        let there = app.address
        app.press("[")
        if app.address == before.1 {
          #expect(
            app.surface.text.split(separator: "\n").dropLast(2)
              == before.0.text.split(separator: "\n").dropLast(2))
          app.press("]")
          #expect(app.address == there)
        }
      }
      #expect(!app.status.contains("Cannot open"))
    }
  }
}
