/// Measures how long the terminal takes to answer, which tells a slow connection from a fast one.
///
/// It asks with frames only, so that nothing is sent while nothing happens. Terminals that do not answer count as far
/// away.
struct LinkProbe {
  typealias Instant = ContinuousClock.Instant

  /// Whether the terminal is elsewhere; one on this machine is never asked.
  private let isRemote: Bool
  private var asked: Instant?
  private var roundTrip: Duration?
  /// When the next question may be sent.
  private var next: Instant?

  /// A connection that takes longer to answer is slow.
  static let limit = Duration.milliseconds(100)
  private static let pause = Duration.seconds(5)

  init(isRemote: Bool) { self.isRemote = isRemote }

  /// Whether an answer may be on its way.
  var isWaiting: Bool { asked != nil }

  /// What is to be sent with a frame: the question how the terminal is (DSR 5), or nothing.
  mutating func question(at now: Instant) -> [UInt8] {
    guard isRemote, asked == nil || now - (asked ?? now) > Self.pause, now >= next ?? now else { return [] }
    asked = now
    next = now + Self.pause
    return Array("\u{1B}[5n".utf8)
  }

  /// The terminal answered.
  mutating func noteAnswer(at now: Instant) {
    guard let asked else { return }
    roundTrip = now - asked
    self.asked = nil
  }

  func isSlow(at now: Instant) -> Bool {
    guard isRemote else { return false }
    if let asked, now - asked > Self.limit { return true }
    return roundTrip.map { $0 > Self.limit } ?? true
  }
}
