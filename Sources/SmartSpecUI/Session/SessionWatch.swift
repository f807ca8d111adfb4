/// Follows how long a session takes and how long nobody pressed a key, by the times it is told.
struct SessionWatch: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// What is to be said or done.
  enum State: Hashable, Sendable {
    case calm
    /// The session ends in so many minutes, somebody there or not; at least 1.
    case closing(minutes: Int)
    /// So many seconds are left to press a key; at least 1.
    case counting(seconds: Int)
    /// Nobody is there any more.
    case abandoned
    /// The session took as long as it may.
    case over
  }

  let rules: SessionRules
  private let start: Instant
  /// nil when nobody came since it began afresh.
  private var lastSign: Instant?

  init(_ rules: SessionRules, start: Instant) {
    self.rules = rules
    self.start = start
    lastSign = start
  }

  /// Whether somebody is there, as far as anybody knows.
  var isAttended: Bool { lastSign != nil }

  /// Somebody pressed a key.
  mutating func noteSign(at now: Instant) { lastSign = now }

  /// Nobody is there until the next key.
  mutating func noteAbandoned() { lastSign = nil }

  func state(at now: Instant) -> State {
    if let end, now >= end { return .over }
    if let lastSign {
      let countdown = lastSign + rules.idle
      if now >= countdown + rules.countdown { return .abandoned }
      if now >= countdown { return .counting(seconds: Self.units(countdown + rules.countdown - now, of: 1)) }
    }
    if let end, now >= end - rules.notice { return .closing(minutes: Self.units(end - now, of: 60)) }
    return .calm
  }

  /// When the state changes next if no key is pressed; nil if it never does.
  func nextChange(after now: Instant) -> Instant? {
    let state = state(at: now)
    guard state != .over else { return nil }
    let next: Instant? =
      switch state {
      case .over, .abandoned: nil
      case .counting(let seconds):
        lastSign.map { $0 + rules.idle + rules.countdown - .seconds(seconds - 1) }
      case .closing(let minutes): end.map { $0 - .seconds(60 * (minutes - 1)) }
      case .calm: end.map { $0 - rules.notice }
      }
    return [next, lastSign.map { $0 + rules.idle }, end].compactMap { $0 }.filter { $0 > now }.min()
  }

  private var end: Instant? { rules.longest.map { start + $0 } }

  /// How many units of so many seconds are left, a begun one counted.
  private static func units(_ duration: Duration, of seconds: Int) -> Int {
    let (whole, rest) = duration.components
    let up = Int(whole) + (rest > 0 ? 1 : 0)
    return max(1, (up + seconds - 1) / seconds)
  }
}
