import SmartSpecModel
import Synchronization

/// Something that runs beside the main loop: how far it is, and the way to stop it.
///
/// Both are atomic, so any thread may ask and tell.
final class Work: Sendable {
  /// What is done, as the status line says it: `Filtering`.
  let title: String
  /// Whose work it is, so that it is known when nobody waits for it any more.
  let owner: Quest.Token
  let start = ContinuousClock.now
  private let isStopped = Atomic<Bool>(false)
  private let thousandths = Atomic<Int>(0)
  private let lastReport = Mutex<ContinuousClock.Instant?>(nil)

  /// Work that takes no longer says nothing of itself.
  static let patience = Duration.milliseconds(150)
  /// Parts of an answer are shown at most so often.
  static let partInterval = Duration.milliseconds(50)
  private static let interval = Duration.milliseconds(100)

  /// What can run at the same time; new work in a place stops the one that is there.
  enum Slot: CaseIterable {
    /// The rows of the list on top.
    case list
    /// What is worked out for the panel over it.
    case panel
    /// What the list adds up to.
    case totals
    /// A file that is written.
    case file
  }

  init(_ title: String, owner: Quest.Token) {
    self.title = title
    self.owner = owner
  }

  /// From 0 to 1.
  var fraction: Double { Double(thousandths.load(ordering: .relaxed)) / 1000 }
  /// Whether it takes so long that the user wants to know.
  var isNoticed: Bool { ContinuousClock.now - start >= Self.patience }

  /// What runs, how far it is, and how to stop it.
  var text: String { "\(title) \(Int((fraction * 100).rounded())) %, Ctrl-c stops" }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Watches the work; calls `wake` now and then once it takes long.
  func monitor(wake: @escaping @Sendable () -> Void) -> Monitor {
    Monitor(
      isCancelled: { self.isStopped.load(ordering: .relaxed) },
      report: { fraction in
        self.thousandths.store(Int(max(0, min(1, fraction)) * 1000), ordering: .relaxed)
        guard self.isNoticed else { return }
        let isDue = self.lastReport.withLock { last in
          let now = ContinuousClock.now
          if let last, now - last < Self.interval { return false }
          last = now
          return true
        }
        if isDue { wake() }
      })
  }
}
