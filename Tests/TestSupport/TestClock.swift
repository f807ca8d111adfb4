private import Synchronization

/// A time that passes when a test says so.
public final class TestClock: Sendable {
  private let time: Mutex<ContinuousClock.Instant> = Mutex(.now)

  public init() {}

  public var now: ContinuousClock.Instant { time.withLock { $0 } }

  public func pass(_ duration: Duration) { time.withLock { $0 += duration } }
}
