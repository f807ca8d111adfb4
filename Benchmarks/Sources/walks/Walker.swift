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
