/// How work that takes long says how far it is, and hears that nobody waits for it any more.
///
/// Both are called from any thread.
public struct Monitor: Sendable {
  public let isCancelled: @Sendable () -> Bool
  /// Takes the part that is done, from 0 to 1.
  public let report: @Sendable (Double) -> Void

  public init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.report = report
  }

  /// For work that nobody watches.
  public static let none = Monitor()

  public func check() throws(Cancelled) { if isCancelled() { throw Cancelled() } }

  /// A part of the work: what it reports from 0 to 1 is a part of the whole.
  public func part(_ from: Double, _ to: Double) -> Monitor {
    Monitor(isCancelled: isCancelled) { report(from + (to - from) * $0) }
  }
}

/// Work was stopped before it was done.
public struct Cancelled: Error, Hashable, Sendable {
  public init() {}
}
