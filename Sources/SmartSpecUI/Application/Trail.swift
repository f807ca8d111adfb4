import SmartSpecModel

/// The screens on the way here, and those that were left by going back.
///
/// The nearest are kept as they were. Of the others only what they are made again from is kept, so that a day of work takes no more
/// memory than its first minutes.
struct Trail: Sendable {
  private var stops: [Stop] = []
  /// How many screens lie before the one at hand.
  private(set) var position = 0

  private enum Stop {
    case screen(ScreenController)
    case remains(ScreenRemains)

    var address: Address {
      switch self {
      case .screen(let screen): screen.address
      case .remains(let remains): remains.address
      }
    }

    var remains: ScreenRemains {
      switch self {
      case .screen(let screen): screen.remains
      case .remains(let remains): remains
      }
    }
  }

  /// How many screens one can go back to.
  private static let limit = 40
  /// How many screens before and after the one at hand are kept as they were.
  private static let near = 3

  init() {}

  init(_ first: ScreenController) { stops = [.screen(first)] }

  /// The screen at hand; a trail has one as soon as it has a first screen.
  var current: ScreenController {
    get {
      guard case .screen(let screen) = stops[position] else {
        preconditionFailure("The screen at hand was put away.")
      }
      return screen
    }
    set { stops[position] = .screen(newValue) }
  }

  var isAtFirst: Bool { position == 0 }

  /// Where going back leads; nil on the first screen.
  var previous: Address? { isAtFirst ? nil : stops[position - 1].address }

  /// Goes to a new screen; what was left by going back is forgotten, and of a long way its oldest steps, but not the first.
  mutating func open(_ screen: ScreenController) {
    stops.removeSubrange((position + 1)...)
    stops.append(.screen(screen))
    if stops.count > Self.limit { stops.remove(at: 1) }
    position = stops.count - 1
    putAway()
  }

  /// Goes to the nearest screen before that there still is; false where there is none.
  mutating func back(_ make: (ScreenRemains) -> ScreenController?) -> Bool { go(by: -1, make) }

  /// Goes to the nearest screen after that there still is; false where there is none.
  mutating func forward(_ make: (ScreenRemains) -> ScreenController?) -> Bool { go(by: 1, make) }

  private mutating func go(by step: Int, _ make: (ScreenRemains) -> ScreenController?) -> Bool {
    var next = position + step
    while stops.indices.contains(next) {
      if case .remains(let remains) = stops[next] {
        guard let screen = make(remains) else {
          next += step
          continue
        }
        stops[next] = .screen(screen)
      }
      position = next
      putAway()
      return true
    }
    return false
  }

  /// Shows the same from other data; the screens that were left are made when they are gone back to.
  mutating func remake(_ make: (ScreenRemains) -> ScreenController?) {
    guard !stops.isEmpty else { return }
    for index in stops.indices where index != position { stops[index] = .remains(stops[index].remains) }
    if let screen = make(current.remains) { current = screen }
  }

  /// Forgets how one came here, but for the first screen.
  mutating func restart(_ make: (ScreenRemains) -> ScreenController?) {
    switch stops.first {
    case .screen(let first): self = Trail(first)
    case .remains(let remains): self = Trail(make(remains) ?? current)
    case nil: break
    }
  }

  /// Forgets the first screen where another one was opened on it.
  mutating func forgetFirst() {
    guard position == 1 else { return }
    stops.removeFirst()
    position = 0
  }

  private mutating func putAway() {
    for (index, stop) in stops.enumerated() where abs(index - position) > Self.near {
      if case .screen = stop { stops[index] = .remains(stop.remains) }
    }
  }
}
