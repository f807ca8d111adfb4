import SmartSpecModel
import SmartSpecUI
import TerminalUI

/// Opens a thing and goes on by letters, filters, tabs, back and forward, and looks whether back gives the picture before.
@MainActor
struct Walker {
  private let catalogue: Catalogue
  private var random: Generator
  private let starts: [Address]

  private static let steps = [
    "C", "P", "T", "F", "J", "D", "I", "R", "L", "enter", "enter", "enter", "j", "j", "G", "g g", "tab", "2",
    "3", "[", "]",
    "esc", "v", "s", "/ a enter", "/ e n esc", "l", "z", "*", "u", "x", "space", "f esc", "w esc",
  ]

  init(_ catalogue: Catalogue, seed: UInt64) {
    self.catalogue = catalogue
    random = Generator(state: seed)
    starts = catalogue.listingNames.flatMap { name -> [Address] in
      guard let listing = catalogue.listing(name), listing.rowCount > 0 else { return [] }
      let rows = stride(from: 0, to: listing.rowCount, by: max(1, listing.rowCount / 40))
      return [Address([name])] + rows.compactMap(listing.open)
    }
  }

  /// Walks, and sums up what was seen.
  mutating func walk(_ count: Int) -> String {
    var (steps, backs, faults) = (0, 0, [String]())
    for walk in 0..<count {
      let start = starts.randomElement(using: &random) ?? .home
      let app = Program(catalogue, start)
      for _ in 0..<Int.random(in: 3...12, using: &random) where !app.isFinished {
        let step = Self.steps.randomElement(using: &random) ?? "j"
        let before = (address: app.address, picture: app.body)
        app.press(step)
        steps += 1
        if app.text.contains("Cannot open") {
          faults.append("walk \(walk): \(before.address) \(step) cannot be opened")
        }
        let isWay = step == "enter" || (step.count == 1 && step.first?.isUppercase == true && step != "G")
        guard isWay, app.address.path != before.address.path, !app.isFinished else { continue }
        let there = app.address
        app.press("[")
        backs += 1
        if app.address != before.address || app.body != before.picture {
          faults.append("walk \(walk): \(before.address) \(step) and back is another picture")
        }
        app.press("]")
        if app.address != there {
          faults.append("walk \(walk): forward from \(before.address) is not \(there)")
        }
      }
    }
    return "\(count) walks, \(steps) steps, \(backs) times back and forward, \(faults.count) faults"
      + faults.prefix(12).map { "\n" + $0 }.joined()
  }
}

/// The program without a terminal.
@MainActor
private struct Program {
  private let application: Application

  init(_ catalogue: Catalogue, _ address: Address) {
    application = Application(
      services: .loaded(catalogue), size: Size(width: 100, height: 30), address: address)
    application.startLoading(with: catalogue)
    settle()
  }

  var isFinished: Bool { application.isFinished }
  var address: Address { application.address }
  var text: String { application.frame().surface.text }
  /// Without the lines for messages and hints, which a key may change.
  var body: [Substring] { text.split(separator: "\n").dropLast(2) }

  func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      if let key = Key(String(name)) { application.process(.key(key)) }
      settle()
    }
  }

  private func settle() {
    application.startWork()
    while application.isWorking {
      application.process(.wake)
      application.startWork()
    }
    if application.needsRest { application.rest() }
  }
}

/// The same numbers for the same seed.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
