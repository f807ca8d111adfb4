import SmartSpecModel
import TerminalUI

/// Turns what a user wrote into bindings, and says what is wrong with it.
struct KeyMapReading {
  private(set) var own: [KeyMap.Own] = []
  private(set) var problems: [String] = []

  /// Keys that tmux, screen, flow control or the terminal itself take before the program sees them.
  static let unreliable: Set<String> = Set("absqzhijm[".map { "ctrl-\($0)" })

  /// Names that can stand over a group of bindings.
  private static let screens =
    ["all"] + Screens.all.map(\.id).filter { !["list", "related"].contains($0) } + Listings.all.map(\.id)

  init(_ bindings: [KeyBinding]) {
    for binding in bindings {
      if let problem = read(binding) { note(problem, at: binding.place) }
    }
    checkReach()
  }

  private mutating func note(_ problem: String, at place: String) {
    problems.append((place.isEmpty ? "" : place + ": ") + problem)
  }

  /// Takes a binding; returns what is wrong with it.
  private mutating func read(_ binding: KeyBinding) -> String? {
    guard let keys = KeySequence(binding.keys) else {
      return "“\(binding.keys)” is no key. Write keys as in docs/KEYS.md, such as \"g r\" or \"ctrl-t\"."
    }
    guard Self.screens.contains(binding.screen) else {
      let nearest = Similarity.nearest(to: binding.screen, among: Self.screens)
      return "There is no screen “\(binding.screen)”." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
    }
    var invocation: Invocation?
    if binding.line != "none" {
      guard let found = Invocation(binding.line, among: Commands.all) else {
        let nearest = Similarity.nearest(to: binding.line, among: Commands.all.flatMap(\.names))
        return "There is no command “\(binding.line)”." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
      }
      invocation = found
    }
    if own.contains(where: { $0.screen == binding.screen && $0.keys == keys }) {
      return "\(keys) is bound twice; the first holds."
    }
    own.append(
      KeyMap.Own(screen: binding.screen, keys: keys, invocation: invocation, place: binding.place))
    if let taken = keys.keys.first(where: { Self.unreliable.contains($0.description) }) {
      return "\(taken) is often taken by the terminal, tmux or screen and may never arrive."
    }
    return nil
  }

  /// Names what a wish makes impossible to reach.
  private mutating func checkReach() {
    for wish in own {
      let isMeant = wish.invocation != nil
      for command in Commands.all where command.id != wish.invocation?.command.id {
        let lost = command.keys.filter { $0 == wish.keys }
        let wishes = own.contains { $0.invocation?.command.id == command.id && $0.screen == wish.screen }
        if isMeant, !lost.isEmpty, lost.count == command.keys.count, !wishes {
          note("\(wish.keys) no longer runs “\(command.id)”, which has no other key.", at: wish.place)
        }
        if isMeant, let hidden = command.keys.first(where: { hides(wish.keys, $0) }) {
          note("\(wish.keys) hides \(hidden), which runs “\(command.id)”.", at: wish.place)
        }
        if isMeant, let before = command.keys.first(where: { hides($0, wish.keys) }),
          !own.contains(where: { $0.keys == before })
        {
          note("\(wish.keys) is never reached: \(before) runs “\(command.id)” at once.", at: wish.place)
        }
      }
    }
  }

  /// Whether pressing the first runs something before the second is complete.
  private func hides(_ first: KeySequence, _ second: KeySequence) -> Bool {
    second.keys.count > first.keys.count && second.starts(with: first.keys)
  }
}
